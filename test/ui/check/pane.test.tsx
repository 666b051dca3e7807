/** @jest-environment jsdom */
/** The pane over a workbook in memory, as a person uses it. */
import { act } from 'react';
import { memoryOpenWorkbook, type MemoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { cellContents } from '../../../src/application/editing/cell-content';
import type { WorkbookSnapshot } from '../../../src/application/ports';
import type { CellRef } from '../../../src/domain/cell';
import { Pane, type PaneProps } from '../../../src/ui/pane';
import { workbookOf } from '../../support/plain-tracker';
import { until } from '../../support/react';
import { during, OUTLET, pressKey, render } from '../../support/rendered';
import { clean, COMMA_AND_SPACES, COMMAS, COMMAS_TEXT, NO_PROBLEMS, PERCENT_TEXT, slips, SPACES_TEXT } from '../slips';

let workbook: MemoryOpenWorkbook;

afterEach(() => {
  jest.useRealTimers();
});

async function open(content: WorkbookSnapshot = slips(), props: Partial<PaneProps> = {}) {
  workbook = memoryOpenWorkbook(content);
  await render(<Pane workbook={workbook} outlet={OUTLET} theme="light" host="excel" {...props} />);
  await settle();
}

const settle = () => during(() => undefined);

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
/** The lines that can be opened, also of unfolded writing form. */
const rows = () => all('[role=row][aria-level="3"], [role=row][aria-level="4"]').filter((row) => row.dataset.key);
const fold = () => all('[data-key^="fold!"]')[0]!;
const titles = () => rows().map((row) => row.querySelector('[title]')!.textContent);
const rowOf = (title: string, index = 0) => rows().filter((row) => row.textContent.includes(title))[index]!;
const button = (name: string) =>
  all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)!;
const selected = () => all('[role=row][aria-selected=true]')[0];
const expanded = () => rows().find((row) => row.getAttribute('aria-expanded') === 'true');
const announced = () => all('[aria-live=polite]').map(({ textContent }) => textContent)[0];
const valueAt = (cell: CellRef) => cellContents(workbook.content())(cell).value;

async function click(element: HTMLElement) {
  await during(() => element.click());
}
async function press(key: string, init: KeyboardEventInit = {}) {
  await pressKey(key, init);
  await settle();
}

const FACTS = ['百分数写成了文本', '没有填写存在问题'];
const FORM = ['半角标点 2', '空格 2、半角标点 1'];
const ALL = [...FACTS, ...FORM];

test('shows the findings with their counts, writing form as one line', async () => {
  await open();
  expect(titles()).toEqual(FACTS);
  expect(fold().getAttribute('aria-label')).toBe('文字规范 5 处（半角标点 3、空格 2）');
  expect(document.body.textContent).toContain('共 5 条 · 刚刚校验');
  expect(['错误 1 条', '警告 1 条', '建议 3 条'].map((name) => button(name)?.textContent)).toEqual([
    '错误1',
    '警告1',
    '建议3',
  ]);
  expect(button('全部修正 (6)')).toBeDefined();
});

describe('the counters', () => {
  test('show one level, and all again', async () => {
    await open();
    await click(button('建议 3 条'));
    expect(titles()).toEqual([]);
    expect(fold()).toBeDefined();
    expect(button('建议 3 条').getAttribute('aria-pressed')).toBe('true');
    expect(button('全部修正 (5)')).toBeDefined();
    await click(button('错误 1 条'));
    expect(titles()).toEqual([FACTS[0]]);
    expect(fold()).toBeUndefined();
    await click(button('错误 1 条'));
    expect(titles()).toEqual(FACTS);
  });

  test('lead out of a level without findings', async () => {
    await open();
    await during(() => workbook.type([{ cell: NO_PROBLEMS, value: '无' }]));
    await click(button('警告 0 条'));
    expect(document.body.textContent).toContain('没有“警告”。');
    await click(button('查看全部'));
    expect(titles()).toEqual([FACTS[0]]);
  });
});

