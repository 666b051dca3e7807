/** What the pane does to a workbook in several parts: each on plain data, with what comes of it and what is told where it cannot be done. */
import { checkWorkbook } from '../../src/application/checking/check';
import { placeSetting } from '../../src/application/editing/edit-settings';
import { applyEdits } from '../../src/application/editing/apply-edits';
import { refuseUnexpected } from '../../src/application/editing/unexpected';
import { Failure } from '../../src/application/errors';
import { ignoreFindings, restoreFindings } from '../../src/application/ignoring/ignore-findings';
import { shiftedRecords } from '../../src/application/ignoring/shifted-records';
import { likeInto } from '../../src/application/like/keep-settings';
import type { LikeChange } from '../../src/application/like/like-letter';
import { mergeInto } from '../../src/application/merging/merge-into';
import { trialRows } from '../../src/application/merging/trial-rows';
import { addValidations } from '../../src/application/new-sheets/validations';
import type {
  AddedValidation,
  CellEdit,
  Workbook,
  WorkbookSnapshot,
  SheetValidation,
} from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { planUndo, undoRefusal } from '../../src/application/undoing/undo';
import { undoEntry } from '../../src/application/undoing/undo-entry';
import { parseA1 } from '../../src/domain/cell';
import { cellsOf } from '../support/cells-of';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { workbookOf } from '../support/plain-tracker';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const at = (name: string, sheet = '表') => ({ sheet, ...parseA1(name)! });
const DATE = { year: 2021, month: 3, day: 26 };

/** The message of the Failure that is thrown. */
async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  return '';
}

