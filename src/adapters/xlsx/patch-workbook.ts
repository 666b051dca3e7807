/** The workbook part (ECMA-376 18.2.27) when sheets are added to it or removed. */
import { escapeXml } from '../ooxml/escape-xml';
import { damaged } from '../ooxml/open-package';
import { appendInside, applySplices, locateElements, setAttribute, startTag, writtenPrefix } from '../ooxml/splice-xml';
import type { Splice, XmlElement } from '../ooxml/splice-xml';
import { decodeText, encodeAttribute } from './cell-text';
import { relationshipPrefix, SPREADSHEET_NAMESPACES } from './namespaces';

/** Elements that stand before definedNames. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

export interface AddedSheet {
  readonly name: string;
  readonly relationshipId: string;
  /** The row that is printed on each page; 0 for none. */
  readonly repeatedRow: number;
  readonly isHidden: boolean;
}

/** The part with more sheets behind the others; modules of macros, which have no part, stay last: not every program counts them. */
export function withSheets(xml: string, added: readonly AddedSheet[]): string {
  const { sheets, list, definedNames, views } = survey(xml);
  const place = sheets.findLastIndex(({ attributes }) => attributes['r:id'] !== '') + 1;
  const prefix = writtenPrefix(xml, list);
  const relationship = relationshipPrefix(xml, list);
  const ids = sheets.map(({ attributes }) => Number(attributes['sheetId']));
  const written = added.map(({ name, relationshipId, isHidden }) => {
    const sheetId = freeSheetId(ids);
    ids.push(sheetId);
    return (
      `<${prefix}sheet name="${encodeAttribute(name)}" sheetId="${sheetId}"${isHidden ? ' state="hidden"' : ''}` +
      `${relationship.declaration} ${relationship.prefix}id="${relationshipId}"/>`
    );
  });
  const text = written.join('');
  const next = sheets[place];
  const splices: Splice[] = next ? [{ from: next.start, to: next.start, text }] : appendInside(xml, list, text);
  if (next) splices.push(...movedPlaces(xml, definedNames, views, (at) => (at >= place ? at + added.length : at)));
  // A name of a sheet that is no longer there would become that of a new one: it gives way.
  const titles = added
    .filter(({ repeatedRow }) => repeatedRow > 0)
    .map(({ name, repeatedRow }) => printTitles(name, repeatedRow));
  return withLocalNames(applySplices(xml, splices), titles);
}

/** A name that only one sheet has. */
export interface LocalName {
  readonly sheet: string;
  readonly name: string;
  readonly formula: string;
  readonly isHidden?: boolean;
}

/** A row that is printed on each page of a sheet (18.2.5). */
function printTitles(sheet: string, row: number): LocalName {
  return { sheet, name: '_xlnm.Print_Titles', formula: `'${sheet.replaceAll("'", "''")}'!$${row}:$${row}` };
}

/** The sheet that a name is for, by its place among the sheets; -1 for the whole workbook. */
const localSheet = ({ attributes }: XmlElement): number => Number(attributes['localSheetId'] ?? -1);

/** The part with names that only one sheet has, in the place of those that it had. */
export function withLocalNames(xml: string, added: readonly LocalName[]): string {
  if (added.length === 0) return xml;
  const workbook = survey(xml);
  const { root, names, before: last, placeOf } = workbook;
  const gone = localNames(workbook, added);
  const isKept = names && !names.selfClosing && gone.length < workbook.definedNames.length;
  const own = writtenPrefix(xml, isKept ? names : root);
  const items = added.map(({ sheet, name, formula, isHidden }) => {
    const hidden = isHidden ? ' hidden="1"' : '';
    return `<${own}definedName name="${name}" localSheetId="${placeOf(sheet)}"${hidden}>${escapeXml(formula)}</${own}definedName>`;
  });
  const text = items.join('');
  if (isKept) return applySplices(xml, [...gone.map(cut), { from: names.closeStart, to: names.closeStart, text }]);
  const whole = `<${own}definedNames>${text}</${own}definedNames>`;
  const at = names ? { from: names.start, to: names.end } : { from: last.end, to: last.end };
  return applySplices(xml, [{ ...at, text: whole }]);
}

/** The part without names that only one sheet has. */
export function withoutLocalNames(xml: string, unwanted: readonly Pick<LocalName, 'sheet' | 'name'>[]): string {
  const workbook = survey(xml);
  const gone = localNames(workbook, unwanted);
  const { names, definedNames } = workbook;
  const whole = names && gone.length > 0 && gone.length === definedNames.length ? [names] : gone;
  return applySplices(xml, whole.map(cut));
}