describe('fixing', () => {
  test('a click opens the row and goes to the cell; 修正 writes exactly this row, 撤销 takes it back', async () => {
    const start = slips();
    await open(start);
    await click(fold());
    expect(titles()).toEqual(ALL);
    await click(rowOf(FORM[0]!).querySelector<HTMLElement>('[role=gridcell]')!);
    expect(workbook.revealed).toEqual([COMMAS]);
    expect(expanded()!.textContent).toContain('原文…办幼儿园开设托班,正在推进,请继续关注。');
    await click(button('修正'));
    expect(valueAt(COMMAS)).toBe(COMMAS_TEXT.replaceAll(',', '，'));
    expect(valueAt(COMMA_AND_SPACES)).toBe(SPACES_TEXT);
    expect(titles()[2]).toBe('已修正：半角标点 2');
    expect(announced()).toBe('已修正 2 处，余 4 条。');
    await click(rowOf('已修正').querySelector('button')!);
    expect(workbook.content()).toEqual(start);
    expect(titles()).toEqual(ALL);
  });

  test('a text of several looks is asked about first, and left out of 全部修正', async () => {
    const given = memoryOpenWorkbook(slips());
    given.mixedTexts = (cells) => Promise.resolve(cells.filter(({ row }) => row === COMMAS.row));
    await open(slips(), { workbook: given });
    workbook = given;
    const at = (cell: CellRef) => cellContents(workbook.content())(cell).value;
    await click(button('全部修正 (6)'));
    expect(document.body.textContent).toContain('有 1 格文字内有几种格式，为免丢失格式未予修正，请逐格查看。');
    expect(at(COMMAS)).toBe(COMMAS_TEXT);
    expect(button('全部修正 (0)')).toBeDefined();
    await click(fold());
    await click(rowOf('半角').querySelector<HTMLElement>('[title]')!);
    await until(() => button('仍然修正') !== undefined);
    expect(selected()!.textContent).toContain('此格文字内有几种字体、颜色或加粗，修正后整格统一为一种格式，请确认。');
    await click(button('仍然修正'));
    expect(at(COMMAS)).toBe(COMMAS_TEXT.replaceAll(',', '，'));
  });

  test('修正同类 mends the rule everywhere, 全部修正 what shows, and each is one step', async () => {
    const start = slips();
    await open(start);
    await click(fold());
    await click(rowOf(FORM[0]!).querySelector<HTMLElement>('[role=gridcell]')!);
    await click(button('修正同类 3 处'));
    expect([valueAt(COMMAS), valueAt(COMMA_AND_SPACES)]).toEqual([
      COMMAS_TEXT.replaceAll(',', '，'),
      SPACES_TEXT.replaceAll(',', '，'),
    ]);
    await click(button('全部修正 (3)'));
    expect(valueAt(PERCENT_TEXT)).toBe(0.3);
    expect(button('全部修正 (0)').getAttribute('aria-disabled')).toBe('true');
    await press('z', { ctrlKey: true });
    await press('z', { ctrlKey: true });
    expect(workbook.content()).toEqual(start);
  });

  test('a cell that was changed unseen is left alone', async () => {
    await open();
    workbook.typeUnseen([{ cell: PERCENT_TEXT, value: '三成' }]);
    await click(rowOf(FACTS[0]!).querySelector('button')!);
    expect(valueAt(PERCENT_TEXT)).toBe('三成');
    expect(titles()[0]).toBe('内容已变，请重新校验后再修正');
    await click(button('重新校验'));
    expect(titles()[0]).toBe('进度不是百分数');
  });
});

