/**
 * What is read of workbooks with one of everything, and what is read in another way when one attribute, element or text of a part is
 * left out or says something else. `reading/` has a file for each reader; what changes nothing is not listed. `UPDATE_GOLDEN=1` writes them anew, to be read before they
 * are committed.
 */
import path from 'node:path';
import { zipParts } from '../../support/build-xlsx';
import { expectGolden } from '../../support/package-shown';
import { differences, linesOf, READERS, shownBook } from '../../support/shown-book';
import { eachLess, laidOut, prefixed } from '../../support/xml-less';
import { BESIDE, CELLS, FILTERS, LOOKS } from './books';

const BOOKS = { cells: CELLS, looks: LOOKS, beside: BESIDE, filters: FILTERS } as const;
/** Parts that say the same in every book, and are tried with the cells. */
const COMMON = /^(?:\[Content_Types\]|_rels\/|xl\/(?:_rels\/)?workbook)/u;

test.each(['cells', 'looks', 'beside', 'filters'] as const)('%s', async (reader) => {
  const read = READERS[reader];
  const book = BOOKS[reader];
  const before = await shownBook(zipParts(book), read);
  const told = [`== the whole book\n${linesOf(before)}`];
  for (const [part, xml] of Object.entries(book)) {
    if (typeof xml !== 'string' || (reader !== 'cells' && COMMON.test(part))) continue;
    const found: { whats: string[]; said: string }[] = [];
    for (const { what, xml: less } of eachLess(xml)) {
      const said = differences(before, await shownBook(zipParts({ ...book, [part]: less }, 0), read));
      if (said !== '' && said === found.at(-1)?.said) found.at(-1)!.whats.push(what);
      else if (said !== '') found.push({ whats: [what], said });
    }
    const lines = found.map(({ whats, said }) => `${whats.join(', ')} ⇒ ${said}\n`);
    if (lines.length > 0) told.push(`== ${part}\n${lines.join('')}`);
  }
  expectGolden(told.join('\n'), path.join(__dirname, 'reading', `${reader}.txt`));
});

/** Every part that is XML, changed. */
const changed = (book: Readonly<Record<string, string | Uint8Array>>, change: (xml: string) => string) =>
  Object.fromEntries(Object.entries(book).map(([part, xml]) => [part, typeof xml === 'string' ? change(xml) : xml]));

test.each(['cells', 'looks', 'beside', 'filters'] as const)(
  '%s are read alike however the XML is laid out and prefixed',
  async (reader) => {
    const before = await shownBook(zipParts(BOOKS[reader]), READERS[reader]);
    for (const change of [laidOut, prefixed]) {
      const after = await shownBook(zipParts(changed(BOOKS[reader], change)), READERS[reader]);
      expect(differences(before, after)).toBe('');
    }
  },
);
