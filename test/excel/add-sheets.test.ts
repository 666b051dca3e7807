/** Making new sheets in Excel from a plan. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import type { SheetPlan, WorkbookPlan } from '../../src/application/ports';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { planOverview } from '../../src/application/overview/plan-overview';
import { writeOverview } from '../../src/application/overview/write-overview';
import { readTracker } from '../../src/application/reading/read-tracker';
import { parseRange, rangeToA1 } from '../../src/domain/cell';
import { cellAt as cellOf } from '../support/cells-of';
import { sheetsOf, workbookOf } from '../support/plain-tracker';
import { snapshotOfPlan } from '../support/snapshot-of-plan';
import { addSheet, changeCell } from '../excel-host/model';
import { hostCell, open, sheetOf, startExcel, TARGET, VERSIONS } from './support';

const TRACKER = planTracker({
  settings: { office: '长宁区教育局', date: { year: 2021, month: 3, day: 25 } },
  targets: [
    {
      number: '048',
      text: '推进教育评价改革。',
      subProjects: [{ name: '校舍改造', completion: 0.25, progress: '=不是公式' }],
    },
    { number: '049', text: '推进课后服务。', subProjects: [] },
  ],
});

const BARE: SheetPlan = {
  name: '月度存档',
  cells: [
    { row: 1, column: 1, value: '月份', style: 'header' },
    { row: 1, column: 2, value: '目标编号', style: 'header' },
    { row: 2, column: 1, value: '2021年3月', style: 'value' },
    { row: 2, column: 2, value: '048', style: 'value' },
    { row: 3, column: 1, value: 44280, style: 'date' },
  ],
  merges: [],
  columnWidths: [10, 20],
  rowHeights: { 1: 30 },
  table: { name: '历史', range: parseRange('A1:B3')! },
  validations: [
    {
      range: parseRange('B2:B3')!,
      rule: { kind: 'list', choices: ['甲', '乙'] },
      message: '请选择。',
    },
    { range: parseRange('C2:C3')!, rule: { kind: 'percent' }, message: '请填写 0% 至 100% 的百分数。' },
    { range: parseRange('D2:D3')!, rule: { kind: 'wholeNumber', min: 1, max: 31 }, message: '请填写整数。' },
    { range: parseRange('E2:E3')!, rule: { kind: 'date' }, message: '请填写日期。' },
  ],
  dataBars: [parseRange('C2:C3')!],
  headerRows: { frozen: 1, repeated: 1 },
};
const planOf = (...sheets: SheetPlan[]): WorkbookPlan => ({ sheets });

describe.each(VERSIONS)('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });

  it('makes a whole tracker behind the present sheets, and goes on showing what it showed', async () => {
    open(excel.host, [{ name: '原有', rows: [['内容']] }]);
    const workbook = excelWorkbook();
    await workbook.addSheets(TRACKER);
    const { sheets } = await workbook.read();
    expect(sheets.map(({ name }) => name)).toEqual(['原有', ...TRACKER.sheets.map(({ name }) => name)]);
    expect(excel.host.workbook.activeSheet).toBe(sheetOf(excel.host, '原有').id);
    const planned = snapshotOfPlan(TRACKER);
    for (const [index, sheet] of planned.sheets.entries()) {
      const made = sheets[index + 1]!;
      expect(made.rows.map(({ row, cells }) => [row, cells.map(({ column, value }) => [column, value])])).toEqual(
        sheet.rows.map(({ row, cells }) => [row, cells.map(({ column, value }) => [column, value])]),
      );
      if (excelApi !== '1.7') expect(made.merges).toEqual(sheet.merges);
    }
  });

  it('gives formats, looks, widths, heights, table, data bars and frozen rows', async () => {
    open(excel.host, [TARGET]);
    await excelWorkbook().addSheets(planOf(BARE));
    const sheet = sheetOf(excel.host, '月度存档');
    expect(hostCell(excel.host, '月度存档', 'A1')).toMatchObject({
      value: '月份',
      look: { 'fill/color': '#2F5597', 'font/color': '#FFFFFF', 'borders/EdgeTop/style': 'Continuous', wrapText: true },
    });
    expect(hostCell(excel.host, '月度存档', 'A2')).toMatchObject({ value: '2021年3月', quoted: true });
    expect(hostCell(excel.host, '月度存档', 'B2')).toMatchObject({ value: '048', format: '@' });
    expect(hostCell(excel.host, '月度存档', 'A3')).toMatchObject({ value: 44280, format: 'yyyy/m/d' });
    expect([...sheet.columnWidths]).toEqual([
      [1, 63.75],
      [2, 123.75],
    ]);
    expect([...sheet.rowHeights]).toEqual([[1, 30]]);
    expect(sheet.tables).toMatchObject([{ name: '历史', range: BARE.table!.range }]);
    expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(['Custom', 'DataBar']);
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.validations.map(({ range }) => rangeToA1(range))).toEqual(
      excelApi === '1.7' ? [] : ['B2:B3', 'C2:C3', 'D2:D3', 'E2:E3'],
    );
    expect(sheet.properties).toEqual(
      excelApi === '1.7'
        ? {}
        : expect.objectContaining({ orientation: 'Landscape', paperSize: 'A4', printTitleRows: '$1:$1' }),
    );
  });

  it('refuses a name that is taken, in any case of letters, and then makes nothing', async () => {
    open(excel.host, [{ name: 'ABC', rows: [] }]);
    const workbook = excelWorkbook();
    await expect(workbook.addSheets(planOf(BARE, { ...BARE, name: 'abc' }))).rejects.toMatchObject({
      code: 'name-taken',
      message: '已有名为“abc”的工作表，请先改名或删除，再试一次。',
    });
    expect(excel.host.workbook.sheets).toHaveLength(1);
  });

  it('takes the sheets away again when Excel stops in the middle', async () => {
    open(excel.host, [TARGET]);
    excel.host.fail({ code: 'GeneralException', at: 'TableCollection.add', after: 1 });
    const plan = planOf(BARE, { ...BARE, name: '第二张' });
    await expect(excelWorkbook().addSheets(plan)).rejects.toMatchObject({ code: 'excel-error' });
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual([TARGET.name]);
  });

  it('leaves the sheet of a colleague who made one of this name in that moment', async () => {
    open(excel.host, [TARGET]);
    excel.host.beforeBatch = ({ ObjectPaths }) => {
      const isAdded = Object.values(ObjectPaths).some(
        ({ Name, ArgumentInfo }) => Name === 'Add' && ArgumentInfo?.Arguments?.[0] === BARE.name,
      );
      if (!isAdded || excel.host.workbook.sheets.length > 1) return;
      changeCell(addSheet(excel.host.workbook, BARE.name), 1, 1).value = '同事的';
    };
    await expect(excelWorkbook().addSheets(planOf(BARE))).rejects.toMatchObject({ code: 'name-taken' });
    expect(hostCell(excel.host, BARE.name, 'A1').value).toBe('同事的');
  });

  it('says which name Excel keeps for itself, and makes nothing', async () => {
    open(excel.host, [TARGET]);
    const plan = planOf(BARE, { ...BARE, name: 'History' });
    await expect(excelWorkbook().addSheets(plan)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('Excel 不接受工作表名“History”') as string,
    });
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual([TARGET.name]);
  });

  it('says that the workbook is protected', async () => {
    open(excel.host, [TARGET]);
    excel.host.workbook.structureProtected = true;
    await expect(excelWorkbook().addSheets(planOf(BARE))).rejects.toMatchObject({ code: 'protected' });
  });

  it('finds a name for each table, and writes dates in the date system of the workbook', async () => {
    open(excel.host, [TARGET]);
    excel.host.workbook.dateSystem = 1904;
    const workbook = excelWorkbook();
    await workbook.addSheets(planOf(BARE));
    await workbook.addSheets(planOf({ ...BARE, name: '第二张' }, { ...BARE, name: '第三张' }));
    expect(excel.host.workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
      '历史',
      '历史_2',
      '历史_3',
    ]);
    expect(cellOf(await workbook.read(), 'A3', '月度存档')?.value).toBe(44280 - 1462);
  });

  describe('总览', () => {
    const CONTENT = workbookOf({ moreTargets: [{ labels: { overall: { percent: 1 / 3 } } }] });
    const PLAN = planOverview(readTracker(CONTENT));

    it('has a chart over its cells', async () => {
      open(excel.host, [TARGET]);
      await excelWorkbook().addSheets(planOf(PLAN));
      const [chart, ...others] = sheetOf(excel.host, '总览').charts;
      expect(others).toEqual([]);
      expect(rangeToA1(chart!.source)).toBe('D20:E22');
      expect(rangeToA1(chart!.place!)).toBe('A3:H18');
      expect(chart!.properties).toMatchObject({
        title: { text: '总体进度与序时进度' },
        legend: { position: 'Top' },
        valueAxis: { minimum: 0, maximum: 1, majorUnit: 0.25, ...(excelApi !== '1.7' && { numberFormat: '0%' }) },
      });
      expect(chart!.series.map(({ categories, properties }) => [rangeToA1(categories!), properties])).toEqual([
        ['A21:A22', expect.objectContaining({ color: '#2F5597', hasDataLabels: true })],
        ['A21:A22', expect.objectContaining({ color: '#BFBFBF' })],
      ]);
      expect(hostCell(excel.host, '总览', 'F21')).toMatchObject({ format: '"快 "0" 个点";"慢 "0" 个点";"持平"' });
    });

    it('is made anew in its place: one table, one chart, nothing of the old looks', async () => {
      open(excel.host, [TARGET]);
      const workbook = excelWorkbook();
      await workbook.addSheets(planOf(PLAN, { ...BARE, name: '后面' }));
      const sheet = sheetOf(excel.host, '总览');
      const { id } = sheet;
      const rules = sheet.conditionalFormats.length;
      excel.host.user.type('总览', 'J40', '旁注');
      sheet.rowHeights.set(40, 99);
      await workbook.read();
      const before = excel.host.counters.syncs;
      await workbook.replaceSheet(PLAN);
      expect(excel.host.counters.syncs - before).toBe(4);
      expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(['第048项', '总览', '后面']);
      expect(sheetOf(excel.host, '总览').id).toBe(id);
      expect(sheet.tables).toMatchObject([{ name: '总览表', range: PLAN.table!.range }]);
      expect(sheet.charts).toHaveLength(1);
      expect(sheet.conditionalFormats).toHaveLength(rules);
      expect([...sheet.rowHeights.keys()].sort((a, b) => a - b)).toEqual([1, 2, 20]);
      const content = (await workbook.read()).sheets.find(({ name }) => name === '总览')!;
      expect(content.rows).toEqual(snapshotOfPlan(planOf(PLAN)).sheets[0]!.rows.map(expectedRow));
    });

    it('is made whole the next time when Excel stops in the middle', async () => {
      open(excel.host, sheetsOf({}));
      const workbook = excelWorkbook();
      await writeOverview(workbook);
      excel.host.fail({ code: 'GeneralException', at: 'TableCollection.add' });
      await expect(writeOverview(workbook)).rejects.toThrow();
      expect(sheetOf(excel.host, '总览').tables).toEqual([]);
      expect(await writeOverview(workbook)).toMatchObject({ sheet: '总览', isNew: false });
      const { tables, charts } = sheetOf(excel.host, '总览');
      expect([tables.length, charts.length]).toEqual([1, 1]);
    });

    it('is not touched when it is protected', async () => {
      open(excel.host, [TARGET]);
      const workbook = excelWorkbook();
      await workbook.addSheets(planOf(PLAN));
      const sheet = sheetOf(excel.host, '总览');
      sheet.protected = true;
      await expect(workbook.replaceSheet({ ...PLAN, cells: PLAN.cells.slice(0, 9) })).rejects.toMatchObject({
        code: 'protected',
      });
      expect(sheet.charts).toHaveLength(1);
      expect(hostCell(excel.host, '总览', 'A21').value).toBe('第048项');
    });
  });
});

/** Formats are compared elsewhere. */
function expectedRow({ row, cells }: { row: number; cells: readonly { column: number; value: unknown }[] }) {
  return { row, cells: cells.map(({ column, value }) => expect.objectContaining({ column, value }) as unknown) };
}

