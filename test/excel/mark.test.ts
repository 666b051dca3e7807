/** Marks on cells of the workbook open in Excel. */
import { addressesOf, markedRectangles } from '../../src/adapters/excel/cell-areas';
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { MARK_COLORS, markFormula, severityOfMark } from '../../src/adapters/excel/marks/mark-signature';
import type { CellMark } from '../../src/application/ports';
import { rangeToA1 } from '../../src/domain/cell';
import type { ExcelHost } from '../excel-host/install';
import type { HostConditionalFormat } from '../excel-host/model';
import { at } from '../support/cells-of';
import { hostCell, open, sheetOf, startExcel, TARGET, VERSIONS } from './support';
import { thorough } from '../support/thorough';

const NAME = TARGET.name;
const SECOND = { ...TARGET, name: '第049项' };
const mark = (sheet: string, reference: string, severity: CellMark['severity'] = 'error'): CellMark => ({
  cell: at(sheet, reference),
  severity,
});

/** The user's own: one by formula, one data bar. */
const OWN: readonly HostConditionalFormat[] = ['Custom', 'DataBar'].map((type, index) => ({
  id: `{own-${index}}`,
  type,
  areas: [{ top: 1, left: 1, bottom: 9, right: 9 }],
  properties: { 'rule/formula': '=A1>1' },
}));

describe.each(VERSIONS)('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });
  const marksOn = (sheet: string): string[] => describeMarks(excel.host, sheet);

  it('looks at the sheets once, then marks with one sync and takes marks away with one', async () => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    await workbook.read();
    for (const [syncs, marks] of [
      [2, [mark(NAME, 'A4'), mark(NAME, 'B4', 'warning'), mark(SECOND.name, 'B5', 'suggestion')]],
      [1, [mark(NAME, 'A5')]],
      [1, []],
    ] as const) {
      excel.host.resetCounters();
      await workbook.mark(marks);
      expect(excel.host.counters).toMatchObject({ syncs, messages: syncs });
    }
  });

  it('touches no mark that is right, and only those of a severity that changed', async () => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    const marks = [mark(NAME, 'A4'), mark(NAME, 'B4', 'warning'), mark(SECOND.name, 'B5')];
    await workbook.mark(marks);
    const ids = () =>
      excel.host.workbook.sheets.map(({ conditionalFormats }) => conditionalFormats.map(({ id }) => id));
    const before = ids();
    await workbook.write([{ cell: at(NAME, 'A4'), value: '改' }]);
    await workbook.read();
    excel.host.resetCounters();
    await workbook.mark(marks);
    if (excelApi !== '1.7') {
      expect(ids()).toEqual(before);
      expect(excel.host.counters.syncs).toBe(1);
    }
    await workbook.mark([...marks, mark(SECOND.name, 'A5', 'warning')]);
    const after = ids();
    expect(after[1]).toHaveLength(2);
    // Below 1.9 Excel does not tell where a mark of several cells is: on sheets that changed all are made anew.
    if (excelApi === '1.7') return;
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toContain(before[1]![0]);
  });

  it('finds marks that moved with their rows, and copies of them', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.mark([mark(NAME, 'A4')]);
    const sheet = sheetOf(excel.host, NAME);
    const [first] = sheet.conditionalFormats;
    first!.areas = [{ top: 5, left: 1, bottom: 5, right: 1 }];
    sheet.conditionalFormats.push({ ...first!, id: '{copy}', areas: [{ top: 9, left: 1, bottom: 9, right: 1 }] });
    excel.host.user.type(NAME, 'C4', '动');
    await workbook.read();
    await workbook.mark([mark(NAME, 'A4')]);
    expect(marksOn(NAME)).toEqual(['A4 #FFC7CE']);
  });

  it('marks although a conditional format is broken', async () => {
    open(excel.host, [TARGET, SECOND]);
    sheetOf(excel.host, NAME).conditionalFormats.push(...OWN, { ...OWN[0]!, id: '{broken}', broken: true });
    const workbook = excelWorkbook();
    await workbook.mark([mark(NAME, 'A4'), mark(SECOND.name, 'A4')]);
    expect(marksOn(NAME)).toEqual(['A4 #FFC7CE']);
    expect(marksOn(SECOND.name)).toEqual(['A4 #FFC7CE']);
    await workbook.mark([]);
    expect(marksOn(NAME)).toEqual([]);
  });

  it('marks these cells and no others', async () => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    await workbook.mark([mark(NAME, 'A4'), mark(NAME, 'B4', 'warning'), mark(SECOND.name, 'B5', 'suggestion')]);
    expect(marksOn(NAME)).toEqual(['A4 #FFC7CE', 'B4 #FFE699']);
    expect(marksOn(SECOND.name)).toEqual(['B5 #BDD7EE']);
    await workbook.mark([mark(NAME, 'B4')]);
    expect(marksOn(NAME)).toEqual(['B4 #FFC7CE']);
    expect(marksOn(SECOND.name)).toEqual([]);
    await workbook.mark([]);
    expect(marksOn(NAME)).toEqual([]);
  });

  it('leaves fills and conditional formats of the user alone', async () => {
    open(excel.host, [TARGET]);
    excel.host.user.fill(NAME, 'A4:B5', '#00FF00');
    sheetOf(excel.host, NAME).conditionalFormats.push(...OWN);
    const workbook = excelWorkbook();
    await workbook.mark([mark(NAME, 'A4'), mark(NAME, 'B4')]);
    // A new format has the highest priority: the mark shows over what the user chose.
    expect(sheetOf(excel.host, NAME).conditionalFormats.slice(-2)).toEqual(OWN);
    await workbook.mark([]);
    expect(sheetOf(excel.host, NAME).conditionalFormats).toEqual(OWN);
    expect(hostCell(excel.host, NAME, 'A4').look).toEqual({ 'fill/color': '#00FF00' });
  });

  it('takes away the marks of an earlier session', async () => {
    open(excel.host, [TARGET, SECOND]);
    await excelWorkbook().mark([mark(NAME, 'A4'), mark(SECOND.name, 'A4', 'warning')]);
    await excelWorkbook().mark([mark(NAME, 'A5')]);
    expect(marksOn(NAME)).toEqual(['A5 #FFC7CE']);
    expect(marksOn(SECOND.name)).toEqual([]);
  });

  it('goes on when the user deleted a mark by hand', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.mark([mark(NAME, 'A4')]);
    sheetOf(excel.host, NAME).conditionalFormats = [];
    await workbook.mark([mark(NAME, 'A5')]);
    expect(marksOn(NAME)).toEqual(['A5 #FFC7CE']);
  });

  it('marks what can be marked and names the protected sheets', async () => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    await workbook.read();
    sheetOf(excel.host, NAME).protected = true;
    const marks = [mark(NAME, 'A4'), mark(SECOND.name, 'A4')];
    await expect(workbook.mark(marks)).rejects.toMatchObject({
      code: 'protected',
      message: expect.stringContaining('工作表“第048项”受保护，没有在其中标出') as string,
    });
    expect(marksOn(SECOND.name)).toEqual(['A4 #FFC7CE']);
    // Nothing is to be done on the protected sheet, so nothing fails.
    await workbook.mark([]);
  });

  it('leaves out sheets that are gone', async () => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.user.deleteSheet(NAME);
    await workbook.mark([mark(NAME, 'A4'), mark(SECOND.name, 'A4')]);
    expect(marksOn(SECOND.name)).toEqual(['A4 #FFC7CE']);
    await workbook.mark([]);
    expect(marksOn(SECOND.name)).toEqual([]);
  });

  thorough('marks thousands of cells', async () => {
    open(excel.host, [TARGET]);
    const marks = Array.from({ length: 2000 }, (_, index) => ({
      cell: { sheet: NAME, row: 1 + 2 * (index % 500), column: 1 + 2 * Math.floor(index / 500) },
      severity: 'warning' as const,
    }));
    const workbook = excelWorkbook();
    await workbook.mark(marks);
    expect(marksOn(NAME)).toHaveLength(2000);
    await workbook.mark([]);
    expect(marksOn(NAME)).toEqual([]);
  });
});

