import { cellContents } from '../../src/application/editing/cell-content';
import { applyEdits } from '../../src/application/editing/apply-edits';
import type { CellEdit, SheetPlan, WorkbookSnapshot } from '../../src/application/ports';
import { planUndo, undoRefusal } from '../../src/application/undoing/undo';
import { undoEntry } from '../../src/application/undoing/undo-entry';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const at = (row: number, column: number, sheet = 'S') => ({ sheet, row, column });
const before = snapshotOfRows({
  name: 'S',
  rows: [['40%', { percent: 0.5 }, null, { error: '#REF!' }, { formula: '旧' }]],
});

function step(edits: readonly CellEdit[]) {
  const after = applyEdits(before, edits);
  return { after, entry: undoEntry(1, '修正', { edits }, before, after) };
}
const undone = (now: WorkbookSnapshot, edits: readonly CellEdit[]) => applyEdits(now, edits);

test('puts back values with their exact formats', () => {
  const { after, entry } = step([
    { cell: at(1, 1), value: 0.4, format: 'percent' },
    { cell: at(1, 2), value: '半' },
  ]);
  const { edits, changed, lost } = planUndo(entry, after);
  expect([changed, lost]).toEqual([[], []]);
  expect(edits).toEqual([
    { cell: at(1, 1), value: '40%', format: { code: 'General' } },
    { cell: at(1, 2), value: 0.5, format: { code: '0%' } },
  ]);
  expect(undone(after, edits)).toEqual(before);
});

test('empties what was blank', () => {
  const { after, entry } = step([{ cell: at(1, 3), value: '新' }]);
  expect(undone(after, planUndo(entry, after).edits)).toEqual(before);
});

test('leaves alone what was changed since, and says which', () => {
  const { after, entry } = step([
    { cell: at(1, 1), value: 0.4, format: 'percent' },
    { cell: at(1, 2), value: '半' },
  ]);
  const now = applyEdits(after, [{ cell: at(1, 1), value: 0.9 }]);
  const plan = planUndo(entry, now);
  expect(plan.edits.map(({ cell }) => cell)).toEqual([at(1, 2)]);
  expect(undoRefusal(plan)).toBe('A1 在修正后又有改动，未予撤销。');
});

test('takes no notice of what is as it was before: Ctrl+Z, or typed back', () => {
  const { after, entry } = step([
    { cell: at(1, 1), value: 0.4, format: 'percent' },
    { cell: at(1, 2), value: '半' },
  ]);
  const plan = planUndo(entry, before);
  expect([plan.edits, plan.changed, undoRefusal(plan)]).toEqual([[], [], '']);
  const half = applyEdits(after, [{ cell: at(1, 2), value: 0.5, format: { code: '0%' } }]);
  expect(planUndo(entry, half).edits.map(({ cell }) => cell)).toEqual([at(1, 1)]);
});

test('says that a sheet is gone or has another name', () => {
  const { after, entry } = step([{ cell: at(1, 2), value: '半' }]);
  const now = { ...after, sheets: after.sheets.map((sheet) => ({ ...sheet, name: '新名' })) };
  expect(undoRefusal(planUndo(entry, now))).toBe('工作表“S”已改名或删除，其中的改动未予撤销。');
});

test('another number format is a change as well', () => {
  const { after, entry } = step([{ cell: at(1, 1), value: 0.4, format: 'percent' }]);
  const now = applyEdits(after, [{ cell: at(1, 1), value: 0.4, format: { code: '0.0%' } }]);
  expect(planUndo(entry, now).changed).toEqual([at(1, 1)]);
});

test('formulas and error values cannot be written back', () => {
  const { after, entry } = step([
    { cell: at(1, 4), value: 1 },
    { cell: at(1, 5), value: '新' },
  ]);
  const plan = planUndo(entry, after);
  expect(plan.edits).toEqual([]);
  expect(undoRefusal(plan)).toBe('D1、E1 原为公式或错误值，无法写回，未予撤销。');
});

