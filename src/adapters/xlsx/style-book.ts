/** The styles part (ECMA-376 18.8) while cells are changed: hands out a style that differs from another only in its number format. */
import type { CellEdit } from '../../application/ports';
import { GENERAL, editedFormat } from '../../application/editing/edited-cell';
import { damaged } from '../ooxml/open-package';
import { appendInside, applySplices, locateElements, setAttribute, startTag, writtenPrefix } from '../ooxml/splice-xml';
import type { Splice, XmlElement } from '../ooxml/splice-xml';
import { decodeText, encodeAttribute } from './cell-text';
import { completeStyles, leastItems, STYLE_LISTS } from './complete-styles';
import type { StyleLists } from './made/created-styles';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import { FIRST_CUSTOM_ID, formatCode } from './number-formats';

export interface StyleBook extends StyleLists {
  /** The style a cell of style `current` has after the edit. */
  styleFor(current: number, edit: Pick<CellEdit, 'value' | 'format'>): number;
  /** The part with what was added; the same text when nothing was. */
  toXml(): string;
}

/** Ids of formats that every program knows, whatever its language. */
const SHARED_IDS: ReadonlyMap<string, number> = new Map([
  [GENERAL, 0],
  ['0%', 9],
  ['@', 49],
]);

const ITEM_NAMES: Readonly<Record<string, string>> = { fonts: 'font', fills: 'fill', borders: 'border', dxfs: 'dxf' };

/**
 * `lastUsed` tells the last style that a cell has: where the part does not have it, a new one is not to take its place. It is asked when the
 * first style is added.
 */
