/** Parts beside the worksheets that speak of cells: tables, names, charts, drawings, comments, pivots. */
import { parseA1, parseRange, rangeToA1, toA1 } from '../../../domain/cell';
import { movedWhole, shiftedRange } from '../../../application/editing/row-shift';
import {
  applySplices,
  attributeSplice,
  locateElements,
  setAttribute,
  startTag,
  textInside,
} from '../../ooxml/splice-xml';
import type { Splice, XmlElement } from '../../ooxml/splice-xml';
import type { NamespacePrefixes } from '../../ooxml/parse-xml';
import { calculatedColumns, type CalculatedColumns } from '../formulas/calculated-columns';
import { decodeText, encodeAttribute, encodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { corners } from './anchors';
import { areasOfTable } from '../patch-table';
import { cannotShift } from '../../../application/editing/cannot-shift';
import { SHEET_NAMESPACES } from './sheet-tree';
import {
  nameRule,
  plainRule,
  shiftedFormula,
  type RowRule,
  type ShiftContext,
} from '../../../application/editing/shifted-formula';

/** The names of the workbook (18.2.5). */
export function shiftNames(xml: string, context: ShiftContext): string {
  const rule = nameRule(context.shift);
  return withFormulas(
    xml,
    SPREADSHEET_NAMESPACES,
    context,
    rule,
    (name) => name === 'definedName',
    ({ attributes }) => {
      const local = attributes['localSheetId'];
      return local === undefined ? null : (context.tabs[Number(local)] ?? null);
    },
  );
}

const isTableFormula = (name: string): boolean => name === 'calculatedColumnFormula' || name === 'totalsRowFormula';

/** Formulas of a table's columns; `sheet` is the one it stands on. */
export function shiftTableFormulas(xml: string, sheet: string, context: ShiftContext): string {
  return withFormulas(xml, SPREADSHEET_NAMESPACES, context, plainRule(context.shift), isTableFormula, () => sheet);
}

/** Where a table of the sheet is then (18.5.1.2). Throws when it would lose its headers or all of its rows. */
export function shiftTable(xml: string, { shift }: ShiftContext): string {
  const [table, ...inside] = areasOfTable(xml);
  const range = parseRange(table?.attributes['ref'] ?? '');
  if (!table || !range) return xml;
  const { displayName = '', headerRowCount = '1', totalsRowCount = '0' } = table.attributes;
  const name = decodeText(displayName);
  const moved = shiftedRange(range, shift);
  const first = range.top + Number(headerRowCount);
  const last = range.bottom - Number(totalsRowCount);
  const isTouched = moved === null || moved.bottom - moved.top !== range.bottom - range.top;
  if (isTouched && shift.removed) {
    const stays = (row: number): boolean => shift.row(row) !== null;
    if (headerRowCount !== '0' && !stays(range.top)) throw cannotShift(shift.change, `其中有表格“${name}”的标题行`);
    if (!rowsOf(first, last).some(stays)) throw cannotShift(shift.change, `表格“${name}”至少要留一行`);
    if (totalsRowCount !== '0' && !stays(range.bottom)) throw cannotShift(shift.change, `其中有表格“${name}”的汇总行`);
  }
  if (shift.change.kind === 'move') {
    const isKept = (rows: readonly number[]): boolean => rows.every((row) => shift.row(row) === row);
    const isWhole = movedWhole(range, shift) !== null;
    const edges = [...rowsOf(range.top, first - 1), ...rowsOf(last + 1, range.bottom)];
    if (!isWhole && isTouched) throw cannotShift(shift.change, `行会移出或移入表格“${name}”`);
    if (!isWhole && !isKept(edges)) throw cannotShift(shift.change, `其中有表格“${name}”的标题行或汇总行`);
  }
  const splices = [table, ...inside].flatMap((element): Splice[] => {
    const own = parseRange(element.attributes['ref'] ?? '');
    const to = own && shiftedRange(own, shift);
    if (!own || !to) return own ? [{ from: element.start, to: element.end, text: '' }] : [];
    if (to.top === own.top && to.bottom === own.bottom) return [];
    return [attributeSplice(xml, element, 'ref', rangeToA1(to))];
  });
  return applySplices(xml, splices);
}

function rowsOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The columns that the table fills in rows that are new in it. */
export function filledColumns(xml: string, { shift }: ShiftContext): CalculatedColumns {
  const table = calculatedColumns(xml);
  const moved = table && shiftedRange(table.range, shift);
  const isInside = table && moved && moved.bottom - moved.top > table.range.bottom - table.range.top;
  return isInside && shift.added ? table.columns : new Map();
}

/** References of a chart, whatever its version: the text of each f, and lists of ranges. */
export function shiftChart(xml: string, context: ShiftContext): string {
  const rule = plainRule(context.shift);
  return withFormulas(
    xml,
    {},
    context,
    rule,
    (name) => /(?:^|:)(?:f|sqref)$/u.test(name),
    () => null,
  );
}

/** Pictures and shapes of any sheet that show a cell. */
export function shiftDrawingLinks(xml: string, context: ShiftContext, sheet: string): string {
  return withFormulaAttributes(xml, context, ['textlink', 'cellRange'], sheet);
}

/** A control's cells: what it is linked to, and what it lists. */
export function shiftControl(xml: string, context: ShiftContext, sheet: string): string {
  return withFormulaAttributes(xml, context, ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'], sheet);
}

/** Where the pictures, charts and shapes of the sheet stand. */
export function shiftAnchors(xml: string, { shift }: ShiftContext): string {
  const elements = locateElements(
    xml,
    SHEET_NAMESPACES,
    (name) => name === 'xdr:twoCellAnchor' || name === 'xdr:oneCellAnchor' || name === 'xdr:row',
  );
  const splices: Splice[] = [];
  elements.forEach((anchor, index) => {
    const rows = elements.slice(index + 1, index + 3).filter(({ name, end }) => name === 'xdr:row' && end < anchor.end);
    const [from, to] = rows.map((row) => Number(xml.slice(row.openEnd, row.closeStart).trim()));
    if (from === undefined) return;
    const editAs = anchor.attributes['editAs'];
    const holds = editAs === 'absolute' ? 'none' : editAs === 'oneCell' ? 'first' : 'both';
    const moved = corners(from, to ?? from, shift, holds);
    [moved.from, moved.to].slice(0, rows.length).forEach((row, at) => {
      const { openEnd, closeStart } = rows[at]!;
      splices.push({ from: openEnd, to: closeStart, text: String(row) });
    });
  });
  return applySplices(xml, splices);
}

/** Comments, old and new (18.7.3, [MS-XLSX] 2.6.205); those of cells that go go along. */
export function shiftComments(xml: string, { shift }: ShiftContext): string {
  const elements = locateElements(xml, {}, (name) => /(?:^|:)(?:comment|threadedComment)$/u.test(name));
  const splices = elements.flatMap((element): Splice[] => {
    const cell = parseA1(element.attributes['ref'] ?? '');
    if (!cell) return [];
    const row = shift.row(cell.row);
    if (row === null) return [{ from: element.start, to: element.end, text: '' }];
    if (row === cell.row) return [];
    return [attributeSplice(xml, element, 'ref', toA1({ ...cell, row }))];
  });
  return applySplices(xml, splices);
}

/** Where a pivot table stands (18.10.1.49), with its filters above it. Throws when rows would come or go inside. */
export function shiftPivot(xml: string, { shift }: ShiftContext): string {
  const [location] = locateElements(xml, SPREADSHEET_NAMESPACES, (name) => name === 'location');
  const range = parseRange(location?.attributes['ref'] ?? '');
  if (!location || !range) return xml;
  const filters = Number(location.attributes['rowPageCount'] ?? 0);
  const top = filters > 0 ? Math.max(1, range.top - filters - 1) : range.top;
  const moved = movedWhole({ ...range, top }, shift);
  if (!moved) throw cannotShift(shift.change, `${rangeToA1(range)} 是数据透视表`);
  if (moved.top === top) return xml;
  const ref = rangeToA1({ ...moved, top: moved.top + range.top - top });
  return applySplices(xml, [attributeSplice(xml, location, 'ref', ref)]);
}

/** The cells from which a pivot table takes its data (18.10.1.95). */
export function shiftPivotSource(xml: string, { shift, sheet }: ShiftContext): string {
  const sources = locateElements(
    xml,
    SPREADSHEET_NAMESPACES,
    (name) => name === 'worksheetSource' || name === 'rangeSet',
  );
  const splices = sources.flatMap((element): Splice[] => {
    const { ref, sheet: name, 'r:id': outside } = element.attributes;
    const range = parseRange(ref ?? '');
    if (!range || outside !== undefined || decodeText(name ?? '').toLowerCase() !== sheet.toLowerCase()) return [];
    const moved = shiftedRange(range, shift);
    if (!moved) throw cannotShift(shift.change, `${ref} 是数据透视表的数据来源`);
    return [attributeSplice(xml, element, 'ref', rangeToA1(moved))];
  });
  return applySplices(xml, splices);
}

/** The part with the formulas in the texts of the wanted elements; `ownOf` gives the sheet on which one stands. */
function withFormulas(
  xml: string,
  namespaces: NamespacePrefixes,
  context: ShiftContext,
  rule: RowRule,
  wanted: (name: string) => boolean,
  ownOf: (element: XmlElement) => string | null,
): string {
  const elements = locateElements(xml, namespaces, wanted);
  const splices = elements.flatMap((element): Splice[] => {
    const { openEnd, closeStart } = element;
    const before = decodeText(textInside(xml, element));
    const after = withoutGone(before, shiftedFormula(before, ownOf(element), context, rule));
    return after === before ? [] : [{ from: openEnd, to: closeStart, text: encodeText(after) }];
  });
  return applySplices(xml, splices);
}

/** Nothing but ranges, one after the other, as a print area has them. */
const UNION = /^(?:(?:'[^',]+'|[^',()]+)![^',()]+,)+(?:'[^',]+'|[^',()]+)![^',()]+$/u;

/** Of a list of ranges those that are gone now are left out, but the last. */
function withoutGone(before: string, after: string): string {
  if (!UNION.test(before) || before.includes('#REF!') || !after.includes('#REF!')) return after;
  const parts = after.split(',');
  const left = parts.filter((part) => !part.endsWith('#REF!'));
  return left.length === 0 ? parts[0]! : left.join(',');
}

function withFormulaAttributes(xml: string, context: ShiftContext, names: readonly string[], sheet: string): string {
  const rule = plainRule(context.shift);
  const isThere = names.some((name) => xml.includes(`${name}=`));
  if (!isThere) return xml;
  const elements = locateElements(xml, {}, (_, attributes) => names.some((name) => attributes[name] !== undefined));
  const splices = elements.flatMap((element): Splice[] => {
    const before = startTag(xml, element);
    const after = names.reduce((tag, name) => {
      const formula = element.attributes[name];
      if (formula === undefined || formula === '') return tag;
      const moved = shiftedFormula(decodeText(formula), sheet, context, rule);
      return moved === decodeText(formula) ? tag : setAttribute(tag, name, encodeAttribute(moved));
    }, before);
    return after === before ? [] : [{ from: element.start, to: element.openEnd, text: after }];
  });
  return applySplices(xml, splices);
}
