/** @jest-environment ./test/support/browser-environment.js */
/** 合并科室台账 over a workbook in memory, as a person uses it. */
import { act, useEffect, useState } from 'react';
import { memoryOpenWorkbook, type MemoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import type { OpenWorkbook, WorkbookSnapshot } from '../../../src/application/ports';
import { cellContents } from '../../../src/application/editing/cell-content';
import { MergePage } from '../../../src/ui/merge/merge-page';
import { openDocument, type PageDocument } from '../../../src/web/file/page-document';
import { createSession, type Session } from '../../../src/ui/session/session-store';
import { draw, until, type Drawn } from '../../support/react';
import { cellAt } from '../../../src/web/sheet/selected-block';
import { at } from '../../support/cells-of';
import { snapshotOfRows } from '../../support/snapshot-of-rows';
import { xlsxOfRows, type SheetOfRows } from '../../support/xlsx-of-rows';

const sheets = (...rows: SheetOfRows['rows']): SheetOfRows[] => [
  { name: '设置', rows: [['报告月份', '2021年3月']] },
  { name: '第048项', rows: [['目标内容', '推进改革。'], ['子项目', '责任人', '完成进度', '本月进展情况'], ...rows] },
];
const OURS = sheets(['甲工程', '张三', { percent: 0.2 }, null], ['乙工程', '李四', null, '启动。']);
const FIRST = sheets(['甲工程', '张三', { percent: 0.25 }, '完成招标。'], ['乙工程', null, null, null]);
const SECOND = sheets(['乙工程', '李四', { percent: 0.1 }, '完成选址。'], ['甲工程', null, null, null]);

let workbook: MemoryOpenWorkbook;
let opened: OpenWorkbook;
let session: Session;
let shown: Drawn;
let back: number;

function Host() {
  const [, renew] = useState(0);
  useEffect(() => session.subscribe(() => renew((count) => count + 1)), []);
  const { reading, busy } = session.getState();
  return reading && <MergePage {...{ reading, session, busy }} workbook={opened} onBack={() => back++} />;
}

async function open() {
  workbook = memoryOpenWorkbook(snapshotOfRows(...OURS));
  await show(workbook);
}

async function show(wanted: OpenWorkbook) {
  opened = wanted;
  session = createSession({ workbook: wanted, marking: false, show: () => undefined });
  back = 0;
  await act(async () => void session.start());
  shown = await draw(<Host />);
  await until(() => text().includes('选择各科室填好的台账'));
}

const text = () => document.body.textContent;
const valueAt = (row: number, column: number) =>
  cellContents(workbook.content())({ sheet: '第048项', row, column }).value;

async function give(...files: readonly (readonly [name: string, content: SheetOfRows[] | string])[]) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const list = files.map(([name, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : xlsxOfRows(content);
    return Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  });
  Object.defineProperty(input, 'files', { value: list, configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
}
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(name)) as HTMLButtonElement;
const isOff = (name: string) => button(name).getAttribute('aria-disabled') === 'true';
const choose = (group: string, label: string) =>
  act(async () =>
    [...document.querySelectorAll<HTMLInputElement>(`[role=radiogroup][aria-label^="${group}"] input`)]
      .find((one) => one.labels![0]!.textContent.includes(label))!
      .click(),
  );

test('what is told without anything to press scrolls by keys, in windows too low for it', async () => {
  await open();
  const body = document.querySelector<HTMLElement>('[role=region][aria-label="合并科室台账"]')!;
  expect(body.textContent).toContain('选择各科室填好的台账');
  expect([...body.querySelectorAll('button, input, a')]).toEqual([]);
  expect(body.tabIndex).toBe(0);
});

test('shows who says what; merges once everything is chosen; undone, all is as before', async () => {
  await open();
  const start = workbook.content();
  await give(['教科.xlsx', FIRST], ['体科.xlsx', SECOND]);
  await until(() => text().includes('填写不一致，请选择'));
  expect(text()).toContain('已选 0 / 2');
  expect([...document.querySelectorAll('[role=radiogroup]')].map((group) => group.textContent)).toEqual([
    '本工作簿20%教科.xlsx25%',
    '本工作簿启动。体科.xlsx完成选址。',
  ]);
  expect(isOff('合并 (2)')).toBe(true);
  await shown.click('展开');
  expect(text()).toContain('第048项!D3 甲工程 · 本月进展情况 · 教科.xlsx完成招标。');

  await choose('第048项!C3', '教科.xlsx');
  await choose('第048项!D4', '本工作簿');
  expect(text()).toContain('已选 2 / 2');
  await act(async () => button('合并 (3)').click());
  await until(() => text().includes('已合并 2 份台账'));
  expect([valueAt(3, 3), valueAt(3, 4), valueAt(4, 3), valueAt(4, 4)]).toEqual([0.25, '完成招标。', 0.1, '启动。']);

  await act(async () => button('撤销').click());
  await until(() => text().includes('已选 2 / 2'));
  expect(workbook.content()).toEqual(start);
});

test('texts that are much alike are marked where they differ', async () => {
  await open();
  const start = '各公办小学有序开展课后服务，参与率达';
  await act(async () => workbook.type([{ cell: { sheet: '第048项', row: 3, column: 4 }, value: `${start}90%。` }]));
  await give(['教科.xlsx', sheets(['甲工程', null, null, `${start}92%，家长满意。`])]);
  await until(() => text().includes('已选 0 / 1'));
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    '90%',
    '92%，家长满意',
  ]);
});

