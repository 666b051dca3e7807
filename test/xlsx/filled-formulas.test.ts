/** Formulas that are filled, copied, and taken over by new rows: their texts as Excel moves them, and results where they are sure. */
import { openXlsx, type XlsxWorkbook } from '../../src/adapters/xlsx/open-xlsx';
import { planRowCommand } from '../../src/application/editing/row-commands';
import { parseA1, type CellRef } from '../../src/domain/cell';
import { buildXlsx } from '../support/build-xlsx';
import { cellAt } from '../support/cells-of';
import { judge } from '../support/judge';
import { calculateWithLibreOffice, describeWith } from '../support/office-tools';
import { inTemporaryFolderAsync } from '../support/temporary-folder';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';

const SHEET = '表';
/** Rows of cells: a number, a text, or a formula with its result behind @. */
function rows(...cells: readonly (readonly (string | number)[])[]): string {
  const cell = (content: string | number, at: string): string => {
    if (typeof content === 'number') return `<c r="${at}"><v>${content}</v></c>`;
    if (!content.startsWith('=')) return `<c r="${at}" t="inlineStr"><is><t>${content}</t></is></c>`;
    const [text, result] = content.slice(1).split('@');
    return `<c r="${at}"><f>${text}</f>${result === undefined ? '' : `<v>${result}</v>`}</c>`;
  };
  return cells
    .map((row, down) => {
      const inside = row.map((content, right) =>
        content === '' ? '' : cell(content, `${'ABCDEFG'[right]!}${down + 1}`),
      );
      return `<row r="${down + 1}">${inside.join('')}</row>`;
    })
    .join('');
}

const open = (sheet: string, pieces: object = {}): XlsxWorkbook =>
  openXlsx(buildXlsx({ sheets: { [SHEET]: sheet }, ...pieces }));
const at = (reference: string): CellRef => ({ sheet: SHEET, ...parseA1(reference)! });

/** The formula in `from`, filled into the cells. */
async function fill(book: XlsxWorkbook, from: string, ...to: readonly string[]): Promise<void> {
  const text = (await book.formulas(SHEET)).get(from)!;
  await book.write(to.map((cell) => ({ cell: at(cell), value: null, formula: { text, at: at(from) } })));
}

/** What a cell holds: its formula and its result. */
async function told(book: XlsxWorkbook, ...references: readonly string[]): Promise<readonly string[]> {
  const formulas = await book.formulas(SHEET);
  const content = await book.read();
  return references.map((reference) => {
    const value = cellAt(content, reference, SHEET)?.value;
    return `${formulas.get(reference) ?? ''} → ${typeof value === 'object' ? value.error : value}`;
  });
}

const LIST = rows(['项', '数', '价', '额', '累计'], ['甲', 2, 3, '=B2*C2@6', '=SUM($D$2:D2)@6'], ['乙', 4, 5, '', '']);

test('what no $ holds moves along, and the results are there at once, of what looks at them too', async () => {
  const book = open(rows(['', 1], ['', 2], ['', 3], ['=B1+$B$3@4', ''], ['', '=SUM(A4:A6)@4']));
  await fill(book, 'A4', 'A5', 'A6');
  expect(await told(book, 'A5', 'A6', 'B5')).toEqual(['B2+$B$3 → 5', 'B3+$B$3 → 6', 'SUM(A4:A6) → 15']);
  await book.write([{ cell: at('B2'), value: 7 }]);
  expect(await told(book, 'A5', 'B5')).toEqual(['B2+$B$3 → 10', 'SUM(A4:A6) → 20']);
});

test('a running total, a shared formula, and one that is filled over a value', async () => {
  const book = open(LIST);
  await fill(book, 'D2', 'D3');
  await fill(book, 'E2', 'E3');
  expect(await told(book, 'D3', 'E3')).toEqual(['B3*C3 → 20', 'SUM($D$2:D3) → 26']);
  const shared = open(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row><row r="3"><c r="A3"><v>4</v></c><c r="B3"><v>0</v></c></row>',
  );
  await fill(shared, 'B2', 'B3', 'B1');
  expect(await told(shared, 'B1', 'B2', 'B3')).toEqual(['A1*2 → 2', 'A2*2 → 6', 'A3*2 → 8']);
});

