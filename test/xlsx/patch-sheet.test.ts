/** What an edit changes in the XML of a sheet, character for character. */
import { patchSheet } from '../../src/adapters/xlsx/cells/patch-sheet';
import { openStyleBook } from '../../src/adapters/xlsx/style-book';
import type { CellEdit } from '../../src/application/ports';
import { MAIN_NAMESPACE, cellStyles } from '../support/build-xlsx';
import { at } from '../support/cells-of';

const STYLES = `<styleSheet xmlns="${MAIN_NAMESPACE}">${cellStyles(0, 9, 14)}</styleSheet>`;
const WORKSHEET = `<worksheet xmlns="${MAIN_NAMESPACE}">`;

const edit = (reference: string, value: CellEdit['value'], format?: CellEdit['format']): CellEdit => ({
  cell: at('表', reference),
  value,
  ...(format === undefined ? {} : { format }),
});
const patch = (inside: string, ...edits: CellEdit[]) => {
  const { xml, formulaRemoved } = patchSheet(`${WORKSHEET}${inside}</worksheet>`, edits, {
    styles: openStyleBook(STYLES),
    sharedTexts: () => null,
  });
  return { inside: xml.slice(WORKSHEET.length, -'</worksheet>'.length), formulaRemoved };
};

it.each<[what: string, before: string, edits: CellEdit[], after: string]>([
  [
    'a number takes the place of a text and keeps the style',
    '<row r="1"><c r="A1" s="2" t="s"><v>7</v></c><c r="B1"/></row>',
    [edit('A1', 5)],
    '<row r="1"><c r="A1" s="2"><v>5</v></c><c r="B1"/></row>',
  ],
  [
    'a text stands in the cell itself',
    '<row r="1"><c r="A1"><v>7</v></c></row>',
    [edit('A1', '<甲>')],
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">&lt;甲&gt;</t></is></c></row>',
  ],
  [
    'nothing leaves the style',
    '<row r="1"><c r="A1" s="2"><v>7</v></c></row>',
    [edit('A1', null)],
    '<row r="1"><c r="A1" s="2"/></row>',
  ],
  [
    'nothing makes no cell',
    '<row r="1"><c r="A1"/></row>',
    [edit('B1', null), edit('A9', '')],
    '<row r="1"><c r="A1"/></row>',
  ],
  [
    'a new cell goes between its neighbours, and the row says how far it reaches',
    '<row r="1" spans="2:3" ht="20"><c r="B1"/><c r="D1"><v>4</v></c></row>',
    [edit('C1', 3), edit('A1', 1), edit('E1', 5)],
    '<row r="1" spans="1:5" ht="20"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c><c r="E1"><v>5</v></c></row>',
  ],
  [
    'a new cell before one that changes as well',
    '<row r="1"><c r="B1"><v>2</v></c></row>',
    [edit('B1', 22), edit('A1', 1)],
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>22</v></c></row>',
  ],
  ['a row without cells opens', '<row r="1" s="2"/>', [edit('A1', 1)], '<row r="1" s="2"><c r="A1"><v>1</v></c></row>'],
  [
    'new rows go between the others',
    '<row r="2"/><row r="5"/>',
    [edit('A6', 6), edit('A3', 3), edit('A1', 1), edit('A4', 4)],
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c></row>' +
      '<row r="4"><c r="A4"><v>4</v></c></row><row r="5"/><row r="6"><c r="A6"><v>6</v></c></row>',
  ],
  [
    'rows and cells without references are counted',
    '<row><c/><c><v>2</v></c></row>\n<row><c><v>3</v></c></row>',
    [edit('B1', 22), edit('C2', 33)],
    '<row><c/><c r="B1"><v>22</v></c></row>\n<row><c><v>3</v></c><c r="C2"><v>33</v></c></row>',
  ],
  [
    'space, comments and odd quotes around it stay',
    "<!-- <c r='A1'/> -->\n<row r='1' x:dyDescent='0.2' xmlns:x='urn:x'>\r\n <c r='A1' s='1' ><v>1</v></c >\t<c r='B1'/>\n</row >",
    [edit('A1', 2)],
    "<!-- <c r='A1'/> -->\n<row r='1' x:dyDescent='0.2' xmlns:x='urn:x'>\r\n <c r=\"A1\" s=\"1\"><v>2</v></c>\t<c r='B1'/>\n</row >",
  ],
  [
    'a new cell takes the style of its row',
    '<row r="1" s="2" customFormat="1"><c r="B1"/></row>',
    [edit('A1', 1)],
    '<row r="1" s="2" customFormat="1"><c r="A1" s="2"><v>1</v></c><c r="B1"/></row>',
  ],
  [
    'a percent format is found among the styles there are',
    '<row r="1"><c r="A1"><v>25</v></c></row>',
    [edit('A1', 0.25, 'percent')],
    '<row r="1"><c r="A1" s="3"><v>0.25</v></c></row>',
  ],
])('%s', (_, before, edits, after) => {
  expect(patch(`<sheetData>${before}</sheetData>`, ...edits).inside).toBe(`<sheetData>${after}</sheetData>`);
});

test.each([
  ['a size', '<sheetData><row r="1"><c r="A1"><dimension ref="A1"/></c></row></sheetData>'],
  ['a formula', '<sheetData><row r="1"><f>1</f></row></sheetData>'],
  ['a merged block', '<mergeCell ref="A1:B1"/><sheetData/>'],
  ['a validation', '<sheetData/><dataValidation sqref="A1"/>'],
])('%s that is not where it belongs is damage', (_, inside) => {
  expect(() => patch(inside, edit('A1', 1))).toThrow('工作表的内容不在应有的位置');
});

