/** A layout and all that is to be said of it, as a text that is looked at: its picture, what is read, what is asked, and its near misses. */
import { questionAbout, sheetsToAsk } from '../../src/application/column-map/columns-question';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import { roleName } from '../../src/domain/role-words';
import type { Tracker } from '../../src/domain/tracker';
import { changes } from './changed';
import { pictured } from './pictured';
import { told } from './told';

const READ = '=> read';
const CHANGED = '=> changed';

/** What is read of a picture and asked about it. */
export function readAndAsked(picture: string): string {
  const workbook = pictured(picture);
  const tracker = readTracker(workbook);
  return [READ, told(tracker), '=> asked', ...asked(workbook, tracker)].join('\n');
}

/** How else it is read: `words` are what a header is changed into, beside nothing, in the first `rows` rows of each sheet. */
export function changed(picture: string, words: readonly string[], rows: number): string {
  const workbook = pictured(picture);
  const headers = new Set(readTracker(workbook).reading.columns.map(({ cell }) => `${cell.sheet}!${toA1(cell)}`));
  const isHeader = (cell: string, text: string) =>
    headers.size === 0 ? text.length <= LONGEST_HEADER : headers.has(cell);
  const lines = changes(workbook, rows, (cell, text) => (isHeader(cell, text) ? words : []));
  return [CHANGED, ...lines].join('\n');
}

/** The parts of a text: its picture, what is read and asked, and how else it is read. */
export function partsOf(text: string): { readonly picture: string; readonly read: string; readonly changed: string } {
  const [picture = '', rest = ''] = text.split(`\n${READ}\n`);
  const [read = '', changes = ''] = rest.split(`\n${CHANGED}`);
  return { picture: picture.trimEnd(), read: `${READ}\n${read}`, changed: `${CHANGED}${changes}`.trimEnd() };
}

const LONGEST_HEADER = 10;

/** What the questions of 栏目对照 are, a line for each sheet: the headers with what they look like, and an example of what they hold. */
function asked(workbook: WorkbookSnapshot, tracker: Tracker): readonly string[] {
  return sheetsToAsk(workbook, tracker).map(({ name, doubtful }) => {
    const { headers, guess } = questionAbout(workbook, tracker, name)!;
    const roles = headers.map(({ cell, text, role, unsure, sample }) => {
      const meaning = role === 'earlier' ? '以往' : roleName(role === 'unused' ? null : role);
      return `${text}@${toA1(cell)}=${meaning}${unsure ? '？' : ''}（${sample.slice(0, 6)}）`;
    });
    return `${name}${doubtful ? '？' : ''} ${guess.rowIs ?? '—'} ${roles.join('、')}`;
  });
}
