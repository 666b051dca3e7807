/** Changes cells in the XML of a worksheet (ECMA-376 18.3.1.99); all that is not changed stays as it was, character for character. */
import type { Failure } from '../../application/errors';
import type { CellEdit } from '../../application/ports';
import { parseA1, parseRange, rangeToA1, toA1 } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import { sharedFormula } from '../../application/editing/edit-failures';
import { editsByCell } from '../../application/editing/edits-by-cell';
import type { EditsByCell } from '../../application/editing/edits-by-cell';
import { editedValue } from '../../application/editing/edited-cell';
import { damaged } from '../ooxml/open-package';
import { applySplices, locateElements, setAttribute, startTag, writtenPrefix } from '../ooxml/splice-xml';
import type { Splice, XmlElement } from '../ooxml/splice-xml';
import { encodeText } from './cell-text';
import { fittedHeight } from './created-heights';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import type { MovedEnd } from './patch-table';
import type { StyleBook } from './style-book';

export interface PatchedSheet {
  readonly xml: string;
  /** Whether a formula gave way to a value, so that the calculation chain is no longer right. */
  readonly formulaRemoved: boolean;
}

/**
 * The sheet with the edits made, which are all for this sheet; rows that a table grows over look like its last row. Throws a Failure
 * when an edit would leave half of a shared or array formula.
 */
export function patchSheet(
  xml: string,
  edits: readonly CellEdit[],
  styles: StyleBook,
  moved: readonly MovedEnd[] = [],
): PatchedSheet {
  const sheet = surveySheet(xml, moved);
  const changes = editsByCell(edits, sheet.merges);
  refuseHalfFormulas(edits, changes, sheet.formulas);

  const splices: Splice[] = [];
  const newRows: Splice[] = [];
  let formulaRemoved = false;
  /** Index of the first row of the sheet that is not above the new rows so far; both go top down. */
  let next = 0;
  for (const [row, rowChanges] of changes) {
    const present = sheet.rows.get(row);
    if (present) {
      const patched = patchRow(xml, sheet, row, present, rowChanges, styles);
      splices.push({ from: present.start, to: present.end, text: patched.xml });
      formulaRemoved ||= patched.formulaRemoved;
    } else {
      const text = newRow(sheet, row, rowChanges, styles);
      while (next < sheet.rowNumbers.length && sheet.rowNumbers[next]! < row) next++;
      const below = sheet.rowNumbers[next];
      const at = below === undefined ? sheet.data.closeStart : sheet.rows.get(below)!.start;
      if (text !== '') newRows.push({ from: at, to: at, text });
    }
  }
  splices.push(...dimensionSplice(xml, sheet, changes), ...areaSplices(xml, sheet, moved));
  if (!sheet.data.selfClosing) splices.unshift(...newRows);
  else if (newRows.length > 0) splices.push(openEmptyData(xml, sheet, newRows));
  return { xml: applySplices(xml, splices), formulaRemoved };
}

type RowChanges = ReadonlyMap<number, CellEdit>;

/** A formula that more than one cell shares. */
interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly isArray: boolean;
  /** The group of a shared formula (18.3.1.40, si). */
  readonly group: string;
  /** On the cell that holds the formula: the cells it is for. */
  readonly range: CellRange | null;
}

interface SheetSurvey {
  readonly root: XmlElement;
  readonly data: XmlElement;
  readonly dimension: XmlElement | undefined;
  readonly rows: ReadonlyMap<number, XmlElement>;
  readonly rowNumbers: readonly number[];
  readonly columns: readonly XmlElement[];
  readonly merges: readonly CellRange[];
  readonly formulas: readonly SharedFormula[];
  /** Conditional formats and validations: they say which cells they are for. */
  readonly areas: readonly XmlElement[];
  /** The style of a cell in a row that a table grows over: that of its last row. Null elsewhere. */
  readonly grownStyle: (row: number, column: number) => number | null;
  /** The height that texts need in a row that a table grows over, or in the one it grew from; null elsewhere. */
  readonly grownHeight: (row: number, changes: RowChanges) => number | null;
  /** The prefix that the file writes before its elements. */
  readonly prefix: string;
}

