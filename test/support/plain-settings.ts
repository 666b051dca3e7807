/** 设置 of the office that tests report for. */
import type { SheetOfRows } from './xlsx-of-rows';

export const PLAIN_SETTINGS: SheetOfRows = {
  name: '设置',
  rows: [
    ['发文机关', '长宁区教育局'],
    ['报告月份', '2021年3月'],
    ['成文日期', { date: '2021-03-25' }],
    ['联系人', '宗宏'],
    ['联系电话', '22050781'],
    ['标题', '关于区政府重点工作目标完成情况的反馈'],
    ['主送机关', '区府办'],
    ['引言', '根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：'],
  ],
};
