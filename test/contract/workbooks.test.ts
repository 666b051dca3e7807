import { escapeXml } from '../../src/adapters/ooxml/escape-xml';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { decodeXml } from '../../src/adapters/ooxml/parse-xml';
import { readRelationships } from '../../src/adapters/ooxml/relationships';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readWorkbookParts } from '../../src/adapters/xlsx/read-parts';
import type { XlsxWorkbook } from '../../src/adapters/xlsx/open-xlsx';
import type { CellStyle, WorkbookSnapshot } from '../../src/application/ports';
import { parseA1, parseRange } from '../../src/domain/cell';
import { buildXlsx, cellStyles } from '../support/build-xlsx';
import { DATE_CELL, describeWorkbook, MERGED, OTHER, PERCENT_CELL, SHEET, START } from './workbook-contract';

const FORMATS: Readonly<Record<string, string>> = { [PERCENT_CELL]: '0%', [DATE_CELL]: 'yyyy/m/d' };
const STYLES: Readonly<Record<string, CellStyle>> = { [PERCENT_CELL]: 'percent', [DATE_CELL]: 'date' };
const saved = (workbook: unknown): Uint8Array => (workbook as XlsxWorkbook).toBytes();

/** The tables of a sheet as the saved file has them. */
function tablesOf(workbook: unknown, sheet: string): string[] {
  const pkg = openPackage(saved(workbook), 'xlsx');
  const { part } = readWorkbookParts(pkg).sheets.find(({ name }) => name === sheet)!;
  return readRelationships(pkg, part)
    .filter(({ type }) => type === 'table')
    .map(({ target }) => /<table [^>]*\bref="([^"]*)"/u.exec(decodeXml(pkg.bytes(target)))![1]!);
}

describeWorkbook('plain data', () => memoryOpenWorkbook(startAsSnapshot()));
describeWorkbook(
  'a made .xlsx file',
  () => openXlsx(createXlsx({ sheets: startAsPlan() })),
  (workbook) => openXlsx(saved(workbook)),
  tablesOf,
);
describeWorkbook(
  'a file with the barest XML',
  () => openXlsx(bareFile()),
  (workbook) => openXlsx(saved(workbook)),
  tablesOf,
);
describeWorkbook(
  'a file with prefixed element names',
  () => openXlsx(bareFile('x:')),
  (workbook) => openXlsx(saved(workbook)),
  tablesOf,
);

function startAsSnapshot(): WorkbookSnapshot {
  const sheets = Object.entries(START).map(([name, cells]) => {
    const rows = new Map<number, { column: number; value: (typeof cells)[string]; format?: string }[]>();
    for (const [reference, value] of Object.entries(cells)) {
      const { row, column } = parseA1(reference)!;
      const format = name === SHEET ? FORMATS[reference] : undefined;
      rows.set(row, [...(rows.get(row) ?? []), { column, value, ...(format === undefined ? {} : { format }) }]);
    }
    return {
      name,
      rows: [...rows].map(([row, content]) => ({ row, cells: content })),
      merges: name === SHEET ? [parseRange(MERGED)!] : [],
    };
  });
  return { dateSystem: 1900, sheets };
}

function startAsPlan() {
  return startAsSnapshot().sheets.map(({ name, rows, merges }) => ({
    name,
    merges,
    cells: rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => {
        const reference = `${'ABC'[column - 1]!}${row}`;
        const style = (name === SHEET ? STYLES[reference] : undefined) ?? ('text' as const);
        return { row, column, value: value as string | number, style };
      }),
    ),
    columnWidths: [],
    rowHeights: {},
    table: null,
    validations: [],
    dataBars: [],
    headerRows: { frozen: 0, repeated: 0 },
  }));
}

/** Shared texts, no references on rows and cells where they can be left out, styles only where needed. */
function bareFile(prefix?: string): Uint8Array {
  return buildXlsx({
    sheets: {
      [SHEET]:
        '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>048</t></is></c></row>' +
        '<row r="3"><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>' +
        '<row><c t="s"><v>3</v></c><c s="1"><v>0.25</v></c><c s="2"><v>44280</v></c></row>',
      [escapeXml(OTHER)]: '<row r="1" spans="1:1"><c r="A1" t="s"><v>4</v></c></row>',
    },
    beforeData: '<dimension ref="A1"/>',
    afterData: `<mergeCells><mergeCell ref="${MERGED}"/></mergeCells>`,
    sharedStrings: ['目标编号', '子项目', '完成进度', '校舍改造', '不动']
      .map((text) => `<si><t>${text}</t></si>`)
      .join(''),
    styles: cellStyles(0, 9, 14),
    ...(prefix === undefined ? {} : { prefix }),
  });
}
