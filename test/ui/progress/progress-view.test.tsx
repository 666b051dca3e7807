/** @jest-environment ./test/support/browser-environment.js */
/** 进度: what is chosen, what the filters leave, and where a click leads. */
import axe from 'axe-core';
import { act } from 'react';
import type { Commands } from '../../../src/ui/session/session';
import { memoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { planHistory, type HistoryEntry } from '../../../src/application/own-tables/history-sheet';
import type { StepDone } from '../../../src/application/undoing/undo-entry';
import { cellName } from '../../../src/domain/cell';
import type { Example } from '../../../src/rules/example';
import { ProgressView } from '../../../src/ui/progress/progress-view';
import { check } from '../../../src/ui/session/checking';
import { workbookOf } from '../../support/plain-tracker';
import { draw } from '../../support/react';
import { snapshotOfPlan } from '../../support/snapshot-of-plan';

const TWO_TARGETS: Omit<Example, 'reports'> = {
  rows: [
    { completion: { percent: 0.3 } },
    { dueDate: { date: '2021-03-20' }, completion: { percent: 0.2 } },
    { dueDate: { date: '2021-03-27' }, completion: null },
  ],
  moreTargets: [{ labels: { overall: null }, rows: [{ completion: { percent: 1 } }, { completion: null }] }],
};

/** What 月度存档 says of target 048 in these months. */
function historyOf(overall: Readonly<Record<number, number>>) {
  const entries = Object.entries(overall).map(([month, share]): HistoryEntry => {
    const none = { completion: null, order: '1', progress: '', problems: '', nextSteps: '', archivedAt: null };
    return { month: { year: 2021, month: Number(month) }, number: '048', overall: share, name: '甲', ...none };
  });
  return snapshotOfPlan({ sheets: [planHistory(entries)] }).sheets;
}

async function show(example: Omit<Example, 'reports'> = TWO_TARGETS, history: ReturnType<typeof historyOf> = []) {
  const revealed: string[] = [];
  const workbook = memoryOpenWorkbook({ ...workbookOf(example), sheets: [...workbookOf(example).sheets, ...history] });
  const steps: (StepDone | null)[] = [];
  const commands = {
    change: async (name, work) => {
      expect(name).toBe('写入总览表');
      steps.push(await work(workbook));
      return true;
    },
    reveal: (cell) => Promise.resolve(revealed.push(cellName(cell)) > 0),
  } as Partial<Commands> as Commands;
  const unused = { workbook: null as never, outlet: null as never };
  const reading = check(workbook.content());
  const drawn = await draw(<ProgressView reading={reading} commands={commands} {...unused} />);
  const all = (selector: string) => [...drawn.page.querySelectorAll<HTMLElement>(selector)];
  const options = () => all('[role=option]');
  const press = (element: HTMLElement, key: string) =>
    act(async () => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  return {
    ...drawn,
    workbook,
    steps,
    revealed,
    all,
    options,
    press,
    targets: () => options().map((option) => option.textContent.slice(0, 5)),
    selected: () => options().filter((option) => option.getAttribute('aria-selected') === 'true'),
    subProjects: () => all('ul button').map((button) => button.textContent),
    plot: () => all('svg[role=img]')[0]!.getAttribute('aria-label'),
  };
}

test('shows every target, the first one chosen, and says what is not filled in', async () => {
  const { options, selected, subProjects, plot } = await show();
  expect(options().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^第048项推进教育评价改革.*持平25%$/u),
    expect.stringMatching(/^第049项.*未填$/u),
  ]);
  expect(selected()).toEqual([options()[0]]);
  expect(subProjects()).toEqual([
    '（一）学龄前儿童幼有善育工程12月31日30%',
    '（二）小学生校内课后服务工程逾期 5 天20%',
    '（三）第3个子项目还有 2 天未填',
  ]);
  expect(plot()).toBe('第048项逐月进度：实际 3月 25%；3月末序时 25%。');
});

test('a click chooses a target; a double click, Enter and the link show its sheet', async () => {
  const { options, selected, subProjects, plot, press, click, revealed } = await show();
  await act(async () => options()[1]!.click());
  expect(selected()).toEqual([options()[1]]);
  expect(subProjects()).toHaveLength(2);
  expect(plot()).toContain('第049项逐月进度：完成进度未填');
  expect(revealed).toEqual([]);
  await act(async () => void options()[1]!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })));
  await press(options()[1]!, 'Enter');
  await click('在表格中查看');
  expect(revealed).toEqual(['第049项!D1', '第049项!D1', '第049项!D1']);
});

