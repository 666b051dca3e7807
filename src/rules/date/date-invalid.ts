import { calendarDate, formatDate, withArabicDigits } from '../../domain/calendar-date';
import { errorMessage, isErrorValue } from '../../domain/error-value';
import type { DateReading } from '../../domain/tracker';
import { complain, defineRule } from '../rule';
import { dateFields } from '../support';

/** Year, month and day are all there, in whatever way they are set apart. */
const WHOLE_DATE = /(?<!\d)(\d{4})(?:\D(\d{1,2})\D(\d{1,2})(?!\d)|(\d{2})(\d{2})(?!\d))/u;
const YEAR = /^(?:19|20)\d{2}$/u;
const YEAR_MONTH = /^(?:19|20)\d{2}\.\d{1,2}$/u;
const MONTH_DAY = /^(?:[1-9]|1[0-2])\.\d{1,2}$/u;

export const dateInvalid = defineRule({
  id: 'date-invalid',
  severity: 'error',
  scope: 'tracker',
  title: '不是有效的日期',
  why: '“2021年2月30日”“13月”不在日历中，2021 填进日期单元格成了 1905 年的一天，都不能判断是否逾期。“6月底前”“三季度末”“长期”是时限的写法，不在此列；成文日期和实际完成日期须是具体的日子。',
  *check(tracker) {
    for (const { name, field } of dateFields(tracker, ({ reading }) => reading.kind === 'invalid')) {
      const { reading } = field;
      if (reading.kind !== 'invalid') continue;
      yield* complain(field, messageFor(name, reading), reading.text);
    }
  },
  examples: [
    { rows: [{ dueDate: { date: '2021-12-31' } }, { dueDate: null }], reports: [] },
    { rows: [{ dueDate: '6月底前' }, { dueDate: '长期' }], reports: [] },
    { rows: [{ dueDate: '2021年12月' }, { dueDate: '三季度末' }], reports: [] },
    { rows: [{ doneDate: '/' }, { doneDate: '未完成' }], reports: [] },
    ...['2021年2月30日', '13月', '2021年13月1日', '2021/12-31', '2月30日前', '2021'].map((text) => ({
      rows: [{ dueDate: text }],
      reports: [{ row: 1, column: 'dueDate' } as const],
    })),
    { rows: [{ doneDate: '三月底' }], reports: [{ row: 1, column: 'doneDate' }] },
    { rows: [{ dueDate: { number: 2021 } }], reports: [{ row: 1, column: 'dueDate' }] },
    // 2021 typed into a cell for dates.
    { rows: [{ dueDate: { date: '1905-07-13' } }], reports: [{ row: 1, column: 'dueDate' }] },
    { rows: [{ dueDate: { error: '#N/A' } }], reports: [{ row: 1, column: 'dueDate' }] },
    { settings: { date: '三月底' }, reports: [{ setting: 'date' }] },
  ],
});

type Invalid = Extract<DateReading, { kind: 'invalid' }>;

function messageFor(name: string, { text, shows }: Invalid): string {
  if (isErrorValue(text)) return errorMessage(name, text, '日期');
  if (shows)
    return `${name}单元格里是数字 ${text}，显示为 ${formatDate(shows)}；${numberMeant(text)}，请填写完整的日期。`;
  const plain = withArabicDigits(text.normalize('NFKC').replace(/\s/gu, ''));
  if (YEAR.test(plain)) return `${name}“${text}”只是年份，请填写完整的日期，如 ${plain}/12/31。`;
  const match = WHOLE_DATE.exec(plain);
  if (match) {
    const date = calendarDate(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]));
    if (!date) return `${name}“${text}”在日历中不存在，请核对。`;
    if (match[0].length >= plain.length - 1)
      return `${name}“${text}”的写法无法识别，请核对是否为 ${formatDate(date)}。`;
  }
  if (/^(?:19|20)\d{2}\.1$/u.test(plain)) {
    return `${name}“${text}”可能是1月，也可能是10月（末尾的 0 会被省去），请填写完整的日期。`;
  }
  const named = monthAndDay(plain);
  if (named?.join() === '2,29') return `${name}“${text}”：2月29日只有闰年才有，请核对，并写明年份。`;
  if (named && !calendarDate(2000, ...named)) return `${name}“${text}”在日历中不存在，请核对。`;
  return `${name}“${text}”不是具体日期，请填写为 2021/3/25 这样的日期。`;
}

/** What a number was meant to say before a date format made another day of it. */
function numberMeant(number: string): string {
  if (YEAR.test(number)) return `${number} 是年份`;
  if (YEAR_MONTH.test(number)) return `${number} 像是年月`;
  return MONTH_DAY.test(number) ? `${number} 像是几月几日` : '这不是一个日期';
}

/** The month and day that a wording names, the day 1 where it names none; null when it names no month. */
function monthAndDay(plain: string): readonly [number, number] | null {
  const [, month, day] =
    /(\d{1,2})月(?:(\d{1,2})[日号])?/u.exec(plain) ??
    /^\d{4}[./-](\d{1,2})$/u.exec(plain) ??
    /^(\d|1[0-2])[./]([12]?\d|3[01])/u.exec(plain) ??
    [];
  return month === undefined ? null : [Number(month), Number(day ?? 1)];
}
