import { formatDate } from '../../domain/calendar-date';
import { complain, defineRule } from '../rule';
import { dateFields } from '../support';

export const dateAsText = defineRule({
  id: 'date-as-text',
  severity: 'suggestion',
  scope: 'tracker',
  title: '日期写成了文本',
  why: '文本形式的日期不能排序和计算，别的公式也用不上；GB/T 15835-2011 的日期形式是 2021年3月25日。6月底前、三季度末这样的时限不在此列。',
  *check(tracker) {
    for (const { name, field } of dateFields(tracker, ({ reading }) => reading.kind === 'text')) {
      const { reading } = field;
      if (reading.kind !== 'text') continue;
      const message = `${name}“${reading.text}”不是日期格式，请改为日期 ${formatDate(reading.value)}。`;
      yield* complain(field, message, reading.text, { kind: 'date', date: reading.value });
    }
  },
  examples: [
    { rows: [{ dueDate: { date: '2021-11-30' } }], reports: [] },
    ...[
      '2021.11.30',
      '2021-11-30',
      '2021年11月30日',
      '20211130',
      '２０２１．１１．３０',
      '二〇二一年十一月三十日',
      '21.11.30',
    ].map((text) => ({
      rows: [{ dueDate: text }],
      reports: [{ row: 1, column: 'dueDate', fixed: { date: '2021-11-30' } } as const],
    })),
    {
      rows: [{ dueDate: { number: 44530 } }],
      reports: [{ row: 1, column: 'dueDate', fixed: { date: '2021-11-30' } }],
    },
    { rows: [{ dueDate: '11月30日前' }, { dueDate: '2021年11月' }], reports: [] },
    { settings: { date: '2021.3.25' }, reports: [{ setting: 'date', fixed: { date: '2021-03-25' } }] },
    { labels: { dueDate: '2021/12/31' }, reports: [{ label: 'dueDate', fixed: { date: '2021-12-31' } }] },
  ],
});
