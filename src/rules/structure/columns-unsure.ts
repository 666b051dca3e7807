import { defineRule } from '../rule';

export const columnsUnsure = defineRule({
  id: 'columns-unsure',
  severity: 'warning',
  scope: 'tracker',
  title: '栏目含义请确认',
  why: '表头的含义没有把握，或有两栏都像同一项内容。现按最像的一种读取；请在“栏目对照”中确认，今后不再询问。',
  settled: 'by-map',
  *check({ reading: { unsure } }) {
    for (const { cell, message } of unsure) yield { at: cell, message, excerpt: '' };
  },
  examples: [
    { reports: [] },
    {
      moreSheets: [
        {
          name: '第049项',
          rows: [
            ['子项目', '进展情况', '推进情况', '存在问题'],
            ['托育点', '已经完成选址工作。', '正在办理施工手续。', '无'],
          ],
        },
      ],
      reports: [{ sheet: '第049项', cell: 'C1' }],
    },
  ],
});
