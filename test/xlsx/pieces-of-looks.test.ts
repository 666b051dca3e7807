/** Pieces of the XML that tell of looks, and what is read of them: `pieces-of-looks.txt` has a line each. */
import path from 'node:path';
import { conditionReader } from '../../src/adapters/xlsx/looks/read-conditions';
import {
  fillChange,
  fillOf,
  linesOf,
  readBorderElement,
  readFillElement,
} from '../../src/adapters/xlsx/looks/fills-and-lines';
import { colourReader, readThemeColours } from '../../src/adapters/xlsx/looks/file-colours';
import { formatCode } from '../../src/adapters/xlsx/number-formats';
import { fittedHeight } from '../../src/adapters/xlsx/made/created-heights';
import { sharedRuns } from '../../src/adapters/xlsx/looks/read-runs';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { SPREADSHEET_NAMESPACES } from '../../src/adapters/xlsx/namespaces';
import { parseXml } from '../../src/adapters/ooxml/parse-xml';
import { PLAIN_LOOK, type CellLook } from '../../src/application/look/cell-look';
import { parseRange, rangeToA1 } from '../../src/domain/cell';
import { buildXlsx, MAIN_NAMESPACE } from '../support/build-xlsx';
import { goldenTables } from '../support/golden';

const NS =
  `xmlns="${MAIN_NAMESPACE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ` +
  'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const colourOf = ({ rgb }: Readonly<Record<string, string | undefined>>) =>
  rgb === undefined ? null : `#${rgb.toLowerCase()}`;
const CHANGES = [{ fill: '#first' }, { fill: '#second' }];

type Opened = (tag: string, attributes: Readonly<Record<string, string>>) => void;
const openEach = (xml: string, open: Opened) => parseXml(`<part ${NS}>${xml}</part>`, SPREADSHEET_NAMESPACES, { open });

/** From the first to the last number of `27-36`. */
const numbers = (range: string): readonly number[] => {
  const [first, last] = range.split('-').map(Number) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};
const officeColour = colourReader(readThemeColours(null as never, null), []);

goldenTables(path.join(__dirname, 'pieces-of-looks.txt'), {
  'formats of numbers that every program has (18.8.30)': (range) =>
    numbers(range).map((id) => formatCode(id, new Map()) ?? '—'),
  'a format that the file writes out': (code) => formatCode(27, new Map([[27, code]])) ?? '—',
  'colours of the palette (18.8.27)': (range) =>
    numbers(range)
      .map((indexed) => officeColour({ indexed: String(indexed) }) ?? '—')
      .join(' '),
  'colours of the usual theme': (range) =>
    numbers(range)
      .map((theme) => officeColour({ theme: String(theme) }) ?? '—')
      .join(' '),
  'a colour': (attributes) => officeColour(JSON.parse(attributes) as Record<string, string>),
  'a theme': (xml) => {
    const theme = 'xl/theme/theme1.xml';
    const main = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const pkg = openPackage(
      buildXlsx({ sheets: { 表: '' }, parts: { [theme]: `<a:theme ${main}>${xml}</a:theme>` } }, 0),
      'xlsx',
    );
    return readThemeColours(pkg, theme).join(' ');
  },
  // What A1 of style 1 has that a plain cell has not.
  'a cell by its styles': (styles) => {
    const sheets = { 表: '<row r="1"><c r="A1" s="1"/></row>' };
    const look = openXlsx(buildXlsx({ sheets, styles }, 0)).look('表').cell(1, 1);
    return Object.fromEntries(
      Object.entries(look).filter(([key, value]) => value !== PLAIN_LOOK[key as keyof CellLook]),
    );
  },
  // The runs of the shared texts of A1 and A2.
  'runs of texts': (sharedStrings) => {
    const cell = (row: number) => `<row r="${row}"><c r="A${row}" t="s"><v>${row - 1}</v></c></row>`;
    const pkg = openPackage(buildXlsx({ sheets: { 表: cell(1) + cell(2) }, sharedStrings }, 0), 'xlsx');
    const found = sharedRuns(pkg, 'xl/sharedStrings.xml', colourOf);
    return [...found].map(([index, runs]) => [
      index,
      ...runs.map(({ text, look }) =>
        [
          text,
          ...Object.entries(look ?? {})
            .filter(([, value]) => value !== null && value !== false)
            .map(([key]) => key),
        ].join(' '),
      ),
    ]);
  },
  // The widths of columns from A, and the texts of cells from A: how high their row is to be.
  'the height of a row': (line) => {
    const [widths, ...texts] = line.split('|');
    const cells = texts.map((text, index) => ({ row: 1, column: index + 1, value: text === '…' ? 5 : text }));
    return fittedHeight({ columnWidths: widths!.split(' ').map(Number), merges: [parseRange('C1:D1')!] }, cells);
  },
  'the width of a digit, in pixels': (font) => {
    const [, name, size] = /^(.*) (\S+)$/u.exec(font)!;
    const styles = `<fonts><font><sz val="${size}"/><name val="${name}"/></font></fonts>`;
    return openXlsx(buildXlsx({ sheets: { 表: '' }, styles }, 0)).look('表').digitPixels;
  },
  'a pattern of red on white, and as a change': (pattern) => {
    const fill = { pattern: undefined, front: '#ff0000', back: '#ffffff', stops: [] };
    return [
      fillOf(fill, pattern),
      fillOf({ ...fill, front: null, back: null }, pattern),
      fillChange({ ...fill, pattern }),
    ];
  },
  'a fill': (xml) => {
    const fill: Parameters<typeof readFillElement>[0] = { pattern: undefined, front: null, back: null, stops: [] };
    openEach(xml, (tag, attributes) => readFillElement(fill, tag, attributes, colourOf));
    return [fillOf(fill, fill.pattern ?? 'none'), fillChange(fill)];
  },
  'the lines of a cell': (xml) => {
    const border: Parameters<typeof readBorderElement>[0] = { lines: {}, up: true, down: false, side: null };
    openEach(xml, (tag, attributes) => readBorderElement(border, tag, attributes, colourOf));
    return [linesOf(border), linesOf({ ...border, up: false, down: true })];
  },
  conditions: (xml) => {
    const reader = conditionReader({ changes: CHANGES, colourOf } as unknown as Parameters<typeof conditionReader>[0]);
    parseXml(`<part ${NS}>${xml}</part>`, SPREADSHEET_NAMESPACES, {
      open: (tag, attributes) => reader.open(tag, attributes),
      close: (tag) => reader.close(tag),
      text: (text) => reader.text(text),
    });
    return reader.take().map(({ ranges, ...others }) => ({ at: ranges.map(rangeToA1).join(' '), ...others }));
  },
});
