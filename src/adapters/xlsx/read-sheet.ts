/** Reads the cells of one worksheet (ECMA-376 18.3.1.99) as plain data. */
import { isPictureFormula, isPictureText, NOT_CALCULATED, PICTURE } from '../../domain/error-value';
import { Failure } from '../../application/errors';
import type { CellSnapshot, CellValue, RowSnapshot, SheetSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import { cellName, parseRange, contains } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import { damaged } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { parsePart } from '../ooxml/relationships';
import { decodeText } from './cell-text';
import { refuseCrowdedMerges } from './crowded-merges';
import { dropMergedCells } from '../../application/editing/merged-cells';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import { serialFromIso } from './iso-date';
import { isTrue, type SheetPart } from './read-parts';
import { readProtection } from './read-protection';
import { takePlainCells } from './plain-cells';
import { sheetCursor } from './sheet-cursor';
import { OPEN_FUNCTION } from '../../application/calculate/workbook-names';

/** The elements whose attributes say something of cells: a sheet has many others. */
const WITH_ATTRIBUTES: ReadonlySet<string> = new Set(['c', 'row', 'f', 'mergeCell', 'sheetProtection']);

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly dateSystem: DateSystem;
  readonly sharedStrings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  /** How many cells with content the sheet may have. */
  readonly mostCells: number;
  /** Asked for when a sheet is protected: which styles lock their cells. */
  readonly lockedStyles: () => readonly boolean[];
}

export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  /** How many cells with content it has. */
  readonly cells: number;
  /** Whether it has a formula, also one that shows nothing. */
  readonly hasFormulas: boolean;
  /** Whether one of them may look for its cells only when it runs. */
  readonly hasOpenFormulas: boolean;
}

/**
 * The cells with content of a sheet. Throws a Failure naming the cell when the sheet is damaged or has too many.
 *
 * What an element does stands in two switches, with a function for whatever needs more than a line: they are asked for every tag of every
 * sheet, and a table of functions is 4 % slower. Elements that they do not name say nothing of what cells hold: looks, comments and the like
 * are read when somebody looks at the sheet (`looks/`).
 */
