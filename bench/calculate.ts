/** The calculation of a workbook: finding out which formulas to trust when it is opened, and their new results after one edit. */
import { openXlsx } from '../src/adapters/xlsx/open-xlsx';
import { openCalculation, type Calculation } from '../src/application/calculate/calculation';
import type { BookContent } from '../src/application/calculate/book-content';
import { NO_OFFSET } from '../src/application/calculate/formula-areas';
import { cellFormula, formulaGraph } from '../src/application/calculate/formula-graph';
import type { StoredFormula } from '../src/application/calculate/stored-formula';
import { workbookNames } from '../src/application/calculate/workbook-names';
import type { CellSnapshot, RowSnapshot } from '../src/application/ports';
import { toA1, type CellRef } from '../src/domain/cell';
import { buildXlsx } from '../test/support/build-xlsx';
import { median, milliseconds, report, times } from './measure';

const SHEET = '台账';
const FORMULAS = 10_000;
const ROUNDS = 5;

interface Shape {
  readonly name: string;
  /** The formulas of a row, from column D on; the rows count from 2. */
  readonly formulas: (row: number, last: number) => readonly string[];
  /** The cell that is edited. */
  readonly edited: CellRef;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'products, words and percentages of a row',
    formulas: (row) => [`B${row}*C${row}`, `IF(D${row}>50,"快","慢")`, `TEXT(C${row},"0.0%")`, `ROUND(D${row}/3,2)`],
    edited: { sheet: SHEET, row: 2, column: 2 },
  },
  {
    name: 'running totals',
    formulas: (row) => [`SUM(B$2:B${row})`],
    edited: { sheet: SHEET, row: 5000, column: 2 },
  },
  {
    name: 'a chain',
    formulas: (row) => [row === 2 ? 'B2' : `D${row - 1}+B${row}`],
    edited: { sheet: SHEET, row: 5000, column: 2 },
  },
  {
    name: 'lookups and conditional sums over all rows',
    formulas: (row, last) => [`VLOOKUP(A${row},A$2:C$${last},2,FALSE)`, `SUMIF(A$2:A$${last},A${row},B$2:B$${last})`],
    edited: { sheet: SHEET, row: 2, column: 3 },
  },
];

function bookOf({ formulas: formulasOf }: Shape): BookContent {
  const each = formulasOf(2, 2).length;
  const last = 1 + FORMULAS / each / (each === 2 ? 5 : 1);
  const rows: RowSnapshot[] = [];
  const formulas: StoredFormula[] = [];
  for (let row = 2; row <= last; row++) {
    const cells: CellSnapshot[] = [`项${row}`, row % 97, (row % 101) / 100].map((value, at) => ({
      column: at + 1,
      value,
    }));
    rows.push({ row, cells });
    formulasOf(row, last).forEach((text, at) => {
      const column = 4 + at;
      const results = { top: row, bottom: row, left: column, right: column };
      formulas.push({ kind: 'plain', row, column, results, text, offset: NO_OFFSET, inputs: [] });
    });
  }
  return { names: workbookNames([SHEET], [], []), dateSystem: 1900, sheets: [{ name: SHEET, rows, formulas }] };
}

/** The book with the results that its formulas have. */
function calculated(content: BookContent): BookContent {
  const [sheet] = content.sheets as [BookContent['sheets'][number]];
  const calculation = openCalculation(content, () => true);
  const cells = sheet.formulas.map(({ row, column }) => ({ sheet: SHEET, row, column }));
  const byRow = new Map<number, CellSnapshot[]>();
  for (const { cell, value } of calculation.recalculate(cells)) {
    const own = byRow.get(cell.row) ?? [];
    own.push({ column: cell.column, value });
    byRow.set(cell.row, own);
  }
  const rows = sheet.rows.map((row) => ({ ...row, cells: [...row.cells, ...(byRow.get(row.row) ?? [])] }));
  return { ...content, names: workbookNames([SHEET], [], []), sheets: [{ ...sheet, rows }] };
}

function fileOf({ sheets: [sheet] }: BookContent): Uint8Array {
  const texts = new Map(sheet!.formulas.map(({ row, column, text }) => [toA1({ row, column }), text]));
  const rows = sheet!.rows.map(({ row, cells }) => {
    const written = cells.map(({ column, value }) => {
      const place = toA1({ row, column });
      const text = texts.get(place)?.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      const formula = text === undefined ? '' : `<f>${text}</f>`;
      return `<c r="${place}"${typeof value === 'string' ? ' t="str"' : ''}>${formula}<v>${String(value)}</v></c>`;
    });
    return `<row r="${row}">${written.join('')}</row>`;
  });
  return buildXlsx({ sheets: { [SHEET]: rows.join('') } });
}

/** Milliseconds of computing, on all cores together, the median. */
async function computing(work: (round: number) => unknown): Promise<number> {
  const spent: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const before = process.cpuUsage();
    await work(round);
    const { user, system } = process.cpuUsage(before);
    if (round > 0) spent.push((user + system) / 1000);
  }
  return median(spent);
}

async function measured(shape: Shape): Promise<readonly string[]> {
  const content = calculated(bookOf(shape));
  const [sheet] = content.sheets as [BookContent['sheets'][number]];
  const json = JSON.stringify(content.sheets);
  const parsing = await computing(() => JSON.parse(json) as unknown);
  let calculation: Calculation | null = null;
  const opening = await computing(() => {
    // Each time as if it were new: nothing of it is taken apart yet.
    calculation = openCalculation({ ...content, names: workbookNames([SHEET], [], []) });
  });
  const graph = formulaGraph(sheet.formulas.map((formula) => cellFormula(formula, SHEET, content.names)));
  const { row, column } = shape.edited;
  const reached = (): readonly CellRef[] =>
    graph
      .reaching([{ sheet: SHEET, range: { top: row, bottom: row, left: column, right: column } }])
      .map(({ cell }) => cell);
  const edit = await computing((round) => {
    calculation!.put(shape.edited, round);
    if (calculation!.recalculate(reached()).length !== reached().length) throw new Error('not all are trusted');
  });
  const workbook = openXlsx(fileOf(content));
  const whole = await computing(async (round) => {
    await workbook.write([{ cell: shape.edited, value: round }]);
    await workbook.read();
  });
  return [
    shape.name,
    String(sheet.formulas.length),
    milliseconds(opening),
    times(opening, parsing),
    `${milliseconds(edit)} (${reached().length})`,
    milliseconds(whole),
  ];
}

async function main(): Promise<void> {
  const rows: (readonly string[])[] = [];
  for (const shape of SHAPES) rows.push(await measured(shape));
  report([
    {
      title: 'Calculation',
      note:
        'Opening: every formula is taken apart, reckoned and compared with its result; beside it how many times as long as JSON.parse of the same cells that takes. ' +
        'One edit: the formulas that it reaches (their number) are found and reckoned anew. In the file: the edit written into the .xlsx and the sheet read again. ' +
        `Time of computing, on all cores together, median of ${ROUNDS}.`,
      header: ['formulas', 'number', 'opening', '÷ JSON.parse', 'one edit (reached)', 'in the file'],
      rows,
    },
  ]);
}

void main();
