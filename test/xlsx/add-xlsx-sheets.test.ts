/** Sheets added to files that people have: all else keeps its bytes, and other programs see the sheets, too. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { decodeXml } from '../../src/adapters/ooxml/parse-xml';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { appendHistory, planHistory, type HistoryEntry } from '../../src/application/own-tables/history-sheet';
import { readTracker } from '../../src/application/reading/read-tracker';
import { parseRange } from '../../src/domain/cell';
import { recordsOf } from '../../src/domain/history';
import { buildXlsx, cellStyles, STRICT_NAMESPACE, zipParts, type XlsxPieces } from '../support/build-xlsx';
import { cellsOf } from '../support/cells-of';
import { convertWithLibreOffice, describeWith, runPython } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { validateOoxml } from '../support/ooxml-validator';
import { SAMPLE } from '../support/sample';

const ONE = { 甲: '<row><c><v>1</v></c></row>' };

const entries = (month: number): HistoryEntry[] =>
  ['校舍', '校车'].map((name, index) => ({
    month: { year: 2021, month },
    number: '048',
    overall: 0.25,
    order: String(index + 1),
    name,
    completion: index === 0 ? 0.333 : null,
    progress: '第一段 <一>。\n第二段。',
    problems: '',
    nextSteps: '',
    archivedAt: { year: 2021, month, day: 25, hour: 9, minute: 5 },
  }));

/** The file with 月度存档, two months in it. */
async function withHistory(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await workbook.addSheets({ sheets: [planHistory()] });
  for (const month of [1, 2]) {
    const content = await workbook.read();
    const { edits, tables } = appendHistory(readTracker(content).history, entries(month), content.dateSystem);
    await workbook.write(edits, tables);
  }
  return workbook.toBytes();
}

function partsOf(bytes: Uint8Array): Map<string, string> {
  const pkg = openPackage(bytes, 'xlsx');
  return new Map(pkg.entries.map(({ name }) => [name, decodeXml(pkg.bytes(name))]));
}

it('leaves all but the lists of parts and styles as it was', async () => {
  const [before, after] = [partsOf(SAMPLE), partsOf(await withHistory(SAMPLE))];
  const changed = [...after].filter(([name, xml]) => before.get(name) !== xml).map(([name]) => name);
  const added = changed.filter((name) => !before.has(name));
  expect(added.map((name) => name.replace(/\d+/u, 'N')).sort()).toEqual([
    'xl/tables/tableN.xml',
    'xl/worksheets/_rels/sheetN.xml.rels',
    'xl/worksheets/sheetN.xml',
  ]);
  expect(changed.filter((name) => before.has(name)).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
});

it('adds no look twice', async () => {
  const once = openXlsx(SAMPLE);
  await once.addSheets({ sheets: [planHistory()] });
  const styles = () => partsOf(once.toBytes()).get('xl/styles.xml');
  const before = styles();
  await once.addSheets({ sheets: [{ ...planHistory(), name: '又一张' }] });
  expect(styles()).toBe(before);
});

it('gives the table a name that nothing has, and the new rows the look of the last one', async () => {
  const workbook = openXlsx(await withHistory(SAMPLE));
  await workbook.addSheets({ sheets: [{ ...planHistory(), name: '又一张' }] });
  const tables = [...partsOf(workbook.toBytes())].filter(([name]) => name.startsWith('xl/tables/'));
  const names = tables.map(([, xml]) => /displayName="([^"]*)"/u.exec(xml)![1]);
  expect(names.slice(-2)).toEqual(['月度存档表', '月度存档表_2']);
  expect(new Set(tables.map(([, xml]) => /\bid="(\d+)"/u.exec(xml)![1])).size).toBe(tables.length);
  const look = workbook.look('月度存档');
  for (const column of [1, 5, 7, 8]) expect(look.cell(5, column)).toEqual(look.cell(2, column));
  expect(look.cell(5, 7)).toMatchObject({ wrap: true });
});