export function openStyleBook(written: string, lastUsed: () => number = () => -1): StyleBook {
  const xml = completeStyles(written);
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, _, path) => {
    const parent = path.at(-1);
    if (path.length === 0) return true;
    if (path.length === 1) return STYLE_LISTS.includes(name);
    return (
      path.length === 2 &&
      ((name === 'xf' && parent === 'cellXfs') ||
        (name === 'numFmt' && parent === 'numFmts') ||
        name === ITEM_NAMES[parent!])
    );
  });
  const root = elements[0]!;
  if (root.name !== 'styleSheet') throw damaged('xlsx', '样式表无法读取');
  const list = elements.find(({ name }) => name === 'cellXfs')!;
  const formatList = elements.find(({ name }) => name === 'numFmts');
  const codes = customCodes(elements);
  const own = elements.filter(({ name }) => name === 'xf');
  const styles = own.map((element) => ({
    text: xml.slice(element.start, element.end),
    tagLength: element.openEnd - element.start,
    format: formatCode(Number(element.attributes['numFmtId'] ?? 0), codes),
  }));
  const prefix = writtenPrefix(xml, root);
  const newFormats: string[] = [];
  /** The first format of each code. */
  const ids = new Map([...codes].reverse().map(([id, code]) => [code, id]));
  let lastId = [...codes.keys()].reduce((most, id) => (id > most ? id : most), FIRST_CUSTOM_ID - 1);

  const formatId = (code: string): number => {
    const shared = SHARED_IDS.get(code);
    if (shared !== undefined) return shared;
    const known = ids.get(code);
    if (known !== undefined) return known;
    const id = ++lastId;
    codes.set(id, code);
    ids.set(code, id);
    newFormats.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`);
    return id;
  };

  /** The first style of each text. */
  const indexes = new Map([...styles.entries()].reverse().map(([index, { text }]) => [text, index]));
  let last: number | null = null;
  const add = (style: Style): number => {
    last ??= lastUsed();
    while (styles.length <= last) styles.push(plainStyle(prefix));
    indexes.set(style.text, styles.length);
    return styles.push(style) - 1;
  };

  const styleWith = (base: Style, format: string): number => {
    const style = withFormat(base, formatId(format), format === GENERAL ? undefined : format);
    return indexes.get(style.text) ?? add(style);
  };

  /** The items of the other lists, and how many of each the file had. */
  const others = new Map(
    Object.entries(ITEM_NAMES).map(([name, item]) => {
      const own = elements.filter((element) => element.name === item && element.path.at(-1) === name);
      const items = own.map(({ start, end }) => xml.slice(start, end));
      // What everything refers to by 0 is not to be the first thing that is added.
      if (items.length === 0) items.push(...leastItems(name, prefix));
      return [name, { items, first: items.length, count: own.length }];
    }),
  );

  return {
    format: formatId,
    item: (name, created) => {
      const text = created.replace(/<(\/?)(?=[A-Za-z])/gu, `<$1${prefix}`);
      if (name === 'cellXfs') {
        return indexes.get(text) ?? add(createdStyle(text, codes));
      }
      const { items } = others.get(name)!;
      const present = items.indexOf(text);
      return present >= 0 ? present : items.push(text) - 1;
    },
    styleFor: (current, edit) => {
      const style = styles[current] ?? styles[0] ?? plainStyle(prefix);
      const format = editedFormat(style.format, edit);
      return format === style.format ? current : styleWith(style, format ?? GENERAL);
    },
    toXml: () => {
      const added = styles.slice(own.length).map(({ text }) => text);
      return applySplices(xml, [
        ...(newFormats.length === 0 ? [] : appendFormats(xml, root, formatList, prefix, newFormats, codes.size)),
        ...(added.length === 0 ? [] : append(xml, list, added, styles.length)),
        ...[...others].flatMap(([name, { items, first, count }]) =>
          items.length === first ? [] : appendItems(xml, elements, name, items, count, prefix),
        ),
      ]);
    },
  };
}

function customCodes(elements: readonly XmlElement[]): Map<number, string> {
  return new Map(
    elements
      .filter(({ name }) => name === 'numFmt')
      .map(({ attributes }) => [Number(attributes['numFmtId']), decodeText(attributes['formatCode'] ?? '')]),
  );
}

/** An xf element. */
interface Style {
  readonly text: string;
  readonly tagLength: number;
  readonly format: string | undefined;
}

function plainStyle(prefix: string): Style {
  const text = leastItems('cellXfs', prefix)[0]!;
  return { text, tagLength: text.length, format: undefined };
}

/** One of this program's own, which has no > in its attributes. */
function createdStyle(text: string, codes: ReadonlyMap<number, string>): Style {
  const id = Number(/\snumFmtId="(\d+)"/.exec(text)?.[1] ?? 0);
  return { text, tagLength: text.indexOf('>') + 1, format: formatCode(id, codes) };
}

/** The style with another number format; its first tag holds all that matters. */
function withFormat({ text, tagLength }: Style, id: number, format: string | undefined): Style {
  const tag = setAttribute(setAttribute(text.slice(0, tagLength), 'numFmtId', String(id)), 'applyNumberFormat', '1');
  return { text: tag + text.slice(tagLength), tagLength: tag.length, format };
}

function append(xml: string, list: XmlElement, items: readonly string[], count: number): Splice[] {
  return appendInside(xml, list, items.join(''), setAttribute(startTag(xml, list), 'count', String(count)));
}

/** The list with what is new in it; a list that is not there comes behind those that stand before it. */
function appendItems(
  xml: string,
  elements: readonly XmlElement[],
  name: string,
  items: readonly string[],
  count: number,
  prefix: string,
): Splice[] {
  const lists = elements.filter((element) => element.path.length === 1);
  const present = lists.find((element) => element.name === name);
  const added = items.slice(count);
  if (present && !present.selfClosing) return append(xml, present, added, items.length);
  const text = `<${prefix}${name} count="${items.length}">${added.join('')}</${prefix}${name}>`;
  if (present) return [{ from: present.start, to: present.end, text }];
  const order = (element: { readonly name: string }): number => STYLE_LISTS.indexOf(element.name);
  const before = lists.filter((element) => order(element) < order({ name })).at(-1);
  const at = before?.end ?? elements[0]!.openEnd;
  return [{ from: at, to: at, text }];
}

/** numFmts is the first child of styleSheet (18.8.39). */
function appendFormats(
  xml: string,
  root: XmlElement,
  list: XmlElement | undefined,
  prefix: string,
  formats: readonly string[],
  count: number,
): Splice[] {
  if (list && !list.selfClosing) return append(xml, list, formats, count);
  const text = `<${prefix}numFmts count="${count}">${formats.join('')}</${prefix}numFmts>`;
  return [list ? { from: list.start, to: list.end, text } : { from: root.openEnd, to: root.openEnd, text }];
}