function surveySheet(xml: string, moved: readonly MovedEnd[]): SheetSurvey {
  const formulas: SharedFormula[] = [];
  const rowNumbers: number[] = [];
  let row = 0;
  let column = 0;
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, attributes, path) => {
    const parent = PARENTS[name];
    if (parent !== undefined && (path.length !== parent.depth || path.at(-1) !== parent.name)) throw misplaced();
    switch (name) {
      case 'row':
        row = Number(attributes['r'] ?? row + 1);
        rowNumbers.push(row);
        column = 0;
        return true;
      case 'c':
        column = attributes['r'] === undefined ? column + 1 : (parseA1(attributes['r'])?.column ?? column + 1);
        return false;
      case 'f': {
        const { t, si, ref } = attributes;
        if (t !== undefined && t !== 'normal') {
          formulas.push({ row, column, isArray: t !== 'shared', group: si ?? '', range: parseRange(ref ?? '') });
        }
        return false;
      }
      case 'sheetData':
      case 'dimension':
      case 'col':
      case 'mergeCell':
      case 'conditionalFormatting':
      case 'dataValidation':
        return true;
      default:
        return path.length === 0;
    }
  });
  const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
  const [data, second] = named('sheetData');
  if (!data) throw damaged('xlsx', '工作表没有内容部分');
  if (second) throw misplaced();
  const rows = new Map(named('row').map((element, index) => [rowNumbers[index]!, element]));
  return {
    root: elements[0]!,
    data,
    dimension: named('dimension')[0],
    rows,
    rowNumbers,
    areas: [...named('conditionalFormatting'), ...named('dataValidation')],
    grownStyle: grownStyles(xml, [elements[0]!, data], rows, moved),
    grownHeight: grownHeights(named('col'), moved),
    columns: named('col'),
    merges: named('mergeCell').flatMap(({ attributes }) => parseRange(attributes['ref'] ?? '') ?? []),
    formulas,
    prefix: writtenPrefix(xml, data),
  };
}

/** Programs that do not fit rows when they open a file would cut the texts off. */
function grownHeights(columns: readonly XmlElement[], moved: readonly MovedEnd[]): SheetSurvey['grownHeight'] {
  const grown = moved.filter(({ range, lastRow }) => lastRow > range.bottom);
  const columnWidths: number[] = [];
  for (const { attributes } of columns) {
    const to = Math.min(Number(attributes['max']), MOST_FITTED_COLUMNS);
    for (let column = Number(attributes['min']); column <= to; column++) {
      columnWidths[column - 1] = Number(attributes['width'] ?? 0);
    }
  }
  return (row, changes) => {
    if (!grown.some(({ range, lastRow }) => row >= range.bottom && row <= lastRow)) return null;
    const cells = [...changes].map(([column, { value }]) => ({ row, column, value }));
    return fittedHeight({ columnWidths, merges: [] }, cells);
  };
}

/** A definition of all columns of a sheet reaches to 16,384. */
const MOST_FITTED_COLUMNS = 100;

function grownStyles(
  xml: string,
  around: readonly XmlElement[],
  rows: ReadonlyMap<number, XmlElement>,
  moved: readonly MovedEnd[],
): SheetSurvey['grownStyle'] {
  const grown = moved
    .filter(({ range, lastRow }) => lastRow > range.bottom)
    .map(({ range, lastRow }) => {
      const last = rows.get(range.bottom);
      const cells = last ? withColumns(cellsOfRow(xml, around, last)) : [];
      const styles = new Map(cells.map(({ element, column }) => [column, Number(element.attributes['s'] ?? 0)]));
      return { range, lastRow, styles };
    });
  return (row, column) => {
    const area = grown.find(
      ({ range, lastRow }) => row > range.bottom && row <= lastRow && column >= range.left && column <= range.right,
    );
    return area ? (area.styles.get(column) ?? 0) : null;
  };
}

/** The row is read on its own between the tags around it, which declare the namespaces. */
function aloneXml(
  xml: string,
  around: readonly XmlElement[],
  row: XmlElement,
): { head: string; alone: string; tail: string } {
  const head = around.map((element) => startTag(xml, element)).join('');
  const tail = around.map(({ closeStart, end }) => xml.slice(closeStart, end)).reduceRight((all, tag) => all + tag, '');
  return { head, alone: head + xml.slice(row.start, row.end) + tail, tail };
}

function cellsOfRow(xml: string, around: readonly XmlElement[], row: XmlElement): XmlElement[] {
  return locateElements(aloneXml(xml, around, row).alone, SPREADSHEET_NAMESPACES, (name) => name === 'c');
}

