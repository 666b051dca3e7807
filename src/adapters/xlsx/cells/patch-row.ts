/** A row of a worksheet (ECMA-376 18.3.1.73) with cells changed or added. */
import { toA1 } from '../../../domain/cell';
import { editedValue } from '../../../application/editing/edited-cell';
import { applySplices, locateElements, openTag, setAttribute } from '../../ooxml/splice-xml';
import type { Splice, XmlElement } from '../../ooxml/splice-xml';
import { formulaXml } from '../formulas/calculated-columns';
import { encodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isTrue } from '../read-parts';
import { aloneXml, withColumns } from './row-cells';
import { changeRichText, readRichTexts, richTextXml, type RichText } from '../rich-text';
import type { SheetSurvey } from './sheet-survey';
import type { StyleBook } from '../style-book';
import type { CellChange, RowChanges } from './cell-changes';

/** What the cells of a row refer to. */
export interface RowContext {
  readonly styles: StyleBook;
  /** How a shared text looks, when it has more than one look. */
  readonly sharedTexts: (index: number) => RichText | null;
}

/** The XML of the row with its changes, and whether a formula gave way to a value. `number` is the row's, whether it says so or not. */
export function patchRow(
  xml: string,
  sheet: SheetSurvey,
  number: number,
  row: XmlElement,
  changes: RowChanges,
  { styles, sharedTexts }: RowContext,
): { xml: string; formulaRemoved: boolean } {
  const { head, alone, tail } = aloneXml(xml, [sheet.root, sheet.data], row);
  const elements = locateElements(
    alone,
    SPREADSHEET_NAMESPACES,
    (name) => name === 'c' || name === 'row' || name === 'f' || name === 'v' || name === 'is',
  );
  const [own, ...inside] = elements as [XmlElement, ...XmlElement[]];
  const cells = withColumns(inside.filter(({ name }) => name === 'c'));
  const formulas = inside.filter(({ name }) => name === 'f');

  const splices: Splice[] = [];
  const added: { at: number; text: string }[] = [];
  let formulaRemoved = false;
  for (const [column, edit] of changes) {
    const cell = cells.find((candidate) => candidate.column === column)?.element;
    if (cell) {
      const style = styles.styleFor(Number(cell.attributes['s'] ?? 0), edit);
      const text = cellXml(sheet.prefix, number, column, style, edit, () =>
        richTextOf(alone, cell, inside, sharedTexts),
      );
      splices.push({ from: cell.start, to: cell.end, text });
      formulaRemoved ||= formulas.some(({ start }) => start > cell.start && start < cell.end);
    } else if (editedValue(edit.value) !== null || edit.formula || sheet.grownStyle(number, column) !== null) {
      const style = styles.styleFor(inheritedStyle(sheet, own, number, column), edit);
      const next = cells.find((candidate) => candidate.column > column)?.element;
      added.push({
        at: (next ?? { start: own.closeStart }).start,
        text: cellXml(sheet.prefix, number, column, style, edit),
      });
    }
  }
  if (splices.length === 0 && added.length === 0) return { xml: xml.slice(row.start, row.end), formulaRemoved };

  const widened = widenSpans(alone.slice(own.start, own.openEnd), added.length > 0 ? [...changes.keys()] : []);
  const height = own.attributes['customHeight'] === '1' ? null : sheet.grownHeight(number, changes);
  const tag = height === null ? widened : setAttribute(widened, 'ht', String(height));
  if (own.selfClosing) {
    const content = added.map(({ text }) => text).join('');
    return { xml: `${openTag(tag)}${content}</${sheet.prefix}row>`, formulaRemoved };
  }
  // New cells first: one may stand where the next cell begins, which is replaced as well.
  splices.unshift(...added.map(({ at, text }) => ({ from: at, to: at, text })));
  splices.push({ from: own.start, to: own.openEnd, text: tag });
  return { xml: applySplices(alone, splices).slice(head.length, -tail.length || undefined), formulaRemoved };
}

/** How the text of a cell looks, when it has more than one look; null for one that is plain. */
function richTextOf(
  xml: string,
  cell: XmlElement,
  elements: readonly XmlElement[],
  sharedTexts: RowContext['sharedTexts'],
): RichText | null {
  const part = (name: string): XmlElement | undefined =>
    elements.find((element) => element.name === name && element.start > cell.start && element.end < cell.end);
  if (cell.attributes['t'] === 's') {
    const value = part('v');
    return value ? sharedTexts(Number(xml.slice(value.openEnd, value.closeStart))) : null;
  }
  // The row stands alone between the tags that declare its namespaces: no other text may be read with it.
  const inline = part('is');
  if (!inline) return null;
  const texts = elements.filter(({ name }) => name === 'is');
  return readRichTexts(xml)[texts.indexOf(inline)] ?? null;
}

/** A row that is not there yet; nothing when none of its cells gets content. */
export function newRow(sheet: SheetSurvey, row: number, changes: RowChanges, styles: StyleBook): string {
  const cells = [...changes].flatMap(([column, edit]) => {
    if (editedValue(edit.value) === null && !edit.formula && sheet.grownStyle(row, column) === null) return [];
    const style = styles.styleFor(inheritedStyle(sheet, undefined, row, column), edit);
    return [cellXml(sheet.prefix, row, column, style, edit)];
  });
  const height = sheet.grownHeight(row, changes);
  const start = `<${sheet.prefix}row r="${row}"${height === null ? '' : ` ht="${height}"`}>`;
  return cells.length === 0 ? '' : `${start}${cells.join('')}</${sheet.prefix}row>`;
}

/** The style that Excel gives a new cell: that of the table it belongs to, its row's, else its column's. */
function inheritedStyle(sheet: SheetSurvey, row: XmlElement | undefined, number: number, column: number): number {
  const ofTable = sheet.grownStyle(number, column);
  if (ofTable !== null) return ofTable;
  const own = row?.attributes['s'];
  if (own !== undefined && isTrue(row?.attributes['customFormat'])) return Number(own);
  const definition = sheet.columns.find(
    ({ attributes }) => column >= Number(attributes['min']) && column <= Number(attributes['max']),
  );
  return Number(definition?.attributes['style'] ?? 0);
}

/** A cell (18.3.1.4). Texts stand in the cell itself, so that the table of shared texts need not be touched. */
function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  { value, formula }: CellChange,
  richText: () => RichText | null = () => null,
): string {
  const content = editedValue(value);
  const start = `<${prefix}c r="${toA1({ row, column })}"${style === 0 ? '' : ` s="${style}"`}`;
  if (formula) return `${start}>${formulaXml(prefix, { row, column }, formula)}</${prefix}c>`;
  if (content === null) return `${start}/>`;
  if (typeof content === 'number') {
    if (!Number.isFinite(content)) throw new RangeError(`${content} cannot stand in a cell`);
    return `${start}><${prefix}v>${content}</${prefix}v></${prefix}c>`;
  }
  const before = richText();
  const rich = before && changeRichText(before, content);
  const text = rich
    ? richTextXml(rich, prefix)
    : `<${prefix}is><${prefix}t xml:space="preserve">${encodeText(content)}</${prefix}t></${prefix}is>`;
  return `${start} t="inlineStr">${text}</${prefix}c>`;
}

/** `spans` only helps a reader to hurry, but must not be wrong (18.3.1.73). */
function widenSpans(tag: string, columns: readonly number[]): string {
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (!spans || columns.length === 0) return tag;
  const from = Math.min(Number(spans[1]), ...columns);
  const to = Math.max(Number(spans[2]), ...columns);
  return setAttribute(tag, 'spans', `${from}:${to}`);
}
