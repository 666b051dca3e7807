/**
 * Pieces of the XML of workbooks, and what is read of them or becomes of them: filters, protection, and what stands beside the cells when
 * rows come and go. `pieces-of-parts.txt` has a line each.
 */
import path from 'node:path';
import { rowShift } from '../../src/application/editing/row-shift';
import type { RowChange } from '../../src/application/ports';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { completeStyles } from '../../src/adapters/xlsx/complete-styles';
import { withLocalNames, withoutLocalNames, withSheets } from '../../src/adapters/xlsx/patch-workbook';
import { readWorkbookParts } from '../../src/adapters/xlsx/read-parts';
import { checkWorkbook } from '../../src/adapters/xlsx/workbook-faults';
import { shiftSheet } from '../../src/adapters/xlsx/rows/shift-sheet';
import { shiftRows } from '../../src/adapters/xlsx/shift-rows';
import { withFilter, withFilterMode, withoutFilter } from '../../src/adapters/xlsx/filters/patch-filters';
import { refuseVast } from '../../src/adapters/xlsx/write-xlsx';
import { refuseCrowdedMerges } from '../../src/adapters/xlsx/crowded-merges';
import {
  shiftAnchors,
  shiftChart,
  shiftComments,
  shiftControl,
  shiftDrawingLinks,
  shiftNames,
  shiftPivot,
  shiftPivotSource,
  shiftTable,
} from '../../src/adapters/xlsx/rows/shift-parts';
import { parseRange, rangeToA1 } from '../../src/domain/cell';
import { buildXlsx, MAIN_NAMESPACE, relationships, xlsxParts, zipParts } from '../support/build-xlsx';
import { goldenTables } from '../support/golden';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NS =
  `xmlns="${MAIN_NAMESPACE}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
  `xmlns:r="${OFFICE}" xmlns:c="urn:c"`;
const told = (work: () => unknown, isInside = false): unknown => {
  try {
    return work();
  } catch (error) {
    const { message, cause } = error as Error;
    return `✗ ${isInside && cause instanceof Error ? cause.message : message}`;
  }
};
/** A piece in a part, and without that part again. */
const within = (xml: string, change: (part: string) => string) =>
  told(() => change(`<part ${NS}>${xml}</part>`).replace(/^<part [^>]*>|<\/part>$/gu, ''));
const ROWS = { sheet: '表', at: 5, count: 2 } as const;
const CHANGES: Readonly<Record<string, RowChange>> = {
  新: { kind: 'insert', ...ROWS },
  删: { kind: 'delete', ...ROWS },
  移: { kind: 'move', ...ROWS, to: 9 },
};
/** `新 <xml>`: rows 5 and 6 are new, go, or go before row 9. */
const shifted =
  (change: (part: string, context: Parameters<typeof shiftChart>[1]) => string, isWhole = false) =>
  (line: string) => {
    const context = { shift: rowShift(CHANGES[line[0]!]!), sheet: '表', tabs: ['表', '别表'] };
    const xml = line.slice(2);
    if (!isWhole) return within(xml, (part) => change(part, context));
    return told(() => change(xml.replace(/^<\w+/u, `$& ${NS}`), context).replace(` ${NS}`, ''));
  };

goldenTables(path.join(__dirname, 'pieces-of-parts.txt'), {
  filters: (xml) => {
    const book = openXlsx(buildXlsx({ sheets: { 表: '' }, afterData: xml }, 0));
    return book
      .filters('表')
      .map(({ table, range, criteria, buttonless }) => [
        `${table ?? '—'} ${rangeToA1(range)}`,
        ...[...criteria].map(([column, criterion]) => ({ column, ...criterion })),
        ...(buttonless.size > 0 ? [`no button: ${[...buttonless].join()}`] : []),
      ]);
  },
  'a table when rows change': shifted(shiftTable, true),
  'comments when rows change': shifted(shiftComments),
  'a pivot table when rows change': shifted(shiftPivot),
  'the source of a pivot table when rows change': shifted(shiftPivotSource),
  'anchors when rows change': shifted(shiftAnchors),
  'a chart when rows change': shifted(shiftChart),
  'shapes that show a cell when rows change': shifted((xml, context) => shiftDrawingLinks(xml, context, '表')),
  'controls when rows change': shifted((xml, context) => shiftControl(xml, context, '别表')),
  'frozen rows and what is selected when rows change': shifted((xml, context) => shiftSheet(xml, context, new Map())),
  'names when rows change': shifted(shiftNames),
  // A type of part beside the workbook, the sheet or another sheet, when a row comes.
  'a part that may speak of rows': (line) => {
    const [, beside, type] = /^(\S+) (.*)$/u.exec(line)!;
    const target = 'other/part.xml';
    const own = xlsxParts({ sheets: { 表: '', 别表: '' } });
    const list = 'xl/_rels/workbook.xml.rels';
    const one = `<Relationship Id="r9" Type="${OFFICE}/${type!}" Target="${target}"/></Relationships>`;
    const lists: Readonly<Record<string, readonly [string, string]>> = {
      簿: [list, String(own[list]).replace('</Relationships>', one)],
      表: ['xl/worksheets/_rels/sheet1.xml.rels', relationships([[type!, `../${target}`]])],
      别表: ['xl/worksheets/_rels/sheet2.xml.rels', relationships([[type!, `../${target}`]])],
    };
    const [name, xml] = lists[beside!]!;
    const parts = { ...own, [`xl/${target}`]: `<x xmlns="${MAIN_NAMESPACE}"/>`, [name]: xml };
    const pkg = openPackage(zipParts(parts, 0), 'xlsx');
    return told(() => shiftRows(pkg, readWorkbookParts(pkg), CHANGES['新']!) && '✓');
  },
  'whether a filter hides rows': (xml) => within(xml, withFilterMode),
  'a sheet with a filter, and without one': (xml) => [
    within(xml, (part) => withFilter(part, parseRange('B2:C9')!)),
    within(xml, withoutFilter),
  ],
  // The root of a part of the workbook with children in this order.
  'children that stand too far back': (line) => {
    const [root, ...children] = line.split(' ');
    const part = { workbook: 'xl/workbook.xml', worksheet: 'xl/worksheets/sheet1.xml', styleSheet: 'xl/styles.xml' }[root!] ?? 'xl/table.xml'; // prettier-ignore
    const own = xlsxParts({
      sheets: { 表: '' },
      styles: '',
      parts: {
        'xl/table.xml': `<table xmlns="${MAIN_NAMESPACE}"/>`,
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../table.xml']]),
      },
    });
    const xml = `<${root!} xmlns="${MAIN_NAMESPACE}">${children.map((name) => `<${name}/>`).join('')}</${root!}>`;
    const faults = told(() => checkWorkbook(null, openPackage(zipParts({ ...own, [part]: xml }, 0), 'xlsx')), true);
    return [...String(faults).matchAll(/: (\S+) stands too far back/gu)].map(([, name]) => name).join(' ');
  },
  // A list that is whole is shown as its name and how many it has.
  'styles that a part must have': (xml) =>
    completeStyles(`<styleSheet xmlns="${MAIN_NAMESPACE}">${xml}</styleSheet>`)
      .replace(/^<\S+ \S+?>|<\/styleSheet>$/gu, '')
      .replace(/<(\w+) count="(\d+)">.*?<\/\1>/gu, '$1×$2 '),
  // The ids of the sheets there are, and those of two more.
  'ids of new sheets': (line) => {
    const sheets = line.split(' ').map((id, index) => `<sheet name="甲${index}" sheetId="${id}" r:id="r${index}"/>`);
    const book = `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
    const added = ['一', '二'].map((name) => ({ name, relationshipId: name, repeatedRow: 0, isHidden: false }));
    return [...withSheets(book, added).matchAll(/name="[一二]" sheetId="(\d+)"/gu)].map(([, id]) => Number(id));
  },
  // `+甲 a` writes the name a of the sheet 甲, `−甲 a` takes it out.
  'names that one sheet has': (line) => {
    const [, sign, sheet, name, names] = /^(.)(\S+) (\S+) (.*)$/u.exec(line)!;
    const sheets = ['甲', '乙', '甲'].map(
      (each, index) => `<sheet name="${each}" sheetId="${index + 1}" r:id="r${index}"/>`,
    );
    const start = `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>`;
    const book = `${start}<externalReferences/>${names!}<calcPr/></workbook>`;
    const one = { sheet: sheet!, name: name!, formula: '1<2', isHidden: true };
    const made = sign === '+' ? withLocalNames(book, [one]) : withoutLocalNames(book, [one]);
    return made.slice(start.length).replace('</workbook>', '');
  },
});

