/** @jest-environment jsdom */
/** 转入下月 and 上月对比 over a workbook in memory. */
import { act } from 'react';
import { memoryOpenWorkbook, type MemoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { readTracker } from '../../../src/application/reading/read-tracker';
import { recordsOf } from '../../../src/domain/history';
import type { Example } from '../../../src/rules/example';
import { Pane, type PaneProps } from '../../../src/ui/pane';
import { percentSentence } from '../../../src/ui/month/words';
import { workbookOf } from '../../support/plain-tracker';
import { controlNamed, until } from '../../support/react';
import { OUTLET, render } from '../../support/rendered';

/** The clock on the wall alone; what waits goes on waiting. */
const TIMERS = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
  ...(['queueMicrotask', 'nextTick', 'performance', 'hrtime'] as const),
  ...(['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback'] as const),
];
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2021, 2, 26), doNotFake: TIMERS });
});
afterEach(() => {
  jest.useRealTimers();
});

let workbook: MemoryOpenWorkbook;

const text = () => document.body.textContent;
const show = (props: Partial<PaneProps>) =>
  render(<Pane workbook={workbook} outlet={OUTLET} theme="light" host="web" {...props} />);

/** The pane with a page asked for from outside, as the web page's bar does. */
async function open(example: Omit<Example, 'reports'>, page: 'roll' | 'compare', wanted: string) {
  workbook = memoryOpenWorkbook(workbookOf(example));
  await show({});
  await until(() => document.querySelector('[role=tab]') !== null && !text().includes('正在读取'));
  await show({ ask: { page } });
  await until(() => text().includes(wanted));
}
const control = (name: string) => controlNamed(name)!;
const click = (name: string) => act(async () => control(name).click());
const tracker = () => readTracker(workbook.content());

describe('转入下月', () => {
  test('archives, clears, and brings everything back', async () => {
    await open({}, 'roll', '存入“月度存档”');
    const before = workbook.content();
    expect(text()).toContain('1 个目标、2 个子项目');
    expect(text()).toContain('成文日期2021年4月23日');
    await click('清空（6 格）');
    await click('转入下月');
    await until(() => text().includes('已转入 2021年4月'));
    expect(text()).toContain('3月的 1 个目标、2 个子项目已存入“月度存档”表；6 格文字已清空，完成进度保留。');
    expect(recordsOf(tracker().history, '048')).toHaveLength(1);
    expect(tracker().targets[0]!.subProjects[0]!.progress.text).toBe('');
    await click('撤销');
    await until(() => text().includes('存入“月度存档”'));
    expect(workbook.content()).toEqual(before);
  });

  test('a second month is taken back without the first', async () => {
    await open({ history: [{}] }, 'roll', '存入“历史记录”');
    const before = workbook.content();
    await click('转入下月');
    await until(() => text().includes('已转入 2021年4月'));
    expect(recordsOf(tracker().history, '048').map(({ month }) => month.month)).toEqual([2, 3]);
    await click('撤销');
    await until(() => text().includes('存入“历史记录”'));
    expect(workbook.content()).toEqual(before);
  });

  test('is not taken back over what was written since: the month would be lost with its archive', async () => {
    await open({}, 'roll', '存入“月度存档”');
    await click('清空（6 格）');
    await click('转入下月');
    await until(() => text().includes('已转入 2021年4月'));
    await act(async () => workbook.typeUnseen([{ cell: { sheet: '第048项', row: 6, column: 10 }, value: '四月的。' }]));
    await click('撤销');
    await until(() => text().includes('J6 在这一步之后又有改动，撤销会丢失或错放内容，未予撤销。'));
    expect(recordsOf(tracker().history, '048')).toHaveLength(1);
    await act(async () => workbook.typeUnseen([{ cell: { sheet: '第048项', row: 6, column: 10 }, value: null }]));
    await click('撤销');
    await until(() => text().includes('存入“月度存档”'));
    expect(tracker().history.places).toEqual([]);
  });

  test('waits until what is missing is accepted', async () => {
    await open({ rows: [{ progress: null }] }, 'roll', '本月没有填齐');
    expect(text()).toContain('没有填写本月进展情况，请补填。 转到 第048项!J6');
    await click('转入下月');
    expect(tracker().history.places).toEqual([]);
    await click('转到 第048项!J6');
    expect(workbook.revealed.at(-1)).toMatchObject({ sheet: '第048项', row: 6 });
    await click('没有填齐也照此转入');
    await click('转入下月');
    await until(() => text().includes('已转入 2021年4月'));
  });

  test('waits until an odd month is confirmed', async () => {
    jest.setSystemTime(new Date(2021, 8, 1));
    await open({}, 'roll', '请核对报告月份');
    expect(text()).toContain('今天是 2021年9月1日，要转出的却是2021年3月，已过去 6 个月。');
    await click('转入下月');
    expect(tracker().history.places).toEqual([]);
    await click('月份无误，照此转入');
    await click('转入下月');
    await until(() => text().includes('已转入 2021年4月'));
  });

  test('says why it cannot be done', async () => {
    await open({ history: [{ month: '2021年3月' }] }, 'roll', '暂不能转入下月');
    expect(text()).toContain('“历史记录”表已有2021年3月的记录（第 2 至 3 行），不能重复转入。');
    await click('返回');
    await until(() => document.querySelector('[role=tab]') !== null);
  });

  test('a month that a formula makes is not said to become another', async () => {
    await open({ settings: { month: { formula: '2021年3月' } } }, 'roll', '存入“月度存档”');
    expect(text()).toContain('报告月份由公式得出，不作改动成文日期2021年4月23日');
  });

  test('December has a word about the next year', async () => {
    await open({ settings: { month: '2021年12月', date: { date: '2021-12-24' } } }, 'roll', '请另建 2022 年的台账');
    expect(text()).toContain('2021年12月 → 2022年1月');
  });
});

