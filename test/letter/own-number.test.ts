/** Numbers that titles and names bring along are not counted twice in the letter. */
import { withoutCounter } from '../../src/letter/own-number';
import { letterOf } from '../support/letter-of';
import { trackerOf } from '../support/row-tracker';

test.each([
  ['一、征地拆迁', '征地拆迁'],
  ['一、第二小学建设', '第二小学建设'],
  ['（一）第二小学建设', '第二小学建设'],
  ['十二、 征地拆迁', '征地拆迁'],
  ['（一）征地拆迁', '征地拆迁'],
  ['(三) 征地拆迁', '征地拆迁'],
  ['（一）、征地拆迁', '征地拆迁'],
  ['1.征地拆迁', '征地拆迁'],
  ['1．征地拆迁', '征地拆迁'],
  ['１、征地拆迁', '征地拆迁'],
  ['12、征地拆迁', '征地拆迁'],
  ['3)征地拆迁', '征地拆迁'],
  ['(4)征地拆迁', '征地拆迁'],
  ['（４）征地拆迁', '征地拆迁'],
  ['① 征地拆迁', '征地拆迁'],
  ['⑵征地拆迁', '征地拆迁'],
  ['⒊征地拆迁', '征地拆迁'],
  ['㈣征地拆迁', '征地拆迁'],
  ['1.2 征地拆迁', '征地拆迁'],
  ['1.1、征地拆迁', '征地拆迁'],
  ['第1项 征地拆迁', '征地拆迁'],
  ['第048项：征地拆迁', '征地拆迁'],
  ['第一项、征地拆迁', '征地拆迁'],
  ['1.“双减”工作', '“双减”工作'],
  ['（一）征地拆迁（标段十二）', '征地拆迁（标段十二）'],
  ['（1）征地拆迁（标段12）', '征地拆迁（标段12）'],
  ['一、征地拆迁（标段十二、十三）', '征地拆迁（标段十二、十三）'],
])('%s is called %s', (text, called) => {
  expect(withoutCounter(text)).toBe(called);
});

test.each([
  '征地拆迁',
  '征地①拆迁',
  '征地、1.拆迁',
  '1.5公里道路',
  '1.5 亿元投资',
  '2.0版平台',
  '1、2号楼改造',
  '一、二年级课后服务',
  '一期工程',
  '（二）期工程',
  '（3）号楼加固',
  '第一项工作',
  '2021年校舍改造',
  '12所学校',
  '三、十五所学校',
  '1.新建小学2所；2.改建小学3所',
  '一、新建小学；二、改建小学',
  '（1）新建小学，（2）改建小学',
  '（一）新建小学，（二）改建小学',
  '①新建小学②改建小学',
  '1.',
  '（一）',
  '3.15活动',
])('%s stays as it is', (text) => {
  expect(withoutCounter(text)).toBe(text);
});

describe('in the letter', () => {
  const lines = (...args: Parameters<typeof trackerOf>) =>
    letterOf(trackerOf(...args)).paragraphs.map(({ text }) => text);

  test.each([
    ['一、推进教育评价改革。', '第048项：推进教育评价改革。'],
    ['第048项：（一）推进教育评价改革。', '第048项：推进教育评价改革。'],
    ['48.推进教育评价改革。', '第048项：推进教育评价改革。'],
    ['14.推进教育评价改革。', '第048项：14.推进教育评价改革。'],
    ['第一项工作是推进教育评价改革。', '第048项：第一项工作是推进教育评价改革。'],
    ['1.新建小学2所；2.改建小学3所。', '第048项：1.新建小学2所；2.改建小学3所。'],
  ])('目标内容 %s is %s', (text, expected) => {
    expect(lines([{ text, rows: [{}, {}] }])[3]).toBe(expected);
  });

  test('a series over several lines keeps its numbers', () => {
    const text = '一、新建小学2所。\n二、改建小学3所。';
    expect(lines([{ text, rows: [{}, {}] }]).slice(3, 5)).toEqual(['第048项：一、新建小学2所。', '二、改建小学3所。']);
  });

  test.each(['逐项', '按部分'])('names and titles of sections lose theirs (%s)', (structure) => {
    const rows = [{ name: '（一）征地拆迁' }, { name: '2.开工建设' }];
    const settings = { 结构: structure, 问题标题: '二、存在的问题' };
    const told = lines([{ rows }, { number: '052', rows }], settings);
    expect(told).toEqual(expect.arrayContaining(['二、存在的问题']));
    const numbered = structure === '逐项' ? ['（一）征地拆迁', '（二）开工建设'] : ['1.征地拆迁', '2.开工建设'];
    expect(told).toEqual(expect.arrayContaining(numbered));
  });

  test('what a text says itself stays, with its numbers', () => {
    expect(lines([{ rows: [{ progress: '1.完成征地。\n2.开工建设。' }, {}] }])).toEqual(
      expect.arrayContaining(['1.完成征地。', '2.开工建设。']),
    );
  });

  test('the annex, which has a column for the number, does not repeat it', () => {
    const letter = letterOf(
      trackerOf([{ text: '第048项：一、推进教育评价改革。', rows: [{}, {}] }], { 附件汇总表: '是' }),
    );
    expect(letter.annex!.rows[0]!.slice(0, 3)).toEqual(['1', '048', '推进教育评价改革']);
  });
});