test('merged blocks that overlap or are far too many are refused', () => {
  const many = (count: number, of: string) => Array.from({ length: count }, () => parseRange(of)!);
  const refusal = (count: number, of: string) => told(() => refuseCrowdedMerges('表', many(count, of))) ?? '';
  expect(refusal(16, 'A1:B2')).toBe('');
  expect(refusal(17, 'A1:B2')).toContain('工作表“表”中合并的单元格互相重叠');
  expect(refusal(1001, 'A1:A2998')).toContain('超过 20 万处或 300 万行');
  expect(refusal(1000, 'A1:A4000')).not.toContain('300 万行');
  expect(refusal(1001, 'A1:A2997')).not.toContain('300 万行');
  expect(refusal(1250, 'A1:A2400')).not.toContain('300 万行');
  expect(refusal(200_000, 'A1:A2')).not.toContain('超过 20 万处');
  expect(refusal(200_001, 'A1:A2')).toContain('超过 20 万处或 300 万行');
});

test('a sheet of 16 MB can be changed, a larger one can only be read', () => {
  const refusal = (size: number) =>
    told(() =>
      refuseVast({ entry: () => ({ size }) } as never, { name: '表', part: 'xl/worksheets/sheet1.xml' } as never),
    ) ?? '';
  expect(refusal(16 * 1024 * 1024)).toBe('');
  expect(refusal(16 * 1024 * 1024 + 1)).toBe(
    '✗ 工作表“表”的内容太多（展开后超过 16 MB），只能读取，不能改动。请删去用不到的行、列、格式和工作表，另存一份后再试。',
  );
});

