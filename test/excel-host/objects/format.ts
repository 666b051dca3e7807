/** RangeFormat: how cells look. What is set is kept by path, such as fill/color. */
import type { CellRange } from '../../../src/domain/cell';
import { checkColor, checkHeight, checkProperty, checkProtection, checkWidth } from '../checks';
import { asText, HostError, propertyBag } from '../host-object';
import type { HostObject, Json } from '../host-object';
import { cellAt, changeCell } from '../model';
import type { HostSheet } from '../model';
import type { HostState } from '../state';

const FONT = [
  ...['name', 'size', 'bold', 'italic', 'underline', 'color'],
  ...['strikethrough', 'subscript', 'superscript'],
];
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export function formatObject(state: HostState, sheet: HostSheet, ranges: readonly CellRange[]): HostObject {
  const store = (prefix: string) => ({
    get: (name: string): Json => commonValue(state, sheet, ranges, prefix + name),
    set: (name: string, value: Json): void => {
      if (name === 'color') checkColor(value);
      else checkProperty(name, value);
      if (!sheet.formatsAllowed) checkProtection(sheet);
      for (const range of ranges) setLook(sheet, range, prefix + name, value);
      for (const range of ranges) state.changes.format(sheet, range);
    },
  });
  const checkSize = (check: (value: Json) => void, value: Json): void => {
    checkProtection(sheet);
    check(value);
  };
  const look = propertyBag(
    'RangeFormat',
    ['wrapText', 'shrinkToFit', 'horizontalAlignment', 'verticalAlignment', 'textOrientation', 'indentLevel'],
    store(''),
    {
      fill: () => ({
        ...propertyBag('RangeFill', ['color'], store('fill/')),
        methods: {
          clear: () => {
            store('fill/').set('color', '');
            return undefined;
          },
        },
      }),
      font: () => propertyBag('RangeFont', FONT, store('font/')),
      borders: () => ({
        type: 'RangeBorderCollection',
        methods: {
          getItem: (edge) => {
            if (!EDGES.includes(asText(edge))) throw new HostError('InvalidArgument', 'no such edge');
            return propertyBag('RangeBorder', ['style', 'color', 'weight'], store(`borders/${asText(edge)}/`));
          },
        },
      }),
      protection: () => ({
        type: 'FormatProtection',
        values: { locked: () => !ranges.some((range) => cellAt(sheet, range.top, range.left).locked === false) },
      }),
    },
  );
  return {
    ...look,
    values: {
      ...look.values,
      columnWidth: () => sheet.columnWidths.get(ranges[0]!.left) ?? 54,
      rowHeight: () => sheet.rowHeights.get(ranges[0]!.top) ?? 15,
    },
    setters: {
      ...look.setters,
      columnWidth: (value) => {
        checkSize(checkWidth, value);
        for (const { left, right } of ranges) {
          for (let column = left; column <= right; column++) sheet.columnWidths.set(column, Number(value));
        }
      },
      useStandardHeight: () => {
        checkProtection(sheet);
        for (const row of [...sheet.rowHeights.keys()]) {
          if (ranges.some(({ top, bottom }) => row >= top && row <= bottom)) sheet.rowHeights.delete(row);
        }
      },
      useStandardWidth: () => {
        checkProtection(sheet);
        for (const column of [...sheet.columnWidths.keys()]) {
          if (ranges.some(({ left, right }) => column >= left && column <= right)) sheet.columnWidths.delete(column);
        }
      },
      rowHeight: (value) => {
        checkSize(checkHeight, value);
        for (const { top, bottom } of ranges) {
          for (let row = top; row <= bottom; row++) sheet.rowHeights.set(row, Number(value));
        }
      },
    },
    methods: {
      autofitRows: () => void checkProtection(sheet),
      autofitColumns: () => void checkProtection(sheet),
    },
  };
}

/** Looks of whole rows, columns and sheets are kept for the cells that are there and those of the beginning. */
const MOST_LOOKS = 100_000;
const BEGINNING = { rows: 200, columns: 50 };

function setLook(sheet: HostSheet, given: CellRange, path: string, value: Json): void {
  const size = (given.bottom - given.top + 1) * (given.right - given.left + 1);
  const range =
    size <= MOST_LOOKS
      ? given
      : {
          ...given,
          bottom: Math.min(given.bottom, given.top + BEGINNING.rows),
          right: Math.min(given.right, given.left + BEGINNING.columns),
        };
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = changeCell(sheet, row, column);
      cell.look = { ...cell.look, [path]: value };
    }
  }
}

/** More cells than these are taken to look like the first of them. */
const MOST_COMPARED = 10_000;

/** What all cells have, or null when they differ, or when one of them has null itself: a text of several looks. */
function commonValue({ workbook }: HostState, sheet: HostSheet, ranges: readonly CellRange[], path: string): Json {
  const valueAt = (row: number, column: number): Json => {
    const own = cellAt(sheet, row, column).look?.[path];
    return own === undefined ? (workbook.plainFont[path] ?? null) : own;
  };
  const { top, left } = ranges[0]!;
  const first = valueAt(top, left);
  for (const range of ranges) {
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    for (let row = range.top; row <= range.bottom && size <= MOST_COMPARED; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (valueAt(row, column) !== first) return null;
      }
    }
  }
  return first;
}
