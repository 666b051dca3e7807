/** How high the rows of a made sheet must be for their texts: programs that do not fit rows when they open a file would cut them off. */
import { contains } from '../../../domain/cell';
import type { PlannedCell, SheetPlan } from '../../../application/ports';

const LINE_POINTS = 14;
/** Rows a person fills in should not look cramped. */
const LEAST_POINTS = 21;
const PADDING_POINTS = 6;
/** Excel's own limit (specifications and limits: row height). */
const MOST_POINTS = 409;

/** The height of a row in points, for its cells that are not merged: Excel does not fit merged cells either. */
export function fittedHeight(
  sheet: Pick<SheetPlan, 'columnWidths' | 'merges'>,
  cells: readonly Pick<PlannedCell, 'row' | 'column' | 'value'>[],
): number {
  const lines = cells
    .filter((cell) => !sheet.merges.some((merge) => contains(merge, cell)))
    .map(({ value, column }) =>
      typeof value === 'string' ? countLines(value, sheet.columnWidths[column - 1] ?? DEFAULT_WIDTH) : 1,
    );
  const most = lines.reduce((a, b) => Math.max(a, b), 1);
  return Math.min(MOST_POINTS, Math.max(LEAST_POINTS, most * LINE_POINTS + PADDING_POINTS));
}

const DEFAULT_WIDTH = 8;

function countLines(text: string, width: number): number {
  const room = Math.max(2, width);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** In characters of column width: what is not ASCII takes two, as hanzi and full-width marks do. */
function textWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) < 0x80 ? 1 : 2;
  return width;
}
