/** Reads the cells of one worksheet (ECMA-376 18.3.1.99) as plain data. */
import { NOT_CALCULATED } from '../../domain/error-value';
import { Failure } from '../../application/errors';
import type { CellSnapshot, CellValue, RowSnapshot, SheetSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import { cellName, parseRange } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import { damaged } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { parsePart } from '../ooxml/relationships';
import { decodeText } from './cell-text';
import { dropMergedCells } from '../../application/editing/merged-cells';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import { serialFromIso } from './iso-date';
import type { SheetPart } from './read-parts';

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly dateSystem: DateSystem;
  readonly sharedStrings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  /** How many cells with content the sheet may have. */
  readonly mostCells: number;
}

export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  /** How many cells with content it has. */
  readonly cells: number;
  /** Whether it has a formula, also one that shows nothing. */
  readonly hasFormulas: boolean;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** The cells with content of a sheet. Throws a Failure naming the cell when the sheet is damaged or has too many. */
export function readSheet(pkg: OpcPackage, sheet: SheetPart, context: CellContext): ReadSheet {
  const { sharedStrings, formats, dateSystem, mostCells } = context;
  const rows: RowSnapshot[] = [];
  const merges: CellRange[] = [];
  let count = 0;
  let hasFormulas = false;
  let row = 0;
  let inRow = false;
  let rowHidden = false;
  let column = 0;
  let cells: CellSnapshot[] = [];
  // The cell being read.
  let type = '';
  let style = 0;
  let inCell = false;
  let hasFormula = false;
  let content = '';
  /** Whether text now belongs to the cell's content. */
  let inContent = false;
  let phonetic = 0;

  const fail = (detail: string): Failure =>
    damaged('xlsx', `${cellName({ sheet: sheet.name, row, column: Math.max(column, 1) })} ${detail}`);

  const openRow = ({ r: reference, hidden }: Readonly<Record<string, string>>): void => {
    const next = reference === undefined ? row + 1 : Number(reference);
    if (!(Number.isInteger(next) && next > row && next <= MAX_ROWS)) throw fail('之后的行号不对');
    if (inRow) throw fail('所在的行里又有一行');
    row = next;
    inRow = true;
    rowHidden = hidden === '1' || hidden === 'true';
    column = 0;
    cells = [];
  };

  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const reference = attributes['r'];
    const next = reference === undefined ? column + 1 : columnOf(reference);
    if (!(next > column && next <= MAX_COLUMNS)) throw fail('之后的列号不对');
    if (!inRow || inCell) throw fail('不在一行之中');
    column = next;
    type = attributes['t'] ?? 'n';
    style = Number(attributes['s'] ?? 0);
    inCell = true;
    hasFormula = false;
    content = '';
  };

  const readContent = (): CellValue | null => {
    if (content === '') return hasFormula && type !== 'str' ? { error: NOT_CALCULATED } : null;
    switch (type) {
      case 's': {
        const text = sharedStrings[Number(content)];
        if (text === undefined) throw fail('的文字缺失');
        return text;
      }
      case 'str':
      case 'inlineStr':
        return decodeText(content);
      case 'b':
        return content.trim() === '1' || content.trim() === 'true';
      case 'e':
        return { error: content.trim() };
      case 'd':
        return readIsoDate();
      default: {
        const number = Number(content);
        return Number.isFinite(number) ? number : content;
      }
    }
  };

  /** The format that the date or time in the cell has by itself. */
  let ownFormat: string | undefined;
  const readIsoDate = (): CellValue => {
    const date = serialFromIso(content, dateSystem);
    ownFormat = date?.format;
    return date?.serial ?? content;
  };

  const closeCell = (): void => {
    inCell = false;
    ownFormat = undefined;
    const value = readContent();
    if (value === null || value === '') return;
    if (++count > mostCells) throw tooManyCells({ sheet: sheet.name, row, column });
    const format = formats[style] ?? ownFormat;
    cells.push({
      column,
      value,
      ...(format === undefined ? {} : { format }),
      ...(hasFormula ? { formula: true as const } : {}),
    });
  };

  parsePart(pkg, sheet.part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'c') openCell(attributes);
      else if (tag === 'row') openRow(attributes);
      else if (inCell) {
        if (tag === 'v') inContent = true;
        else if (tag === 't') inContent = phonetic === 0;
        else if (tag === 'f') hasFormula = hasFormulas = true;
        else if (tag === 'rPh') phonetic++;
      } else if (tag === 'mergeCell') {
        const range = parseRange(attributes['ref'] ?? '');
        if (range) merges.push(range);
      }
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') inContent = false;
      else if (tag === 'c') closeCell();
      else if (tag === 'row') {
        inRow = false;
        if (cells.length > 0) rows.push({ row, cells, ...(rowHidden && { hidden: true }) });
      } else if (tag === 'rPh') phonetic--;
    },
    text: (piece) => {
      if (inContent) content += piece;
    },
  });
  const hidden = sheet.hidden && { hidden: sheet.hidden };
  const snapshot = { name: sheet.name, ...hidden, rows: dropMergedCells(rows, merges), merges };
  return { snapshot, cells: count, hasFormulas };
}

/** The column of an A1 reference, without the cost of a regular expression; NaN when it is not one that parseA1 knows. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = at;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && at === digits)) return NaN;
  }
  return at > digits ? column : NaN;
}

function tooManyCells(cell: { sheet: string; row: number; column: number }): Failure {
  return new Failure(
    'too-large',
    `工作簿的内容太多，读到 ${cellName(cell)} 时已超出上限。请只保留台账所需的工作表，另存一份后再试。`,
  );
}
