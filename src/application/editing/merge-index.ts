/** Finds the merged block of a cell without going through all of them: sheets have tens of thousands. */
import type { CellRange } from '../../domain/cell';

/**
 * Blocks by size and place: one whose sides are at most 2^r rows and 2^c columns lies in at most four fields of a grid of that size,
 * and of blocks that do not overlap a field has a few at the most.
 */
class MergeIndex {
  private readonly grids = new Map<number, { r: number; c: number; fields: Map<number, CellRange[]> }>();
  /** The most blocks of one field: many more than a few when blocks overlap. */
  crowd = 0;
  /** The rows from the first block's to the last one's. */
  top = Infinity;
  bottom = 0;

  constructor(merges: readonly CellRange[]) {
    for (const merge of merges) this.add(merge);
  }

  /** The block that the cell belongs to. */
  find(row: number, column: number): CellRange | undefined {
    for (const { r, c, fields } of this.grids.values()) {
      for (const merge of fields.get(fieldOf(row >> r, column >> c)) ?? []) {
        const isInside = row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;
        if (isInside) return merge;
      }
    }
    return undefined;
  }

  private add(merge: CellRange): void {
    this.top = Math.min(this.top, merge.top);
    this.bottom = Math.max(this.bottom, merge.bottom);
    const r = sizeOf(merge.bottom - merge.top + 1);
    const c = sizeOf(merge.right - merge.left + 1);
    const key = r * 32 + c;
    let grid = this.grids.get(key);
    if (!grid) this.grids.set(key, (grid = { r, c, fields: new Map() }));
    for (let row = merge.top >> r; row <= merge.bottom >> r; row++) {
      for (let column = merge.left >> c; column <= merge.right >> c; column++) {
        const field = fieldOf(row, column);
        const present = grid.fields.get(field);
        if (present) present.push(merge);
        else grid.fields.set(field, [merge]);
        this.crowd = Math.max(this.crowd, present?.length ?? 1);
      }
    }
  }
}

/** The least n for which 2^n is as long. */
function sizeOf(length: number): number {
  return length <= 1 ? 0 : 32 - Math.clz32(length - 1);
}

/** Rows and columns of a sheet both fit into 20 bits. */
function fieldOf(row: number, column: number): number {
  return row * 1_048_576 + column;
}

const known = new WeakMap<readonly CellRange[], MergeIndex>();

/** The index of these blocks, made once. */
export function mergeIndexOf(merges: readonly CellRange[]): MergeIndex {
  let index = known.get(merges);
  if (!index) known.set(merges, (index = new MergeIndex(merges)));
  return index;
}