it('gives the table an id that no table has, also of a sheet that the workbook no longer lists', async () => {
  const parts = partsOf(await withHistory(SAMPLE));
  parts.set('xl/workbook.xml', parts.get('xl/workbook.xml')!.replace(/<sheet name="月度存档"[^>]*\/>/u, ''));
  const workbook = openXlsx(zipParts(Object.fromEntries(parts)));
  await workbook.addSheets({ sheets: [{ ...planHistory(), name: '又一张' }] });
  const tables = [...partsOf(workbook.toBytes())].filter(([name]) => name.startsWith('xl/tables/'));
  expect(new Set(tables.map(([, xml]) => /\bid="(\d+)"/u.exec(xml)![1])).size).toBe(tables.length);
});

it.each([
  ['of another namespace', '<x:Default xmlns:x="urn:x" $1/>'],
  ['inside another', '<Default Extension="a" ContentType="b"><Default $1/></Default>'],
])('takes an element %s in the list of parts for none of the list', async (_, instead) => {
  const types = '[Content_Types].xml';
  const list = partsOf(SAMPLE).get(types)!;
  const changed = list.replace(/<Default (Extension="rels"[^>]*)\/>/u, instead);
  expect(changed).not.toBe(list);
  const workbook = openXlsx(zipParts({ ...Object.fromEntries(partsOf(SAMPLE)), [types]: changed }));
  await workbook.addSheets({ sheets: [planHistory()] });
  expect(partsOf(workbook.toBytes()).get(types)).toMatch(/<Default Extension="rels" [^>]*\/><\/Types>$/u);
});

it('takes an entry of the list of parts that is neither for a kind nor for a part for none', async () => {
  const types = '[Content_Types].xml';
  const renamed = partsOf(SAMPLE).get(types)!.replace('<Default Extension="rels"', '<row Extension="rels"');
  const workbook = openXlsx(zipParts({ ...Object.fromEntries(partsOf(SAMPLE)), [types]: renamed }));
  await workbook.addSheets({ sheets: [planHistory()] });
  expect(partsOf(workbook.toBytes()).get(types)).toMatch(/<Default Extension="rels" [^>]*\/><\/Types>$/u);
});

it.each([
  ['relationships', 'xl/worksheets/_rels/sheet4.xml.rels', /xmlns="[^"]*"/u],
  ['a table', 'xl/tables/table3.xml', /xmlns="[^"]*"/u],
])('takes %s of no known namespace for none', async (_, part, namespace) => {
  const entries = Object.fromEntries(partsOf(SAMPLE));
  const workbook = openXlsx(zipParts({ ...entries, [part]: entries[part]!.replace(namespace, 'xmlns=""') }));
  await workbook.addSheets({ sheets: [planHistory()] });
  expect((await workbook.read()).sheets.map(({ name }) => name)).toContain(planHistory().name);
});

it('does not open a file whose relationships stand inside something else', () => {
  const part = 'xl/_rels/workbook.xml.rels';
  const nested = partsOf(SAMPLE)
    .get(part)!
    .replace(/(<Relationships [\s\S]*)/u, '<Relationships>$1</Relationships>');
  expect(() => openXlsx(zipParts({ ...Object.fromEntries(partsOf(SAMPLE)), [part]: nested }))).toThrow('已损坏');
});

it('refuses a file whose list of parts is of no known namespace', async () => {
  const types = '[Content_Types].xml';
  const without = partsOf(SAMPLE)
    .get(types)!
    .replace(/ xmlns="[^"]*"/u, '');
  const workbook = openXlsx(zipParts({ ...Object.fromEntries(partsOf(SAMPLE)), [types]: without }));
  await expect(workbook.addSheets({ sheets: [planHistory()] })).rejects.toThrow('部件清单无法识别');
});

