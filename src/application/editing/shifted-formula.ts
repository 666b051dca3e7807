/** The text of a formula after rows of a sheet came, went or changed place (ECMA-376 18.17.2). */
import { formulaTokens } from '../calculate/formula-tokens';
import type { RowShift } from './row-shift';
import { cannotShift } from './cannot-shift';

export interface ShiftContext {
  readonly shift: RowShift;
  /** The sheet whose rows change, and all tabs in their order. */
  readonly sheet: string;
  readonly tabs: readonly string[];
}

/** What becomes of the row of one end of an area, or of both ends; null when the cells are gone. */
export interface RowRule {
  /** `fixed`: written with a $. */
  readonly one: (row: number, fixed: boolean) => number | null;
  readonly two: (ends: readonly [RowEnd, RowEnd]) => readonly [number, number] | null;
}

export interface RowEnd {
  readonly row: number;
  readonly fixed: boolean;
}

/**
 * As cells and charts see their references. In the row `standing`, $B$5:B7 is what has come together down to that row: rows added below
 * it are not taken in.
 */
export function plainRule(shift: RowShift, standing: number | null = null): RowRule {
  const { change } = shift;
  const isLastOfList = change.kind === 'insert' && standing === change.at - 1;
  return {
    one: (row) => shift.row(row),
    two: ([from, to]) => {
      if (isLastOfList && to.row === standing && from.fixed && !to.fixed) return [from.row, to.row];
      const rows = shift.range({ top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row) });
      return rows && (from.row <= to.row ? [rows.top, rows.bottom] : [rows.bottom, rows.top]);
    },
  };
}

/** As names see them: what has no $ is meant from the cell in which the name is used. */
export function nameRule(shift: RowShift): RowRule {
  const plain = plainRule(shift);
  return {
    one: (row, fixed) => (fixed ? plain.one(row, fixed) : row),
    two: (ends) => (ends.every(({ fixed }) => fixed) ? plain.two(ends) : [ends[0].row, ends[1].row]),
  };
}

/** The formula as it stands on the sheet `own` (null: on none). `rule` is for the areas of the sheet whose rows change. */
export function shiftedFormula(formula: string, own: string | null, context: ShiftContext, rule: RowRule): string {
  if (!/[0-9]/.test(formula)) return formula;
  const isShifted = (name: string): boolean => name.toLowerCase() === context.sheet.toLowerCase();
  const shiftedToken = (area: string, prefix: string | null): string | null => {
    const sheets = prefix === null ? null : sheetsOf(prefix);
    if (sheets && sheets.length > 1) refuseSpan(area, sheets, context);
    const sheet = sheets ? sheets[0] : own;
    if (sheets?.length === 2 || sheet === undefined || sheet === null || !isShifted(sheet)) return area;
    return shiftedArea(area, rule);
  };
  /** The sheets that stand before the next token. */
  let prefix: string | null = null;
  let isGone = false;
  const pieces = formulaTokens(formula).map(({ kind, text }) => {
    const before = prefix ?? '';
    const sheets = prefix;
    prefix = null;
    if (kind === 'sheets') {
      prefix = text;
      return before;
    }
    // A1# is the area into which A1 spills.
    if (isGone && text === '#') return '';
    const shifted = kind === 'area' ? shiftedToken(text, sheets) : text;
    isGone = shifted === null;
    return shifted === null ? '#REF!' : before + shifted;
  });
  return pieces.join('') + (prefix ?? '');
}

/** Both names of 一月:三月!, the name of 一月!, none of another workbook's. */
function sheetsOf(prefix: string): readonly string[] {
  const bare = prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
  if (bare.includes('[')) return [];
  return bare.split(':');
}

/** The same cells of several sheets cannot be followed when rows of one of them move. */
function refuseSpan(area: string, sheets: readonly string[], context: ShiftContext): void {
  const placeOf = (name: string): number => context.tabs.findIndex((tab) => tab.toLowerCase() === name.toLowerCase());
  const [from, to] = [placeOf(sheets[0]!), placeOf(sheets[1]!)];
  const own = placeOf(context.sheet);
  if (own < Math.min(from, to) || own > Math.max(from, to)) return;
  if (shiftedArea(area, plainRule(context.shift)) === area) return;
  throw cannotShift(context.shift.change, `有公式同时引用多张工作表的同一区域（${sheets.join(':')}!${area}）`);
}

/** $A$1:B2, C:C or 3:4 with other rows; null when its cells are gone. */
function shiftedArea(area: string, rule: RowRule): string | null {
  const ends = area.split(':').map((end) => {
    const { column, mark, row } = /^(?<column>\$?[A-Za-z]*)(?<mark>\$?)(?<row>\d*)$/.exec(end)!.groups!;
    // $3 alone: the mark belongs to the row.
    return row !== '' && column === '$' ? { column: '', mark: '$', row } : { column: column!, mark: mark!, row: row! };
  });
  if (ends.some(({ row }) => row === '')) return area;
  const rows = ends.map(({ row, mark }): RowEnd => ({ row: Number(row), fixed: mark === '$' }));
  const moved: readonly (number | null)[] =
    rows.length === 1 ? [rule.one(rows[0]!.row, rows[0]!.fixed)] : (rule.two([rows[0]!, rows[1]!]) ?? [null]);
  if (moved.includes(null)) return null;
  return ends.map(({ column, mark }, index) => `${column}${mark}${moved[index]}`).join(':');
}
