/** Whose the lines 总体进度 … within and below a table of several targets are. */
import { readPercentText } from '../../domain/percent-text';
import { toA1, type CellRef } from '../../domain/cell';
import type { NotRead, PercentField } from '../../domain/tracker';
import type { TableRow } from './data-rows';
import type { Label } from './labels';
import { readPercent } from './read-percents';
import { NO_PERCENT } from './read-row';
import type { TableToRead, UnkeyedTarget } from './table-to-read';

/** A target of the table and its rows, from top to bottom. */
interface Group<Part> {
  readonly part: Part;
  readonly rows: readonly number[];
}

/**
 * The line of each target that surely has one: a cell that is merged over its rows reaches it, or each target has one below its rows. One line
 * below several targets is about all of them. `rowOf` tells the row of the cell that names the target in a row.
 */
export function overallsOf<Part>(
  rows: readonly TableRow[],
  groups: readonly Group<Part>[],
  rowOf: (row: number) => number = (row) => row,
): ReadonlyMap<Part, Label> {
  const found = new Map<Part, Label>();
  const below = new Map<Part, Label>();
  for (const line of rows) {
    if (line.kind !== 'beside' || !line.overall) continue;
    const named = rowOf(line.row);
    const reached = named < line.row ? groups.find((group) => group.rows.includes(named)) : undefined;
    if (reached) {
      found.set(reached.part, line.overall);
      continue;
    }
    const above = groups.findLast((group) => (group.rows[0] ?? Infinity) < line.row);
    if (above) below.set(above.part, line.overall);
  }
  return groups.every(({ part }) => found.has(part) || below.has(part)) ? new Map([...below, ...found]) : found;
}

type WithOverall = Pick<UnkeyedTarget, 'overall'>;

/** Tells whether the 总体进度 of one of the targets stands in a cell. */
export function isOverallOf(targets: readonly WithOverall[]): (cell: CellRef) => boolean {
  const used = new Set(targets.map(({ overall }) => overall.cell && toA1(overall.cell)));
  return (cell) => used.has(toA1(cell));
}

/** What is typed above or below a list of targets and is not said of one of them (`isUsed`). */
export function overallsNotRead(
  { rows, naming }: Pick<TableToRead, 'rows' | 'naming'>,
  isUsed: (cell: CellRef) => boolean,
): readonly NotRead[] {
  const lines = rows.flatMap((row) => (row.kind === 'beside' && row.overall ? [row.overall] : []));
  const { overall } = naming.labels;
  return [...(overall && !lines.includes(overall) ? [overall] : []), ...lines]
    .filter(({ cell, content }) => content && content.formula !== true && !isUsed(cell))
    .map(({ at, word }): NotRead => {
      const reason = `“${word.replace(/[:：]$/u, '')}”没有写明是哪一项目标的，未读入；要写进函件的，请在“完成进度”一栏逐行填写。`;
      return { kind: 'outside', cell: at, rows: 1, reason };
    });
}

/** 总体进度 as its label has it. One that shares the cell with its label is not to be written over. */
export function overallField(label: Label | undefined): PercentField {
  if (!label) return NO_PERCENT;
  const { cell, content, percent, shared } = label;
  const said = shared && typeof content?.value === 'string' ? readPercentText(content.value) : null;
  if (said?.kind !== 'exact') return readPercent(cell, content, percent);
  const number = { column: cell.column, value: said.points / 100, format: '0.0%' };
  return { ...readPercent(cell, number, percent), formula: true };
}
