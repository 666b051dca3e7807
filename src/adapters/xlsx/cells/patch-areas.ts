/** The ranges that a worksheet names elsewhere: what is in use, and what conditional formats and validations are for. */
import { editedValue } from '../../../application/editing/edited-cell';
import { parseRange, rangeToA1 } from '../../../domain/cell';
import { setAttribute } from '../../ooxml/splice-xml';
import type { Splice } from '../../ooxml/splice-xml';
import type { MovedEnd } from '../patch-table';
import type { SheetSurvey } from './sheet-survey';
import type { SheetChanges } from './cell-changes';

/** What is for cells down to the table's last row is for the new ones, too (18.18.77). */
export function areaSplices(xml: string, { areas }: SheetSurvey, moved: readonly MovedEnd[]): Splice[] {
  return areas.flatMap(({ name, attributes, start, openEnd, closeStart }) => {
    const isText = name === 'xm:sqref';
    const before = isText ? xml.slice(openEnd, closeStart) : (attributes['sqref'] ?? '');
    const after = before
      .split(/\s+/u)
      .map((reference) => {
        const area = parseRange(reference);
        const end = moved.find(
          ({ range, lastRow }) =>
            area?.bottom === range.bottom &&
            area.left >= range.left &&
            area.right <= range.right &&
            lastRow >= area.top,
        );
        return area && end ? rangeToA1({ ...area, bottom: end.lastRow }) : reference;
      })
      .join(' ');
    if (after === before) return [];
    if (isText) return [{ from: openEnd, to: closeStart, text: after }];
    return [{ from: start, to: openEnd, text: setAttribute(xml.slice(start, openEnd), 'sqref', after) }];
  });
}

/** The range in use, widened by the cells that now have content (18.3.1.35). */
export function dimensionSplice(xml: string, sheet: SheetSurvey, changes: SheetChanges): Splice[] {
  const { dimension } = sheet;
  const range = parseRange(dimension?.attributes['ref'] ?? '');
  if (!dimension || !range) return [];
  const wide = { ...range };
  for (const [row, cells] of changes) {
    for (const [column, { value, formula }] of cells) {
      if (editedValue(value) === null && !formula) continue;
      wide.top = Math.min(wide.top, row);
      wide.bottom = Math.max(wide.bottom, row);
      wide.left = Math.min(wide.left, column);
      wide.right = Math.max(wide.right, column);
    }
  }
  if (rangeToA1(wide) === rangeToA1(range)) return [];
  const tag = setAttribute(xml.slice(dimension.start, dimension.openEnd), 'ref', rangeToA1(wide));
  return [{ from: dimension.start, to: dimension.openEnd, text: tag }];
}