describe('what Excel refuses of the looks of a sheet', () => {
  const excel = startExcel({ excelApi: '1.17' });
  const plan: WorkbookPlan = { sheets: [planOverview(readTracker(snapshotOfPlan(TRACKER)))] };

  it.each([
    ['打印设置', { code: 'GeneralException', at: 'PageLayout.paperSize', use: 'set' }],
    ['打印设置', { code: 'InvalidArgument', at: 'PageLayout.orientation', use: 'set' }],
    ['数据验证', { code: 'InvalidArgument', at: 'DataValidation.rule', use: 'set' }],
    ['数据条和条件格式', { code: 'InvalidArgument', at: 'ConditionalFormatCollection.add' }],
    ['图表', { code: 'GeneralException', at: 'ChartCollection.add' }],
    ['冻结窗格', { code: 'GeneralException', at: 'Worksheet.gridlines', use: 'set' }],
    ['列宽和行高', { code: 'GeneralException', at: 'RangeFormat.columnWidth', use: 'set' }],
  ] as const)('%s is left out and told of, and all else is there', async (name, fault) => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.addSheets(plan);
    const whole = sheetOf(excel.host, '总览');
    open(excel.host, [TARGET]);
    excel.host.failAlways(fault);
    const other = excelWorkbook();
    await other.addSheets(plan);
    const made = sheetOf(excel.host, '总览');
    expect(other.leftOut!()).toEqual([name]);
    expect(other.leftOut!()).toEqual([]);
    expect([...made.cells.keys()]).toEqual([...whole.cells.keys()]);
    expect(made.tables).toHaveLength(1);
    if (name !== '数据条和条件格式') expect(made.conditionalFormats).toHaveLength(whole.conditionalFormats.length);
    if (name !== '图表') expect(made.charts).toHaveLength(1);
    if (name !== '数据验证') expect(made.validations).toHaveLength(whole.validations.length);
    if (name !== '列宽和行高') expect([...made.columnWidths]).toEqual([...whole.columnWidths]);
  });

  it('leaves nothing behind when the content itself is refused', async () => {
    open(excel.host, [TARGET]);
    excel.host.fail({ code: 'GeneralException', at: 'Range.values', use: 'set' });
    await expect(excelWorkbook().addSheets(plan)).rejects.toMatchObject({ code: 'excel-error' });
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual([TARGET.name]);
  });
});