/** What is for cells down to the table's last row is for the new ones, too (18.18.77). */
function areaSplices(xml: string, { areas }: SheetSurvey, moved: readonly MovedEnd[]): Splice[] {
  return areas.flatMap(({ attributes, start, openEnd }) => {
    const before = attributes['sqref'] ?? '';
    const after = before
      .split(/\s+/u)
      .map((reference) => {
        const area = parseRange(reference);
        const end = moved.find(
          ({ range, lastRow }) =>
            area?.bottom === range.bottom &&
            area.left >= range.left &&
            area.right <= range.right &&
            lastRow >= area.top,
        );
        return area && end ? rangeToA1({ ...area, bottom: end.lastRow }) : reference;
      })
      .join(' ');
    if (after === before) return [];
    return [{ from: start, to: openEnd, text: setAttribute(xml.slice(start, openEnd), 'sqref', after) }];
  });
}

/** Where the elements stand that are changed; one that stands elsewhere would be changed wrongly. */
const PARENTS: Readonly<Partial<Record<string, { readonly name: string; readonly depth: number }>>> = {
  sheetData: { name: 'worksheet', depth: 1 },
  row: { name: 'sheetData', depth: 2 },
  c: { name: 'row', depth: 3 },
};

function misplaced(): Failure {
  return damaged('xlsx', '工作表的行和单元格不在应有的位置');
}

/** Throws when an edit takes a formula from cells that are not edited themselves. */
function refuseHalfFormulas(
  edits: readonly CellEdit[],
  changes: EditsByCell,
  formulas: readonly SharedFormula[],
): void {
  const edited = [...changes].flatMap(([row, cells]) => [...cells.keys()].map((column) => ({ row, column })));
  const isEdited = (cell: { row: number; column: number }): boolean => changes.get(cell.row)?.has(cell.column) ?? false;
  const sheet = edits[0]?.cell.sheet ?? '';
  for (const formula of formulas) {
    if (!formula.range) continue;
    if (formula.isArray) {
      const touched = edited.filter((cell) => isInside(cell, formula.range!));
      if (touched.length > 0 && touched.length < sizeOf(formula.range)) throw sharedFormula({ sheet, ...touched[0]! });
    } else if (isEdited(formula)) {
      const others = formulas.filter((other) => !other.isArray && other.group === formula.group);
      if (!others.every(isEdited)) throw sharedFormula({ sheet, row: formula.row, column: formula.column });
    }
  }
}

function isInside(cell: { row: number; column: number }, range: CellRange): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right;
}

function sizeOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function patchRow(
  xml: string,
  sheet: SheetSurvey,
  number: number,
  row: XmlElement,
  changes: RowChanges,
  styles: StyleBook,
): { xml: string; formulaRemoved: boolean } {
  const { head, alone, tail } = aloneXml(xml, [sheet.root, sheet.data], row);
  const elements = locateElements(
    alone,
    SPREADSHEET_NAMESPACES,
    (name) => name === 'c' || name === 'row' || name === 'f',
  );
  const [own, ...inside] = elements as [XmlElement, ...XmlElement[]];
  const cells = withColumns(inside.filter(({ name }) => name === 'c'));
  const formulas = inside.filter(({ name }) => name === 'f');

  const splices: Splice[] = [];
  const added: { at: number; text: string }[] = [];
  let formulaRemoved = false;
  for (const [column, edit] of changes) {
    const cell = cells.find((candidate) => candidate.column === column)?.element;
    if (cell) {
      const style = styles.styleFor(Number(cell.attributes['s'] ?? 0), edit);
      const text = cellXml(sheet.prefix, number, column, style, edit.value);
      splices.push({ from: cell.start, to: cell.end, text });
      formulaRemoved ||= formulas.some(({ start }) => start > cell.start && start < cell.end);
    } else if (editedValue(edit.value) !== null || sheet.grownStyle(number, column) !== null) {
      const style = styles.styleFor(inheritedStyle(sheet, own, number, column), edit);
      const next = cells.find((candidate) => candidate.column > column)?.element;
      added.push({
        at: (next ?? { start: own.closeStart }).start,
        text: cellXml(sheet.prefix, number, column, style, edit.value),
      });
    }
  }
  if (splices.length === 0 && added.length === 0) return { xml: xml.slice(row.start, row.end), formulaRemoved };

  const widened = widenSpans(alone.slice(own.start, own.openEnd), added.length > 0 ? [...changes.keys()] : []);
  const height = own.attributes['customHeight'] === '1' ? null : sheet.grownHeight(number, changes);
  const tag = height === null ? widened : setAttribute(widened, 'ht', String(height));
  if (own.selfClosing) {
    const content = added.map(({ text }) => text).join('');
    return { xml: `${openTag(tag)}${content}</${sheet.prefix}row>`, formulaRemoved };
  }
  // New cells first: one may stand where the next cell begins, which is replaced as well.
  splices.unshift(...added.map(({ at, text }) => ({ from: at, to: at, text })));
  splices.push({ from: own.start, to: own.openEnd, text: tag });
  return { xml: applySplices(alone, splices).slice(head.length, -tail.length || undefined), formulaRemoved };
}

