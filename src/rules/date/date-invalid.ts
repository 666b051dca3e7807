import { calendarDate, formatDate } from '../../domain/calendar-date';
import { complain, defineRule } from '../rule';
import { errorMessage, isErrorValue } from '../../domain/error-value';
import { dateFields } from '../support';

/** Year, month and day are all there, in whatever way they are set apart. */
const WHOLE_DATE = /^(\d{4})(?:\D(\d{1,2})\D(\d{1,2})\D?|(\d{2})(\d{2}))$/u;

export const dateInvalid = defineRule({
  id: 'date-invalid',
  severity: 'error',
  scope: 'tracker',
  title: '不是有效的日期',
  why: '“三月底”“2021年2月30日”不能判断是否逾期；日期应写明年、月、日。',
  *check(tracker) {
    for (const { name, field } of dateFields(tracker)) {
      const { reading } = field;
      if (reading.kind !== 'invalid') continue;
      yield* complain(field, messageFor(name, reading.text), reading.text);
    }
  },
  examples: [
    { rows: [{ dueDate: { date: '2021-12-31' } }, { dueDate: null }], reports: [] },
    { rows: [{ doneDate: '/' }], reports: [] },
    ...['2021年2月30日', '三月底', '2021年13月1日', '2021/12-31', '2021年12月'].map((text) => ({
      rows: [{ dueDate: text }],
      reports: [{ row: 1, column: 'dueDate' } as const],
    })),
    { rows: [{ dueDate: { error: '#N/A' } }], reports: [{ row: 1, column: 'dueDate' }] },
    { settings: { date: '三月底' }, reports: [{ setting: 'date' }] },
  ],
});

function messageFor(name: string, text: string): string {
  if (isErrorValue(text)) return errorMessage(name, text, '日期');
  const match = WHOLE_DATE.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  if (!match) return `${name}“${text}”不是具体日期，请填写为 2021/3/25 这样的日期。`;
  const date = calendarDate(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]));
  return date
    ? `${name}“${text}”的写法无法识别，请核对是否为 ${formatDate(date)}。`
    : `${name}“${text}”在日历中不存在，请核对。`;
}