it('opens a sheet without rows', () => {
  expect(patch('<sheetData/><mergeCells/>', edit('B2', 1), edit('A1', 2)).inside).toBe(
    '<sheetData><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData><mergeCells/>',
  );
});

it('takes the style of the column for a new cell and widens the range in use', () => {
  const columns = '<cols><col min="1" max="2" width="9"/><col min="3" max="5" width="9" style="1"/></cols>';
  expect(patch(`<dimension ref="B2:C3"/>${columns}<sheetData/>`, edit('D1', 1), edit('A9', null)).inside).toBe(
    `<dimension ref="B1:D3"/>${columns}<sheetData><row r="1"><c r="D1" s="1"><v>1</v></c></row></sheetData>`,
  );
});

it.each([
  ['B1', ''],
  ['C1', ' s="1"'],
  ['E1', ' s="1"'],
  ['F1', ''],
  ['G1', ' s="2"'],
])('a new cell %s has the style of its own column, the first and the last of a group among them', (place, style) => {
  const columns =
    '<cols><col min="1" max="2" width="9"/><col min="3" max="5" width="9" style="1"/><col min="7" max="7" style="2"/></cols>';
  expect(patch(`${columns}<sheetData/>`, edit(place, 1)).inside).toBe(
    `${columns}<sheetData><row r="1"><c r="${place}"${style}><v>1</v></c></row></sheetData>`,
  );
});

describe('a formula that was filled down', () => {
  const f = (text: string, attributes = '') => `<f t="shared"${attributes} si="4">${text}</f>`;
  const cells = (...formulas: string[]) =>
    formulas
      .map((formula, index) => `<row r="${index + 1}"><c r="A${index + 1}">${formula}<v>2</v></c></row>`)
      .join('');
  const USES = '<f t="shared" si="4"/>';

  it.each<[what: string, rows: string, edited: string[], after: string[]]>([
    [
      'the next cell holds its text when the first goes',
      cells(f('B1*2+$C$1', ' ref="A1:A4"'), USES, USES, USES),
      ['A1'],
      ['<f t="shared" si="4" ref="A2:A4">B2*2+$C$1</f>', USES, USES],
    ],
    [
      'the first that stays, when others go as well',
      cells(f('SUM(B$1:B1)&amp;"A1"', ' ref="A1:A4"'), USES, USES, USES),
      ['A1', 'A2', 'A4'],
      ['<f t="shared" si="4" ref="A3">SUM(B$1:B3)&amp;&quot;A1&quot;</f>'],
    ],
    [
      'only its own group is touched where a number is used twice',
      cells(f('B1', ' ref="A1:A2"'), USES, f('C3', ' ref="A3:A4"'), USES),
      ['A1'],
      ['<f t="shared" si="4" ref="A2">B2</f>', f('C3', ' ref="A3:A4"'), USES],
    ],
    [
      'nothing changes when a later cell goes',
      cells(f('B1', ' ref="A1:A3"'), USES, USES),
      ['A3'],
      [f('B1', ' ref="A1:A3"'), USES],
    ],
  ])('%s', (_, rows, edited, after) => {
    const { inside } = patch(`<sheetData>${rows}</sheetData>`, ...edited.map((reference) => edit(reference, 9)));
    expect(inside.match(/<f.*?(?:\/>|<\/f>)/g)).toEqual(after);
    for (const reference of edited) expect(inside).toContain(`<c r="${reference}"><v>9</v></c>`);
  });
});

describe('a formula', () => {
  const SHARED =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="4">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="4"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="4"/><v>6</v></c><c r="B3"><f t="shared" ref="B3" si="5">1</f></c></row>';
  const ARRAY =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
  const ONE_CELL_ARRAY = '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>2</v></c></row>';

  it.each<[what: string, rows: string, edited: string[], formulaRemoved: boolean]>([
    ['of its own', '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', ['A1'], true],
    ['beside the cell', '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>2</v></c></row>', ['B1'], false],
    ['that uses another one', SHARED, ['A2'], true],
    ['shared by cells that all go', SHARED, ['A1', 'A2', 'A3'], true],
    ['shared with no one', SHARED, ['B3'], true],
    ['of an array that goes as a whole', ARRAY, ['A1', 'A2'], true],
    ['of an array of one cell', ONE_CELL_ARRAY, ['A1'], true],
  ])('%s gives way', (_, rows, edited, formulaRemoved) => {
    const patched = patch(`<sheetData>${rows}</sheetData>`, ...edited.map((reference) => edit(reference, 9)));
    expect(patched.formulaRemoved).toBe(formulaRemoved);
    for (const reference of edited) expect(patched.inside).toContain(`<c r="${reference}"><v>9</v></c>`);
  });

  it.each<[what: string, rows: string, edited: string[], named: string]>([
    ['of an array', ARRAY, ['A1'], '表!A1'],
    ['of an array, by another of its cells', ARRAY, ['A2'], '表!A2'],
  ])('%s is not taken away', (_, rows, edited, named) => {
    expect(() => patch(`<sheetData>${rows}</sheetData>`, ...edited.map((reference) => edit(reference, 9)))).toThrow(
      `${named} 的公式与其他单元格共用，不能单独改写。请在 Excel 中先把这一组公式改为数值，再试一次。`,
    );
  });
});