describe('忽略', () => {
  const start = workbookOf({ rows: [{ progress: '完成3所学校,下月验收,' }, { problems: null }] });
  const findingsOf = (content: WorkbookSnapshot) => checkWorkbook(content).findings;
  const listOf = (content: WorkbookSnapshot) => cellsOf(content, '忽略清单');

  test('one row for all findings of a rule in a cell; what is restored stays there, with its day', async () => {
    const workbook = memoryOpenWorkbook(start);
    const found = findingsOf(start);
    const halfwidth = found.filter(({ rule }) => rule.id === 'halfwidth-punctuation');
    expect(halfwidth.length).toBeGreaterThan(1);
    const done = await ignoreFindings(workbook, start, halfwidth, { scope: 'one', reason: ' 原文 ', date: DATE });
    expect(done.madeSheets).toEqual(['忽略清单']);
    const list = listOf(workbook.content());
    expect(list).toMatchObject({
      A2: 'halfwidth-punctuation',
      B2: halfwidth[0]!.rule.title,
      C2: '此处',
      D2: '第048项',
      E2: 'J6',
      F2: '048',
      G2: '学龄前儿童幼有善育工程',
      H2: '本月进展情况',
      J2: '原文',
    });
    expect(list).not.toHaveProperty('A3');
    const after = checkWorkbook(workbook.content());
    expect(after.findings.map(({ rule }) => rule.id)).not.toContain('halfwidth-punctuation');
    expect(after.ignored).toHaveLength(halfwidth.length);
    const restored = await restoreFindings(workbook, after.ignored, { year: 2021, month: 3, day: 27 });
    expect(restored.edits).toEqual([
      { cell: at('L2', '忽略清单'), value: 44282, format: { code: 'yyyy"年"m"月"d"日"' } },
    ]);
    expect(findingsOf(workbook.content()).map(({ rule }) => rule.id)).toContain('halfwidth-punctuation');
    expect(await refusal(() => restoreFindings(workbook, after.ignored, DATE))).toBe(
      '“忽略清单”表已有改动，请重新校验后再恢复。',
    );
  });

  test('a rule that is ignored everywhere names no place', async () => {
    const workbook = memoryOpenWorkbook(start);
    const [missing] = findingsOf(start).filter(({ rule }) => rule.id === 'problems-missing');
    await ignoreFindings(workbook, start, [missing!, missing!], { scope: 'rule', reason: '', date: DATE });
    const list = listOf(workbook.content());
    expect(list).toMatchObject({ A2: 'problems-missing', C2: '全部' });
    for (const cell of ['D2', 'E2', 'F2', 'G2', 'H2', 'I2', 'J2', 'L2', 'M2', 'A3'])
      expect(list).not.toHaveProperty(cell);
  });

  test('a cell that was changed since is not ignored', async () => {
    const workbook = memoryOpenWorkbook(start);
    const [finding] = findingsOf(start).filter(({ rule }) => rule.id === 'halfwidth-punctuation');
    workbook.type([{ cell: finding!.cell, value: '完成4所学校,' }]);
    expect(
      await refusal(() => ignoreFindings(workbook, start, [finding!], { scope: 'one', reason: '', date: DATE })),
    ).toBe('J6 的内容已变，请重新校验后再忽略。');
    expect(workbook.content().sheets.map(({ name }) => name)).not.toContain('忽略清单');
  });

  test('what the sheet 栏目对照 settles cannot be ignored', async () => {
    const content = workbookOf({
      moreSheets: [
        {
          name: '预算',
          rows: [
            ['项目名称', '完成率'],
            ['道路', { percent: 0.5 }],
            ['桥梁', { percent: 0.6 }],
          ],
        },
      ],
    });
    const settled = findingsOf(content).filter(({ rule }) => rule.settled);
    expect(settled).not.toEqual([]);
    expect(
      await refusal(() =>
        ignoreFindings(memoryOpenWorkbook(content), content, settled, { scope: 'one', reason: '', date: DATE }),
      ),
    ).toBe(`“${settled[0]!.rule.title}”不能忽略，请在“栏目对照”中指明各栏，不用的注明“不用”。`);
  });

  test('addresses in the list follow the rows; those whose rows go are emptied', () => {
    const list = (...rows: (string | null)[][]) =>
      snapshotOfRows({ name: '忽略清单', rows: [['规则', '范围', '工作表', '单元格'], ...rows] });
    const content = list(
      ['a', '此处', '表', 'C9'],
      ['b', '此处', ' 表 ', ' B5 '],
      ['c', '此处', '表', 'A4'],
      ['d', '此处', '别表', 'A9'],
      ['e', '此处', '表', '何处'],
      ['f', '全部', null, null],
      ['g', '此处', '表', 'A5:B9'],
    );
    const rows = { sheet: '表', at: 5, count: 2 } as const;
    const told = (edits: readonly CellEdit[]) => edits.map(({ cell: { row, column }, value }) => [row, column, value]);
    expect(told(shiftedRecords(content, { kind: 'insert', ...rows }))).toEqual([
      [2, 4, 'C11'],
      [3, 4, 'B7'],
      [8, 4, 'A7:B11'],
    ]);
    expect(told(shiftedRecords(content, { kind: 'delete', ...rows }))).toEqual([
      [2, 4, 'C7'],
      [3, 4, null],
      [8, 4, 'A5:B7'],
    ]);
    expect(shiftedRecords(content, { kind: 'insert', ...rows, at: 10 })).toEqual([]);
    const without = snapshotOfRows({
      name: '忽略清单',
      rows: [
        ['规则', '范围'],
        ['a', '此处'],
      ],
    });
    expect(shiftedRecords(without, { kind: 'insert', ...rows })).toEqual([]);
  });
});