test('one workbook can be taken for all', async () => {
  await open();
  await give(['教科.xlsx', FIRST], ['体科.xlsx', SECOND]);
  await until(() => text().includes('已选 0 / 2'));
  await shown.click('体科.xlsx');
  expect(text()).toContain('已选 1 / 2');
  await shown.click('本工作簿');
  expect(text()).toContain('已选 2 / 2');
  await act(async () => button('合并 (2)').click());
  await until(() => text().includes('已填入 2 格'));
  await act(async () => button('完成').click());
  expect(back).toBe(1);
});

test('what has no place is told', async () => {
  await open();
  await give(['教科.xlsx', [{ ...SECOND[1]!, name: '第052项' }]]);
  await until(() => text().includes('未能合并1 处'));
  expect(text()).toContain('这些台账没有可并入的新内容。');
  expect(text()).toContain('教科.xlsx 第052项!A2主台账中没有第052项，其中 2 个子项目未合并。');
});

test.each<[string, SheetOfRows[] | string, RegExp]>([
  [
    'of another month',
    [{ name: '设置', rows: [['报告月份', '2021年2月']] }, FIRST[1]!],
    /教科\.xlsx：报告月份是2021年2月/u,
  ],
  ['without targets', [FIRST[0]!], /教科\.xlsx：没有找到目标表/u],
])('a file %s is refused with a sentence, and another may be chosen', async (_, content, sentence) => {
  await open();
  await give(['教科.xlsx', content]);
  await until(() => sentence.test(text()));
  await give(['教科.xlsx', FIRST]);
  await until(() => text().includes('填写不一致，请选择'));
});

test('a file that is no workbook is told by the pane', async () => {
  await open();
  await give(['教科.xlsx', 'Hello']);
  await until(() => session.getState().notice !== null);
  expect(session.getState().notice?.text).toMatch(/^教科\.xlsx：不是有效的 \.xlsx 工作簿/u);
});

test('when the workbook changes meanwhile, what is shown follows', async () => {
  await open();
  await give(['教科.xlsx', FIRST]);
  await until(() => text().includes('已选 0 / 1'));
  await choose('第048项!C3', '教科.xlsx');
  await act(async () => workbook.type([{ cell: { sheet: '第048项', row: 3, column: 4 }, value: '正在招标。' }]));
  await until(() => text().includes('已选 1 / 2'));
  expect(isOff('合并')).toBe(true);
});

