import { defineRule } from '../rule';
import { notReadOfKind } from '../support';

export const rowsNotRead = defineRule({
  id: 'rows-not-read',
  severity: 'error',
  scope: 'tracker',
  title: '有几行没有读懂',
  why: '这几行像是填报内容，却不属于任何一张读懂的表，既没有校验，也不会写入函件。请改用认识的表头，或在“栏目对照”中指明各栏。',
  settled: 'by-map',
  check: (tracker) => notReadOfKind(tracker, 'rows'),
  examples: [
    { reports: [] },
    {
      below: [
        ['目标编号', '049'],
        ['序号', '要点', '态势'],
        [{ number: 1 }, '托育点', '正在办理。'],
      ],
      reports: [{ sheet: '第048项', cell: 'A9' }],
    },
  ],
});