describe('the keyboard', () => {
  test('arrows move, the sheet follows a moment later, Enter goes at once', async () => {
    await open();
    jest.useFakeTimers();
    all('[role=row][tabindex="0"]')[0]!.focus();
    await press('ArrowDown');
    await press('ArrowDown');
    expect(selected()).toBe(rowOf(FACTS[1]!));
    expect(document.activeElement).toBe(selected());
    expect(workbook.revealed).toEqual([]);
    await during(() => jest.advanceTimersByTime(149));
    expect(workbook.revealed).toEqual([]);
    await during(() => jest.advanceTimersByTime(1));
    expect(workbook.revealed).toEqual([NO_PROBLEMS]);
    await press('ArrowUp');
    await press('Enter');
    expect(workbook.revealed).toEqual([NO_PROBLEMS, PERCENT_TEXT]);
    await press('Home');
    expect(document.activeElement?.getAttribute('aria-level')).toBe('1');
  });

  test('→ and ← open and close a row and fold a sheet away', async () => {
    await open();
    all('[role=row][tabindex="0"]')[0]!.focus();
    await press('ArrowDown');
    await press('ArrowRight');
    expect(expanded()).toBe(rowOf(FACTS[0]!));
    await press('ArrowLeft');
    expect(expanded()).toBeUndefined();
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(rows()).toEqual([]);
    await press('ArrowRight');
    expect(titles()).toEqual(FACTS);
  });

  test('→ and ← unfold and fold writing form, ← leads out of it, Ctrl+Enter mends all of it', async () => {
    const start = slips();
    await open(start);
    all('[role=row][tabindex="0"]')[0]!.focus();
    await press('End');
    expect(selected()).toBe(fold());
    await press('ArrowRight');
    expect(titles()).toEqual(ALL);
    await press('End');
    expect(selected()).toBe(rowOf(FORM[1]!));
    await press('ArrowLeft');
    expect(selected()).toBe(fold());
    await press('ArrowLeft');
    expect(titles()).toEqual(FACTS);
    await press('ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-level')).toBe('1');
    await press('End');
    await press('Enter', { ctrlKey: true });
    expect([valueAt(COMMAS), valueAt(COMMA_AND_SPACES)]).toEqual([
      COMMAS_TEXT.replaceAll(',', '，'),
      '各公办小学有序开展课后服务，共24所。',
    ]);
    expect(valueAt(PERCENT_TEXT)).toBe('30%');
    expect(fold().textContent).toContain('已修正：文字规范 5 处');
    expect(document.activeElement).toBe(fold());
    await press('z', { ctrlKey: true });
    expect(workbook.content()).toEqual(start);
  });

  test('Ctrl+Enter mends, and the focus stays in the list', async () => {
    await open();
    all('[role=row][tabindex="0"]')[0]!.focus();
    await press('ArrowDown');
    await press('Enter', { ctrlKey: true });
    expect(valueAt(PERCENT_TEXT)).toBe(0.3);
    expect(document.activeElement).toBe(rowOf('已修正'));
  });

  test('N and P step through the rows, digits filter, and none while something is typed', async () => {
    await open();
    await press('n');
    await press('n');
    expect(expanded()).toBe(rowOf(FACTS[1]!));
    await press('p');
    expect(document.body.textContent).toContain('1 / 3');
    await press('2');
    expect(titles()).toEqual([FACTS[1]]);
    await press('0', { isComposing: true });
    expect(titles()).toEqual([FACTS[1]]);
    const field = document.querySelector('[data-pane]')!.appendChild(document.createElement('input'));
    field.focus();
    await press('0');
    expect(titles()).toEqual([FACTS[1]]);
    field.remove();
    await press('0');
    expect(titles()).toEqual(FACTS);
  });

  test('F6 leads from the list to the footer, the tabs and back', async () => {
    await open();
    const region = () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region');
    all('[role=row][tabindex="0"]')[0]!.focus();
    await press('F6');
    expect(region()).toBe('footer');
    await press('F6');
    expect(region()).toBe('tabs');
    await press('F6');
    expect(region()).toBe('list');
    await press('F6', { shiftKey: true });
    expect(region()).toBe('tabs');
  });
});