it('gives a cell the worst of its marks, and gathers cells side by side', () => {
  const marks = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'D1'].map((reference) => mark(NAME, reference, 'warning'));
  const areas = markedRectangles([...marks, mark(NAME, 'D1'), mark(NAME, 'D1', 'suggestion')]);
  expect([...areas].map(([severity, ranges]) => [severity, ranges.map(rangeToA1)])).toEqual([
    ['warning', ['A1:B3']],
    ['error', ['D1']],
  ]);
});

it('keeps addresses short enough for Excel', () => {
  const ranges = Array.from({ length: 5000 }, (_, index) => ({ top: index + 1, left: 9, bottom: index + 1, right: 9 }));
  const addresses = addressesOf(ranges).map(({ address }) => address);
  expect(addresses.join(',').split(',')).toHaveLength(5000);
  for (const address of addresses) expect(address.length).toBeLessThan(2010);
});

it('knows its own formulas with and without the equals sign, and no others', () => {
  expect(severityOfMark(markFormula('error'))).toBe('error');
  expect(severityOfMark(markFormula('warning').slice(1))).toBe('warning');
  expect(severityOfMark('=N("目标台账校验：提示")=0')).toBe('suggestion');
  expect(severityOfMark('=N("别的")=0')).toBeNull();
});

/** Cells with marks and their colours, in order. */
function describeMarks(host: ExcelHost, sheet: string): string[] {
  const severities = Object.values(MARK_COLORS);
  return sheetOf(host, sheet)
    .conditionalFormats.filter(({ properties }) => severityOfMark(String(properties['rule/formula'])) !== null)
    .flatMap(({ areas, properties }) => {
      const color = String(properties['format/fill/color']);
      expect(severities).toContain(color);
      return areas.flatMap((area) => cellsIn(area).map((cell) => `${cell} ${color}`));
    })
    .sort();
}

function cellsIn({ top, left, bottom, right }: HostConditionalFormat['areas'][number]): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      cells.push(rangeToA1({ top: row, left: column, bottom: row, right: column }));
    }
  }
  return cells;
}
