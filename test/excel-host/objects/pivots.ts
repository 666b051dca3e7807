/** Pivot tables: where they stand, what they are called, and that their cells are their own. */
import type { CellRange } from '../../../src/domain/cell';
import { checkProtection, refuse } from '../checks';
import type { HostObject } from '../host-object';
import { overlaps } from '../model';
import type { HostSheet } from '../model';
import type { HostState } from '../state';
import { getters } from './collections';
import { rangeObject } from './range';

/** Cells of a pivot table are not written to, moved or cut (docs: error handling, PivotTableRangeConflict). */
export function checkPivots({ pivots }: HostSheet, range: CellRange): void {
  if (pivots.some((pivot) => overlaps(pivot.range, range))) refuse('a pivot table', 'PivotTableRangeConflict');
}

/** Those of the sheets. How they summarise is not known here. */
export function pivotsObject(state: HostState, sheets: readonly HostSheet[]): HostObject {
  const objects = (): HostObject[] =>
    sheets.flatMap((sheet) =>
      sheet.pivots.map((pivot): HostObject => ({
        type: 'PivotTable',
        sheet: sheet.name,
        id: pivot.id,
        isGone: () => !sheet.pivots.includes(pivot),
        values: { id: () => pivot.id, name: () => pivot.name },
        objects: {
          layout: () => ({
            type: 'PivotLayout',
            methods: { getRange: () => rangeObject(state, sheet, pivot.range) },
          }),
        },
        methods: {
          refresh: () => undefined,
          delete: () => {
            checkProtection(sheet);
            sheet.pivots.splice(sheet.pivots.indexOf(pivot), 1);
            return undefined;
          },
        },
      })),
    );
  return {
    type: 'PivotTableCollection',
    items: objects,
    methods: {
      ...getters(objects, ({ id, values }) => [id ?? null, values!['name']!()]),
      refreshAll: () => undefined,
    },
  };
}
