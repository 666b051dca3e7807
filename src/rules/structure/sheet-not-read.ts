import { defineRule } from '../rule';
import { notReadOfKind } from '../support';

export const sheetNotRead = defineRule({
  id: 'sheet-not-read',
  severity: 'error',
  scope: 'tracker',
  title: '工作表没有读懂',
  why: '看起来是目标表、却没有读懂的工作表，其中的内容既没有校验，也不会写入函件。请在“栏目对照”中指明各栏；确实不用的，注明“不用”。',
  settled: 'by-map',
  check: (tracker) => notReadOfKind(tracker, 'sheet'),
  examples: [
    { reports: [] },
    {
      moreSheets: [
        {
          name: '第049项',
          rows: [
            ['目标编号', '049'],
            ['要点', '态势'],
            ['托育点', '正在办理。'],
          ],
        },
      ],
      reports: [{ sheet: '第049项', cell: 'A1' }],
    },
  ],
});
