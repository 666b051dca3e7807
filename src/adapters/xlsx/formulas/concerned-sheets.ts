/** Which sheets may have formulas that look at changed ones: in a vast workbook those of the others are not read. */
import type { WorkbookNames } from '../../../application/calculate/workbook-names';
import type { SheetPart } from '../read-parts';

/** How many formulas a part has, counted without taking them apart. */
export function countFormulas(xml: string): number {
  return xml.match(/<(?:[^\s<>/:!?]+:)?f[\s/>]/gu)?.length ?? 0;
}

/**
 * The changed sheets, and those of which a part names one of these or a name or table of the workbook, or spans several sheets; and
 * those that name such a one, and so on. `look` gives a part as it is now.
 */
export function concernedSheets(
  sheets: readonly SheetPart[],
  changed: ReadonlySet<string>,
  { tables, defined }: Pick<WorkbookNames, 'tables' | 'defined'>,
  look: <Seen>(part: string, see: (xml: string) => Seen) => Seen,
): readonly SheetPart[] {
  // To look for each of very many words would take longer than to read all formulas.
  if (tables.length + defined.length > MOST_WORDS) return [...sheets];
  const words = [...tables.map(({ name }) => name), ...defined].map(asWritten);
  const concerned = new Set(sheets.filter(({ name }) => changed.has(name)));
  const others = new Map<SheetPart, string>();
  for (const sheet of sheets) {
    if (concerned.has(sheet)) continue;
    const formulas = look(sheet.part, textOfFormulas);
    if (formulas === null || SEVERAL_SHEETS.test(formulas) || words.some((word) => formulas.includes(word)))
      concerned.add(sheet);
    else others.set(sheet, formulas);
  }
  for (const { name } of concerned) {
    const word = asWritten(name);
    for (const [sheet, formulas] of others) {
      if (!formulas.includes(word)) continue;
      others.delete(sheet);
      // What is added to a set while it is gone through comes in its turn.
      concerned.add(sheet);
    }
  }
  return sheets.filter((sheet) => concerned.has(sheet));
}

const MOST_WORDS = 200;

/** Sheet1:Sheet3!A1 */
const SEVERAL_SHEETS = /:[^!()<>]{1,66}!/u;

/** Ways to write a character that are left to an XML parser, or to the reader of formulas. */
const HIDDEN_TEXT = /<!|&#|_x[0-9A-Fa-f]{4}_/u;
const NAMED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** What stands in the elements f, in lower case; null where it takes more to read them. */
function textOfFormulas(xml: string): string | null {
  if (HIDDEN_TEXT.test(xml)) return null;
  const texts: string[] = [];
  for (const [, text = ''] of xml.matchAll(/<(?:[^\s<>/:!?]+:)?f(?:\s[^<>]*)?>([^<]*)</gu))
    if (text !== '') texts.push(text);
  const text = texts.join('\n').toLowerCase();
  return text.includes('&') ? text.replace(/&\w+;/gu, (entity) => NAMED[entity] ?? entity) : text;
}

/** A word as formulas write it within quotation marks, in lower case. */
function asWritten(word: string): string {
  return word.replaceAll("'", "''").toLowerCase();
}
