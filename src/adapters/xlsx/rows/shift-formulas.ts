/** The formulas in the cells of a worksheet after rows came, went or changed place: plain ones, groups that share a text, arrays. */
import { parseA1, parseRange, rangeToA1, toA1 } from '../../../domain/cell';
import { movedWhole, shiftedRange, type RowShift } from '../../../application/editing/row-shift';
import {
  locateElements,
  openTag,
  setAttribute,
  startTag,
  withoutAttributes,
  writtenPrefix,
} from '../../ooxml/splice-xml';
import type { Splice, XmlElement } from '../../ooxml/splice-xml';
import { encodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { shiftFormula } from '../../../application/calculate/shift-formula';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import { hasFormulas, storedFormulas } from '../formulas/sheet-formulas';
import { cannotShift } from '../../../application/editing/cannot-shift';
import { plainRule, shiftedFormula, type ShiftContext } from '../../../application/editing/shifted-formula';

interface Placed extends StoredFormula {
  readonly element: XmlElement;
  /** As this cell reads it, before and after. */
  readonly own: string;
  readonly shifted: string;
  /** Its row then; null when it goes. */
  readonly newRow: number | null;
}

/**
 * What takes the place of formulas on the sheet of that name; none for those that stay as they are, or go with their row. `keptRow`
 * gives the row into which the content of a cell moves that goes.
 */
export function formulaSplices(
  xml: string,
  sheet: string,
  context: ShiftContext,
  keptRow: (row: number, column: number) => number | null,
): readonly Splice[] {
  if (!hasFormulas(xml)) return [];
  const isOwn = sheet === context.sheet;
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, _, path) => name === 'f' && path.includes('c'));
  const placed = storedFormulas(xml).map((formula, index): Placed => {
    const { text, offset, row } = formula;
    const own = offset.rows === 0 && offset.columns === 0 ? text : shiftFormula(text, offset);
    const newRow = isOwn ? (keptRow(row, formula.column) ?? context.shift.row(row)) : row;
    const shifted =
      newRow === null ? own : shiftedFormula(own, sheet, context, plainRule(context.shift, isOwn ? row : null));
    return { ...formula, element: elements[index]!, own, shifted, newRow };
  });
  const { groups, others } = grouped(placed);
  return [
    ...others.filter(({ newRow }) => newRow !== null).flatMap((formula) => plainSplice(xml, formula, isOwn, context)),
    ...groups.flatMap((group) => groupSplices(xml, group, isOwn ? context.shift : null)),
  ];
}

/** A group begins with the cell that holds the text; a later group may use its number again. */
function grouped(placed: readonly Placed[]): {
  readonly groups: readonly Placed[][];
  readonly others: readonly Placed[];
} {
  const groups: Placed[][] = [];
  const others: Placed[] = [];
  const open = new Map<string, Placed[]>();
  for (const formula of placed) {
    const { t, si } = formula.element.attributes;
    if (t !== 'shared' || si === undefined) {
      others.push(formula);
      continue;
    }
    const isMaster = formula.element.closeStart > formula.element.openEnd;
    const present = open.get(si);
    if (isMaster) {
      const group = [formula];
      open.set(si, group);
      groups.push(group);
    } else if (present) present.push(formula);
    // The text that it shares is nowhere: it stays as it is.
    else others.push(formula);
  }
  return { groups, others };
}

function plainSplice(xml: string, { element, own, shifted }: Placed, isOwn: boolean, context: ShiftContext): Splice[] {
  const { t } = element.attributes;
  const tag =
    isOwn && (t === 'array' || t === 'dataTable') ? arrayTag(xml, element, context.shift) : startTag(xml, element);
  if (own === shifted && tag === startTag(xml, element)) return [];
  const text = own === shifted ? xml.slice(element.openEnd, element.closeStart) : encodeText(shifted);
  return [formulaXml(xml, element, tag, text)];
}

/** An array or data table, and the cells that it is for. Throws when it would be torn. */
function arrayTag(xml: string, element: XmlElement, shift: RowShift): string {
  const { ref, r1, r2 } = element.attributes;
  const range = parseRange(ref ?? '');
  const moved = range && movedWhole(range, shift);
  if (!range || !moved) throw cannotShift(shift.change, `${ref ?? ''} 是数组公式，不能只改变其中一部分`);
  let tag = setAttribute(startTag(xml, element), 'ref', rangeToA1(moved));
  for (const [name, reference] of Object.entries({ r1, r2 })) {
    const cell = parseA1(reference ?? '');
    if (!cell) continue;
    const row = shift.row(cell.row);
    if (row === null) throw cannotShift(shift.change, `${reference} 是模拟运算表的输入单元格`);
    tag = setAttribute(tag, name, toA1({ ...cell, row }));
  }
  return tag;
}

function groupSplices(xml: string, group: readonly Placed[], shift: RowShift | null): Splice[] {
  const staying = group.filter(({ newRow }) => newRow !== null);
  const [master] = group;
  if (staying.length === 0 || !master) return [];
  if (staying.every((formula) => formula.own === formula.shifted && formula.newRow === formula.row)) {
    return staying.length === group.length ? [] : separate(xml, staying);
  }
  const range = parseRange(master.element.attributes['ref'] ?? '');
  const moved = range && (shift ? shiftedRange(range, shift) : range);
  const holdsTogether =
    master.newRow !== null &&
    moved &&
    staying.every(({ column, newRow, shifted }) => {
      const offset = { rows: newRow! - master.newRow!, columns: column - master.column };
      const isInside = newRow! >= moved.top && newRow! <= moved.bottom;
      return isInside && newRow! >= master.newRow! && shiftFormula(master.shifted, offset) === shifted;
    });
  if (!holdsTogether) return separate(xml, staying);
  const tag = setAttribute(startTag(xml, master.element), 'ref', rangeToA1(moved));
  return [formulaXml(xml, master.element, tag, encodeText(master.shifted))];
}

/** Each with a text of its own. */
function separate(xml: string, formulas: readonly Placed[]): Splice[] {
  return formulas.map(({ element, shifted }) =>
    formulaXml(xml, element, withoutAttributes(startTag(xml, element), ['t', 'si', 'ref']), encodeText(shifted)),
  );
}

function formulaXml(xml: string, element: XmlElement, tag: string, text: string): Splice {
  return { from: element.start, to: element.end, text: `${openTag(tag)}${text}</${writtenPrefix(xml, element)}f>` };
}