describe('settings', () => {
  test('a setting without a cell stands below the last one; without a sheet that is made first', async () => {
    const with2 = snapshotOfRows({
      name: '设置',
      rows: [['标题', '甲'], null as never, ['引言', '乙']].filter(Boolean),
    });
    expect(await placeSetting(memoryOpenWorkbook(with2), 'people', { value: '宗宏' })).toEqual([
      { cell: at('A3', '设置'), value: '联系人' },
      { cell: at('B3', '设置'), value: '宗宏' },
    ]);
    expect(await placeSetting(memoryOpenWorkbook(with2), 'lead', { value: '丙' })).toEqual([
      { cell: at('B2', '设置'), value: '丙' },
    ]);
    const without = memoryOpenWorkbook(snapshotOfRows({ name: '第048项', rows: [['目标编号', '048']] }));
    const [edit] = await placeSetting(without, 'office', { value: '长宁区教育局' });
    expect(cellsOf(without.content(), '设置')).toHaveProperty(`A${edit!.cell.row}`, '发文机关');
    expect(edit).toMatchObject({ cell: { sheet: '设置', column: 2 }, value: '长宁区教育局' });
  });

  const change = (...lines: readonly [key: string, content: string | null][]): LikeChange =>
    ({ lines: lines.map(([key, content]) => ({ key, content })) }) as unknown as LikeChange;

  test('what was taken from an old letter goes into its cells; what is to be blank and is blank is left alone', async () => {
    const start = snapshotOfRows({
      name: '设置',
      rows: [
        ['标题', '甲'],
        ['引言', '乙'],
      ],
    });
    const workbook = memoryOpenWorkbook(start);
    const done = await likeInto(workbook, [
      change(['lead', null], ['closing', null]),
      change(['title', '新题'], ['copies', '区委办']),
    ]);
    expect(done).toEqual({
      edits: [
        { cell: at('B2', '设置'), value: null },
        { cell: at('B1', '设置'), value: '新题' },
        { cell: at('A3', '设置'), value: '抄送' },
        { cell: at('B3', '设置'), value: '区委办' },
      ],
      madeSheets: [],
    });
    expect(cellsOf(workbook.content(), '设置')).toEqual({
      A1: '标题',
      B1: '新题',
      A2: '引言',
      A3: '抄送',
      B3: '区委办',
    });
    expect(await likeInto(workbook, [change(['closing', null])])).toEqual({ edits: [], madeSheets: [] });
  });

  test('without a sheet 设置 one is made that holds it', async () => {
    const workbook = memoryOpenWorkbook(snapshotOfRows({ name: '第048项', rows: [['目标编号', '048']] }));
    expect(await likeInto(workbook, [change(['copies', '区委办'], ['closing', null])])).toEqual({
      edits: [],
      madeSheets: ['设置'],
    });
    expect(readTracker(workbook.content()).settings.copies.text).toBe('区委办');
  });
});

describe('数据验证', () => {
  const content = workbookOf({});
  const withAnswer = (answer: {
    readonly added?: readonly SheetValidation[];
    readonly kept?: number;
    readonly locked?: readonly string[];
  }): Workbook => ({
    ...memoryOpenWorkbook(content),
    validate: (wanted) => {
      expect(wanted).not.toEqual([]);
      return Promise.resolve({
        added: (answer.added ?? []) as unknown as readonly AddedValidation[],
        kept: answer.kept ?? 0,
        locked: answer.locked ?? [],
      });
    },
  });
  const added = [{ sheet: '第048项' } as SheetValidation];

  test('says what was left', async () => {
    expect(await addValidations(withAnswer({ added }))).toEqual({ edits: [], validations: added });
    expect(await addValidations(withAnswer({ added, kept: 2 }))).toEqual({
      edits: [],
      validations: added,
      note: '有 2 处已有数据验证，保持不变。',
    });
    expect((await addValidations(withAnswer({ added, kept: 1, locked: ['甲', '乙'] }))).note).toBe(
      '有 1 处已有数据验证，保持不变。“甲”、“乙”受保护，没有加上。',
    );
  });

  test('and why there is nothing to add', async () => {
    expect(await refusal(() => addValidations(withAnswer({ locked: ['甲'] })))).toBe(
      '“甲”受保护，没有加上数据验证，请先取消保护。',
    );
    expect(await refusal(() => addValidations(withAnswer({ kept: 9 })))).toBe(
      '没有可以加上数据验证的单元格：各栏都已有数据验证，或没有进度、日期、状态栏。',
    );
    expect(await refusal(() => addValidations(memoryOpenWorkbook(content)))).toBe('请在 Excel 中为填写加上数据验证。');
  });
});

