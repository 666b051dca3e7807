/** @jest-environment jsdom */
/** The list follows the cells that are selected in the sheet, and shows those of one row or one person. */
import type { OpenWorkbook, Selection, WorkbookSnapshot } from '../../../src/application/ports';
import { readTracker } from '../../../src/application/reading/read-tracker';
import { Failure } from '../../../src/application/errors';
import { parseA1, parseRange } from '../../../src/domain/cell';
import { isSelected, ownedBy, peopleIn, selectionText } from '../../../src/ui/check/follow';
import { SHOW_ALL } from '../../../src/ui/check/words';
import { Pane, type PaneAsk } from '../../../src/ui/pane';
import { memoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { until } from '../../support/react';
import { snapshotOfRows } from '../../support/snapshot-of-rows';
import { during, OUTLET, render, unmount } from '../../support/rendered';

const NAME = '第048项';
const CONTENT: WorkbookSnapshot = snapshotOfRows({
  name: NAME,
  rows: [
    ['目标编号', '048'],
    ['目标内容', '推进教育评价改革。'],
    ['序号', '子项目', '责任人', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
    [{ number: 1 }, '甲工程', '周敏', '25%', '已开工。', '无', '继续推进。'],
    [{ number: 2 }, '乙工程', '李强、周敏', { percent: 0.5 }, '', '无', '继续推进。'],
    [{ number: 3 }, '丙工程', '王芳', { percent: 3 }, '正在施工,正在验收。', '无', '继续推进。'],
  ],
});
const select = (range: string): Selection => ({ sheet: NAME, range: parseRange(range)! });

let tell: ((selection: Selection | null) => void) | null = null;
let hidden: string[] = [];
afterEach(() => {
  localStorage.clear();
  hidden = [];
});

/** What stands around the pane asks it for something. */
let askPane: (ask: PaneAsk) => Promise<void>;

async function open(onSelectedRow = false) {
  const memory = memoryOpenWorkbook(CONTENT);
  const workbook: OpenWorkbook = {
    ...memory,
    watchSelection(selected) {
      tell = selected;
      return () => (tell = null);
    },
    reveal: (cell) =>
      hidden.includes(`${cell.row}`) ? Promise.reject(new Failure('hidden-cell', '看不到。')) : memory.reveal(cell),
    unhide: (cell) => Promise.resolve(void (hidden = hidden.filter((row) => row !== `${cell.row}`))),
  };
  const draw = (ask: PaneAsk | null) =>
    render(<Pane {...{ workbook, onSelectedRow, ask }} outlet={OUTLET} theme="light" host="excel" />);
  askPane = draw;
  await draw(null);
  await during(() => tell!(select('A1')));
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const lines = () => all('[role=row][data-key]').filter((row) => row.dataset.key!.includes('!'));
const addresses = () =>
  lines()
    .map((row) => /[A-Z]+\d+$/u.exec(row.querySelector('[role=gridcell]')!.textContent)?.[0])
    .filter((address) => address !== undefined);
const button = (name: string) => all('button, [role=menuitem]').find((one) => one.textContent.startsWith(name))!;
const chosen = () => all('[role=row][aria-selected=true] [role=gridcell]').map(({ textContent }) => textContent);

test('the tool line says what is selected, and the first line of the cell is chosen', async () => {
  await open();
  expect(document.body.textContent).toContain('当前单元格 A1：没有校验结果');
  const focus = document.activeElement;
  await during(() => tell!(select('D6')));
  expect(document.body.textContent).toContain('当前单元格 D6：1 条');
  expect(chosen()[0]).toContain('D6');
  expect(document.activeElement).toBe(focus);
  await during(() => tell!(select('D4:E6')));
  expect(document.body.textContent).toMatch(/所选 6 格：\d 条/u);
});

test('only the rows of the selected cells show, as long as that is wanted', async () => {
  await open();
  const before = addresses();
  await during(() => button('只看当前行').click());
  await during(() => tell!(select('B6')));
  expect(addresses().every((address) => address.endsWith('6'))).toBe(true);
  expect(addresses()).toContain('D6');
  await during(() => tell!(select('B1')));
  expect(document.body.textContent).toContain('这里没有校验结果。');
  await during(() => button(SHOW_ALL).click());
  expect(addresses()).toEqual(before);
});

test('a line that the folded writing form hides stands out by its fold', async () => {
  await open();
  const fold = () => all('[role=row][aria-expanded]').find((row) => row.textContent.includes('文字规范'))!;
  const looks = (row: HTMLElement) => row.className;
  const plain = looks(fold());
  await during(() => tell!(select('E6')));
  expect(looks(fold())).not.toBe(plain);
  await during(() => tell!(select('A1')));
  expect(looks(fold())).toBe(plain);
});

test('检查这一行 begins with the selected row', async () => {
  await open(true);
  await during(() => tell!(select('B5')));
  expect(addresses().every((address) => address.endsWith('5'))).toBe(true);
});

test('the first press asks who one is; the name is remembered', async () => {
  await open();
  await during(() => button('只看我负责的').click());
  expect(document.body.textContent).toContain('您是哪一位？');
  await during(() => button('周敏').click());
  const rows = addresses().map((address) => parseA1(address)!.row);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row === 4 || row === 5)).toBe(true);
  await during(() => button('只看我负责的（周敏）').click());
  expect(addresses().length).toBeGreaterThan(rows.length);
  await unmount();
  document.body.replaceChildren();
  await open();
  expect(button('只看我负责的（周敏）')).toBeDefined();
});

describe('忽略此处… of the sheet', () => {
  const question = () => document.querySelector('[role=dialog]');

  test('asks about a finding of somebody else too', async () => {
    await open();
    await during(() => button('只看我负责的').click());
    await during(() => button('周敏').click());
    expect(addresses()).not.toContain('D6');
    await askPane({ ignore: { sheet: NAME, row: 6, column: 4 } });
    await until(() => question() !== null);
    expect(question()!.textContent).toContain('D6');
    expect(addresses()).toContain('D6');
  });

  test('asks once: a view that is left and shown again is as it was', async () => {
    await open();
    await askPane({ ignore: { sheet: NAME, row: 6, column: 4 } });
    await until(() => question() !== null);
    await during(() => button('取消').click());
    await during(() => tell!(select('E5')));
    const before = chosen();
    await during(() => button('进度').click());
    await during(() => button('校验').click());
    expect(question()).toBeNull();
    expect(chosen()).toEqual(before);
  });
});

test('a cell that is filtered away is shown when that is wanted', async () => {
  await open();
  hidden = ['6'];
  await during(() =>
    lines()
      .find((row) => row.textContent.includes('D6'))!
      .querySelector<HTMLElement>('[role=gridcell]')!
      .click(),
  );
  expect(document.querySelector('[role=alert]')!.textContent).toContain('看不到。');
  await during(() => button('显示这一行').click());
  expect(hidden).toEqual([]);
  expect(document.querySelector('[role=alert]')).toBeNull();
});

test('people of a tracker, and offices where no column names people', () => {
  const tracker = readTracker(CONTENT);
  expect(peopleIn(tracker)).toEqual(['周敏', '李强', '王芳']);
  const cell = { sheet: NAME, row: 5, column: 4 };
  expect(ownedBy('李强', tracker)({ cell })).toBe(true);
  expect(ownedBy('王芳', tracker)({ cell })).toBe(false);
  const offices = snapshotOfRows({
    name: NAME,
    rows: [
      ['序号', '重点任务', '责任科室', '进展情况', '存在问题'],
      [{ number: 1 }, '甲工程', '基教科', '已开工，正在施工。', '无'],
      [{ number: 2 }, '乙工程', '人事科', '已完成方案编制。', '无'],
    ],
  });
  expect(peopleIn(readTracker(offices))).toEqual(['基教科', '人事科']);
});

test('what is selected, in words', () => {
  expect(selectionText(select('G8'), 2)).toBe('当前单元格 G8：2 条');
  expect(selectionText(select('G8:H9'), 0)).toBe('所选 4 格：没有校验结果');
  expect(isSelected({ sheet: NAME, row: 8, column: 8 }, select('G8:H9'))).toBe(true);
  expect(isSelected({ sheet: NAME, row: 8, column: 9 }, select('G8:H9'))).toBe(false);
  expect(isSelected({ sheet: NAME, row: 8, column: 8 }, null)).toBe(false);
});
