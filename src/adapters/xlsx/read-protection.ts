/** What the protection of a worksheet (ECMA-376 18.3.1.85) leaves open. A protected sheet is read once more for it; others never. */
import type { SheetProtection } from '../../application/ports';
import { parseRange } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import type { OpcPackage } from '../ooxml/open-package';
import { parsePart } from '../ooxml/relationships';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import { isTrue, type SheetPart } from './read-parts';
import { sheetCursor } from './sheet-cursor';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Columns side by side, from left to right. */
type Runs = readonly (readonly [left: number, right: number])[];
const WHOLE_ROW: Runs = [[1, MAX_COLUMNS]];

/** Whether each cell style (18.8.10) locks its cells: it does unless it says otherwise (18.8.33). */
export function readLockedStyles(pkg: OpcPackage, part: string | null): readonly boolean[] {
  const locked: boolean[] = [];
  if (part === null) return locked;
  let inList = false;
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'cellXfs') inList = true;
      else if (inList && tag === 'xf') locked.push(true);
      else if (inList && tag === 'protection') locked[locked.length - 1] = isTrue(attributes['locked'] ?? '1');
    },
    close: (tag) => {
      if (tag === 'cellXfs') inList = false;
    },
  });
  return locked;
}

/** The protection of a sheet that has one. */
export function readProtection(pkg: OpcPackage, sheet: SheetPart, locked: readonly boolean[]): SheetProtection {
  const isOpen = (style: string | undefined): boolean => locked[Number(style ?? 0)] === false;
  const areas = new OpenAreas();
  const ranges: CellRange[] = [];
  let formatCells = false;
  const cursor = sheetCursor();
  let columns: [number, number][] = [];
  let base: Runs = [];
  let cells: { readonly column: number; readonly open: boolean }[] = [];
  parsePart(pkg, sheet.part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'c') {
        cursor.openCell(attributes['r']);
        cells.push({ column: cursor.column, open: isOpen(attributes['s']) });
      } else if (tag === 'row') {
        cursor.openRow(attributes['r']);
        cells = [];
        base = !isTrue(attributes['customFormat']) ? columns : isOpen(attributes['s']) ? WHOLE_ROW : [];
      } else if (tag === 'col') {
        const [left, right] = [Number(attributes['min']), Number(attributes['max'])];
        if (isOpen(attributes['style']) && left <= right) columns.push([left, right]);
      } else if (tag === 'sheetData') {
        columns = joined(columns.sort(([a], [b]) => a - b));
        areas.between = columns;
      } else if (tag === 'sheetProtection')
        formatCells = attributes['formatCells'] !== undefined && !isTrue(attributes['formatCells']);
      else if (tag === 'protectedRange') ranges.push(...openToAll(attributes));
    },
    close: (tag) => {
      if (tag === 'row') areas.add(cursor.row, withCells(base, cells));
    },
  });
  return { unlocked: [...areas.finish(), ...ranges], ...((formatCells as boolean) && { formatCells: true as const }) };
}

/** Ranges that anyone may change (18.3.1.71): those without a password and without a list of people. */
function openToAll({ sqref = '', ...others }: Readonly<Record<string, string>>): readonly CellRange[] {
  if (['password', 'hashValue', 'securityDescriptor'].some((name) => others[name] !== undefined)) return [];
  return sqref.split(/\s+/u).flatMap((reference) => parseRange(reference) ?? []);
}

/** What is open in a row: its cells, left to right, and between them what the row or its columns have. */
function withCells(base: Runs, cells: readonly { readonly column: number; readonly open: boolean }[]): Runs {
  const runs: [number, number][] = [];
  let from = 1;
  let next = 0;
  const takeBase = (to: number) => {
    while (next < base.length && base[next]![1] < from) next++;
    for (let at = next; at < base.length && base[at]![0] <= to; at++) {
      runs.push([Math.max(from, base[at]![0]), Math.min(to, base[at]![1])]);
    }
  };
  for (const { column, open } of cells) {
    if (column < from) continue;
    if (column > from) takeBase(column - 1);
    if (open) runs.push([column, column]);
    from = column + 1;
  }
  if (from <= MAX_COLUMNS) takeBase(MAX_COLUMNS);
  return joined(runs);
}

function joined(runs: Runs): [number, number][] {
  const result: [number, number][] = [];
  for (const [left, right] of runs) {
    const last = result.at(-1);
    if (last && left <= last[1] + 1) last[1] = Math.max(last[1], right);
    else result.push([left, right]);
  }
  return result;
}

/** Gathers the open cells of rows, top down, into rectangles; rows that are not written have what lies `between`. */
class OpenAreas {
  between: Runs = [];
  private readonly areas: CellRange[] = [];
  private top = 1;
  private runs: Runs = [];
  private key = '[]';
  private end = 0;

  add(row: number, runs: Runs): void {
    if (row <= this.end) return;
    if (row > this.end + 1) this.put(this.end + 1, row - 1, this.between);
    this.put(row, row, runs);
  }

  finish(): readonly CellRange[] {
    if (this.end < MAX_ROWS) this.put(this.end + 1, MAX_ROWS, this.between);
    this.put(MAX_ROWS + 1, MAX_ROWS + 1, []);
    return this.areas;
  }

  private put(from: number, to: number, runs: Runs): void {
    const key = JSON.stringify(runs);
    if (key !== this.key) {
      const [top, bottom] = [this.top, from - 1];
      for (const [left, right] of this.runs) this.areas.push({ top, left, bottom, right });
      this.top = from;
      this.runs = runs;
      this.key = key;
    }
    this.end = to;
  }
}