/** Plain data that takes rows as well. */
function rowsWorkbook(start: WorkbookSnapshot, failsToWrite = false): Workbook & { content(): WorkbookSnapshot } {
  let current = start;
  const changes = () => trialRows(current);
  return {
    ...memoryOpenWorkbook(start),
    content: () => current,
    read: () => Promise.resolve(current),
    write: (edits) =>
      Promise.resolve().then(() => {
        if (failsToWrite) throw new Failure('not-writable', '写不进去。');
        current = applyEdits(current, edits);
      }),
    shiftRows: async (change) => {
      const trial = changes();
      await trial.shiftRows!(change);
      current = await trial.read();
    },
  };
}

describe('合并 into a workbook that is open', () => {
  const HEADERS = ['目标编号', '目标内容', '子项目', '本月进展情况', '存在问题'];
  const book = (merges: readonly string[], ...rows: (string | null)[][]) =>
    snapshotOfRows(
      { name: '设置', rows: [['报告月份', '2021年3月']] },
      { name: '清单', rows: [HEADERS, ...rows], merges },
    );
  const main = book(
    ['A2:A3', 'B2:B3'],
    ['001', '目标一。', '甲一', '进展一。', '无。'],
    [null, null, '甲二', '进展二。', '无。'],
    ['002', '目标二。', '乙一', '进展三。', '无。'],
  );
  /** It has a row more, and says this of 甲二. */
  const copyWith = (progress: string) =>
    book(
      ['A2:A4', 'B2:B4'],
      ['001', '目标一。', '甲一', '进展一。', '无。'],
      [null, null, '甲二', progress, '无。'],
      [null, null, '甲三', '新进展。', '新问题。'],
      ['002', '目标二。', '乙一', '进展三。', '无。'],
    );
  const copy = copyWith('另一说法。');

  test('a conflict that nobody decides leaves all as it was, rows that were inserted too', async () => {
    const workbook = rowsWorkbook(main);
    expect(await refusal(() => mergeInto(workbook, '主', [{ name: '甲', content: copy }], () => undefined))).toBe(
      '清单!D3 的内容已变，请重新选择后再合并。',
    );
    expect(workbook.content()).toEqual(main);
  });

  test('so does a workbook that cannot be written', async () => {
    const workbook = rowsWorkbook(main, true);
    const same = copyWith('进展二。');
    expect(await refusal(() => mergeInto(workbook, '主', [{ name: '甲', content: same }], () => undefined))).toBe(
      '写不进去。',
    );
    expect(workbook.content()).toEqual(main);
    const written = rowsWorkbook(main);
    const done = await mergeInto(written, '主', [{ name: '甲', content: same }], () => undefined);
    expect(done.inserted).toEqual([{ sheet: '清单', top: 4, bottom: 4 }]);
    expect(cellsOf(written.content(), '清单')).toMatchObject({
      C4: '甲三',
      D4: '新进展。',
      E4: '新问题。',
      C5: '乙一',
    });
    const entry = undoEntry(1, '合并', done, main, written.content());
    expect(planUndo(entry, written.content())).toMatchObject({
      edits: [],
      inTheWay: [],
      rows: [{ kind: 'delete', sheet: '清单', at: 4, count: 1 }],
    });
    // What somebody wrote into such a row since would go with it.
    for (const [cell, value] of [
      ['D4', '改过。'],
      ['F4', '多的。'],
      ['C4', null],
    ] as const) {
      const plan = planUndo(entry, applyEdits(written.content(), [{ cell: at(cell, '清单'), value }]));
      expect([cell, plan.rows, plan.inTheWay]).toEqual([cell, [], [at(cell, '清单')]]);
      expect(undoRefusal(plan)).toContain(`${cell} 在这一步之后又有改动`);
    }
    expect(
      planUndo(entry, applyEdits(written.content(), [{ cell: at('D5', '清单'), value: '改过。' }])).inTheWay,
    ).toEqual([]);
  });

  test('what is decided is written, with the rows beside it as anchors', async () => {
    const workbook = rowsWorkbook(main);
    const done = await mergeInto(workbook, '主', [{ name: '甲', content: copy }], ({ choices }) =>
      choices.find(({ sources }) => sources.includes('甲')),
    );
    expect(cellsOf(workbook.content(), '清单')).toMatchObject({ D3: '另一说法。', C4: '甲三', D5: '进展三。' });
    expect(done.edits.map(({ cell }) => cell)).toContainEqual(at('D3', '清单'));
    const written = done.edits.map(({ cell }) => JSON.stringify(cell));
    for (const anchor of done.anchors!) expect(written).not.toContain(JSON.stringify(anchor));
    const plain = await mergeInto(memoryOpenWorkbook(main), '主', [{ name: '甲', content: main }], () => undefined);
    expect(plain).toEqual({ edits: [] });
  });
});

