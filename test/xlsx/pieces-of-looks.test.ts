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
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { SPREADSHEET_NAMESPACES } from '../../src/adapters/xlsx/namespaces';
import { parseXml } from '../../src/adapters/ooxml/parse-xml';
import { rangeToA1 } from '../../src/domain/cell';
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
  'the width of a digit, in pixels': (font) => {
    const [, name, size] = /^(.*) (\S+)$/u.exec(font)!;
    const styles = `<fonts><font><sz val="${size}"/><name val="${name}"/></font></fonts>`;
    return openXlsx(buildXlsx({ sheets: { 表: '' }, styles })).look('表').digitPixels;
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
