/** The workbook part (ECMA-376 18.2.27) when sheets are added to it or removed. */
import { damaged } from '../ooxml/open-package';
import { appendInside, applySplices, locateElements, setAttribute, writtenPrefix } from '../ooxml/splice-xml';
import type { Splice, XmlElement } from '../ooxml/splice-xml';
import { decodeText, encodeAttribute, escapeXml } from './cell-text';
import { SPREADSHEET_NAMESPACES } from './namespaces';

/** Elements that stand before definedNames. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

export interface AddedSheet {
  readonly name: string;
  readonly relationshipId: string;
  /** The row that is printed on each page; 0 for none. */
  readonly repeatedRow: number;
}

/** The part with one more sheet behind the others. */
export function withSheet(xml: string, { name, relationshipId, repeatedRow }: AddedSheet): string {
  const { sheets, list, names, before } = survey(xml);
  const prefix = writtenPrefix(xml, list);
  const ids = sheets.map(({ attributes }) => Number(attributes['sheetId']));
  const sheetId = ids.reduce((most, id) => Math.max(most, id), 0) + 1;
  const sheet =
    `<${prefix}sheet name="${encodeAttribute(name)}" sheetId="${sheetId}"` +
    ` ${relationshipPrefix(xml, sheets)}:id="${relationshipId}"/>`;
  const splices: Splice[] = appendInside(xml, list, sheet);
  if (repeatedRow > 0) {
    const rows = escapeXml(`'${name.replaceAll("'", "''")}'!$${repeatedRow}:$${repeatedRow}`);
    const text = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${sheets.length}">${rows}</${prefix}definedName>`;
    if (names && !names.selfClosing) splices.push({ from: names.closeStart, to: names.closeStart, text });
    else {
      const whole = `<${prefix}definedNames>${text}</${prefix}definedNames>`;
      const at = names ? { from: names.start, to: names.end } : { from: before.end, to: before.end };
      splices.push({ ...at, text: whole });
    }
  }
  return applySplices(xml, splices);
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
  const cut = ({ start, end }: XmlElement): Splice => ({ from: start, to: end, text: '' });
  const set = ({ start, openEnd }: XmlElement, attribute: string, value: number): Splice => ({
    from: start,
    to: openEnd,
    text: setAttribute(xml.slice(start, openEnd), attribute, String(value)),
  });
  const own = definedNames.filter(({ attributes }) => attributes['localSheetId'] === String(index));
  const splices = [cut(sheet)];
  if (names && own.length > 0 && own.length === definedNames.length) splices.push(cut(names));
  else {
    splices.push(...own.map(cut));
    for (const element of definedNames) {
      const local = Number(element.attributes['localSheetId'] ?? -1);
      if (local > index) splices.push(set(element, 'localSheetId', local - 1));
    }
  }
  for (const view of views) {
    const active = Number(view.attributes['activeTab'] ?? 0);
    if (active >= index && active > 0) splices.push(set(view, 'activeTab', active - 1));
  }
  return { xml: applySplices(xml, splices), relationshipId: sheet.attributes['r:id'] ?? '' };
}

/** The names that formulas can use for the whole workbook: no table may have one of them. */
export function definedNamesOf(xml: string): string[] {
  return survey(xml).definedNames.map(({ attributes }) => decodeText(attributes['name'] ?? ''));
}

interface WorkbookSurvey {
  readonly sheets: readonly XmlElement[];
  readonly list: XmlElement;
  readonly names: XmlElement | undefined;
  readonly definedNames: readonly XmlElement[];
  readonly views: readonly XmlElement[];
  /** The last element before definedNames. */
  readonly before: XmlElement;
}

function survey(xml: string): WorkbookSurvey {
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (_, __, path) => path.length > 0 && path.length <= 2);
  const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
  const [list] = named('sheets').filter(({ path }) => path.length === 1);
  if (!list) throw damaged('xlsx', '工作簿的工作表目录不在应有的位置');
  return {
    sheets: named('sheet').filter(({ path }) => path.at(-1) === 'sheets'),
    list,
    names: named('definedNames')[0],
    definedNames: named('definedName'),
    views: named('workbookView'),
    before: elements.filter(({ name, path }) => path.length === 1 && BEFORE_NAMES.includes(name)).at(-1) ?? list,
  };
}

/** The prefix that the file has for the namespace of r:id. */
function relationshipPrefix(xml: string, sheets: readonly XmlElement[]): string {
  const [first] = sheets;
  return (first && /\s([^\s:="']+):id\s*=/u.exec(xml.slice(first.start, first.openEnd))?.[1]) ?? 'r';
}
