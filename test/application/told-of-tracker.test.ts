/** What is told of a tracker: what was read and what not, what changed since last month, what the column of a cell holds. */
import { cellColumns } from '../../src/application/editing/cell-columns';
import { planRowCommand } from '../../src/application/editing/row-commands';
import { filterArea } from '../../src/application/filtering/filter-area';
import { compareWithLastMonth } from '../../src/application/comparing/compare-months';
import { describeNotRead, describeRead, describeUnread } from '../../src/application/reading/describe-reading';
import { readTracker, readTrackerWithTargets, trackerOrNull } from '../../src/application/reading/read-tracker';
import type { SheetHiding, WorkbookSnapshot } from '../../src/application/ports';
import { parseA1 } from '../../src/domain/cell';
import type { NotRead, NotReadKind, Tracker } from '../../src/domain/tracker';
import type { Example } from '../../src/rules/example';
import { findings } from '../../src/rules/run';
import { workbookOf } from '../support/plain-tracker';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import type { SheetOfRows } from '../support/xlsx-of-rows';

const at = (name: string, sheet = '第048项') => ({ sheet, ...parseA1(name)! });

describe('how much was read', () => {
  const plain = readTracker(workbookOf({ moreTargets: [{}] }));
  const reading = (change: Partial<Tracker['reading']>): Tracker => ({
    ...plain,
    reading: { ...plain.reading, ...change },
  });
  const left = (...kinds: NotReadKind[]) =>
    reading({ notRead: kinds.map((kind, index) => ({ kind, reason: `${kind}${index}。` }) as NotRead) });

  test('in a sentence, with rows that are hidden', () => {
    expect(describeRead(plain)).toBe('读到 2 张工作表、2 个目标、4 个子项目。');
    expect(describeRead(reading({ hiddenRows: [at('A6'), at('A7')] }))).toBe(
      '读到 2 张工作表、2 个目标、4 个子项目（其中 2 行是隐藏的）。',
    );
  });

  test('in short, where something was not read', () => {
    expect(describeUnread(plain)).toBeNull();
    expect(describeUnread(left('hidden', 'summary', 'period', 'large', 'passed-over', 'outside'))).toBeNull();
    expect(describeUnread(left('sheet', 'rows', 'sheet'))).toBe('已读 2 张表，2 张未读，1 处未读');
    expect(describeUnread(left('rows'))).toBe('已读 2 张表，1 处未读');
    expect(describeUnread(left('sheet'))).toBe('已读 2 张表，1 张未读');
  });

  test('what was left out on purpose, each; texts around the tables are counted', () => {
    expect(describeNotRead(plain)).toEqual([]);
    expect(describeNotRead(left('sheet', 'hidden', 'rows', 'summary', 'period', 'large', 'passed-over'))).toEqual([
      'hidden1。',
      'summary3。',
      'period4。',
      'large5。',
    ]);
    expect(describeNotRead(left('outside', 'hidden', 'outside'))).toEqual([
      'hidden1。',
      '另有 2 处标题、说明等表外文字未读入。',
    ]);
  });
});

