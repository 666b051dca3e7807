import { defineRule } from '../rule';
import { notReadOfKind } from '../support';

export const sheetPassedOver = defineRule({
  id: 'sheet-passed-over',
  severity: 'warning',
  scope: 'tracker',
  title: '表格没有读入',
  why: '有项目、也有进度的表不一定是重点工作台账（如预算、采购、值班表），没有把握的不写入函件，只在这里说明。是台账的，请在“栏目对照”中指明各栏。',
  settled: 'by-map',
  check: (tracker) => notReadOfKind(tracker, 'passed-over'),
  examples: [
    {
      moreSheets: [
        {
          name: '通讯录',
          rows: [
            ['姓名', '电话'],
            ['张三', '22050781'],
          ],
        },
      ],
      reports: [],
    },
    {
      moreSheets: [
        {
          name: '预算',
          rows: [
            ['项目名称', '预算', '完成率'],
            ['校舍', { number: 30 }, { percent: 0.5 }],
          ],
        },
      ],
      reports: [{ sheet: '预算', cell: 'A1' }],
    },
  ],
});