export function readSheet(pkg: OpcPackage, sheet: SheetPart, context: CellContext): ReadSheet {
  const { sharedStrings, formats, dateSystem, mostCells, lockedStyles } = context;
  const rows: RowSnapshot[] = [];
  const merges: CellRange[] = [];
  let count = 0;
  let hasFormulas = false;
  let hasOpenFormulas = false;
  const cursor = sheetCursor();
  /** Cells that show the results of a formula in the first of them, down from the row that is being read. */
  let arrays: CellRange[] = [];
  let inRow = false;
  let rowHidden = false;
  let cells: CellSnapshot[] = [];
  // The cell being read.
  let type = '';
  let style = 0;
  let inCell = false;
  let isRichValue = false;
  /** Its text; null when the cell has none. */
  let formula: string | null = null;
  let content = '';
  let inlineText = '';
  /** What text now belongs to. */
  let textOf: 'content' | 'inline' | 'formula' | null = null;
  let inInline = false;
  let hasInline = false;
  let phonetic = 0;
  let isProtected = false;

  const fail = (detail: string, row = cursor.row, column = cursor.column): Failure =>
    damaged('xlsx', `${cellName({ sheet: sheet.name, row, column: Math.max(column, 1) })} ${detail}`);

  const openRow = ({ r: reference, hidden }: Readonly<Record<string, string>>): void => {
    const { row, column } = cursor;
    if (!cursor.openRow(reference)) throw fail('之后的行号不对', row, column);
    if (inRow) throw fail('所在的行里又有一行', row, column);
    inRow = true;
    if (arrays.length > 0) arrays = arrays.filter(({ bottom }) => bottom > row);
    rowHidden = hidden === '1' || hidden === 'true';
    cells = [];
  };

  const openCell = ({ r: reference, t = 'n', s = '0', vm }: Readonly<Record<string, string>>): void => {
    beginCell(reference, t, s);
    isRichValue = vm !== undefined;
  };

  const beginCell = (reference: string | undefined, t: string, s: string): void => {
    const { row, column } = cursor;
    if (!cursor.openCell(reference)) throw fail('之后的列号不对', row, column);
    if (!inRow || inCell) throw fail('不在一行之中', row, column);
    type = t;
    style = Number(s);
    inCell = true;
    isRichValue = false;
    formula = null;
    content = inlineText = '';
    hasInline = false;
  };

  const openFormula = ({ t, ref }: Readonly<Record<string, string>>): void => {
    formula = '';
    textOf = 'formula';
    hasFormulas = true;
    const range = t === 'array' || t === 'dataTable' ? parseRange(ref ?? '') : null;
    if (range && (range.bottom > range.top || range.right > range.left)) arrays.push(range);
  };

  const isResult = (): boolean =>
    formula !== null || (arrays.length > 0 && arrays.some((range) => contains(range, cursor)));

  const readContent = (): CellValue | null => {
    if (formula !== null && isPictureFormula(formula)) return { error: PICTURE };
    if (content === '') return type !== 'str' && isResult() ? { error: NOT_CALCULATED } : null;
    switch (type) {
      case 's': {
        const text = sharedStrings[Number(content)];
        if (text === undefined) throw fail('的文字缺失');
        return asText(text);
      }
      case 'str':
      case 'inlineStr':
        return asText(decodeText(content));
      case 'b':
        return content.trim() === '1' || content.trim() === 'true';
      case 'e':
        // A picture in a cell is stored as an error for programs that do not know it ([MS-XLSX] 2.3.6.1).
        return { error: isRichValue && formula === null && content.trim() === '#VALUE!' ? PICTURE : content.trim() };
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
    // A value beside the text of the cell itself counts for nothing.
    if (hasInline && (type === 'inlineStr' || content === '')) {
      content = inlineText;
      type = 'inlineStr';
    }
    const { row, column } = cursor;
    const value = readContent();
    if (value === null || value === '') return;
    if (++count > mostCells) throw tooManyCells({ sheet: sheet.name, row, column });
    // Filled in step by step: to spread what a cell may have takes as long as all else that is done for it.
    const cell: { -readonly [Key in keyof CellSnapshot]: CellSnapshot[Key] } = { column, value };
    const format = formats[style] ?? ownFormat;
    if (format !== undefined) cell.format = format;
    if (isResult()) cell.formula = true;
    cells.push(cell);
  };

  const openMerge = ({ ref }: Readonly<Record<string, string>>): void => {
    const range = parseRange(ref ?? '');
    if (range) merges.push(range);
  };

  const closeFormula = (): void => {
    textOf = null;
    hasOpenFormulas ||= OPEN_FUNCTION.test(formula ?? '');
  };

  const closeRow = (): void => {
    inRow = false;
    if (cells.length > 0) rows.push({ row: cursor.row, cells, ...(rowHidden && { hidden: true }) });
  };

  const takeCell = (reference: string, t: string, s: string, value: string): void => {
    beginCell(reference, t, s);
    content = value;
    closeCell();
  };

  parsePart(
    pkg,
    sheet.part,
    SPREADSHEET_NAMESPACES,
    {
      attributesOf: WITH_ATTRIBUTES,
      inside: (tag, xml, at) => (tag === 'row' ? takePlainCells(xml, at, takeCell) : null),
      open: (tag, attributes) => {
        switch (tag) {
          case 'c':
            return openCell(attributes);
          case 'v':
            if (inCell) textOf = 'content';
            return;
          case 'row':
            return openRow(attributes);
          case 'f':
            if (inCell) openFormula(attributes);
            return;
          case 'is':
            inInline = hasInline = true;
            return;
          case 't':
            if (inCell) textOf = inInline && phonetic === 0 ? 'inline' : null;
            return;
          case 'rPh':
            if (inCell) phonetic++;
            return;
          case 'mergeCell':
            if (!inCell) openMerge(attributes);
            return;
          case 'sheetProtection':
            if (!inCell) isProtected = isTrue(attributes['sheet']);
        }
      },
      close: (tag) => {
        switch (tag) {
          case 'c':
            return closeCell();
          case 'v':
          case 't':
            textOf = null;
            return;
          case 'row':
            return closeRow();
          case 'f':
            return closeFormula();
          case 'is':
            inInline = false;
            return;
          case 'rPh':
            phonetic--;
        }
      },
      text: (piece) => {
        if (textOf === 'content') content += piece;
        else if (textOf === 'inline') inlineText += piece;
        else if (textOf === 'formula') formula += piece;
      },
    },
    `工作表“${sheet.name}”`,
  );
  refuseCrowdedMerges(sheet.name, merges);
  const hidden = sheet.hidden && { hidden: sheet.hidden };
  const protection = (isProtected as boolean) && { protection: readProtection(pkg, sheet, lockedStyles()) };
  const snapshot = { name: sheet.name, ...hidden, ...protection, rows: dropMergedCells(rows, merges), merges };
  return { snapshot, cells: count, hasFormulas, hasOpenFormulas };
}

/** A picture of WPS may have become a text. */
function asText(text: string): CellValue {
  return isPictureText(text) ? { error: PICTURE } : text;
}

function tooManyCells(cell: { sheet: string; row: number; column: number }): Failure {
  return new Failure(
    'too-large',
    `工作簿的内容太多，读到 ${cellName(cell)} 时已超出上限。请只保留台账所需的工作表，另存一份后再试。`,
  );
}
