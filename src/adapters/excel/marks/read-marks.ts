/** Finds the marks of this program among the conditional formats of sheets. A broken one (#6396: its properties are not found) stops nothing. */
import type { CellMark } from '../../../application/ports';
import type { CellRange } from '../../../domain/cell';
import { hasApi } from '../api-sets';
import { cellsAt } from '../cell-areas';
import { isFaultOfSheet } from '../host-failures';
import { inHalves } from '../in-halves';
import { severityOfMark } from './mark-signature';

export interface PresentMark {
  readonly id: string;
  readonly severity: CellMark['severity'];
  /** Null where Excel was not asked, or does not tell. */
  readonly areas: readonly CellRange[] | null;
}

/** A sheet that is looked at, and the marks that are known to be there. */
export interface MarkedSheet {
  readonly id: string;
  readonly ids: readonly string[];
}

/** The marks by sheet: one sync, more only where a conditional format is broken. Sheets that are gone have none. */
export async function readMarks(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
): Promise<ReadonlyMap<string, readonly PresentMark[]>> {
  type MarksOfSheet = readonly [id: string, marks: readonly PresentMark[]];
  const found = await inHalves<MarkedSheet, MarksOfSheet>(sheets, {
    queue: (sheet) => {
      const finish = queueMarksOf(context, sheet);
      return () => [[sheet.id, finish()]];
    },
    sync: () => context.sync(),
    alone: async ({ id }) => [[id, await readOneByOne(context, id)]],
  });
  return new Map(found);
}

function formatsOf(context: Excel.RequestContext, id: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItemOrNullObject(id).getRange().untrack().conditionalFormats; // 1.4, 1.6
}

function queueMarksOf(context: Excel.RequestContext, { id, ids }: MarkedSheet): () => readonly PresentMark[] {
  const formats = formatsOf(context, id);
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  const areas = new Map(
    hasApi('markOrNothing')
      ? ids.map((mark) => {
          const ranges = formats.getItemOrNullObject(mark).getRanges().untrack(); // 1.14, 1.9
          ranges.load('address');
          return [mark, ranges];
        })
      : [],
  );
  return () =>
    formats.isNullObject
      ? []
      : formats.items.flatMap((format) => {
          const ranges = areas.get(format.id);
          return markOf(format, ranges && !ranges.isNullObject ? areasOf(ranges.address) : null);
        });
}

function markOf(format: Excel.ConditionalFormat, areas: PresentMark['areas']): readonly PresentMark[] {
  if (format.type !== 'Custom' || format.customOrNullObject.isNullObject) return [];
  const severity = severityOfMark(format.customOrNullObject.rule.formula);
  return severity ? [{ id: format.id, severity, areas }] : [];
}

function areasOf(address: string): readonly CellRange[] | null {
  const areas = address.split(',').map(cellsAt);
  return areas.every((area) => area !== null) ? areas : null;
}

/** Where one is broken: each by itself, and none where not even their list is given. */
async function readOneByOne(context: Excel.RequestContext, id: string): Promise<readonly PresentMark[]> {
  const found: PresentMark[] = [];
  try {
    const formats = formatsOf(context, id);
    formats.load('items/id');
    await context.sync();
    if (formats.isNullObject) return [];
    for (const { id: own } of formats.items) {
      try {
        // The range that the list came from is not kept over a sync.
        const format = formatsOf(context, id).getItem(own);
        format.load('id,type,customOrNullObject/rule/formula');
        await context.sync();
        found.push(...markOf(format, null));
      } catch (error) {
        if (!isFaultOfSheet(error)) throw error;
      }
    }
  } catch (error) {
    if (!isFaultOfSheet(error)) throw error;
  }
  return found;
}