test('rows that are tried: those below move, merged blocks too, those that go are gone, protected sheets refuse', async () => {
  const start = snapshotOfRows(
    { name: '表', rows: [['1'], ['2'], ['3'], ['4']], merges: ['A3:B4'] },
    { name: '别表', rows: [['1']] },
  );
  const workbook = trialRows(start);
  await workbook.shiftRows!({ kind: 'insert', sheet: '表', at: 2, count: 2 });
  expect(cellsOf(await workbook.read(), '表')).toEqual({ A1: '1', A4: '2', A5: '3', A6: '4' });
  expect((await workbook.read()).sheets[0]!.merges).toEqual([{ top: 5, bottom: 6, left: 1, right: 2 }]);
  await workbook.shiftRows!({ kind: 'delete', sheet: '表', at: 1, count: 4 });
  expect(cellsOf(await workbook.read(), '表')).toEqual({ A1: '3', A2: '4' });
  expect((await workbook.read()).sheets[1]).toBe(start.sheets[1]);
  const locked = trialRows({
    ...start,
    sheets: start.sheets.map((sheet) => ({ ...sheet, protection: { unlocked: [] } })),
  });
  expect(await refusal(() => locked.shiftRows!({ kind: 'insert', sheet: '表', at: 2, count: 2 }))).toBe(
    '工作表“表”受保护，请先取消保护再修正。',
  );
});

test('a cell that changed since it was read is not written over; others are', async () => {
  const then = snapshotOfRows({ name: '表', rows: [['旧', { number: 1 }, { formula: '果' }, null]] });
  const edits = ['A1', 'B1', 'C1', 'D1'].map((name) => ({ cell: at(name), value: '新' }));
  const refused = (now: WorkbookSnapshot, expected: WorkbookSnapshot | undefined) =>
    refusal(() => refuseUnexpected(now, edits, expected));
  expect(await refused(then, then)).toBe('');
  expect(
    await refused(snapshotOfRows({ name: '表', rows: [['旧', { number: 1 }, { formula: '果' }, null]] }), then),
  ).toBe('');
  const others = snapshotOfRows({ name: '表', rows: [['旧', { percent: 1 }, { formula: '果' }, null, '多']] });
  expect(await refused(others, then)).toBe('');
  for (const [row, cell] of [
    [['改', { number: 1 }, { formula: '果' }, null], 'A1'],
    [['旧', { number: 2 }, { formula: '果' }, null], 'B1'],
    [['旧', { number: 1 }, '果', null], 'C1'],
    [['旧', { number: 1 }, { formula: '别的' }, null], 'C1'],
    [['旧', { number: 1 }, { formula: '果' }, '多'], 'D1'],
    [[null, { number: 1 }, { formula: '果' }, null], 'A1'],
  ] as const) {
    const now = snapshotOfRows({ name: '表', rows: [row as never] });
    expect(await refused(now, then)).toContain(`${cell} `);
    expect(await refused(now, undefined)).toBe('');
  }
});