test('the arrows choose a target and Tab finds one row of each list', async () => {
  const { options, selected, press, all } = await show();
  act(() => options()[0]!.focus());
  await press(options()[0]!, 'ArrowDown');
  expect(document.activeElement).toBe(options()[1]);
  expect(selected()).toEqual([options()[1]]);
  await press(options()[1]!, 'Home');
  expect(selected()).toEqual([options()[0]]);
  expect(all('[role=option][tabindex="0"]')).toHaveLength(1);
  expect(all('ul button[tabindex="0"]')).toHaveLength(1);
});

test('a click on a sub-project shows its cell', async () => {
  const { click, revealed } = await show();
  await click('（二）小学生校内课后服务工程');
  expect(revealed).toEqual(['第048项!B7']);
});

test('a pressed filter leaves the targets and sub-projects in that state; pressed again all are back', async () => {
  const { click, control, targets, subProjects } = await show();
  await click('逾期');
  expect(control('逾期').getAttribute('aria-pressed')).toBe('true');
  expect(targets()).toEqual(['第048项']);
  expect(subProjects()).toEqual(['（二）小学生校内课后服务工程逾期 5 天20%']);
  await click('已办结');
  expect(control('逾期').getAttribute('aria-pressed')).toBe('false');
  expect(targets()).toEqual(['第049项']);
  await click('已办结');
  expect(targets()).toEqual(['第048项', '第049项']);
});

test('a filter that leaves nothing says so and leads back', async () => {
  const { page, click, targets } = await show({});
  await click('3 日内到期');
  expect(page.textContent).toContain('没有“3 日内到期”的目标和子项目。');
  await click('查看全部');
  expect(targets()).toEqual(['第048项']);
});

test('sorts the sub-projects by completion or due date, blanks last', async () => {
  const { click, subProjects } = await show();
  const order = () =>
    subProjects()
      .map((text) => text.slice(1, 2))
      .join('');
  const sortBy = async (name: string) => {
    await click('排列');
    const items = [...document.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    await act(async () => items.find(({ textContent }) => textContent === name)!.click());
  };
  await sortBy('按完成进度');
  expect(order()).toBe('二一三');
  await sortBy('按时限');
  expect(order()).toBe('二三一');
  await sortBy('按序号');
  expect(order()).toBe('一二三');
});

test('more than eight targets scroll in their own box', async () => {
  const { options } = await show({ moreTargets: Array.from({ length: 8 }, () => ({})) });
  expect(options()).toHaveLength(9);
  expect(getComputedStyle(options()[0]!.parentElement!).overflowY).toBe('auto');
});

test('months that 月度存档 knows are a line beside the target and in the plot, and are said', async () => {
  const { options, plot, all } = await show(TWO_TARGETS, historyOf({ 1: 0.03, 2: 0.11 }));
  const trend = (option: HTMLElement) => option.querySelector('[title^=逐月进度]');
  expect(trend(options()[0]!)?.getAttribute('title')).toBe('逐月进度 1月 3%，2月 11%，3月 25%');
  expect(options()[0]!.getAttribute('aria-description')).toContain('，逐月进度 1月 3%，2月 11%，3月 25%');
  expect(trend(options()[1]!)).toBeNull();
  expect(plot()).toBe('第048项逐月进度：实际 1月 3%，2月 11%，3月 25%；3月末序时 25%。');
  expect(all('svg[role=img] circle')).toHaveLength(3);
});

test('the menu writes 总览 and shows it; a rewriting can be undone as well', async () => {
  const { click, workbook, steps, revealed } = await show();
  const write = async () => {
    await click('更多');
    const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
      ({ textContent }) => textContent === '写入总览表',
    );
    await act(async () => item!.click());
  };
  await write();
  expect(steps).toEqual([{ edits: [], madeSheets: ['总览'] }]);
  expect(revealed).toEqual(['总览!A1']);
  await write();
  expect(steps.at(-1)).toMatchObject({ edits: [], replacedSheets: [{ name: '总览' }] });
  expect(workbook.content().sheets.filter(({ name }) => name === '总览')).toHaveLength(1);
});

test('axe finds nothing', async () => {
  const { page } = await show(TWO_TARGETS, historyOf({ 1: 0.03, 2: 0.11 }));
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});
