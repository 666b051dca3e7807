/** Results that are kept although nobody knows whether they are still right: they count as waiting. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { toA1 } from '../../src/domain/cell';
import { buildXlsx, type XlsxPieces } from '../support/build-xlsx';
import { at } from '../support/cells-of';

const formula = (reference: string, text: string, result = '<v>7</v>'): string =>
  `<c r="${reference}"><f>${text}</f>${result}</c>`;

const SHEETS = {
  甲:
    `<row r="1"><c r="A1"><v>1</v></c>${formula('B1', 'INDIRECT(&quot;A&quot;&amp;1)')}${formula('C1', 'B1*2')}</row>` +
    `<row r="2">${formula('A2', 'A1+1')}${formula('B2', 'INDIRECT(&quot;A1&quot;)')}${formula('C2', 'SUM(动态)')}</row>`,
  乙: `<row r="1">${formula('A1', '甲!C1')}${formula('B1', 'OFFSET(甲!A1,0,甲!A2)', '')}<c r="C1"><v>7</v></c></row>`,
};
const NAME = '<definedNames><definedName name="动态">OFFSET(甲!$A$1,0,0,甲!$Z$9,1)</definedName></definedNames>';

const waitingIn = ({ sheets }: WorkbookSnapshot): string[] =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.filter(({ waiting }) => waiting).map(({ column }) => `${name}!${toA1({ row, column })}`),
    ),
  );
const read = (pieces: Omit<XlsxPieces, 'sheets'>) => openXlsx(buildXlsx({ sheets: SHEETS, ...pieces })).read();

it('does not doubt results while nothing was changed', async () => {
  expect(waitingIn(await read({ afterSheets: NAME }))).toEqual([]);
  expect(waitingIn(await read({ afterSheets: `${NAME}<calcPr calcId="191029"/>` }))).toEqual([]);
});

it('doubts what finds its cells only when it runs, and what looks at it, once the workbook is to be calculated', async () => {
  const content = await read({ afterSheets: `${NAME}<calcPr calcId="191029" fullCalcOnLoad="1"/>` });
  expect(waitingIn(content)).toEqual(['甲!B1', '甲!C1', '甲!C2', '乙!A1', '乙!B1']);
});

it('keeps these results through an edit, and tells them from those that it takes out', async () => {
  const workbook = openXlsx(buildXlsx({ sheets: SHEETS, afterSheets: NAME }));
  await workbook.write([{ cell: at('甲', 'A1'), value: 5 }]);
  const content = await openXlsx(workbook.toBytes()).read();
  expect(waitingIn(content)).toEqual(['甲!B1', '甲!C1', '甲!C2', '乙!A1', '乙!B1']);
  const [first] = content.sheets;
  expect(first!.rows[1]!.cells.map(({ value }) => value)).toEqual([
    { error: '公式未计算' },
    { error: '公式未计算' },
    7,
  ]);
});

it('takes no 0 for a result where the program that wrote the file never calculates', async () => {
  const sheets = {
    甲: `<row r="1">${formula('A1', 'SUM(B1:B9)', '<v>0</v>')}${formula('C1', '1+2', '<v>3</v>')}</row>`,
  };
  const workbook = (calculation: string) => openXlsx(buildXlsx({ sheets, afterSheets: calculation })).read();
  expect(waitingIn(await workbook('<calcPr calcId="124519" fullCalcOnLoad="1"/>'))).toEqual(['甲!A1']);
  expect(waitingIn(await workbook('<calcPr calcId="191029" fullCalcOnLoad="1"/>'))).toEqual([]);
});
