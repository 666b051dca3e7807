/** Widths of columns, and rows and columns that are hidden (ECMA-376 18.3.1.13, 18.3.1.73), changed in the XML of a worksheet. */
import type { RowsSeen } from '../../application/filtering/sheet-filter';
import { applySplices, openTag, setAttribute, startTag, withoutAttributes } from '../ooxml/splice-xml';
import type { Splice } from '../ooxml/splice-xml';
import { surveySheet } from './cells/sheet-survey';

/** Both ends belong to it. */
export type SizeChange =
  | { readonly kind: 'width'; readonly from: number; readonly to: number; readonly characters: number }
  | { readonly kind: 'columns'; readonly from: number; readonly to: number; readonly hidden: boolean }
  | { readonly kind: 'rows'; readonly rows: ReadonlySet<number>; readonly hidden: boolean };

/** Excel's default (18.3.1.81), in characters. */
const DEFAULT_WIDTH = 8.43;

/** The XML of the sheet with other widths, or with rows or columns hidden or shown. */
export function resizeSheet(xml: string, change: SizeChange): string {
  if (change.kind !== 'rows') return withColumns(xml, change);
  const { rows, hidden } = change;
  return withRowsSeen(xml, hidden ? { hidden: rows, shown: NO_ROWS } : { hidden: NO_ROWS, shown: rows });
}

const NO_ROWS: ReadonlySet<number> = new Set();

/** Hides some rows and shows others. */
export function withRowsSeen(xml: string, { hidden, shown }: RowsSeen): string {
  const { data, rows: present, rowNumbers, prefix } = surveySheet(xml, []);
  const splices: Splice[] = [];
  const change = (row: number, changed: (tag: string) => string): void => {
    const element = present.get(row);
    if (!element) return;
    const before = startTag(xml, element);
    const text = changed(before);
    if (text !== before) splices.push({ from: element.start, to: element.openEnd, text });
  };
  for (const row of hidden) change(row, (tag) => setAttribute(tag, 'hidden', '1'));
  for (const row of shown) change(row, (tag) => withoutAttributes(tag, ['hidden']));
  const added = [...hidden].filter((row) => !present.has(row)).sort((a, b) => a - b);
  if (added.length === 0) return applySplices(xml, splices);
  const made = (row: number): string => `<${prefix}row r="${row}" hidden="1"/>`;
  if (data.selfClosing) {
    const text = `${openTag(startTag(xml, data))}${added.map(made).join('')}</${prefix}sheetData>`;
    return applySplices(xml, [{ from: data.start, to: data.end, text }]);
  }
  let next = 0;
  for (const row of added) {
    while (next < rowNumbers.length && rowNumbers[next]! < row) next++;
    const below = rowNumbers[next];
    const at = below === undefined ? data.closeStart : present.get(below)!.start;
    splices.push({ from: at, to: at, text: made(row) });
  }
  return applySplices(xml, splices);
}

function withColumns(xml: string, change: Exclude<SizeChange, { kind: 'rows' }>): string {
  const { columns, data, prefix } = surveySheet(xml, []);
  const { from, to } = change;
  const changed = (tag: string): string => {
    if (change.kind === 'width') {
      const wide = setAttribute(setAttribute(tag, 'width', String(change.characters)), 'customWidth', '1');
      return withoutAttributes(wide, ['hidden']);
    }
    return change.hidden ? setAttribute(tag, 'hidden', '1') : withoutAttributes(tag, ['hidden']);
  };
  const made = (first: number, last: number): string =>
    changed(`<${prefix}col min="${first}" max="${last}" width="${DEFAULT_WIDTH}"/>`);
  const pieces: string[] = [];
  /** The first of the columns that are not yet spoken of. */
  let next = from;
  for (const element of columns) {
    const [min, max] = [Number(element.attributes['min']), Number(element.attributes['max'])];
    const tag = startTag(xml, element);
    // Of no column at all: whose it is, is not for us to say.
    if (!(min <= max)) {
      pieces.push(tag);
      continue;
    }
    const part = (first: number, last: number): string =>
      setAttribute(setAttribute(tag, 'min', String(first)), 'max', String(last));
    if (min > next && next <= to) pieces.push(made(next, Math.min(to, min - 1)));
    if (max < from || min > to) pieces.push(tag);
    else {
      if (min < from) pieces.push(part(min, from - 1));
      pieces.push(changed(part(Math.max(min, from), Math.min(max, to))));
      if (max > to) pieces.push(part(to + 1, max));
    }
    if (max >= next) next = Math.max(next, Math.min(max, to) + 1);
    if (min > to) next = to + 1;
  }
  if (next <= to) pieces.push(made(next, to));
  const text = pieces.join('');
  const [first, last] = [columns[0], columns.at(-1)];
  if (first && last) return applySplices(xml, [{ from: first.start, to: last.end, text }]);
  return applySplices(xml, [{ from: data.start, to: data.start, text: `<${prefix}cols>${text}</${prefix}cols>` }]);
}
