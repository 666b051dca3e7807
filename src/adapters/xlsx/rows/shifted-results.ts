/** Formulas whose stored results are no longer sure when rows come, go or change place. */
import type { CellRange } from '../../../domain/cell';
import type { RowShift } from '../../../application/editing/row-shift';
import { cellFormula, formulasReaching, type CellFormula } from '../../../application/calculate/formula-graph';
import { formulaTree, withoutSpaces, type FormulaNodes } from '../../../application/calculate/formula-tree';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import type { WorkbookNames } from '../../../application/calculate/workbook-names';

/** Where results stand then that may be others, by sheet as `formulas`; those of formulas that go are not among them. */
export function doubtfulResults(
  formulas: ReadonlyMap<string, readonly StoredFormula[]>,
  names: WorkbookNames,
  shift: RowShift,
): ReadonlyMap<string, readonly CellRange[]> {
  const { sheet: own } = shift.change;
  const seeds: CellFormula[] = [];
  const all = [...formulas].flatMap(([sheet, stored]) =>
    stored.map((formula) => {
      const placed = cellFormula(formula, sheet, names);
      if (isDoubtful(formula, placed, shift)) seeds.push(placed);
      return placed;
    }),
  );
  const found = new Map<string, CellRange[]>();
  for (const { cell, results } of formulasReaching(all, [], seeds)) {
    const moved = cell.sheet === own ? movedResults(results, shift) : results;
    if (!moved) continue;
    const present = found.get(cell.sheet);
    if (present) present.push(moved);
    else found.set(cell.sheet, [moved]);
  }
  return found;
}

function movedResults(results: CellRange, shift: RowShift): CellRange | null {
  const top = shift.row(results.top);
  return top === null ? null : { ...results, top, bottom: top + results.bottom - results.top };
}

/** Says where it stands, or where something else does. */
const POSITION = /(?:^|[^\p{L}\p{N}_.])(?:ROWS?|ADDRESS|CELL|SHEET|AREAS)\s*\(/iu;

function isDoubtful(formula: StoredFormula, { cell, references }: CellFormula, shift: RowShift): boolean {
  const { sheet: own } = shift.change;
  const touching = references.filter(({ sheet }) => sheet === own);
  if (POSITION.test(formula.text)) {
    if (cell.sheet === own && shift.row(cell.row) !== cell.row) return true;
    if (touching.some(({ range }) => shift.row(range.top) !== range.top || shift.row(range.bottom) !== range.bottom))
      return true;
  }
  const changed = touching.filter(({ range }) => isOther(range, shift));
  if (changed.length === 0) return false;
  return shift.removed !== null || changed.some(({ range }) => !sameCells(range, shift)) || !isBlind(formula.text);
}

/** Whether a reference to these rows shows others then, or in another order. */
function isOther({ top, bottom }: CellRange, shift: RowShift): boolean {
  const { removed, change } = shift;
  if (removed) return top <= removed.bottom && bottom >= removed.top;
  const moved = shift.range({ top, bottom });
  if (!moved) return true;
  if (change.kind !== 'move') return moved.bottom - moved.top !== bottom - top;
  if (top === bottom) return shift.row(top) !== moved.top;
  const first = Math.min(change.at, change.to);
  const last = Math.max(change.at + change.count - 1, change.to - 1);
  return top <= last && bottom >= first;
}

/** The rows of the range, whatever their order, are all that it shows then, but for blank ones. */
function sameCells({ top, bottom }: CellRange, shift: RowShift): boolean {
  if (shift.change.kind === 'insert') return true;
  const moved = shift.range({ top, bottom });
  const pieces = shift.look({ top, bottom });
  return moved !== null && pieces.length === 1 && pieces[0]!.top === moved.top && pieces[0]!.bottom === moved.bottom;
}

/** Functions that take no notice of blank cells, nor of the order of cells. */
const BLIND: ReadonlySet<string> = new Set(['SUM', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'MEDIAN']);

/** Whether all areas of more than a cell stand alone as an argument of such a function. */
function isBlind(text: string): boolean {
  const nodes = formulaTree(text);
  return nodes !== null && areBlind(nodes, false);
}

function areBlind(nodes: FormulaNodes, isArgument: boolean): boolean {
  const alone = isArgument && withoutSpaces(nodes).length === 1;
  return nodes.every((node) => {
    switch (node.kind) {
      case 'area':
        return alone || !node.area.includes(':');
      case 'word':
        return alone || /^(?:TRUE|FALSE)$/iu.test(node.word);
      case 'brackets':
        return alone;
      case 'call':
        return node.args.every((argument) => areBlind(argument, BLIND.has(node.name.toUpperCase())));
      case 'group':
        return node.parts.every((part) => areBlind(part, false));
      default:
        return true;
    }
  });
}