test('many cells are counted, cells of several sheets are named with them', () => {
  const refuse = (cells: ReturnType<typeof at>[]) => undoRefusal({ changed: cells, lost: [], keptSheets: [] });
  expect(refuse([1, 2, 3, 4, 5].map((row) => at(row, 1)))).toBe('A1、A2、A3 等 5 处在修正后又有改动，未予撤销。');
  expect(refuse([at(1, 1), at(1, 1, 'T')])).toBe('S!A1、T!A1 在修正后又有改动，未予撤销。');
});

test('a row that moved is not given what belonged to another, although its cell holds the same', () => {
  const rows = [
    ['校舍', '25%'],
    ['校车', '百分之二十五'],
  ];
  const then = snapshotOfRows({ name: 'S', rows });
  const edits = [1, 2].map((row) => ({ cell: at(row, 2), value: 0.25, format: 'percent' as const }));
  const after = applyEdits(then, edits);
  const entry = undoEntry(1, '修正', { edits }, then, after);
  expect(planUndo(entry, after).edits.map(({ value }) => value)).toEqual(['25%', '百分之二十五']);
  // 食堂 was put above them, and has 25% as well.
  const moved = snapshotOfRows({
    name: 'S',
    rows: [['食堂', { percent: 0.25 }], ...rows.map(([name]) => [name!, { percent: 0.25 }] as const)],
  });
  const { edits: left, changed } = planUndo(entry, moved);
  expect(left).toEqual([]);
  expect(changed).toEqual([at(1, 2), at(2, 2)]);
});

describe('what came with the cells', () => {
  const list = (...rows: readonly string[]) => ({ name: '清单', rows: [['列'], ...rows.map((row) => [row])] });
  const header = at(1, 1, '清单');
  const row = (number: number, value: string): CellEdit => ({ cell: at(number, 1, '清单'), value });

  test('a sheet that was made goes away with all that is in it', () => {
    const after = snapshotOfRows({ name: 'S', rows: [] }, list('甲'));
    const entry = undoEntry(1, '忽略', { edits: [row(2, '甲')], madeSheets: ['清单'] }, before, after);
    expect(planUndo(entry, after)).toMatchObject({ edits: [], tables: [], removedSheets: ['清单'] });
    // Unless somebody has put something into it.
    expect(planUndo(entry, applyEdits(after, [row(3, '乙')]))).toMatchObject({
      edits: [{ cell: at(2, 1, '清单'), value: null }],
      removedSheets: [],
      changed: [],
    });
  });

  test('a table that grew shrinks, unless more was put below', () => {
    const [start, after] = [snapshotOfRows(list('甲')), snapshotOfRows(list('甲', '乙'))];
    const tablesBefore = [{ header, lastRow: 2 }];
    const entry = undoEntry(1, '忽略', { edits: [row(3, '乙')], tablesBefore }, start, after);
    expect(planUndo(entry, after)).toMatchObject({
      edits: [{ cell: at(3, 1, '清单'), value: null }],
      tables: tablesBefore,
    });
    expect(planUndo(entry, applyEdits(after, [row(4, '丙')]))).toMatchObject({
      edits: [{ cell: at(3, 1, '清单'), value: null }],
      tables: [],
    });
  });
});

describe('sheets that a step wrote anew', () => {
  const sheet = (value: string) => ({ name: '总览', rows: [[value]] });
  const plan = { name: '总览' } as SheetPlan;
  const after = snapshotOfRows({ name: 'S', rows: [] }, sheet('新'));
  const entry = undoEntry(1, '总览', { edits: [], replacedSheets: [plan] }, before, after);

  test('go back to what they were, as long as nobody changed them', () => {
    expect(planUndo(entry, after)).toMatchObject({ replacedSheets: [plan], keptAnew: [] });
    const kept = planUndo(entry, snapshotOfRows({ name: 'S', rows: [] }, sheet('改过')));
    expect(kept).toMatchObject({ replacedSheets: [], keptAnew: ['总览'] });
    expect(undoRefusal(kept)).toBe('“总览”表在重写后又有改动，未予撤销。');
    expect(planUndo(entry, snapshotOfRows({ name: 'S', rows: [] }))).toMatchObject({ replacedSheets: [] });
  });
});

