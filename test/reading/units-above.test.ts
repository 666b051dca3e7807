/** 单位 above a table: an office, or how its figures are counted. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { pictured } from '../support/pictured';

const officeOf = (line: string) =>
  readTracker(
    pictured(
      `# 第048项\n目标内容 | 新建小学。\n${line}\n子项目 | 完成进度 | 本月进展情况\n征地 | 80% | 已完成征地20亩。\n`,
    ),
  ).targets[0]!.office.text;

test.each([
  '单位：元',
  '单位：万元',
  '单位：百万元',
  '单位：亿元',
  '单位：个',
  '单位：万人',
  '单位：平方米',
  '单位：公里',
  '单位：%',
  '单位：万元、个',
  '单位：万元/户',
  '单位： | 元',
  '单位： | 万元，%',
])('%s is no office', (line) => {
  expect(officeOf(line)).toBe('');
});

test.each([
  ['责任单位：财务部', '财务部'],
  ['责任单位： | 财务部', '财务部'],
  ['责任单位 | 人社局', '人社局'],
])('%s is one', (line, office) => {
  expect(officeOf(line)).toBe(office);
});
