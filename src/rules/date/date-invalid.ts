import { complain, defineRule } from '../rule';
import { dateFields, isErrorValue } from '../support';

/** Year, month and day are all there: then the calendar is what is wrong. */
const WHOLE_DATE = /^\d{4}\D*\d{1,2}\D+\d{1,2}\D?$|^\d{8}$/u;

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
      yield* complain(field, `${name}${complaint(reading.text)}`, reading.text);
    }
  },
  examples: [
    { rows: [{ dueDate: { date: '2021-12-31' } }, { dueDate: null }], reports: [] },
    { rows: [{ doneDate: '/' }], reports: [] },
    ...['2021年2月30日', '三月底', '2021年13月1日', '2021年12月'].map((text) => ({
      rows: [{ dueDate: text }],
      reports: [{ row: 1, column: 'dueDate' } as const],
    })),
    { rows: [{ dueDate: { error: '#N/A' } }], reports: [{ row: 1, column: 'dueDate' }] },
    { settings: { date: '三月底' }, reports: [{ setting: 'date' }] },
  ],
});

function complaint(text: string): string {
  if (isErrorValue(text)) return `显示错误值 ${text}，请改正公式，或直接填写日期。`;
  return WHOLE_DATE.test(text.normalize('NFKC'))
    ? `“${text}”在日历中不存在，请核对。`
    : `“${text}”不是具体日期，请填写为 2021/3/25 这样的日期。`;
}
