/** RangeAreas: several rectangles of one sheet. */
import type { CellRange } from '../../../src/domain/cell';
import { HostError, type HostObject } from '../host-object';
import type { HostSheet } from '../model';
import type { HostState } from '../state';
import { fullAddress } from './address';
import { conditionalFormatsObject } from './conditional-formats';
import { formatObject } from './format';
import { rangeObject } from './range';
import { validationObject } from './validation';

export function rangeAreasObject(state: HostState, sheet: HostSheet, ranges: readonly CellRange[]): HostObject {
  return {
    type: 'RangeAreas',
    values: {
      address: () => ranges.map((range) => fullAddress(sheet, range)).join(','),
      areaCount: () => ranges.length,
      cellCount: () =>
        ranges.reduce((sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1), 0),
    },
    objects: {
      areas: () => ({
        type: 'RangeCollection',
        items: () => ranges.map((range) => rangeObject(state, sheet, range)),
        methods: {
          getCount: () => ranges.length,
          getItemAt: (index) => {
            const range = ranges[Number(index)];
            if (!range) throw new HostError('ItemNotFound', 'no such area', 404);
            return rangeObject(state, sheet, range);
          },
        },
      }),
      conditionalFormats: () => conditionalFormatsObject(state, sheet, ranges),
      dataValidation: () => validationObject(sheet, ranges),
      format: () => formatObject(state, sheet, ranges),
    },
  };
}
