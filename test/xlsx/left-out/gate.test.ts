/**
 * What the gate says of a workbook in which one attribute, element or text is left out or says something else. `gate.txt` has what it stops; all else
 * may pass. `UPDATE_GOLDEN=1` writes it anew.
 */
import path from 'node:path';
import { openPackage } from '../../../src/adapters/ooxml/open-package';
import { checkWorkbook } from '../../../src/adapters/xlsx/workbook-faults';
import { zipParts } from '../../support/build-xlsx';
import { expectGolden } from '../../support/package-shown';
import { eachLess } from '../../support/xml-less';
import { BOOK } from './operated';

const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/tables/table1.xml',
  'xl/styles.xml',
];

function faultsOf(parts: typeof BOOK): string {
  try {
    checkWorkbook(null, openPackage(zipParts(parts, 0), 'xlsx'));
    return '';
  } catch (error) {
    const cause = (error as Error).cause;
    return (cause instanceof Error ? cause : (error as Error)).message.split('\n').slice(1).join('; ');
  }
}

test('the whole book passes, and what is wrong with one thing less is told', () => {
  expect(faultsOf(BOOK)).toBe('');
  const told = PARTS.map((part) => {
    const found: { whats: string[]; said: string }[] = [];
    for (const { what, xml } of eachLess(BOOK[part] as string)) {
      const said = faultsOf({ ...BOOK, [part]: xml });
      if (said !== '' && said === found.at(-1)?.said) found.at(-1)!.whats.push(what);
      else if (said !== '') found.push({ whats: [what], said });
    }
    return [`== ${part}`, ...found.map(({ whats, said }) => `${whats.join(', ')} ⇒ ${said}`)].join('\n');
  });
  expectGolden(`${told.join('\n\n')}\n`, path.join(__dirname, 'gate.txt'));
});