describe('why there is no tracker', () => {
  const refusal = (content: WorkbookSnapshot): string => {
    try {
      readTrackerWithTargets(content);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  const LIST = [
    ['子项目', '完成进度', '本月进展情况'],
    ['校舍改造', { percent: 0.25 }, '已开工，正在施工。'],
  ];
  const sheets = (names: readonly string[], rows: SheetOfRows['rows'], hidden?: SheetHiding): WorkbookSnapshot => {
    const { sheets: made, ...book } = snapshotOfRows(...names.map((name) => ({ name, rows })));
    return { ...book, sheets: made.map((sheet) => ({ ...sheet, ...(hidden && { hidden }) })) };
  };

  test('no table that could be one: the sheets that can be seen are named', () => {
    expect(refusal(sheets(['通讯录', '目录'], [['姓名', '电话']]))).toBe(
      '没有找到目标表（查看了工作表“通讯录”、“目录”）。目标表须有一行表头，既有目标（或任务、事项、子项目）一栏，又有进展情况一栏；表头另有叫法的，请在“栏目对照”表中指明各栏。',
    );
    expect(refusal(sheets(['通讯录'], [['姓名', '电话']], 'hidden'))).toContain('（查看了工作表：无）');
  });

  test('all of them are hidden; of many the last three are named', () => {
    expect(refusal(sheets(['第001项', '第002项'], LIST, 'hidden'))).toBe(
      '没有找到看得见的目标表：隐藏的工作表“第001项”“第002项”没有检查，也不写入函件。要用它的，请取消隐藏后再试。',
    );
    expect(refusal(sheets(['第001项', '第002项', '第003项'], LIST, 'hidden'))).toContain(
      '工作表“第001项”“第002项”“第003项”没有',
    );
    expect(refusal(sheets(['第001项', '第002项', '第003项', '第004项'], LIST, 'veryHidden'))).toContain(
      '隐藏的工作表“第002项”“第003项”“第004项”等 4 张没有',
    );
  });

  test('all of them are of other months', () => {
    const months = snapshotOfRows(
      { name: '设置', rows: [['报告月份', '2021年3月']] },
      ...['4月', '5月'].map((name) => ({ name, rows: LIST })),
    );
    expect(refusal(months)).toBe(
      '没有找到2021年3月的目标表：工作表“4月”“5月”是其他月份的。请添加2021年3月的工作表（如“3月”），或核对“设置”表的报告月份。',
    );
  });

  test('tables that are hardly trackers say why', () => {
    const budget = ['项目名称', '完成率'];
    const rows = [budget, ['道路', { percent: 0.5 }], ['桥梁', { percent: 0.6 }]];
    const names = ['预算一', '预算二', '预算三', '预算四'];
    const told = refusal(sheets(names, rows));
    expect(told).toMatch(/^没有找到目标表。/u);
    expect(names.filter((name) => told.includes(`“${name}”`))).toEqual(names.slice(0, 3));
  });

  test('a workbook with more text than any tracker is one to nobody', () => {
    const long = '长'.repeat(32_000);
    const rows = [LIST[0]!, ...Array.from({ length: 320 }, (_, index) => [`项目${index}`, { percent: 0.25 }, long])];
    const content = sheets(['第048项'], rows as SheetOfRows['rows']);
    expect(trackerOrNull(content)).toBeNull();
    expect(() => readTracker(content)).toThrow(
      '目标表的文字太多（读到工作表“第048项”时已超过 1000 万字），无法处理。请检查是否误填充了大段文字，删除后再试。',
    );
    // It is worked on as any other.
    const cell = { sheet: '第048项', row: 2, column: 2 };
    const columns = cellColumns(content);
    expect([columns.unitAt(cell), columns.isDateAt(cell), columns.reportYear()]).toEqual([null, false, null]);
    expect(filterArea(content, content.sheets[0]!, cell)).toEqual({ top: 1, bottom: 321, left: 1, right: 3 });
    expect(planRowCommand('below', content, { sheet: '第048项', top: 2, bottom: 2 })?.change).toMatchObject({ at: 3 });
  });
});

describe('beside last month', () => {
  const compared = (example: Omit<Example, 'reports'>, row = 0, target = 0) => {
    const tracker = readTracker(workbookOf(example));
    const of = tracker.targets[target]!;
    return compareWithLastMonth(tracker, of, of.subProjects[row]!);
  };
  const full = (example: Omit<Example, 'reports'>, row = 0) => {
    const found = compared(example, row);
    if (found === 'no-history' || !('percent' in found)) throw new Error('not compared');
    return found;
  };

  test('nothing was archived, or not this row', () => {
    expect(compared({})).toBe('no-history');
    expect(compared({ history: [{}], moreTargets: [{}] }, 0, 1)).toBe('no-history');
    const other = compared({ history: [{}], rows: [{}, {}, { progress: '新的。' }] }, 2);
    expect(other).toEqual({ addedSince: '2月' });
  });

  test('of several rows a record without a name may be any, and the check says of none that it is new', () => {
    const example = { history: [{ rows: [{ name: null }, null] }] };
    expect(compared(example)).toEqual({ unknownSince: '2月' });
    const found = findings(readTracker(workbookOf(example)));
    expect(found.filter(({ rule }) => rule.id === 'subproject-changed-since-last-month')).toEqual([]);
  });

  test('percentages, and how far the schedule went', () => {
    const { lastMonth, renamedFrom, percent } = full({ history: [{}] });
    expect([lastMonth, renamedFrom]).toEqual(['2月', null]);
    expect(percent).toEqual({ cell: at('I6'), before: 0.1, now: 0.3, schedule: expect.closeTo(100 / 12, 1) as number });
    expect(full({ history: [{ rows: [{ completion: null }] }], rows: [{ completion: null }] }).percent).toMatchObject({
      before: null,
      now: null,
    });
    expect(
      full({ history: [{}], rows: [{ startDate: { date: '2021-03-01' }, dueDate: { date: '2021-03-31' } }] }).percent
        .schedule,
    ).toBeCloseTo(100, 5);
  });

  test('a row with another name is known by its number', () => {
    expect(full({ history: [{ rows: [{ name: '学龄前儿童幼有善育' }] }] }).renamedFrom).toBe('学龄前儿童幼有善育');
  });

  test.each<[what: string, before: string | null, now: string | null, state: string, changes: number]>([
    ['the same', '已开工。', ' 已开工。 ', 'same', 0],
    ['changed', '已开工。', '已完工。', 'changed', 1],
    ['blank now', '已开工。', null, 'blank', 0],
    ['new', null, '已开工。', 'new', 0],
    ['nothing to say, in other words', '无', '暂无', 'none', 0],
    ['nothing to say, and nothing was said', null, '无', 'none', 0],
    ['blank where nothing was to be said', '无', null, 'blank', 0],
    ['blank both times', null, null, 'none', 0],
    ['something where nothing was to be said', '无', '师资紧张。', 'changed', 1],
    ['two places', '甲校开工，乙校未定。', '甲校完工，乙校已定。', 'changed', 2],
  ])('a text: %s', (_, before, now, state, changes) => {
    const texts = full({ history: [{ rows: [{ problems: before }] }], rows: [{ problems: now }] }).texts;
    expect(texts.map(({ key, name }) => [key, name])).toEqual([
      ['progress', '本月进展情况'],
      ['problems', '存在问题'],
      ['nextSteps', '下一步工作打算'],
    ]);
    expect(texts[1]).toMatchObject({
      cell: at('K6'),
      before: before ?? '',
      now: (now ?? '').trim(),
      state,
      changes,
    });
    expect(
      texts[1]!.pieces
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe((now ?? '').trim());
  });
});

describe('what the column of a cell holds', () => {
  const columns = cellColumns(
    workbookOf({
      rows: [{ weight: { percent: 0.5 } }, { weight: { percent: 0.5 } }],
      moreTargets: [
        { rows: [{ completion: { number: 30 } }, { completion: { number: 45 } }, { completion: { number: 60 } }] },
      ],
    }),
  );

  test('percentages in their unit, in the rows and below them', () => {
    expect(['I6', 'I7', 'I20', 'E6', 'D1'].map((name) => columns.unitAt(at(name)))).toEqual([
      'fractions',
      'fractions',
      'fractions',
      'fractions',
      'fractions',
    ]);
    expect(['I5', 'I4', 'J6', 'A6', 'D2', 'C1'].map((name) => columns.unitAt(at(name)))).toEqual(Array(6).fill(null));
    expect(columns.unitAt(at('I6', '第049项'))).toBe('points');
    expect(columns.unitAt(at('I6', '没有'))).toBeNull();
  });

  test('dates', () => {
    expect(['F6', 'G6', 'H6', 'F30'].map((name) => columns.isDateAt(at(name)))).toEqual([true, true, true, true]);
    expect(['F5', 'E6', 'I6'].map((name) => columns.isDateAt(at(name)))).toEqual([false, false, false]);
    expect(columns.isDateAt(at('F6', '没有'))).toBe(false);
  });

  test('of two tables one below the other that above the cell counts', () => {
    const table = (number: string, completion: { percent: number } | { number: number }) => [
      ['目标编号', number],
      ['目标内容', `第${number}项目标的内容。`],
      ['子项目', '完成进度', '本月进展情况'],
      ...[1, 2, 3].map((at) => [`项目${number}${at}`, completion, '已开工，正在施工。']),
    ];
    const rows = [...table('048', { percent: 0.25 }), [null], ...table('049', { number: 40 })];
    const below = cellColumns(snapshotOfRows({ name: '表', rows: rows as SheetOfRows['rows'] }));
    expect(['B4', 'B6', 'B11', 'B20'].map((name) => below.unitAt(at(name, '表')))).toEqual([
      'fractions',
      'fractions',
      'points',
      'points',
    ]);
  });

  test('the year of the report; nothing where there is no tracker', () => {
    expect(columns.reportYear()).toBe(2021);
    const none = cellColumns(snapshotOfRows({ name: '表', rows: [['姓名']] }));
    expect([none.unitAt(at('A1', '表')), none.isDateAt(at('A1', '表')), none.reportYear()]).toEqual([
      null,
      false,
      null,
    ]);
  });
});
