/** @jest-environment ./test/support/browser-environment.js */
/** 栏目对照 in the pane over a workbook in memory, as a person uses it. */
import { act } from 'react';
import { memoryOpenWorkbook, type MemoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { readColumnMap } from '../../../src/application/column-map/column-map-sheet';
import type { WorkbookSnapshot } from '../../../src/application/ports';
import { readTracker } from '../../../src/application/reading/read-tracker';
import { Pane } from '../../../src/ui/pane';
import { pictured } from '../../support/pictured';
import { controlNamed, until } from '../../support/react';
import { OUTLET, pressKey, render } from '../../support/rendered';

const SETTINGS = '# 设置\n报告月份 | 2021年3月\n';
const READ = `# 第048项
目标编号 | 048 | 目标内容 | 推进改革。
序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算
1 | 托育点 | 25% | 已完成选址。 | 无。 | 办理手续。
`;
const UNKNOWN = `# 第049项
目标编号 | 049 | 目标内容 | 开放学校体育场地。
序号 | 子项目 | 办理状态 | 目前态势 | 后续动作
1 | 场地开放 | 推进中 | 方案已修订，正在印发各校。 | 组织各校协调开放时间。
2 | 场地维修 | 挂起 | 维修方案已经上报审批。 | 招标之后尽快开工建设。
`;

/** Without the status there is no column of a report that anyone knows. */
const UNREAD = UNKNOWN.replace(' | 办理状态', '').replace(' | 推进中', '').replace(' | 挂起', '');

let workbook: MemoryOpenWorkbook;

async function open(content: WorkbookSnapshot) {
  workbook = memoryOpenWorkbook(content);
  await render(<Pane workbook={workbook} outlet={OUTLET} theme="light" host="excel" />);
  await until(() => controlNamed('更多') !== undefined || controlNamed('重新查找') !== undefined);
}
const text = () => document.body.textContent;
const click = (name: string) => act(async () => controlNamed(name)!.click());
const select = (label: string) => document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
const choose = (label: string, value: string) =>
  act(async () => {
    const element = select(label);
    element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
const map = () =>
  readColumnMap(workbook.content().sheets, 1900).entries.map(({ header, meaning }) => `${header}=${meaning}`);
const SAVE = '保存到“栏目对照”表';

/** From 更多, with one sheet that is not read. */
async function openFromMenu(content = pictured(SETTINGS + READ + UNKNOWN)) {
  await open(content);
  await click('更多');
  await until(() => controlNamed('栏目对照…') !== undefined);
  await click('栏目对照…');
  await until(() => text().includes('行为表头'));
}

test('shows the sheet that was not read with the guess for each header, and the letter that comes of it', async () => {
  await openFromMenu();
  expect(select('工作表').value).toBe('第049项');
  expect(text()).toContain('第 2 行为表头，共 5 栏');
  expect(text()).toContain('已认出 3 栏和 1 个状态词，2 栏、1 个状态词请确认。');
  expect(select('“目前态势”作为').value).toBe('progress');
  expect(document.getElementById(select('“目前态势”作为').getAttribute('aria-describedby')!)!.textContent).toBe(
    '请确认',
  );
  expect(select('“子项目”作为').hasAttribute('aria-describedby')).toBe(false);
  expect(text()).toContain('读到 1 个目标、2 行；未读取 0 行。');
  expect(text()).toContain('（一）场地开放方案已修订，正在印发各校。（二）场地维修');
});

test('a choice changes the preview; saving writes the sheet in one step, and 撤销 takes it away', async () => {
  await openFromMenu();
  await choose('“挂起”作为', '落后');
  await choose('“后续动作”作为', 'problems');
  expect(text()).toContain('二、存在问题（一）场地开放组织各校协调开放时间。');
  await click(SAVE);
  await until(() => text().includes('已保存'));
  expect(text()).toContain('“第049项”已读入：1 个目标、2 行。');
  expect(map()).toEqual([
    '序号=序号',
    '子项目=子项目',
    '办理状态=完成状态',
    '目前态势=本月进展情况',
    '后续动作=存在问题',
    '每行=子项目',
    '挂起=落后',
  ]);
  expect(readTracker(workbook.content()).targets).toHaveLength(2);
  await click('撤销');
  await until(() => controlNamed(SAVE) !== undefined);
  expect(workbook.content().sheets.map(({ name }) => name)).not.toContain('栏目对照');
  expect(select('“后续动作”作为').value).toBe('problems');
});

test('what cannot be kept is said, and the button waits', async () => {
  await openFromMenu();
  await choose('“后续动作”作为', 'progress');
  expect(text()).toContain('“本月进展情况”选了两栏，请保留一栏。');
  expect(controlNamed(SAVE)!.getAttribute('aria-disabled')).toBe('true');
  await choose('“后续动作”作为', 'unused');
  await choose('“子项目”作为', 'unused');
  expect(text()).toContain('请指出哪一栏是目标或子项目。');
  await click(SAVE);
  expect(workbook.content().sheets).toHaveLength(3);
});

test('a sheet that is no tracker is settled with two clicks', async () => {
  await openFromMenu();
  await click('此表不用');
  expect(text()).toContain('这张工作表不读取，也不再询问。');
  await click(SAVE);
  await until(() => text().includes('“第049项”不读取'));
  expect(map()).toEqual(['=不用']);
});

test('keys: Ctrl+↓ goes to what is to be confirmed, Ctrl+Enter saves, Esc asks after a change', async () => {
  await openFromMenu();
  await pressKey('ArrowDown', { ctrlKey: true });
  expect(document.activeElement).toBe(select('“目前态势”作为'));
  await pressKey('ArrowDown', { ctrlKey: true });
  expect(document.activeElement).toBe(select('“后续动作”作为'));
  await pressKey('ArrowUp', { ctrlKey: true });
  expect(document.activeElement).toBe(select('“目前态势”作为'));
  await choose('“后续动作”作为', 'problems');
  await pressKey('Escape');
  expect(text()).toContain('所做的选择还没有保存，要放弃吗？');
  await click('继续');
  await pressKey('Enter', { ctrlKey: true });
  await until(() => text().includes('已保存'));
});

test('Esc without a change goes back at once', async () => {
  await openFromMenu();
  await pressKey('Escape');
  await until(() => controlNamed('更多') !== undefined && !text().includes('行为表头'));
});

test('a protected structure: it is read so for as long as the pane is open, and that is said', async () => {
  await openFromMenu({ ...pictured(SETTINGS + READ + UNKNOWN), structureLocked: true });
  await click(SAVE);
  await until(() => text().includes('工作簿结构受保护，无法添加“栏目对照”表；本次先按此读取。'));
  expect(select('“目前态势”作为').value).toBe('progress');
  expect(workbook.content().sheets).toHaveLength(3);
  await click('完成');
  await until(() => controlNamed('更多') !== undefined);
  expect(text()).not.toContain('栏目含义请确认');
});

test('headers that change meanwhile are read again, and that is said', async () => {
  await openFromMenu();
  await choose('“后续动作”作为', 'problems');
  await act(async () => workbook.type([{ cell: { sheet: '第049项', row: 2, column: 4 }, value: '情形' }]));
  await until(() => text().includes('表头已变，已重新读取，请再核对。'));
  expect(select('“情形”作为').value).toBe('progress');
});

test.each([
  ['are not sure', '栏目含义请确认', UNKNOWN],
  ['are not understood', '工作表没有读懂', UNREAD],
])('a finding that headers %s leads there, to its sheet', async (_, title, sheet) => {
  await open(pictured(SETTINGS + READ + sheet));
  await until(() => text().includes(title));
  const row = [...document.querySelectorAll<HTMLElement>('[role=row]')].findLast(({ textContent }) =>
    textContent.includes(title),
  )!;
  await act(async () => row.querySelector<HTMLElement>('[role=gridcell]')!.click());
  await pressKey('ArrowRight');
  await until(() => controlNamed('告诉程序各栏的含义…') !== undefined);
  await click('告诉程序各栏的含义…');
  await until(() => text().includes('行为表头'));
  expect(select('工作表').value).toBe('第049项');
});

test('a box above the list says what was not read, and leads there', async () => {
  await open(pictured(SETTINGS + READ + UNREAD));
  await until(() => controlNamed('转到 第049项') !== undefined);
  expect(text()).toContain('不认识表头“目前态势”、“后续动作”。处理前不能生成函件。');
  await click('转到 第049项');
  expect(workbook.revealed.at(-1)).toMatchObject({ sheet: '第049项' });
  await click('告诉程序各栏的含义…');
  await until(() => text().includes('行为表头'));
  await click(SAVE);
  await until(() => text().includes('已保存'));
  await click('完成');
  await until(() => controlNamed('更多') !== undefined);
  expect(controlNamed('转到 第049项')).toBeUndefined();
});

test('a workbook of which nothing is read leads there from its first screen', async () => {
  await open(pictured(UNREAD));
  expect(text()).toContain('工作表“第049项”看起来是目标表，但没有读懂');
  await click('告诉程序各栏的含义…');
  await until(() => text().includes('行为表头'));
  await click(SAVE);
  await until(() => text().includes('已保存'));
  await click('完成');
  await until(() => controlNamed('更多') !== undefined);
  expect(readTracker(workbook.content()).targets).toHaveLength(1);
});
