/** Words and marks of letters, each by itself: how they are understood when a letter is read, and laid out when it is written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseContact } from '../../src/letter/reading/contact';
import { parseCounter } from '../../src/letter/reading/counters';
import { subjectOf } from '../../src/letter/reading/body';
import {
  isFurniture,
  isOffice,
  isPrinted,
  parseLetterDate,
  annexNamesOf,
  CLOSING,
  OFFICE_END,
} from '../../src/letter/reading/ending-marks';
import { toLines } from '../../src/letter/reading/lines';
import { percentLine, takePercentOfHeading, takePercentOfTarget } from '../../src/letter/reading/percent-phrase';
import { meaningOfTitle } from '../../src/letter/reading/section-words';
import { parseDottedLabel, parseTargetLabel } from '../../src/letter/reading/target-label';
import { paragraphsOf } from '../../src/letter/cell-paragraphs';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { oddCharacters } from '../../src/letter/font-characters';
import { letterFileName, letterFileNames } from '../../src/letter/letter-file-name';
import { letterheadPoints } from '../../src/letter/letterhead-size';
import { breakLines } from '../../src/letter/line-breaks';
import { textWidth } from '../../src/letter/text-width';
import { plainTitle, titleOfEveryMonth, titleWithPercent } from '../../src/letter/section-title';
import { titleLines } from '../../src/letter/title-lines';
import { titleWords } from '../../src/letter/title-words';
import { goldenTables, repeated } from '../support/golden';
import { readTracker } from '../../src/application/reading/read-tracker';
import { workbookOf } from '../support/plain-tracker';
import { trackerOf } from '../support/row-tracker';

const FILE = path.join(__dirname, 'phrases.txt');

/** What each kind of phrase is understood as. */
const UNDERSTOOD: Readonly<Record<string, (phrase: string) => unknown>> = {
  'what a title of a section means': (title) => {
    const meaning = meaningOfTitle(title);
    return meaning && meaning.key + (meaning.isCombined ? ' and another' : '');
  },
  'what a contact note says': parseContact,
  'a label': parseTargetLabel,
  'a dotted label': parseDottedLabel,
  'a counter': parseCounter,
  'the subject of a title': subjectOf,
  'the percentage of a heading': takePercentOfHeading,
  'the percentage of a target': takePercentOfTarget,
  'a line with a percentage': percentLine,
  'the date of a letter': parseLetterDate,
  'where a line stands below the text': (text) => {
    const [line] = toLines([{ text, continues: false }]);
    const kinds = {
      office: isOffice(text),
      'ends as offices do': OFFICE_END.test(text),
      'no text': isFurniture(line!),
      closing: CLOSING.test(text),
      printed: isPrinted(text),
      annex: text.startsWith('附') ? annexNamesOf([text]).join() : '',
    };
    return Object.entries(kinds)
      .filter(([, is]) => is)
      .map(([kind, is]) => (is === true ? kind : `${kind} ${is}`))
      .join(', ');
  },
};

/** Which phrases of a table are understood with something else around them, of those that are by themselves. */
function stillUnderstood(table: string, around: (phrase: string) => string): string {
  const lines = new RegExp(`^# ${table}\\n((?:.+\\n)+)`, 'mu')
    .exec(readFileSync(FILE, 'utf8'))![1]!
    .trimEnd()
    .split('\n');
  const phrases = lines.map((line) => line.split(' ⇒ ')[0]!);
  const isUnderstood = (phrase: string) => Boolean(UNDERSTOOD[table]!(repeated(phrase)));
  const alone = phrases.filter(isUnderstood);
  const still = phrases.filter((phrase) => isUnderstood(around(phrase)));
  const missing = alone.filter((phrase) => !still.includes(phrase));
  const more = still.filter((phrase) => !alone.includes(phrase));
  const kept = still.length - more.length;
  const told = kept === 0 ? 'none' : missing.length === 0 ? 'all' : '';
  const some = kept > alone.length / 2 ? ['all but', ...missing] : alone.filter((phrase) => still.includes(phrase));
  return [told || some.join(' ｜ '), ...more.map((phrase) => `and ${phrase}`)].join(' ｜ ');
}

goldenTables(FILE, {
  ...UNDERSTOOD,
  'phrases that are understood behind 甲 too': (table) => stillUnderstood(table, (phrase) => `甲${phrase}`),
  'phrases that are understood before 甲 too': (table) => stillUnderstood(table, (phrase) => `${phrase}甲`),
  'the lines of a title': (title) => titleLines(title).join(' ／ '),
  'the lines of a title of ten 字': (title) => titleLines(title, 10).join(' ／ '),
  'the words of a title in a line of ten 字, and what a break before each costs': (title) =>
    titleWords(title, 10)
      .map(({ text, breakCost }) => `${text} ${breakCost}`)
      .join(' ／ '),
  'the lines of a paragraph of ten columns': (text) => breakLines(text, 10, 2).join(' ／ '),
  'whom to ask, and what else a contact note has': (text) => {
    const contact = parseContact(text);
    return contact && [contact.people, contact.phones, ...contact.others].map((part) => part ?? '∅').join(' ｜ ');
  },
  'how wide': textWidth,
  'paragraphs of a cell': paragraphsOf,
  'paragraphs of a text': (text) => paragraphsOfText(text).map((each) => each.text),
  'characters that 国标 typefaces lack': (text) => oddCharacters(text, '国标'),
  'characters that the typefaces of Windows lack': (text) => oddCharacters(text, '系统'),
  'a title with 25%, and without': (title) => `${titleWithPercent(title, 0.25)}, ${plainTitle(title)}`,
  // The heading, and the title in it.
  'the title of every month': (line) => {
    const [heading, title] = line.split('｜');
    return titleOfEveryMonth(heading!, title!);
  },
  'how large a letterhead is': letterheadPoints,
  'the name of the file of all targets, in March and without a month': (numbers) => {
    const { targets } = trackerOf(numbers.split('|').map((number) => ({ number, rows: [{}] })));
    return [{ year: 2021, month: 3 }, null].map((month) => letterFileName(targets, month));
  },
  'the names of files of three targets in March': (numbers) => {
    const [first, ...others] = numbers.split('|').map((number) => ({ labels: { number: number || null } }));
    const { targets } = readTracker(workbookOf({ ...first, moreTargets: others }));
    return letterFileNames(targets, { year: 2021, month: 3 });
  },
});
