/** A workbook of a real office on a bad day: what a tester tried who only knows Excel. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { checkAny } from '../../src/application/checking/check';
import type { CheckRow } from '../../src/application/checking/check-rows';
import { createSession } from '../../src/ui/session/session-store';
import { workbookOfFile } from '../excel-host/from-xlsx';
import type { Batch } from '../excel-host/interpreter';
import { addSheet, changeCell, sheetNamed } from '../excel-host/model';
import { at, cellAt } from '../support/cells-of';
import { thorough } from '../support/thorough';
import { xlsxOfRows, type SheetOfRows } from '../support/xlsx-of-rows';
import { hostCell, startExcel } from './support';
import { SAMPLE } from '../support/sample';
import { rests } from '../support/settled';

const NAME = '第048项';
const HEAD: SheetOfRows['rows'] = [
  ['目标编号', '048'],
  ['目标内容', '改善办学条件。'],
  ['序号', '子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
];
const SHEET: SheetOfRows = {
  name: NAME,
  rows: [
    ...HEAD,
    [{ number: 1 }, '校舍', '25%', '已完成选址,正在设计。', '无', '抓紧设计。'],
    [{ number: 2 }, '校车', '25%', '已完成招标,正在签约。', '无', '抓紧签约。'],
  ],
};
const SECOND: SheetOfRows = { ...SHEET, name: '第049项', rows: [['目标编号', '049'], ...SHEET.rows.slice(1)] };

const excel = startExcel({ excelApi: '1.20' });
let end: (() => void) | null = null;
afterEach(() => {
  end?.();
  excel.host.undoSteps = null;
});

async function start(...sheets: readonly SheetOfRows[]) {
  excel.host.workbook = workbookOfFile(xlsxOfRows(sheets.length > 0 ? sheets : [SHEET, SECOND]));
  const session = createSession({ workbook: excelWorkbook(), show: () => undefined, marking: false });
  end = session.start();
  await rests(session);
  const fixable = (): CheckRow[] => session.getState().rows.filter((row) => row.fixable);
  const fixAll = async () => {
    await session.fix('全部修正', fixable(), 'rows');
    await rests(session);
  };
  const undo = async () => {
    await session.undo();
    await rests(session);
  };
  const pass = () => new Promise((go) => setTimeout(go, 450));
  return { session, fixAll, undo, pass, said: () => session.getState().notice?.text ?? '' };
}

const value = (cell: string, sheet = NAME) => hostCell(excel.host, sheet, cell).value;
const isWrite = ({ Actions }: Batch) => Actions.some(({ Name }) => Name === 'Values');

describe('more to mend than a message of Excel holds', () => {
  const LONG = `已完成选址,正在设计，${'本月召开专题推进会两次，协调解决施工场地、资金拨付等事项，'.repeat(20)}。`;
  const many = Array.from({ length: 30 }, (_, target): SheetOfRows => ({
    name: `第${100 + target}项`,
    rows: [
      ['目标编号', String(100 + target)],
      ...HEAD.slice(1),
      ...Array.from({ length: 40 }, (__, row) => [
        { number: row + 1 },
        `子项目${row}`,
        '25%',
        `${LONG}第${row}处第${target}次。`,
        '无',
        '抓紧设计,签约。',
      ]),
    ],
  }));
  const texts = () => many.map(({ name }) => value('D43', name));

  thorough('is written with several messages, and undone with several', async () => {
    const { session, fixAll, undo, said } = await start(...many);
    const before = texts();
    await fixAll();
    expect(said()).toBe('');
    expect(texts().filter((text) => String(text).includes(','))).toEqual([]);
    expect(session.getState().steps).toHaveLength(1);
    await undo();
    expect(texts()).toEqual(before);
  });

  thorough.each<[string, (batch: Batch, nth: number) => void]>([
    [
      'Excel stops in the second message',
      (_, nth) => {
        if (nth === 2) excel.host.fail({ code: 'GeneralException', at: 'Range.values', use: 'set', after: 3 });
      },
    ],
    [
      'a colleague changes a cell before the second',
      (_, nth) => {
        if (nth === 2) changeCell(sheetNamed(excel.host.workbook, '第129项'), 43, 4).value = '同事刚写的。';
      },
    ],
  ])('is put back whole when %s', async (_, happen) => {
    excel.host.workbook = workbookOfFile(xlsxOfRows(many));
    const workbook = excelWorkbook();
    const content = await workbook.read();
    const edits = many.flatMap(({ name }) =>
      Array.from({ length: 40 }, (__, row) => ({ cell: at(name, `D${row + 4}`), value: `新写的${LONG}` })),
    );
    let nth = 0;
    excel.host.beforeBatch = (batch) => {
      if (isWrite(batch)) happen(batch, ++nth);
      if (nth > 2) excel.host.beforeBatch = null;
    };
    await expect(workbook.write(edits, [], content)).rejects.toThrow();
    expect(nth).toBeGreaterThanOrEqual(2);
    expect(texts().filter((text) => String(text).startsWith('新写的'))).toEqual([]);
  });
});

it('says which cells may be changed when Excel wrote and then did not answer', async () => {
  const { session, fixAll, said } = await start();
  // A colleague pasted so much that the old content does not fit into an answer.
  changeCell(sheetNamed(excel.host.workbook, NAME), 4, 4).value = '长'.repeat(2_000_000);
  await fixAll();
  expect(said()).toContain('D4');
  expect(said()).toContain('逐一核对');
  expect(session.getState().steps).toEqual([]);
});

describe('what Excel does not hand over without an error', () => {
  it.each([
    ['called like a tracker', '重点任务清单', 'sheet-passed-over'],
    ['of a target', '第050项', 'sheet-not-read'],
  ])('is told of on a sheet %s, and not taken for blank', async (_, name, rule) => {
    excel.host.workbook = workbookOfFile(
      xlsxOfRows([SHEET, { ...SHEET, name, rows: [...SHEET.rows, ['甲'], ['乙']] }]),
    );
    excel.host.workbook.silentAbove = 30;
    const { findings } = checkAny(await excelWorkbook().read());
    expect(findings.map((finding) => [finding.rule.id, finding.cell.sheet])).toContainEqual([rule, name]);
  });
});

describe('undo', () => {
  it('of the pane has nothing to say when Ctrl+Z did it already', async () => {
    const { session, fixAll, undo, pass, said } = await start();
    excel.host.undoSteps = [];
    await fixAll();
    excel.host.user.undo();
    await pass();
    expect(value('D4')).toBe('已完成选址,正在设计。');
    await undo();
    expect(said()).toBe('');
    expect(session.getState().steps).toEqual([]);
  });

  it('says that the sheet has another name by now', async () => {
    const { fixAll, undo, pass, said } = await start();
    await fixAll();
    excel.host.user.renameSheet(NAME, '学校');
    await pass();
    await undo();
    expect(said()).toBe('工作表“第048项”已改名或删除，其中的改动未予撤销。');
    // The other sheet is as it was.
    expect(value('D4', SECOND.name)).toBe('已完成选址,正在设计。');
    expect(value('D4', '学校')).toBe('已完成选址，正在设计。');
  });

  it.each<[string, () => () => void]>([
    ['Excel is busy', () => (excel.host.fail({ transport: 5102 }), () => undefined)],
    ['a cell is being edited', () => (excel.host.user.startCellEdit(), () => excel.host.user.endCellEdit())],
    [
      'the sheet is protected',
      () => {
        const sheet = sheetNamed(excel.host.workbook, NAME);
        sheet.protected = true;
        return () => (sheet.protected = false);
      },
    ],
  ])('can be pressed again when %s, and then takes back what it said', async (_, trouble) => {
    const { session, fixAll, undo, said } = await start();
    await fixAll();
    const over = trouble();
    await undo();
    expect(said()).not.toBe('');
    expect(session.getState().steps).toHaveLength(1);
    over();
    await undo();
    expect(said()).toBe('');
    expect(value('D4')).toBe('已完成选址,正在设计。');
  });
});

describe('a pane that opens with the workbook', () => {
  it('comes once the cell that is being typed into is done', async () => {
    excel.host.workbook = workbookOfFile(xlsxOfRows([SHEET]));
    excel.host.user.startCellEdit();
    const session = createSession({ workbook: excelWorkbook(), show: () => undefined, marking: false });
    end = session.start();
    await new Promise((go) => setTimeout(go, 60));
    expect(session.getState().notice).toBeNull();
    excel.host.user.endCellEdit();
    await rests(session);
    expect(session.getState().rows.length).toBeGreaterThan(0);
  });

  it.each(['TooManyRequests', 'ServiceUnavailable', 'ActivityLimitReached'])(
    'says that Excel is busy when it answers %s, and comes with 重新校验',
    async (code) => {
      excel.host.workbook = workbookOfFile(xlsxOfRows([SHEET]));
      excel.host.fail({ code, at: 'Worksheet.name' });
      const session = createSession({ workbook: excelWorkbook(), show: () => undefined, marking: false });
      end = session.start();
      await rests(session);
      expect(session.getState().notice?.text).toContain('Excel 正忙');
      await session.refresh();
      expect(session.getState().notice).toBeNull();
      expect(session.getState().rows.length).toBeGreaterThan(0);
    },
  );
});

it('says that the session is lost, and goes on saying so', async () => {
  const { session, fixAll, said } = await start();
  for (let times = 0; times < 2; times++) excel.host.fail({ transport: 5012 });
  await fixAll();
  expect(said()).toContain('连接已断开');
  await session.refresh();
  expect(said()).toContain('连接已断开');
  expect(value('D4')).toBe('已完成选址,正在设计。');
});

it.each([
  ['PivotTableRangeConflict', '数据透视表'],
  ['FilteredRangeConflict', '筛选'],
  ['MergedRangeConflict', '合并单元格'],
  ['AccessDenied', '只读'],
])('%s: nothing is written, and the sentence says why', async (code, why) => {
  const { session, fixAll, said } = await start();
  excel.host.failAlways({ code, at: 'Range.numberFormat', use: 'set' });
  await fixAll();
  expect(said()).toContain(why);
  expect([value('C4'), value('D4')]).toEqual(['25%', '已完成选址,正在设计。']);
  expect(session.getState().steps).toEqual([]);
});

it('mends what it should after sheets were moved, and leaves what stands around the tracker', async () => {
  const { fixAll } = await start(SHEET, SECOND, { name: "领导's 汇总", rows: [['合计,不要动']] });
  excel.host.user.moveSheet(SECOND.name, 0);
  excel.host.user.moveSheet("领导's 汇总", 1);
  await fixAll();
  expect([value('D4'), value('D4', SECOND.name)]).toEqual(['已完成选址，正在设计。', '已完成选址，正在设计。']);
  expect(value('A1', "领导's 汇总")).toBe('合计,不要动');
});

describe('rows that were sorted since the check', () => {
  const THREE: SheetOfRows = {
    name: NAME,
    rows: [
      ...HEAD,
      [{ number: 1 }, '校舍', { percent: 0.25 }, '已完成选址,正在设计。', '无', '抓紧设计。'],
      [{ number: 2 }, '校车', { percent: 0.25 }, '已完成招标。', '无', '抓紧签约。'],
      [{ number: 3 }, '食堂', { percent: 0.25 }, '已完成验收,正在整改。', '无', '抓紧整改。'],
    ],
  };

  it('are left alone and told of, then mended where they stand now, each with its own text', async () => {
    const { session, fixAll, pass } = await start(THREE, SECOND);
    excel.host.user.sort(NAME, 'A4:F6', 0, false);
    await fixAll();
    expect(session.getState().notice?.text).toContain('内容已变，未予修正');
    expect([value('D4'), value('D6')]).toEqual(['已完成验收,正在整改。', '已完成选址,正在设计。']);
    await pass();
    await fixAll();
    expect(['B4', 'D4', 'B5', 'D5', 'B6', 'D6'].map((cell) => value(cell))).toEqual([
      ...['食堂', '已完成验收，正在整改。', '校车', '已完成招标。', '校舍', '已完成选址，正在设计。'],
    ]);
  });

  it('do not get each other’s texts by 撤销', async () => {
    const { fixAll, undo, pass, said } = await start(THREE, SECOND);
    await fixAll();
    excel.host.user.sort(NAME, 'A4:F6', 0, false);
    await pass();
    await undo();
    expect(value('D4')).toBe('已完成验收，正在整改。');
    expect(value('D6')).toBe('已完成选址，正在设计。');
    expect(said()).toContain('未予撤销');
  });
});

describe('a pivot table', () => {
  const pivot = (range: { top: number; left: number; bottom: number; right: number }) =>
    sheetNamed(excel.host.workbook, NAME).pivots.push({ id: '{P}', name: '数据透视表1', range });

  it('beside the tracker is no reason not to mend it', async () => {
    const { fixAll, said } = await start();
    pivot({ top: 1, left: 10, bottom: 9, right: 12 });
    await fixAll();
    expect([said(), value('D4')]).toEqual(['', '已完成选址，正在设计。']);
  });

  it('takes no text of the program: nothing else is written either, and the sentence says why', async () => {
    await start();
    pivot({ top: 20, left: 1, bottom: 25, right: 2 });
    const workbook = excelWorkbook();
    await workbook.read();
    const edits = ['D4', 'A21'].map((cell) => ({ cell: at(NAME, cell), value: '改' }));
    await expect(workbook.write(edits)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('数据透视表') as string,
    });
    expect(value('D4')).toBe('已完成选址,正在设计。');
  });
});

it('reads a workbook with everything that offices put into theirs as the file is read', async () => {
  const bytes = SAMPLE;
  const { host } = excel;
  host.workbook = workbookOfFile(bytes);
  const plain = checkAny(await excelWorkbook().read()).findings.map(({ rule, cell }) => [rule.id, cell]);
  const hidden = addSheet(host.workbook, "领导's 汇总");
  hidden.visibility = 'VeryHidden';
  changeCell(hidden, 1, 1).value = '内部';
  const errors = addSheet(host.workbook, '取数');
  for (const [index, error] of [
    ...['#SPILL!', '#BUSY!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!'],
    ...['#UNKNOWN!', '#GETTING_DATA', '#EXTERNAL!', '#PYTHON!', '#TIMEOUT!'],
  ].entries()) {
    changeCell(errors, index + 1, 1).value = { error };
  }
  const chart = addSheet(host.workbook, '图表');
  chart.kind = 'Chart';
  const protectedSheet = addSheet(host.workbook, '数据透视');
  protectedSheet.protected = true;
  changeCell(protectedSheet, 1, 1).value = '行标签';
  const roster = addSheet(host.workbook, '人员,"名册"!');
  for (let row = 1; row <= 60; row++) changeCell(roster, row, 1).value = `学校${row}`;
  for (let row = 20; row <= 40; row++) roster.filteredRows.add(row);
  const content = await excelWorkbook().read();
  expect(checkAny(content).findings.map(({ rule, cell }) => [rule.id, cell])).toEqual(plain);
  expect(cellAt(content, 'A2', '取数')?.value).toEqual({ error: '#BUSY!' });
});