it.each<[what: string, pieces: XlsxPieces]>([
  ['no styles', { sheets: ONE }],
  ['styles without dxfs', { sheets: ONE, styles: cellStyles(0) }],
  ['prefixed elements', { sheets: ONE, styles: cellStyles(0), prefix: 'x:' }],
  ['the strict form', { sheets: ONE, styles: cellStyles(0), namespace: STRICT_NAMESPACE }],
  ['the 1904 date system', { sheets: ONE, workbookPr: 'date1904="1"' }],
  [
    'names of its own',
    { sheets: ONE, afterSheets: '<definedNames><definedName name="a">甲!$A$1</definedName></definedNames>' },
  ],
])('takes a file with %s', async (_, pieces) => {
  const bytes = buildXlsx(pieces);
  const content = readXlsx(await withHistory(bytes));
  expect(recordsOf(readTracker(content).history, '048').map(({ month }) => month.month)).toEqual([1, 2]);
  expect(content.sheets[0]).toEqual(readXlsx(bytes).sheets[0]);
  const workbook = openXlsx(await withHistory(bytes));
  await workbook.removeSheets(['月度存档']);
  expect(await workbook.read()).toEqual(readXlsx(bytes));
});

it.each<[workbookPr: string, days: readonly string[]]>([
  ['', ['36526', '73050']],
  ['date1904="1"', ['35064', '71588']],
])('asks for dates from 2000 to 2099 as the workbook counts its days (%s)', async (workbookPr, days) => {
  const workbook = openXlsx(buildXlsx({ sheets: ONE, workbookPr }));
  const rule = { range: parseRange('A1:A9')!, rule: { kind: 'date' }, message: '请填写日期。' } as const;
  await workbook.addSheets({ sheets: [{ ...planHistory(), validations: [rule] }] });
  const sheet = partsOf(workbook.toBytes()).get('xl/worksheets/sheet2.xml')!;
  const written = /<dataValidation type="date".*<\/dataValidation>/u.exec(sheet)![0];
  expect([...written.matchAll(/<formula\d>(\d+)/gu)].map(([, day]) => day)).toEqual(days);
});

it('numbers the names of the sheets that remain anew when one is taken out', async () => {
  const workbook = openXlsx(buildXlsx({ sheets: ONE }));
  const named = (name: string) => ({ ...planHistory(), name });
  await workbook.addSheets({ sheets: [named('一'), named('二')] });
  await workbook.removeSheets(['一']);
  const xml = partsOf(workbook.toBytes()).get('xl/workbook.xml')!;
  expect([...xml.matchAll(/localSheetId="(\d)">([^<]*)/gu)].map(([, id, rows]) => [id, rows])).toEqual([
    ['1', "'二'!$1:$1"],
  ]);
});

it('keeps the only sheet of a workbook', async () => {
  const workbook = openXlsx(buildXlsx({ sheets: ONE }));
  await workbook.removeSheets(['甲']);
  expect((await workbook.read()).sheets).toHaveLength(1);
});

describeWith(['OpenXmlValidator'], 'before the validator', () => {
  it('a file with an added and grown table is valid, and so it is with the sheet taken out again', async () => {
    expect(validateOoxml(await withHistory(SAMPLE), 'xlsx')).toEqual([]);
    const workbook = openXlsx(await withHistory(SAMPLE));
    await workbook.removeSheets(['月度存档']);
    expect(validateOoxml(workbook.toBytes(), 'xlsx')).toEqual([]);
  });
});

describeWith(['openpyxl'], 'in openpyxl', () => {
  it('the table reaches over all rows, with its validations', async () => {
    const bytes = await withHistory(SAMPLE);
    const described = inTemporaryFolder((folder) => {
      const file = join(folder, 'in.xlsx');
      writeFileSync(file, bytes);
      return JSON.parse(runPython(join(__dirname, 'describe_workbook.py'), file)) as Record<
        string,
        { tables: Record<string, { ref: string }>; validations: { ranges: string }[]; printTitles: string }
      >;
    });
    const { tables, validations, printTitles } = described['月度存档']!;
    expect(tables['月度存档表']?.ref).toBe('A1:J5');
    expect(validations.map(({ ranges }) => ranges)).toEqual(['C2:C5', 'F2:F5']);
    expect(printTitles).toBe('$1:$1');
  });
});

describeWith(['LibreOffice'], 'in LibreOffice', () => {
  it('the rows are there', async () => {
    const saved = readXlsx(convertWithLibreOffice(await withHistory(SAMPLE), 'xlsx'));
    expect(cellsOf(saved, '月度存档')).toMatchObject({ A2: '2021年1月', G5: '第一段 <一>。\n第二段。', C5: 0.25 });
  });
});
