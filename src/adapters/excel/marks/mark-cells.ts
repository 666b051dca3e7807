/** Marks cells with conditional formats of the program's own: the user's fills and formats stay as they are, and marks are taken away exactly. */
import type { CellMark, SheetSnapshot } from '../../../application/ports';
import { rangeToA1 } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { hasApi } from '../api-sets';
import type { KnownSheet, KnownWorkbook } from '../known-workbook';
import { addressesOf, markedRectangles } from '../cell-areas';
import { MARK_COLORS, markFormula } from './mark-signature';
import { readMarks } from './read-marks';
import type { PresentMark } from './read-marks';
import { inExcel } from '../run';

type Severity = CellMark['severity'];

/** What is known of the marks of a sheet, as of a content of it: rows that move take marks along. */
interface SheetMarks {
  readonly content: SheetSnapshot;
  readonly marks: readonly PresentMark[];
}

/** The marks that were seen or made so far, by sheet. */
export type KnownMarks = ReadonlyMap<string, SheetMarks>;

export interface Marked {
  readonly marks: KnownMarks;
  /** Protected sheets, which could not be changed. */
  readonly left: readonly string[];
}

/**
 * Has these cells marked and no others. Conditional formats that are right are not touched, since each change costs the user a step of
 * Excel's own undo: one sync to look at sheets that changed, and one more only where something is to be changed. Marks on sheets that
 * are gone are left out.
 */
export function markCells(known: KnownWorkbook, before: KnownMarks, marks: readonly CellMark[]): Promise<Marked> {
  return inExcel(async (context) => {
    const unseen = known.sheets.filter(({ id, content }) => before.get(id)?.content !== content);
    const seen = await readMarks(
      context,
      unseen.map(({ id }) => ({ id, ids: before.get(id)?.marks.map((mark) => mark.id) ?? [] })),
    );
    const left: string[] = [];
    const changes = known.sheets.map((sheet) => {
      const present = seen.get(sheet.id) ?? before.get(sheet.id)?.marks ?? [];
      const wanted = wantedOn(sheet, marks);
      const kept = present.filter((mark) => takeSame(wanted, mark));
      const gone = present.filter((mark) => !kept.includes(mark));
      const isLocked = sheet.content.protection !== undefined && (gone.length > 0 || wanted.length > 0);
      if (isLocked) left.push(sheet.name);
      return isLocked ? { sheet, kept: present, gone: [], wanted: [] } : { sheet, kept, gone, wanted };
    });
    const isNew = changes.some(({ gone, wanted }) => gone.length > 0 || wanted.length > 0);
    if (isNew && hasApi('screenUpdating')) context.application.suspendScreenUpdatingUntilNextSync(); // 1.9
    const finished = changes.map((change) => queueChange(context, change));
    if (isNew) await context.sync();
    return { marks: new Map(finished.map((finish) => finish())), left };
  });
}

interface WantedMark {
  readonly severity: Severity;
  /** As one address of Excel. */
  readonly address: string;
  readonly areas: readonly CellRange[];
}

/** Mild ones first: the last one made has the highest priority. */
function wantedOn({ name }: KnownSheet, marks: readonly CellMark[]): WantedMark[] {
  const own = marks.filter(({ cell }) => cell.sheet === name);
  return [...markedRectangles(own)].flatMap(([severity, ranges]) =>
    hasApi('rangeAreas')
      ? addressesOf(ranges).map(({ address, areas }) => ({ severity, address, areas }))
      : ranges.map((range) => ({ severity, address: rangeToA1(range), areas: [range] })),
  );
}

/** Takes the wanted mark out of the list that this one already is. */
function takeSame(wanted: WantedMark[], mark: PresentMark): boolean {
  if (!mark.areas) return false;
  const key = cellsKey(mark.areas);
  const index = wanted.findIndex(({ severity, areas }) => severity === mark.severity && cellsKey(areas) === key);
  if (index >= 0) wanted.splice(index, 1);
  return index >= 0;
}

/** The same for the same cells, however Excel gathers them. */
function cellsKey(areas: readonly CellRange[]): string {
  const cells = areas.flatMap(({ top, left, bottom, right }) => {
    const found: string[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) found.push(`${row} ${column}`);
    }
    return found;
  });
  return cells.sort().join();
}

interface Change {
  readonly sheet: KnownSheet;
  readonly kept: readonly PresentMark[];
  readonly gone: readonly PresentMark[];
  readonly wanted: readonly WantedMark[];
}

function queueChange(
  context: Excel.RequestContext,
  { sheet: { id, content }, kept, gone, wanted }: Change,
): () => [string, SheetMarks] {
  if (gone.length === 0 && wanted.length === 0) return () => [id, { content, marks: kept }];
  const sheet = context.workbook.worksheets.getItemOrNullObject(id); // 1.4
  const present = sheet.getRange().untrack().conditionalFormats; // 1.6
  for (const mark of gone) {
    (hasApi('markOrNothing') ? present.getItemOrNullObject(mark.id) : present.getItem(mark.id)).delete(); // 1.14, 1.6
  }
  const made = wanted.map(({ severity, address, areas }) => {
    const place = hasApi('rangeAreas') ? sheet.getRanges(address).untrack() : sheet.getRange(address).untrack(); // 1.9
    const format = place.conditionalFormats.add('Custom'); // 1.6
    format.custom.rule.formula = markFormula(severity);
    format.custom.format.fill.color = MARK_COLORS[severity];
    format.load('id');
    return { format, severity, areas };
  });
  return () => {
    const marks = made.flatMap(({ format, severity, areas }): PresentMark[] =>
      format.isNullObject ? [] : [{ id: format.id, severity, areas }],
    );
    return [id, { content, marks: [...kept, ...marks] }];
  };
}
