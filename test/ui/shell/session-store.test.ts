import { memoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { cellContents } from '../../../src/application/editing/cell-content';
import { Failure } from '../../../src/application/errors';
import { writeOverview } from '../../../src/application/overview/write-overview';
import { planOwnSheet } from '../../../src/application/own-tables/own-table';
import { IGNORED_TABLE } from '../../../src/application/ignoring/ignore-sheet';
import { planTracker } from '../../../src/application/new-sheets/new-tracker';
import type { WorkbookSnapshot } from '../../../src/application/ports';
import type { CellRef } from '../../../src/domain/cell';
import type { CheckRow } from '../../../src/application/checking/check-rows';
import { MIXED_LOOKS } from '../../../src/ui/check/words';
import type * as Run from '../../../src/rules/run';
import type * as Checking from '../../../src/ui/session/checking';
import { marksOf } from '../../../src/ui/session/marks';
import { createSession } from '../../../src/ui/session/session-store';
import { clean, COMMA_AND_SPACES, COMMAS, COMMAS_TEXT, PERCENT_TEXT, slips, SPACES_TEXT } from '../slips';

// The modules as all others have them, so that calls can be counted.
const engine = jest.requireActual<typeof Run>('../../../src/rules/run');
const checking = jest.requireActual<typeof Checking>('../../../src/ui/session/checking');

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function open(content: WorkbookSnapshot = slips(), marking = false) {
  const workbook = memoryOpenWorkbook(content);
  const session = createSession({ workbook, marking, show: () => undefined });
  const stop = session.start();
  await settle();
  const row = (rule: string, cell?: CellRef): CheckRow =>
    session.getState().rows.find((one) => one.rule.id === rule && (!cell || one.cell.row === cell.row))!;
  const at = (cell: CellRef) => cellContents(workbook.content())(cell);
  const rules = () => session.getState().rows.map(({ rule }) => rule.id);
  return { workbook, session, row, at, rules, stop };
}

/** Lets everything that waits in line happen. */
async function settle() {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
}

test('reads and checks at the start; findings of one rule in one cell are one row', async () => {
  const { session, rules } = await open();
  expect(rules()).toEqual([
    'percent-as-text',
    'halfwidth-punctuation',
    'halfwidth-punctuation',
    'cjk-digit-space',
    'problems-missing',
  ]);
  expect(session.getState()).toMatchObject({ busy: false, notice: null });
});

test('a workbook without targets is read but not checked', async () => {
  const { session } = await open({ dateSystem: 1900, sheets: [] });
  expect(session.getState().reading).toMatchObject({ findings: [], tracker: { targets: [] } });
});

test('a change in the workbook is checked by itself', async () => {
  const { workbook, rules, stop } = await open();
  workbook.type([{ cell: PERCENT_TEXT, value: 0.3, format: 'percent' }]);
  await settle();
  expect(rules()).not.toContain('percent-as-text');
  stop();
  workbook.type([{ cell: PERCENT_TEXT, value: '30%' }]);
  await settle();
  expect(rules()).not.toContain('percent-as-text');
});

test('a fix writes exactly its row, and undo puts it back exactly', async () => {
  const start = slips();
  const { workbook, session, row, at, rules } = await open(start);
  const fixed = row('halfwidth-punctuation', COMMAS);
  expect(await session.fix('修正', [fixed], 'rows')).toBe(true);
  expect(at(COMMAS).value).toBe(COMMAS_TEXT.replaceAll(',', '，'));
  expect(at(COMMA_AND_SPACES).value).toBe(SPACES_TEXT);
  expect(rules()).toHaveLength(4);
  expect(session.getState().announced).toBe('已修正 2 处，余 4 条。');
  expect(await session.undo()).toBe(true);
  expect(workbook.content()).toEqual(start);
  expect(session.getState()).toMatchObject({ steps: [], fixed: [], notice: null });
  expect(rules()).toHaveLength(5);
});

test('a fixed row stays to be seen for five seconds', async () => {
  const { session, row } = await open();
  await session.fix('修正', [row('percent-as-text')], 'rows');
  expect(session.getState().fixed).toMatchObject([{ row: { rule: { id: 'percent-as-text' } }, undo: 1 }]);
  jest.advanceTimersByTime(4999);
  expect(session.getState().fixed).toHaveLength(1);
  jest.advanceTimersByTime(1);
  expect(session.getState().fixed).toEqual([]);
});

test('fixing everything is one step', async () => {
  const start = slips();
  const { workbook, session, rules } = await open(start);
  const fixable = session.getState().rows.filter((one) => one.fixable);
  await session.fix('全部修正', fixable, 'cells');
  expect(rules()).toEqual(['problems-missing']);
  expect(session.getState().fixed.map(({ undo }) => undo)).toEqual([null, null, null, null]);
  await session.undo();
  expect(workbook.content()).toEqual(start);
});

test('fixing the rows of one level leaves those of the others', async () => {
  const { session, rules, at } = await open();
  await session.fix(
    '全部修正',
    [...session.getState().rows.filter(({ rule }) => rule.severity === 'suggestion')],
    'cells',
  );
  expect(rules()).toEqual(['percent-as-text', 'problems-missing']);
  expect(at(COMMA_AND_SPACES).value).toBe(SPACES_TEXT.replace(',', '，').replaceAll(' ', ''));
});

test('a cell that changed unseen is not fixed, and its row says so until the next check', async () => {
  const { workbook, session, row, at, rules } = await open();
  const fixed = row('halfwidth-punctuation', COMMAS);
  workbook.typeUnseen([{ cell: COMMAS, value: '改过了,又改过了。' }]);
  await session.fix('修正', [fixed], 'rows');
  expect(at(COMMAS).value).toBe('改过了,又改过了。');
  expect([...session.getState().stale]).toEqual([fixed.key]);
  expect(session.getState().steps).toEqual([]);
  await session.refresh();
  expect([...session.getState().stale]).toEqual([]);
  await session.fix('修正', [row('halfwidth-punctuation', COMMAS)], 'rows');
  expect(at(COMMAS).value).toBe('改过了，又改过了。');
  expect(rules()).toHaveLength(4);
});

test.each([
  ['修正', (rows: readonly CheckRow[]) => rows.slice(0, 1), 'rows'],
  ['全部修正', (rows: readonly CheckRow[]) => rows.filter(({ fixable }) => fixable), 'cells'],
] as const)('%s reads once and checks once', async (name, chosen, scope) => {
  const { workbook, session } = await open();
  const read = jest.spyOn(workbook, 'read');
  workbook.readChanged = () => workbook.read();
  const check = jest.spyOn(checking, 'check');
  const findings = jest.spyOn(engine, 'findings');
  expect(await session.fix(name, chosen(session.getState().rows), scope)).toBe(true);
  expect([read, check, findings].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  jest.restoreAllMocks();
});

test('of many cells only those that are as they were are fixed, and the others are told', async () => {
  const { workbook, session, at } = await open();
  const fixable = session.getState().rows.filter((one) => one.fixable);
  workbook.typeUnseen([{ cell: COMMAS, value: '改过了,又改过了。' }]);
  await session.fix('全部修正', fixable, 'cells');
  expect(at(COMMAS).value).toBe('改过了,又改过了。');
  expect(at(PERCENT_TEXT)).toMatchObject({ value: 0.3, format: '0%' });
  expect(session.getState().notice?.text).toBe('有 1 格内容已变，未予修正；现已重新校验。');
});

test('undo leaves alone what was changed after the fix', async () => {
  const { workbook, session, row, at } = await open();
  await session.fix('修正', [row('percent-as-text')], 'rows');
  workbook.type([{ cell: PERCENT_TEXT, value: 0.9 }]);
  await settle();
  await session.undo();
  expect(at(PERCENT_TEXT).value).toBe(0.9);
  expect(session.getState()).toMatchObject({ notice: { text: 'I6 在修正后又有改动，未予撤销。' }, steps: [] });
});

test('an earlier step can be undone before a later one', async () => {
  const { session, row, at } = await open();
  await session.fix('一', [row('percent-as-text')], 'rows');
  await session.fix('二', [row('halfwidth-punctuation', COMMAS)], 'rows');
  await session.undo(1);
  expect(at(PERCENT_TEXT).value).toBe('30%');
  expect(session.getState().steps.map(({ name }) => name)).toEqual(['二']);
});

test('what other views write can be undone under its name', async () => {
  const start = slips();
  const { workbook, session, rules } = await open(start);
  expect(await session.write('填写存在问题', [{ cell: { ...COMMAS, row: 7, column: 11 }, value: '无' }])).toBe(true);
  expect(rules()).not.toContain('problems-missing');
  expect(session.getState().steps.map(({ name }) => name)).toEqual(['填写存在问题']);
  await session.undo();
  expect(workbook.content()).toEqual(start);
});

test('a change that makes a sheet is one step, and undone leaves nothing behind', async () => {
  const start = slips();
  const { workbook, session } = await open(start);
  const done = await session.change('忽略', async (changed) => {
    await changed.addSheets({ sheets: [planOwnSheet(IGNORED_TABLE)] });
    const edits = [{ cell: { sheet: '忽略清单', row: 2, column: 1 }, value: '甲' }];
    await changed.write(edits);
    return { edits, madeSheets: ['忽略清单'] };
  });
  expect(done).toBe(true);
  expect(session.getState()).toMatchObject({ announced: '已完成：忽略，余 5 条。', steps: [{ name: '忽略' }] });
  expect(workbook.content().sheets.at(-1)?.name).toBe('忽略清单');
  await session.undo();
  expect(workbook.content()).toEqual(start);
  expect(session.getState()).toMatchObject({ announced: '已撤销：忽略。', steps: [], notice: null });
});

test('总览 that was written can be undone; not once somebody wrote on it', async () => {
  const start = slips();
  const { workbook, session } = await open(start);
  const write = () =>
    session.change('写入总览表', async (changed) => {
      const { sheet, isNew } = await writeOverview(changed);
      return isNew ? { edits: [], madeSheets: [sheet] } : null;
    });
  await write();
  await write();
  expect(session.getState().steps.map(({ name }) => name)).toEqual(['写入总览表']);
  await session.undo();
  expect(workbook.content()).toEqual(start);
  await write();
  workbook.typeUnseen([{ cell: { sheet: '总览', row: 60, column: 1 }, value: '旁注' }]);
  await session.undo();
  expect(workbook.content().sheets.at(-1)?.name).toBe('总览');
  expect(session.getState().notice?.text).toBe('“总览”表在写入后又有改动，没有删除。');
});

test('protected cells are left alone and told of, the others are fixed', async () => {
  const start = slips();
  const { row: top, column: left, sheet: locked } = COMMAS;
  const within = { top, left, bottom: top, right: left };
  const sheets = start.sheets.map((sheet) =>
    sheet.name === locked ? { ...sheet, protection: { unlocked: [], within, formatCells: true as const } } : sheet,
  );
  const { workbook, session, at } = await open({ ...start, sheets });
  const before = at(COMMAS).value;
  const rows = session.getState().rows.filter(({ fixable }) => fixable);
  expect(await session.fix('全部修正', rows, 'cells')).toBe(true);
  expect(at(COMMAS).value).toBe(before);
  expect(at(PERCENT_TEXT).value).toBe(0.3);
  expect(session.getState().notice?.text).toMatch(/^第048项!\w+ 受保护，未予修正。/u);
  const only = session.getState().rows.filter(({ cell }) => cell.row === top && cell.column === left);
  expect(await session.fix('修正', only, 'rows')).toBe(false);
  expect(session.getState().notice?.text).toContain('受保护，请先取消保护再修正。');
  expect(workbook.content().sheets).toHaveLength(start.sheets.length);
});

test('a failure is told as it is and changes nothing', async () => {
  const { workbook, session, row, rules } = await open();
  workbook.write = () => Promise.reject(new Failure('not-writable', '工作表“第048项”受保护，请先取消保护再修正。'));
  expect(await session.fix('修正', [row('percent-as-text')], 'rows')).toBe(false);
  expect(session.getState()).toMatchObject({
    notice: { text: '工作表“第048项”受保护，请先取消保护再修正。', detail: null },
    steps: [],
    fixed: [],
  });
  expect([...session.getState().fixing]).toEqual([]);
  expect(rules()).toHaveLength(5);
  session.dismiss();
  expect(session.getState().notice).toBeNull();
});

test('a bug is told with what the maintainers need, also when nothing could be read', async () => {
  const workbook = memoryOpenWorkbook(slips());
  workbook.read = () => Promise.reject(new TypeError('x is undefined'));
  const session = createSession({ workbook, marking: false, show: () => undefined });
  session.start();
  await settle();
  expect(session.getState()).toMatchObject({ reading: null, busy: false });
  expect(session.getState().notice?.detail).toContain('x is undefined');
});

test('content seen while something is written is read again, not taken for the newest', async () => {
  const { workbook, session, row, at, rules } = await open();
  const write = workbook.write.bind(workbook);
  workbook.write = async (edits) => {
    // The user's change is seen in the middle of the fix, with the content from before it.
    workbook.type([{ cell: { ...COMMAS, row: 7, column: 11 }, value: '无' }]);
    await write(edits);
  };
  await session.fix('修正', [row('percent-as-text')], 'rows');
  await settle();
  expect(at(PERCENT_TEXT).value).toBe(0.3);
  expect(rules()).toEqual(['halfwidth-punctuation', 'halfwidth-punctuation', 'cjk-digit-space']);
});

describe('marks', () => {
  test('each cell once, as bad as its worst finding, kept up to date while they are on', async () => {
    const { workbook, session, row } = await open();
    expect(workbook.marks()).toEqual([]);
    await session.setMarking(true);
    expect(workbook.marks()).toEqual([
      { cell: PERCENT_TEXT, severity: 'error' },
      { cell: COMMAS, severity: 'suggestion' },
      { cell: COMMA_AND_SPACES, severity: 'suggestion' },
      { cell: { ...COMMAS, row: 7, column: 11 }, severity: 'warning' },
    ]);
    await session.fix('修正', [row('percent-as-text')], 'rows');
    expect(workbook.marks()).toHaveLength(3);
    await session.setMarking(false);
    expect(workbook.marks()).toEqual([]);
  });

  test('are there from the start where the host wants them', async () => {
    expect((await open(slips(), true)).workbook.marks()).toHaveLength(4);
  });

  test('that an earlier session left are cleared too', async () => {
    const { workbook, session } = await open(clean());
    await workbook.mark([{ cell: COMMAS, severity: 'error' }]);
    await session.clearMarks();
    expect(workbook.marks()).toEqual([]);
  });

  test('that cannot be made do not keep the findings back', async () => {
    const workbook = memoryOpenWorkbook(slips());
    workbook.mark = () => Promise.reject(new Failure('not-writable', '工作表“第048项”受保护，无法标出。'));
    const session = createSession({ workbook, marking: true, show: () => undefined });
    session.start();
    await settle();
    expect(session.getState().rows).toHaveLength(5);
    expect(session.getState().notice?.text).toBe('工作表“第048项”受保护，无法标出。');
  });

  test('of a warning and an error are an error', () => {
    const finding = (severity: string) => ({ cell: COMMAS, rule: { severity } }) as never;
    expect(marksOf([finding('warning'), finding('error'), finding('suggestion')])).toEqual([
      { cell: COMMAS, severity: 'error' },
    ]);
  });
});

test('new sheets are added beside those that are there, and checked', async () => {
  const { workbook, session } = await open({ dateSystem: 1900, sheets: [{ name: '设置', rows: [], merges: [] }] });
  const cell = { sheet: '第048项', row: 7, column: 2 };
  const plan = planTracker({ settings: {}, targets: [{ number: '048', text: '', subProjects: [] }] });
  await session.addSheets(() => Promise.resolve({ plan, edits: [{ cell, value: '甲项目' }] }));
  expect(workbook.content().sheets.map(({ name }) => name)).toEqual(['设置', '第048项']);
  expect(session.getState().reading?.tracker.targets[0]?.subProjects[0]?.name.text).toBe('甲项目');
});

describe('where writing would make one look of a text that has several', () => {
  const openMixed = async (...cells: CellRef[]) => {
    const workbook = memoryOpenWorkbook(slips());
    const asked: CellRef[] = [];
    const session = createSession({
      workbook: {
        ...workbook,
        mixedTexts: (texts) => {
          asked.push(...texts);
          return Promise.resolve(
            texts.filter((text) => cells.some(({ row, column }) => row === text.row && column === text.column)),
          );
        },
      },
      marking: false,
      show: () => undefined,
    });
    session.start();
    await settle();
    const rows = () => session.getState().rows;
    const row = (rule: string, cell: CellRef) =>
      rows().find((one) => one.rule.id === rule && one.cell.row === cell.row)!;
    const at = (cell: CellRef) => cellContents(workbook.content())(cell).value;
    return { session, asked, rows, row, at };
  };

  test('a fix asks first, and is made when it is asked for again', async () => {
    const { session, row, at } = await openMixed(COMMAS);
    const mixed = row('halfwidth-punctuation', COMMAS);
    await session.fix('修正', [mixed], 'rows');
    expect(at(COMMAS)).toBe(COMMAS_TEXT);
    expect(session.getState()).toMatchObject({ mixed: new Set([mixed.key]), announced: MIXED_LOOKS, notice: null });
    await session.fix('修正', [mixed], 'rows');
    expect(at(COMMAS)).toBe(COMMAS_TEXT.replaceAll(',', '，'));
  });

  test('全部修正 leaves it out and says so', async () => {
    const { session, rows, row, at } = await openMixed(COMMAS);
    const mixed = row('halfwidth-punctuation', COMMAS);
    await session.fix(
      '全部修正',
      rows().filter(({ fixable }) => fixable),
      'cells',
    );
    expect(at(COMMAS)).toBe(COMMAS_TEXT);
    expect(at(COMMA_AND_SPACES)).not.toBe(SPACES_TEXT);
    expect(session.getState().mixed).toEqual(new Set([mixed.key]));
    expect(session.getState().notice?.text).toBe('有 1 格文字内有几种格式，为免丢失格式未予修正，请逐格查看。');
  });

  test('a text that becomes a number is not asked about', async () => {
    const { session, asked, row } = await openMixed(PERCENT_TEXT);
    await session.fix('修正', [row('percent-as-text', PERCENT_TEXT)], 'rows');
    expect(asked).toEqual([]);
    expect(row('percent-as-text', PERCENT_TEXT)).toBeUndefined();
  });
});