/** The elements of these names, whatever their case. */
function localNames(
  { definedNames, placeOf }: WorkbookSurvey,
  wanted: readonly Pick<LocalName, 'sheet' | 'name'>[],
): XmlElement[] {
  const key = (place: number, name: string): string => `${place} ${name.toLowerCase()}`;
  const keys = new Set(wanted.map(({ sheet, name }) => key(placeOf(sheet), name)));
  return definedNames.filter((one) => keys.has(key(localSheet(one), one.attributes['name'] ?? '')));
}

const cut = ({ start, end }: XmlElement): Splice => ({ from: start, to: end, text: '' });

/** Excel takes ids up to this one. */
const LAST_SHEET_ID = 65_534;

function freeSheetId(taken: readonly number[]): number {
  const next = taken.reduce((most, id) => (id > most ? id : most), 0) + 1;
  if (next <= LAST_SHEET_ID) return next;
  const ids = new Set(taken);
  let free = 1;
  while (ids.has(free)) free++;
  return free;
}

/** The part without a sheet, its names gone with it; the relationship that led to it. Null when it is the only sheet, or not there. */
export function withoutSheet(
  xml: string,
  name: string,
): { readonly xml: string; readonly relationshipId: string } | null {
  const { sheets, names, definedNames, views } = survey(xml);
  const index = sheets.findIndex(({ attributes }) => decodeText(attributes['name'] ?? '') === name);
  const sheet = sheets[index];
  if (!sheet || sheets.length === 1) return null;
  const own = definedNames.filter((element) => localSheet(element) === index);
  const others = definedNames.filter((element) => localSheet(element) !== index);
  const splices = [
    cut(sheet),
    ...(names && own.length > 0 && others.length === 0 ? [cut(names)] : own.map(cut)),
    ...movedPlaces(xml, others, [], (at) => (at > index ? at - 1 : at)),
    ...movedPlaces(xml, [], views, (at) => (at >= index && at > 0 ? at - 1 : at)),
  ];
  return { xml: applySplices(xml, splices), relationshipId: sheet.attributes['r:id'] ?? '' };
}

/** What names and views say of sheets by their places (18.2.5, 18.2.30), with other places. */
function movedPlaces(
  xml: string,
  names: readonly XmlElement[],
  views: readonly XmlElement[],
  move: (place: number) => number,
): Splice[] {
  const moved = (element: XmlElement, attributes: readonly string[]): Splice[] => {
    const before = startTag(xml, element);
    const tag = attributes.reduce((text, attribute) => {
      const value = element.attributes[attribute];
      const at = Number(value);
      return value === undefined || move(at) === at ? text : setAttribute(text, attribute, String(move(at)));
    }, before);
    return tag === before ? [] : [{ from: element.start, to: element.openEnd, text: tag }];
  };
  return [
    ...names.flatMap((element) => moved(element, ['localSheetId'])),
    ...views.flatMap((element) => moved(element, ['activeTab', 'firstSheet'])),
  ];
}

/** The names that formulas can use for the whole workbook: no table may have one of them. */
export function definedNamesOf(xml: string): string[] {
  return survey(xml).definedNames.map(({ attributes }) => decodeText(attributes['name'] ?? ''));
}

interface WorkbookSurvey {
  readonly root: XmlElement;
  readonly sheets: readonly XmlElement[];
  readonly list: XmlElement;
  readonly names: XmlElement | undefined;
  readonly definedNames: readonly XmlElement[];
  readonly views: readonly XmlElement[];
  /** The last element before definedNames. */
  readonly before: XmlElement;
  /** The place of a sheet among the sheets, from 0; -1 when it is not there. */
  readonly placeOf: (sheet: string) => number;
}

function survey(xml: string): WorkbookSurvey {
  const [root, ...elements] = locateElements(xml, SPREADSHEET_NAMESPACES, (_, __, path) => path.length <= 2);
  const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
  const [list] = named('sheets').filter(({ path }) => path.length === 1);
  if (!root || !list) throw damaged('xlsx', '工作簿的工作表目录不在应有的位置');
  const sheets = named('sheet').filter(({ path }) => path.at(-1) === 'sheets');
  const places = new Map(
    sheets.map(({ attributes }, place) => [decodeText(attributes['name'] ?? ''), place] as const).reverse(),
  );
  return {
    root,
    sheets,
    list,
    names: named('definedNames')[0],
    definedNames: named('definedName'),
    views: named('workbookView'),
    before: elements.filter(({ name, path }) => path.length === 1 && BEFORE_NAMES.includes(name)).at(-1) ?? list,
    placeOf: (sheet) => places.get(sheet) ?? -1,
  };
}
