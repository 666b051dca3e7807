/** A worksheet part (ECMA-376 18.3.1.99) after rows of it, or of another sheet, came, went or changed place. */
import { rangeToA1, toA1, parseA1, parseRange, type CellRange } from '../../../domain/cell';
import { shiftedMerge, shiftedRange, type RowShift } from '../../../application/editing/row-shift';
import { applySplices, setAttribute, startTag, textInside, writtenPrefix } from '../../ooxml/splice-xml';
import type { Splice } from '../../ooxml/splice-xml';
import { NO_OFFSET } from '../../../application/calculate/formula-areas';
import { shiftFormula } from '../../../application/calculate/shift-formula';
import { filledFormula, type CalculatedColumns } from '../formulas/calculated-columns';
import { decodeText, encodeAttribute, encodeText } from '../cell-text';
import { cannotShift } from '../../../application/editing/cannot-shift';
import { shiftCells, type FilledCells, type KeptCell } from './shift-cells';
import { formulaSplices } from './shift-formulas';
import { shiftedMerges } from './shift-merges';
import {
  plainRule,
  shiftedFormula,
  type RowRule,
  type ShiftContext,
} from '../../../application/editing/shifted-formula';
import { areasOf, ruleFor, shiftedList } from './shifted-rule';
import { sheetNodes, withoutNodes, type SheetNode } from './sheet-tree';
import { markerRow } from './anchors';
import { storedFormulas } from '../formulas/sheet-formulas';
import { isForeign, refuseForeign } from './foreign-extensions';
import { shiftPane, shiftSelection } from './shift-view';

/** The sheet whose rows change. `filled` are columns that a table fills in new rows. Throws a Failure for what cannot be followed. */
export function shiftSheet(written: string, context: ShiftContext, filled: CalculatedColumns): string {
  const { shift, sheet } = context;
  const nodes = sheetNodes(written);
  const merges = nodes
    .filter(({ element }) => element.name === 'mergeCell')
    .flatMap(({ element }) => parseRange(element.attributes['ref'] ?? '') ?? []);
  const { kept, added } = shiftedMerges(merges, shift);
  const editor = nodeEditor(written, nodes, context, shift);
  for (const node of nodes) editor.visit(node);
  editor.add(
    'mergeCells',
    added.map((range) => `mergeCell ref="${rangeToA1(range)}"`),
  );
  const cells = shiftCells(
    written,
    shift,
    formulaSplices(written, sheet, context, keptRowOf(kept, shift)),
    filledCells(written, context, filled),
    kept,
  );
  return applySplices(written, [...editor.splices(), ...cells]);
}

/** Their formulas, as they are where the rows stand now. */
function filledCells(written: string, { shift, ...context }: ShiftContext, columns: CalculatedColumns): FilledCells {
  const model = columns.size > 0 ? shift.row(shift.model) : null;
  const above = model === null ? [] : storedFormulas(written).filter(({ row }) => row === shift.model);
  const shifted = (text: string): string =>
    shiftedFormula(text, context.sheet, { shift, ...context }, plainRule(shift, shift.model));
  return {
    columns: [...columns.keys()],
    formula: ({ row, column }) => {
      const filled = columns.get(column);
      if (!filled) return null;
      const other = above.find((formula) => formula.column === column);
      const now = other && { row: model!, text: shifted(shiftFormula(other.text, other.offset)), offset: NO_OFFSET };
      const text = filledFormula({ ...filled, text: shifted(filled.text) }, row, now);
      return text === null ? null : { ...filled, text };
    },
  };
}

function keptRowOf(kept: readonly KeptCell[], shift: RowShift): (row: number, column: number) => number | null {
  return (row, column) => {
    const found = kept.find(({ from }) => from.row === row && from.column === column);
    return found ? shift.row(found.toRow) : null;
  };
}

/** Another sheet, whose formulas and rules look at the one whose rows change. */
export function shiftOtherSheet(written: string, sheet: string, context: ShiftContext): string {
  const nodes = sheetNodes(written);
  const editor = nodeEditor(written, nodes, context, null, sheet);
  for (const node of nodes) editor.visit(node);
  return applySplices(written, [...editor.splices(), ...formulaSplices(written, sheet, context, () => null)]);
}