test('a sheet that was made and changed since stays, and is named', () => {
  const made = (value: string) => snapshotOfRows({ name: 'S', rows: [] }, { name: '新表', rows: [[value]] });
  const entry = undoEntry(1, '新建', { edits: [], madeSheets: ['新表'] }, before, made('甲'));
  expect(planUndo(entry, made('甲'))).toMatchObject({ removedSheets: ['新表'], keptSheets: [] });
  const kept = planUndo(entry, made('乙'));
  expect(kept).toMatchObject({ removedSheets: [], keptSheets: ['新表'] });
  expect(undoRefusal(kept)).toBe('“新表”表在写入后又有改动，没有删除。');
  expect(planUndo(entry, before)).toMatchObject({ removedSheets: [], keptSheets: [] });
});

test('sheets that are gone are named once each', () => {
  const sheets = ['甲', '乙'].map((name) => ({ name, rows: [['旧', '旧']] }));
  const [one, ...others] = sheets;
  const then = snapshotOfRows(one!, ...others);
  const edits = ['甲', '甲', '乙'].map((sheet, column) => ({ cell: at(1, (column % 2) + 1, sheet), value: '新' }));
  const entry = undoEntry(1, '修正', { edits }, then, applyEdits(then, edits));
  expect(undoRefusal(planUndo(entry, snapshotOfRows({ name: '丙', rows: [] })))).toBe(
    '工作表“甲”“乙”已改名或删除，其中的改动未予撤销。',
  );
});

test('three cells are named, four are counted', () => {
  const refuse = (rows: readonly number[]) =>
    undoRefusal({ changed: [], lost: rows.map((row) => at(row, 1)), keptSheets: [] });
  expect(refuse([1, 2, 3])).toBe('A1、A2、A3 原为公式或错误值，无法写回，未予撤销。');
  expect(refuse([1, 2, 3, 4])).toBe('A1、A2、A3 等 4 处原为公式或错误值，无法写回，未予撤销。');
});

describe('a step that is undone as a whole or not at all', () => {
  const start = snapshotOfRows({
    name: 'S',
    rows: [
      ['甲', '旧'],
      ['乙', null],
    ],
  });
  const edits = [{ cell: at(1, 2), value: null }];
  const after = applyEdits(start, edits);
  const entry = undoEntry(1, '转入', { edits, anchors: [at(1, 1), at(2, 2)] }, start, after);

  test('is undone when all is as it was left', () => {
    expect(planUndo(entry, applyEdits(after, [{ cell: at(2, 1), value: '丙' }]))).toMatchObject({
      edits: [{ cell: at(1, 2), value: '旧' }],
      inTheWay: [],
    });
  });

  test.each<[string, CellEdit, ReturnType<typeof at>]>([
    ['what it wrote', { cell: at(1, 2), value: '新' }, at(1, 2)],
    ['the name of its row', { cell: at(1, 1), value: '丙' }, at(1, 1)],
    ['what was blank', { cell: at(2, 2), value: '新' }, at(2, 2)],
  ])('and not at all when %s has changed', (_, edit, cell) => {
    const plan = planUndo(entry, applyEdits(after, [edit]));
    expect(plan).toMatchObject({ edits: [], tables: [], removedSheets: [], inTheWay: [cell] });
    expect(undoRefusal(plan)).toMatch(/^[A-Z]\d 在这一步之后又有改动，撤销会丢失或错放内容，未予撤销。/u);
  });
});

test('a cell under a merge is the cell that shows', () => {
  const content = cellContents(snapshotOfRows({ name: 'S', rows: [['甲']], merges: ['A1:B2'] }));
  expect(content(at(2, 2))).toEqual({ value: '甲', format: 'General', formula: false });
  expect(content(at(1, 3))).toEqual({ value: null, format: null, formula: false });
  expect(content(at(1, 1, '没有'))).toEqual({ value: null, format: null, formula: false });
});