test('a copy that may be of another month is asked about; what stays blank stays blank', async () => {
  await open();
  await give(['3月以前的.xlsx', [FIRST[1]!]], ['不明.xlsx', [FIRST[1]!]]);
  await until(() => text().includes('请核对是否为本月的台账'));
  expect(text()).toContain('不明.xlsx：没有报告月份，看不出是哪个月填的，主台账是2021年3月。');
  expect(text()).not.toContain('3月以前的.xlsx：');
});

test('and nothing of it is filled in until it is chosen', async () => {
  await open();
  await give(['不明.xlsx', [FIRST[1]!]]);
  await until(() => text().includes('填写不一致或须核对，请选择'));
  expect([...document.querySelectorAll('[role=radiogroup]')].map((group) => group.textContent)).toEqual([
    '本工作簿20%不明.xlsx25%',
    '本工作簿（空）不明.xlsx完成招标。',
  ]);
  await choose('第048项!C3', '不明.xlsx');
  await choose('第048项!D3', '本工作簿');
  await shown.click('合并 (1)');
  await until(() => text().includes('已合并 1 份台账'));
  expect([valueAt(3, 3), valueAt(3, 4)]).toEqual([0.25, null]);
});

/** A list of two goals, the first with these parts. */
const list = (...parts: readonly string[]): SheetOfRows[] => [
  { name: '设置', rows: [['报告月份', '2021年3月']] },
  {
    name: '清单',
    rows: [
      ['目标编号', '目标内容', '子项目', '本月进展情况'],
      ...parts.map((part, index) => [
        index === 0 ? '001' : null,
        index === 0 ? '目标一。' : null,
        part,
        `${part}进展。`,
      ]),
      ['002', '目标二。', '乙一', null],
    ],
  },
];
const memoOf = (page: PageDocument) => cellAt(page.getState().content, at('设置', 'D9'))?.value;
const partsIn = (content: WorkbookSnapshot) =>
  content.sheets[1]!.rows.map(({ cells }) => cells.find(({ column }) => column === 3)?.value);

test('on the page rows are inserted in the middle of a list, and one step of undo takes them out', async () => {
  const page = await openDocument('台账.xlsx', xlsxOfRows(list('甲一')));
  await show(page.workbook);
  const copy = list('甲一', '甲二');
  await give([
    '教科.xlsx',
    [copy[0]!, { ...copy[1]!, rows: [...copy[1]!.rows.slice(0, 3), ['002', '目标二。', '乙一', '启动。']] }],
  ]);
  await until(() => text().includes('插入 1 行'));
  expect(partsIn(page.getState().content)).toEqual(['子项目', '甲一', '乙一']);
  expect(text()).not.toContain('未能合并');
  await shown.click('展开');
  expect(text()).toContain('新增行 甲二 · 本月进展情况 · 教科.xlsx甲二进展。');
  // Where the cell stands now.
  expect(text()).toContain('清单!D3 乙一 · 本月进展情况 · 教科.xlsx启动。');
  await shown.click('合并 (');
  await until(() => text().includes('已合并 1 份台账'));
  expect(partsIn(page.getState().content)).toEqual(['子项目', '甲一', '甲二', '乙一']);
  await shown.click('撤销');
  await until(() => partsIn(page.getState().content).length === 3);
  expect(page.getState().changed).toBe(false);
});

test('its 撤销 takes the merging back, and nothing that was typed on the page since', async () => {
  const page = await openDocument('台账.xlsx', xlsxOfRows(list('甲一')));
  await show(page.workbook);
  await give(['教科.xlsx', list('甲一', '甲二')]);
  await shown.click('合并 (');
  await until(() => text().includes('已合并 1 份台账'));
  await act(() => page.type(at('设置', 'D9'), [['备忘']]));
  await shown.click('撤销');
  await until(() => partsIn(page.getState().content).length === 3);
  expect(memoOf(page)).toBe('备忘');
  await until(() => text().includes('合并 ('));
});