describe('ignoring', () => {
  const popover = () => all('[role=dialog], [role=group]').find((one) => one.textContent.includes('只忽略这一处'));
  const radio = (label: string) => all('input[type=radio]').find((one) => one.parentElement?.textContent === label)!;
  const menuItem = (start: string) =>
    all('[role=menuitem], [role=menuitemcheckbox]').find(({ textContent }) => textContent.startsWith(start));
  const sheets = () => workbook.content().sheets.map(({ name }) => name);

  /** Opens the popover of a row from its button. */
  async function openPopover(title: string, index = 0) {
    await click(rowOf(title, index).querySelector<HTMLElement>('[role=gridcell]')!);
    await click(button('忽略…'));
    await until(() => popover() !== undefined);
  }
  async function typeReason(reason: string) {
    const input = all('input').find((one) => one.getAttribute('aria-label') === '理由') as HTMLInputElement;
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    await act(() => {
      set!.call(input, reason);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  async function showIgnored() {
    await click(button('更多'));
    await until(() => menuItem('显示已忽略') !== undefined);
    await click(menuItem('显示已忽略')!);
  }

  test('one finding, with a reason; it can be shown again and restored', async () => {
    await open(slips(), { host: 'web' });
    await click(fold());
    await openPopover(FORM[0]!);
    expect(popover()!.textContent).toContain('只忽略这一处（J6）');
    await typeReason('引用原文');
    await click(button('忽略'));
    await until(() => titles().length === 3);
    expect(popover()).toBeUndefined();
    expect(announced()).toBe('已完成：忽略“半角标点 2”，余 4 条。');
    expect(button('建议 2 条')).toBeDefined();
    expect(workbook.marks().map(({ cell }) => cell)).not.toContainEqual(COMMAS);
    expect(sheets()).toEqual(['设置', '第048项', '忽略清单']);

    await showIgnored();
    expect(titles()).toEqual([FACTS[0], '正文中有半角标点', FACTS[1], FORM[1]]);
    const now = new Date();
    const today = `${now.getMonth() + 1}月${now.getDate()}日`;
    expect(rowOf('正文中有半角标点').textContent).toBe(`正文中有半角标点恢复J6理由：引用原文（${today}）`);
    expect(button('建议 2 条')).toBeDefined();
    expect(button('全部修正 (4)')).toBeDefined();

    await click(button('恢复'));
    await until(() => button('建议 3 条') !== undefined);
    expect(announced()).toBe('已完成：恢复“正文中有半角标点”，余 5 条。');
    expect(titles()).toEqual(ALL);
    expect(button('恢复')).toBeUndefined();
  });

  test('a rule in the whole workbook', async () => {
    await open();
    await click(fold());
    await openPopover(FORM[0]!);
    await click(radio('本工作簿不再检查此项'));
    await click(button('忽略'));
    await until(() => fold().textContent.includes('文字规范 2 处'));
    await showIgnored();
    expect(rows().filter(({ textContent }) => textContent.includes('本工作簿不再检查此项'))).toHaveLength(2);
  });

  test('undone, nothing is left of it', async () => {
    const start = slips();
    await open(start);
    await openPopover(FACTS[0]!);
    await click(button('忽略'));
    await until(() => titles().length === 1);
    await click(button('撤销'));
    await until(() => titles().length === 2);
    expect(workbook.content()).toEqual(start);
  });

  test('by keyboard: Delete asks, Enter ignores, and the focus goes on to the next row', async () => {
    await open();
    rows()[0]!.focus();
    await press('N');
    expect(selected()?.textContent).toContain(FACTS[0]);
    await press('Delete');
    await until(() => popover() !== undefined);
    await during(() => all('form')[0]!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await until(() => titles().length === 1);
    expect(selected()?.textContent).toContain(FACTS[1]);
    expect(document.activeElement).toBe(selected());
  });

  test('leaves things as they were when it is given up', async () => {
    const start = slips();
    await open(start);
    await openPopover(FACTS[0]!);
    await click(button('取消'));
    expect(popover()).toBeUndefined();
    expect(document.activeElement).toBe(rowOf(FACTS[0]!));
    expect(workbook.content()).toBe(start);
  });

  test('of a cell that has changed unseen is refused with a sentence', async () => {
    await open();
    workbook.typeUnseen([{ cell: COMMAS, value: '改过了,又改过了。' }]);
    await click(fold());
    await openPopover(FORM[0]!);
    await click(button('忽略'));
    await until(() => all('[role=alert]').length > 0);
    expect(all('[role=alert]')[0]!.textContent).toContain('J6 的内容已变，请重新校验后再忽略。');
    expect(sheets()).not.toContain('忽略清单');
  });

  test('everything: the clear state, from which it can be shown', async () => {
    await open(clean());
    await during(() => workbook.type([{ cell: NO_PROBLEMS, value: null }]));
    await openPopover(FACTS[1]!);
    await click(button('忽略'));
    await until(() => titles().length === 0);
    expect(document.body.textContent).toContain('校验通过');
    await showIgnored();
    expect(titles()).toEqual([FACTS[1]]);
  });
});

describe('what a person decides', () => {
  const named = () => workbookOf({ rows: [{ progress: '请布署办事处报送三季度情况。' }] });
  const field = () => all('input').find((one) => one.closest('[role=dialog], [role=group]')) as HTMLInputElement;
  const typeName = (name: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field(), name);
      field().dispatchEvent(new Event('input', { bubbles: true }));
    });

  test('a name that is no slip goes into 用词, to be taken back in one step', async () => {
    const start = named();
    await open(start);
    const [line] = rows();
    await click(line!.querySelector<HTMLElement>('[role=gridcell]')!);
    await click(button('这是专名，不再提示'));
    await until(() => field() !== undefined);
    expect(field().value).toBe('布署');
    await typeName('布署办事处');
    await click(button('记入'));
    await until(() => titles().length === 0);
    expect(announced()).toBe('已完成：专名“布署办事处”不再提示，余 0 条。');
    const words = workbook.content().sheets.find(({ name }) => name === '用词')!;
    expect(words.rows[1]!.cells.map(({ value }) => value)).toEqual(['布署办事处', '专名']);
    await click(button('撤销'));
    await until(() => titles().length === 1);
    expect(workbook.content()).toEqual(start);
  });

  test('what has no certain fix leads to its cell', async () => {
    await open();
    await click(rowOf(FACTS[1]!).querySelector<HTMLElement>('[role=gridcell]')!);
    await click(button('去修改'));
    expect(workbook.revealed).toEqual([NO_PROBLEMS, NO_PROBLEMS]);
  });

  test('what 栏目对照 settles is not offered to be ignored', async () => {
    const content = slips();
    const strange = { ...content.sheets[1]!, name: '第049项' };
    await open({
      ...content,
      sheets: [
        ...content.sheets,
        {
          ...strange,
          rows: strange.rows.map((row) =>
            row.row === 5 ? { ...row, cells: row.cells.filter(({ column }) => column < 3) } : row,
          ),
        },
      ],
    });
    const line = rows().find(({ textContent }) => textContent.includes('没有读懂') || textContent.includes('未读'))!;
    await click(line.querySelector<HTMLElement>('[role=gridcell]')!);
    expect(button('告诉程序各栏的含义…')).toBeDefined();
    expect(button('忽略…')).toBeUndefined();
    expect(document.body.textContent).toMatch(/共 \d+ 条 · 已读 1 张表，1 张未读/u);
    line.focus();
    await press('Delete');
    expect(all('form')).toEqual([]);
  });
});

describe('states', () => {
  test('nothing found', async () => {
    await open(clean());
    expect(document.body.textContent).toContain(
      '校验通过已读 1 张表，1 个目标、2 个子项目均符合填报要求，可以生成 3 月函件。',
    );
    expect(button('生成函件')).toBeDefined();
  });

  test('what was left out stands below the list, and below 校验通过', async () => {
    const hidden = { ...slips().sheets[1]!, name: '2020年备份', hidden: 'hidden' as const };
    await open({ ...slips(), sheets: [...slips().sheets, hidden] });
    const last = all('[role=treegrid] [role=row]').at(-1)!;
    expect(last.textContent).toContain('“2020年备份”');
    expect(document.querySelector('[title^="读到 1 张工作表、1 个目标、2 个子项目。"]')).not.toBeNull();
    await during(() => workbook.type([{ cell: NO_PROBLEMS, value: '无' }]));
    jest.useFakeTimers();
    await click(button('全部修正 (6)'));
    expect(document.body.textContent).not.toContain('校验通过');
    await during(() => jest.advanceTimersByTime(5000));
    expect(document.body.textContent).toContain('校验通过');
    expect(document.body.textContent).toContain('“2020年备份”');
  });

  test('no tracker yet: a new one is made, and nothing else is touched', async () => {
    const sheet = { name: 'Sheet1', rows: [{ row: 1, cells: [{ column: 1, value: '旧' }] }], merges: [] };
    await open({ dateSystem: 1900, sheets: [sheet] });
    await settle();
    expect(document.body.textContent).toContain('此工作簿中没有找到台账');
    const tabs = all('[role=tab]');
    expect(tabs.filter((tab) => (tab as HTMLButtonElement).disabled).map(({ textContent }) => textContent)).toEqual([
      '函件',
      '进度',
    ]);
    await click(all('button').find(({ textContent }) => textContent.startsWith('新建台账'))!);
    await until(() => titles().length > 0);
    expect(workbook.content().sheets.map(({ name }) => name)).toEqual(['Sheet1', '设置', '第001项']);
    expect(workbook.content().sheets[0]).toBe(sheet);
    expect(titles()).toContain('缺少必填的设置');
  });

  test('an error is told with what the maintainers need', async () => {
    await open();
    workbook.read = () => Promise.reject(new TypeError('x is undefined'));
    await click(button('重新校验'));
    const [bar] = all('[role=alert]');
    expect(bar?.textContent).toContain('程序出错');
    expect(bar?.textContent).toContain('x is undefined');
    await click(button('关闭'));
    expect(all('[role=alert]')).toEqual([]);
  });
});