describe('上月对比', () => {
  test('percent, texts and what was planned', async () => {
    await open(
      { history: [{ rows: [{ problems: '园舍面积不足。' }, { problems: '师资紧张，有一定困难。' }] }] },
      'compare',
      '2月 → 3月',
    );
    expect(text()).toContain('10%→30%提高 20 个百分点；同期序时进度提高 8.');
    expect(text()).toContain('2月的下一步工作打算落实资金来源。');
    await click('下一个子项目');
    expect(text()).toContain('第048项 · 2 / 2');
    expect(text()).toContain('与上月相同');
    await click('情况属实，忽略…');
    await until(() => text().includes('只忽略这一处'));
    await click('忽略');
    await until(() => workbook.content().sheets.some(({ name }) => name === '忽略清单'));
  });

  test('a row that is new, and one with another name', async () => {
    await open({ history: [{ rows: [{ name: '学龄前儿童善育工程' }, null] }] }, 'compare', '2月 → 3月');
    expect(text()).toContain('2月名为“学龄前儿童善育工程”');
    await click('下一个子项目');
    expect(text()).toContain('本项为本月新增，2月没有记录。');
  });

  test('leads to 转入下月 when there is nothing to compare', async () => {
    await open({}, 'compare', '还没有上月记录。使用“转入下月”后，可在此对比。');
    await click('转入下月…');
    await until(() => text().includes('存入“月度存档”'));
    await act(() =>
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    await until(() => document.querySelector('[role=tab]') !== null);
  });
});

test.each([
  [0.32, 0.4, 8.33, '提高 8 个百分点；同期序时进度提高 8.3'],
  [0.4, 0.32, null, '降低 8 个百分点'],
  [0.4, 0.4, 0, '没有变化；同期序时进度提高 0'],
  [null, 0.4, 8.33, '同期序时进度提高 8.3'],
  [null, null, null, ''],
])('from %p to %p while the schedule goes on by %p: %s', (before, now, schedule, expected) => {
  expect(percentSentence(before, now, schedule)).toBe(expected);
});
