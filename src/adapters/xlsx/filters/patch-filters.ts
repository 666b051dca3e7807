/** Sets, makes and takes out filters in the XML of a worksheet or a table; what other columns ask for stays as it is written. */
import type { AskedCriterion, DateGroup } from '../../../application/filtering/criteria';
import { parseRange, rangeToA1, type CellRange } from '../../../domain/cell';
import {
  appendInside,
  applySplices,
  locateElements,
  openTag,
  setAttribute,
  startTag,
  withoutAttributes,
  writtenPrefix,
  type Splice,
  type XmlElement,
} from '../../ooxml/splice-xml';
import { encodeAttribute } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { DATE_PARTS } from './read-filters';

/** Elements of a worksheet behind which its filter stands (18.3.1.99). */
const BEFORE_FILTER = ['sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios'];

interface FilterSurvey {
  readonly root: XmlElement;
  readonly filter: XmlElement | undefined;
  readonly columns: readonly XmlElement[];
  readonly sheetPr: XmlElement | undefined;
  /** The last element before the filter of a sheet. */
  readonly before: XmlElement | undefined;
}

function survey(xml: string): FilterSurvey {
  const [root, ...elements] = locateElements(
    xml,
    SPREADSHEET_NAMESPACES,
    (name, _, path) =>
      path.length === 0 ||
      (path.length === 1 && (name === 'autoFilter' || name === 'sheetPr' || BEFORE_FILTER.includes(name))) ||
      (path.length === 2 && name === 'filterColumn' && path[1] === 'autoFilter'),
  );
  const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
  return {
    root: root!,
    filter: named('autoFilter')[0],
    columns: named('filterColumn'),
    sheetPr: named('sheetPr')[0],
    before: elements.filter(({ name }) => BEFORE_FILTER.includes(name)).at(-1),
  };
}

/** The sheet or table whose filter asks that of a column (its number on the sheet); null: it asks for nothing any longer. */
export function withColumnFilter(xml: string, column: number, criterion: AskedCriterion | null): string {
  const { filter, columns } = survey(xml);
  const range = parseRange(filter?.attributes['ref'] ?? '');
  if (!filter || !range) return xml;
  const index = column - range.left;
  const prefix = writtenPrefix(xml, filter);
  const wish = criterion ? wishXml(criterion, prefix) : '';
  const present = columns.find(({ attributes }) => Number(attributes['colId']) === index);
  if (present) return applySplices(xml, [ofColumn(xml, present, wish, prefix)]);
  if (wish === '') return xml;
  const text = `<${prefix}filterColumn colId="${index}">${wish}</${prefix}filterColumn>`;
  const next = columns.find(({ attributes }) => Number(attributes['colId']) > index);
  const last = columns.at(-1);
  if (next) return applySplices(xml, [{ from: next.start, to: next.start, text }]);
  if (last) return applySplices(xml, [{ from: last.end, to: last.end, text }]);
  if (filter.selfClosing) return applySplices(xml, appendInside(xml, filter, text));
  return applySplices(xml, [{ from: filter.openEnd, to: filter.openEnd, text }]);
}

/** A column that hides its button does so whatever it asks for. */
function ofColumn(xml: string, element: XmlElement, wish: string, prefix: string): Splice {
  const { start, end, attributes } = element;
  const isPlain = Object.keys(attributes).every((name) => name === 'colId');
  if (wish === '' && isPlain) return { from: start, to: end, text: '' };
  const tag = openTag(startTag(xml, element));
  return { from: start, to: end, text: `${tag}${wish}</${prefix}filterColumn>` };
}

function wishXml(criterion: AskedCriterion, prefix: string): string {
  if (criterion.kind === 'conditions') {
    const items = criterion.conditions.map(({ operator, value }) => {
      // `equal` is what is meant where nothing is said.
      const how = operator === 'equal' ? '' : ` operator="${operator}"`;
      return `<${prefix}customFilter${how} val="${encodeAttribute(value)}"/>`;
    });
    return `<${prefix}customFilters${criterion.all ? ' and="1"' : ''}>${items.join('')}</${prefix}customFilters>`;
  }
  const { texts, dates, blanks } = criterion;
  const items = [
    ...texts.map((text) => `<${prefix}filter val="${encodeAttribute(text)}"/>`),
    ...dates.map((group) => `<${prefix}dateGroupItem ${dateAttributes(group)}/>`),
  ].join('');
  return `<${prefix}filters${blanks ? ' blank="1"' : ''}>${items}</${prefix}filters>`;
}

function dateAttributes(group: DateGroup): string {
  const parts = group.map((part, index) => `${DATE_PARTS[index]!}="${part}"`);
  return [...parts, `dateTimeGrouping="${DATE_PARTS[group.length - 1]!}"`].join(' ');
}

/** The sheet says whether a filter hides rows (18.3.1.82). */
export function withFilterMode(xml: string): string {
  const { root, filter, columns, sheetPr } = survey(xml);
  const isOn =
    filter !== undefined &&
    columns.some(({ selfClosing, openEnd, closeStart }) => !selfClosing && closeStart > openEnd);
  if (sheetPr) {
    const before = startTag(xml, sheetPr);
    const tag = isOn ? setAttribute(before, 'filterMode', '1') : withoutAttributes(before, ['filterMode']);
    return applySplices(xml, [{ from: sheetPr.start, to: sheetPr.openEnd, text: tag }]);
  }
  if (!isOn) return xml;
  const text = `<${writtenPrefix(xml, root)}sheetPr filterMode="1"/>`;
  return applySplices(xml, [{ from: root.openEnd, to: root.openEnd, text }]);
}

/** The sheet with a filter that asks for nothing yet. */
export function withFilter(xml: string, range: CellRange): string {
  const { filter, before } = survey(xml);
  if (filter || !before) return xml;
  const text = `<${writtenPrefix(xml, before)}autoFilter ref="${rangeToA1(range)}"/>`;
  return applySplices(xml, [{ from: before.end, to: before.end, text }]);
}

/** The sheet's XML without its own filter; the filters of tables are in other parts. */
export function withoutFilter(xml: string): string {
  const { filter } = survey(xml);
  return filter ? applySplices(xml, [{ from: filter.start, to: filter.end, text: '' }]) : xml;
}