test('a formula whose result in the file is not right has none where it is filled', async () => {
  const book = open(rows([1, '=A1*2@99'], [2, '']));
  await fill(book, 'B1', 'B2');
  expect(await told(book, 'B2')).toEqual(['A2*2 → 公式未计算']);
});

test('a formula that would look beyond the edge of the sheet is refused', async () => {
  const book = open(rows([1, 2], [3, '=A1@1']));
  await expect(fill(book, 'B2', 'B1')).rejects.toThrow('表!B2 的公式不能放到 B1：它引用的单元格会超出工作表。');
  await fill(book, 'B2', 'C3');
  expect(await told(book, 'C3')).toEqual(['B2 → 1']);
});

describe('a new row takes over', () => {
  const inserted = async (book: XlsxWorkbook, row: number, command: 'above' | 'below'): Promise<XlsxWorkbook> => {
    const content = await book.read();
    await book.shiftRows!(planRowCommand(command, content, { sheet: SHEET, top: row, bottom: row })!.change);
    return book;
  };
  const FOUR = rows(
    ['项', '数', '价', '额', '占比'],
    ['甲', 2, 3, '=B2*C2@6', '=D2/D$5@0.125'],
    ['乙', 4, 5, '=B3*C3@20', '=D3/D$5@0.4166666666666667'],
    ['丙', 2, 11, '=B4*C4@22', '=D4/D$5@0.4583333333333333'],
    ['合计', '', '', '=SUM(D2:D4)@48', ''],
  );

  it('what the rows above and below have alike', async () => {
    const book = await inserted(open(FOUR), 2, 'below');
    expect(await told(book, 'D3', 'E3', 'D4', 'D6')).toEqual([
      'B3*C3 → 0',
      'D3/D$6 → 0',
      'B4*C4 → 20',
      'SUM(D2:D5) → 48',
    ]);
    await book.write([
      { cell: at('B3'), value: 4 },
      { cell: at('C3'), value: 12 },
    ]);
    expect(await told(book, 'D3', 'E3', 'D6')).toEqual(['B3*C3 → 48', 'D3/D$6 → 0.5', 'SUM(D2:D5) → 96']);
  });

  it('at the end of a list, above its total, what the two rows above have alike', async () => {
    const book = await inserted(open(FOUR), 5, 'above');
    expect(await told(book, 'D5', 'E5', 'D6')).toEqual(['B5*C5 → 0', 'D5/D$6 → 0', 'SUM(D2:D5) → 48']);
  });

  it('nothing where the rows around differ, or look at each other', async () => {
    const book = await inserted(open(rows([1, '=A1+1@2'], [2, '=A2+2@4'], [3, '=A3-A2@1'])), 1, 'below');
    expect(await told(book, 'B2')).toEqual([' → undefined']);
    const next = await inserted(open(rows([1, ''], [2, '=A2-A1@1'], [4, '=A3-A2@2'])), 2, 'below');
    expect(await told(next, 'B3', 'B4')).toEqual([' → undefined', 'A4-A2 → 2']);
  });
});

describeWith(['openpyxl', 'LibreOffice'], 'filled formulas in other programs', () => {
  it('are read without a fault and come to the same', async () => {
    const book = open(LIST);
    await fill(book, 'D2', 'D3');
    await fill(book, 'E2', 'E3');
    const content = await book.read();
    const { change } = planRowCommand('below', content, { sheet: SHEET, top: 2, bottom: 2 })!;
    await book.shiftRows!(change);
    await book.write([
      { cell: at('B3'), value: 7 },
      { cell: at('C3'), value: 8 },
    ]);
    const bytes = book.toBytes();
    expect([...judge(new Map([['filled', bytes]])).values()]).toEqual([[]]);
    await inTemporaryFolderAsync(async (folder) => {
      const file = join(folder, 'filled.xlsx');
      writeFileSync(file, bytes);
      const [office] = calculateWithLibreOffice([file]);
      const theirs = readXlsx(office!);
      const ours = readXlsx(bytes);
      for (const reference of ['D2', 'D3', 'D4', 'E2', 'E3', 'E4'])
        expect([reference, cellAt(ours, reference, SHEET)?.value]).toEqual([
          reference,
          cellAt(theirs, reference, SHEET)?.value,
        ]);
      expect(cellAt(ours, 'E4', SHEET)?.value).toBe(82);
    });
  });
});