/** Style 1 is not locked, 2 says nothing of it. */
const STYLES =
  '<cellXfs count="3"><xf/><xf applyProtection="1"><protection locked="0"/></xf><xf><protection hidden="1"/></xf></cellXfs>' +
  // What a condition says of its cells is no style of theirs.
  '<dxfs count="1"><dxf><protection locked="0"/></dxf></dxfs>';
const cell = (reference: string, style: number) => `<c r="${reference}" s="${style}"/>`;

test.each<[what: string, before: string, rows: string, after: string, open: string]>([
  ['nothing', '', `<row r="1">${cell('A1', 0)}</row>`, '', ''],
  ['one cell', '', `<row r="2">${cell('B2', 1)}</row>`, '', 'B2'],
  [
    'cells side by side',
    '',
    `<row r="2">${cell('B2', 1)}${cell('C2', 1)}${cell('D2', 0)}${cell('E2', 1)}</row>`,
    '',
    'B2:C2 E2',
  ],
  [
    'cells below each other',
    '',
    `<row r="2">${cell('B2', 1)}</row><row r="3">${cell('B3', 1)}</row><row r="4">${cell('B4', 2)}</row>`,
    '',
    'B2:B3',
  ],
  [
    'with a row between that is not there',
    '',
    `<row r="2">${cell('B2', 1)}</row><row r="4">${cell('B4', 1)}</row>`,
    '',
    'B2 B4',
  ],
  ['a row', '', `<row r="3" s="1" customFormat="1">${cell('B3', 0)}</row>`, '', 'A3 C3:XFD3'],
  ['a row whose style does not count', '', `<row r="3" s="1"/>`, '', ''],
  ['a column', '<cols><col min="3" max="4" style="1"/></cols>', '', '', 'C1:D1048576'],
  [
    'a column with a locked cell',
    '<cols><col min="3" max="4" style="1"/></cols>',
    `<row r="2">${cell('C2', 0)}</row>`,
    '',
    'C1:D1 D2 C3:D1048576',
  ],
  [
    'a column with a locked row',
    '<cols><col min="3" max="3" style="1"/></cols>',
    `<row r="2" s="0" customFormat="1"/>`,
    '',
    'C1 C3:C1048576',
  ],
  [
    'columns that touch, in any order',
    '<cols><col min="5" max="6" style="1"/><col min="3" max="4" style="1"/><col min="9" max="9" style="1"/></cols>',
    '',
    '',
    'C1:F1048576 I1:I1048576',
  ],
  [
    'a range for all',
    '',
    '',
    '<protectedRanges><protectedRange sqref="A1:B2 D4" name="a"/></protectedRanges>',
    'A1:B2 D4',
  ],
  [
    'ranges for some',
    '',
    '',
    '<protectedRanges><protectedRange sqref="A1" name="a" password="CC1A"/><protectedRange sqref="A2" name="b" hashValue="x"/><protectedRange sqref="A3" name="c" securityDescriptor="x"/></protectedRanges>',
    '',
  ],
  ['cells without their names', '', '<row><c s="1"/><c/><c s="1"/></row><row><c s="1"/></row>', '', 'A1 C1 A2'],
])('a protection leaves open: %s', async (_, before, rows, after, open) => {
  const read = async (protection: string) => {
    const pieces = { sheets: { 表: rows }, styles: STYLES, beforeData: before, afterData: protection + after };
    return (await openXlsx(buildXlsx(pieces)).read()).sheets[0]!.protection!;
  };
  const found = await read('<sheetProtection sheet="1"/>');
  const order = (ranges: string) => ranges.split(' ').sort().join(' ');
  expect(order(found.unlocked!.map(rangeToA1).join(' '))).toBe(order(open));
  expect(found.formatCells).toBeUndefined();
  expect((await read('<sheetProtection sheet="1" formatCells="0"/>')).formatCells).toBe(true);
  expect((await read('<sheetProtection sheet="1" formatCells="1"/>')).formatCells).toBeUndefined();
});

test('a protection leaves open what has no style, where the first one does', async () => {
  const pieces = {
    sheets: { 表: `<row r="1"><c r="A1"/>${cell('B1', 1)}</row><row r="2" customFormat="1"/>` },
    styles: '<cellXfs count="2"><xf><protection locked="0"/></xf><xf/></cellXfs>',
    beforeData: '<cols><col min="2" max="2"/></cols>',
    afterData: '<sheetProtection sheet="1"/>',
  };
  const { protection } = (await openXlsx(buildXlsx(pieces)).read()).sheets[0]!;
  expect(protection!.unlocked!.map(rangeToA1)).toEqual(['A1', 'A2:XFD2', 'B3:B1048576']);
});