function withColumns(cells: readonly XmlElement[]): { element: XmlElement; column: number }[] {
  let column = 0;
  return cells.map((element) => {
    column = parseA1(element.attributes['r'] ?? '')?.column ?? column + 1;
    return { element, column };
  });
}

function newRow(sheet: SheetSurvey, row: number, changes: RowChanges, styles: StyleBook): string {
  const cells = [...changes].flatMap(([column, edit]) => {
    if (editedValue(edit.value) === null && sheet.grownStyle(row, column) === null) return [];
    const style = styles.styleFor(inheritedStyle(sheet, undefined, row, column), edit);
    return [cellXml(sheet.prefix, row, column, style, edit.value)];
  });
  const height = sheet.grownHeight(row, changes);
  const start = `<${sheet.prefix}row r="${row}"${height === null ? '' : ` ht="${height}"`}>`;
  return cells.length === 0 ? '' : `${start}${cells.join('')}</${sheet.prefix}row>`;
}

/** The style that Excel gives a new cell: that of the table it belongs to, its row's, else its column's. */
function inheritedStyle(sheet: SheetSurvey, row: XmlElement | undefined, number: number, column: number): number {
  const ofTable = sheet.grownStyle(number, column);
  if (ofTable !== null) return ofTable;
  const own = row?.attributes['s'];
  if (own !== undefined && /^(1|true)$/.test(row?.attributes['customFormat'] ?? '')) return Number(own);
  const definition = sheet.columns.find(
    ({ attributes }) => column >= Number(attributes['min']) && column <= Number(attributes['max']),
  );
  return Number(definition?.attributes['style'] ?? 0);
}

/** A cell (18.3.1.4). Texts stand in the cell itself, so that the table of shared texts need not be touched. */
function cellXml(prefix: string, row: number, column: number, style: number, value: CellEdit['value']): string {
  const content = editedValue(value);
  const start = `<${prefix}c r="${toA1({ row, column })}"${style === 0 ? '' : ` s="${style}"`}`;
  if (content === null) return `${start}/>`;
  if (typeof content === 'number') {
    if (!Number.isFinite(content)) throw new RangeError(`${content} cannot stand in a cell`);
    return `${start}><${prefix}v>${content}</${prefix}v></${prefix}c>`;
  }
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${encodeText(content)}</${prefix}t></${prefix}is>`;
  return `${start} t="inlineStr">${text}</${prefix}c>`;
}

/** `spans` only helps a reader to hurry, but must not be wrong (18.3.1.73). */
function widenSpans(tag: string, columns: readonly number[]): string {
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (!spans || columns.length === 0) return tag;
  const from = Math.min(Number(spans[1]), ...columns);
  const to = Math.max(Number(spans[2]), ...columns);
  return setAttribute(tag, 'spans', `${from}:${to}`);
}

/** The range in use, widened by the cells that now have content (18.3.1.35). */
function dimensionSplice(xml: string, sheet: SheetSurvey, changes: EditsByCell): Splice[] {
  const { dimension } = sheet;
  const range = parseRange(dimension?.attributes['ref'] ?? '');
  if (!dimension || !range) return [];
  const wide = { ...range };
  for (const [row, cells] of changes) {
    for (const [column, { value }] of cells) {
      if (editedValue(value) === null) continue;
      wide.top = Math.min(wide.top, row);
      wide.bottom = Math.max(wide.bottom, row);
      wide.left = Math.min(wide.left, column);
      wide.right = Math.max(wide.right, column);
    }
  }
  if (rangeToA1(wide) === rangeToA1(range)) return [];
  const tag = setAttribute(xml.slice(dimension.start, dimension.openEnd), 'ref', rangeToA1(wide));
  return [{ from: dimension.start, to: dimension.openEnd, text: tag }];
}

function openEmptyData(xml: string, { data, prefix }: SheetSurvey, rows: readonly Splice[]): Splice {
  const tag = openTag(xml.slice(data.start, data.openEnd));
  return {
    from: data.start,
    to: data.end,
    text: `${tag}${rows.map(({ text }) => text).join('')}</${prefix}sheetData>`,
  };
}

/** <row/> as <row>. */
function openTag(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}
