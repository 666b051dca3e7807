import { formatDate } from '../../domain/calendar-date';
import { complain, defineRule } from '../rule';
import { dateFields } from '../support';

export const dateAsText = defineRule({
  id: 'date-as-text',
  severity: 'error',
  scope: 'tracker',
  title: '日期写成了文本',
  why: '文本形式的日期不能排序、不能计算是否逾期；GB/T 15835-2011 的日期形式是 2021年3月25日。',
  *check(tracker) {
    for (const { name, field } of dateFields(tracker)) {
      const { reading } = field;
      if (reading.kind !== 'text') continue;
      const message = `${name}“${reading.text}”不是日期格式，请改为日期 ${formatDate(reading.value)}。`;
      yield* complain(field, message, reading.text, { kind: 'date', date: reading.value });
    }
  },
  examples: [
    { rows: [{ dueDate: { date: '2021-11-30' } }], reports: [] },
    ...['2021.11.30', '2021-11-30', '2021年11月30日', '20211130', '２０２１．１１．３０'].map((text) => ({
      rows: [{ dueDate: text }],
      reports: [{ row: 1, column: 'dueDate', fixed: { date: '2021-11-30' } } as const],
    })),
    {
      rows: [{ dueDate: { number: 44530 } }],
      reports: [{ row: 1, column: 'dueDate', fixed: { date: '2021-11-30' } }],
    },
    { settings: { date: '2021.3.25' }, reports: [{ setting: 'date', fixed: { date: '2021-03-25' } }] },
    { labels: { dueDate: '2021/12/31' }, reports: [{ label: 'dueDate', fixed: { date: '2021-12-31' } }] },
  ],
});