/** Elements that say in `ref` or `r` which cells they are for, and go when those are gone. */
const IN_REF: ReadonlySet<string> = new Set(['hyperlink', 'autoFilter', 'sortState', 'sortCondition']);
/** The same in `sqref`. What looks like the row above it is for new rows, too. */
const IN_SQREF: ReadonlySet<string> = new Set([
  'protectedRange',
  'ignoredError',
  'conditionalFormatting',
  'dataValidation',
]);
const FORMULAS: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2', 'xm:f']);
const RULE_HOLDERS: ReadonlySet<string> = new Set([
  'conditionalFormatting',
  'dataValidation',
  'x14:conditionalFormatting',
  'x14:dataValidation',
]);
/** Never followed: what they say of cells is not known. */
const UNKNOWN: Readonly<Record<string, string>> = {
  cellSmartTags: '含有智能标记',
  webPublishItem: '含有网页发布设置',
  'x14:slicerCache': '含有切片器缓存',
};

interface NodeEditor {
  visit(node: SheetNode): void;
  /** Puts children into the first element of that name. */
  add(parent: string, children: readonly string[]): void;
  splices(): readonly Splice[];
}

/** `own`: the shift of the rows of this sheet; null when they stay. `name` is the sheet's. */
function nodeEditor(
  xml: string,
  nodes: readonly SheetNode[],
  context: ShiftContext,
  own: RowShift | null,
  name = context.sheet,
): NodeEditor {
  const { shift } = context;
  const tags = new Map<SheetNode, string>();
  const texts: Splice[] = [];
  const gone = new Set<SheetNode>();
  const set = (node: SheetNode, attribute: string, value: string): void => {
    if (node.element.attributes[attribute] === value) return;
    tags.set(node, setAttribute(tags.get(node) ?? startTag(xml, node.element), attribute, value));
  };
  const setText = ({ element }: SheetNode, text: string): void => {
    texts.push({ from: element.openEnd, to: element.closeStart, text: encodeText(text) });
  };
  const setRange = (node: SheetNode, attribute: string, move: (range: CellRange) => CellRange | null): void => {
    const range = parseRange(node.element.attributes[attribute] ?? '');
    if (!range) return;
    const moved = move(range);
    if (!moved) gone.add(node);
    else if (moved.top !== range.top || moved.bottom !== range.bottom) set(node, attribute, rangeToA1(moved));
  };
  const setList = (node: SheetNode, list: string, put: (list: string) => void, isLook: boolean): void => {
    const moved = shiftedList(list, shift, isLook);
    if (moved === null) gone.add(node);
    else if (moved !== list) put(moved);
  };

  /** Where a rule's cells are before and after; null for what is no rule. */
  const ruleOf = (node: SheetNode): RowRule | null => {
    let holder: SheetNode | null = node;
    while (holder && !RULE_HOLDERS.has(holder.element.name)) holder = holder.parent;
    if (!holder) return plainRule(shift);
    const list = sqrefOf(xml, holder);
    const before = areasOf(list);
    const moved = own ? shiftedList(list, own, true) : list;
    if (moved === null || before.length === 0) return null;
    return ruleFor(before, areasOf(moved), shift, own);
  };
  const setFormula = (node: SheetNode, text: string, put: (text: string) => void): void => {
    const rule = ruleOf(node);
    if (!rule) return;
    const moved = shiftedFormula(text, name, context, rule);
    if (moved !== text) put(moved);
  };

  const visitOwn = (node: SheetNode, rows: RowShift): void => {
    const { element } = node;
    const { attributes } = element;
    const move = (range: CellRange): CellRange | null => shiftedRange(range, rows);
    if (UNKNOWN[element.name] !== undefined) throw cannotShift(rows.change, UNKNOWN[element.name]!);
    switch (element.name) {
      case 'dimension': {
        const range = parseRange(attributes['ref'] ?? '');
        if (range) set(node, 'ref', rangeToA1(move(range) ?? { top: 1, left: 1, bottom: 1, right: 1 }));
        return;
      }
      case 'mergeCell':
        return setRange(node, 'ref', (range) => {
          const moved = shiftedMerge(range, rows);
          return moved && (moved.top < moved.bottom || moved.left < moved.right) ? moved : null;
        });
      case 'brk': {
        if (node.parent?.element.name !== 'rowBreaks') return;
        // A break stands above the row with the next number.
        const row = rows.row(Number(attributes['id']) + 1);
        if (row === null || row === 1) gone.add(node);
        else set(node, 'id', String(row - 1));
        return;
      }
      case 'cellWatch':
      case 'inputCells': {
        const cell = parseA1(attributes['r'] ?? '');
        const row = cell && rows.row(cell.row);
        if (!cell) return;
        if (row !== null) set(node, 'r', toA1({ ...cell, row }));
        else if (element.name === 'cellWatch') gone.add(node);
        else throw cannotShift(rows.change, `方案使用了单元格 ${attributes['r']}`);
        return;
      }
      case 'pane':
        return shiftPane(node, rows, set);
      case 'selection':
        return shiftSelection(node, rows, set);
      case 'xdr:row': {
        const marker = markerRow(xml, element, rows);
        if (marker !== null) setText(node, String(marker));
        return;
      }
      case 'xm:sqref': {
        const holder = node.parent;
        if (!holder) return;
        const list = textOf(xml, node);
        setList(holder, list, (moved) => setText(node, moved), RULE_HOLDERS.has(holder.element.name));
        return;
      }
      default:
        if (element.name === 'autoFilter' && isHeaderGone(attributes['ref'] ?? '', rows)) gone.add(node);
        else if (IN_REF.has(element.name)) setRange(node, 'ref', move);
        else if (IN_SQREF.has(element.name)) {
          const isLook = RULE_HOLDERS.has(element.name);
          setList(node, attributes['sqref'] ?? '', (moved) => set(node, 'sqref', moved), isLook);
        } else if (element.name === 'ext' && node.children.some(isForeign)) refuseForeign(xml, node, rows);
    }
  };
  return {
    visit: (node) => {
      const { element } = node;
      if (own) visitOwn(node, own);
      if (FORMULAS.has(element.name) && !element.selfClosing)
        setFormula(node, textOf(xml, node), (text) => setText(node, text));
      else if (
        element.name === 'cfvo' &&
        element.attributes['val'] !== undefined &&
        isFormula(element.attributes['val'])
      ) {
        setFormula(node, decodeText(element.attributes['val']), (text) => set(node, 'val', encodeAttribute(text)));
      } else if (
        element.name === 'dataRef' &&
        element.attributes['sheet']?.toLowerCase() === context.sheet.toLowerCase()
      ) {
        setRange(node, 'ref', (range) => shiftedRange(range, shift));
      }
    },
    add: (parent, children) => {
      const list = nodes.find(({ element }) => element.name === parent);
      if (!list || children.length === 0) return;
      const prefix = writtenPrefix(xml, list.element);
      const { closeStart } = list.element;
      texts.push({ from: closeStart, to: closeStart, text: children.map((child) => `<${prefix}${child}/>`).join('') });
      if (list.element.attributes['count'] !== undefined)
        set(list, 'count', String(list.children.length + children.length));
    },
    splices: () => {
      const removed = withoutNodes(gone, set);
      const isInside = ({ from }: Splice): boolean => removed.some((cut) => from >= cut.from && from < cut.to);
      const changed = [...tags].map(([{ element }, text]) => ({ from: element.start, to: element.openEnd, text }));
      return [...removed, ...[...changed, ...texts].filter((splice) => !isInside(splice))];
    },
  };
}

/** A filter goes with its headers. */
function isHeaderGone(ref: string, shift: RowShift): boolean {
  const range = parseRange(ref);
  return range !== null && shift.row(range.top) === null;
}

/** A threshold that is no plain number. */
function isFormula(value: string): boolean {
  return /[A-Za-z$!]/u.test(value);
}

function sqrefOf(xml: string, holder: SheetNode): string {
  const inside = holder.children.find(({ element }) => element.name === 'xm:sqref');
  return inside ? textOf(xml, inside) : (holder.element.attributes['sqref'] ?? '');
}

function textOf(xml: string, { element }: SheetNode): string {
  return decodeText(textInside(xml, element));
}
