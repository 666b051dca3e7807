/** Reads the workbook: first what stands at the beginning of each sheet, then the rest of those that are worth it. */
import type { SheetSnapshot } from '../../../application/ports';
import type { DateSystem } from '../../../domain/calendar-date';
import { COLUMN_MAP_SHEET } from '../../../domain/own-sheets';
import { askSheets, isRefused, repliesOf } from './ask-sheets';
import type { Reply } from './ask-sheets';
import { isFaultOfSheet, isTooMuch } from '../host-failures';
import { contentOf } from '../known-workbook';
import type { KnownSheet, KnownWorkbook } from '../known-workbook';
import { listSheets, queueList } from './list-sheets';
import type { Listed, ListedSheet } from './list-sheets';
import { knownSheet } from './known-sheet';
import { firstQuestions, questionAgain } from './first-look';
import { withSpills } from './read-spills';
import { inExcel } from '../run';
import type { RunOptions } from '../run';
import { queueQuestion } from './sheet-question';
import type { Answer } from './sheet-question';

/**
 * Two syncs: the sheets, and their first rows, of those that were read `before` as much as then. One more for trackers that go on below,
 * some more where Excel refuses something.
 */
export function readWorkbook(options: RunOptions = {}, before: KnownWorkbook | null = null): Promise<KnownWorkbook> {
  return inExcel(async (context) => {
    const { structureLocked, dateSystem, sheets } = await listSheets(context);
    const replies = await askSheets(context, firstQuestions(sheets, byId(before?.sheets ?? [])));
    return complete(context, { structureLocked, dateSystem, sheets }, replies, new Map(), new Set());
  }, options);
}

/** Reads these sheets again, and those that are new or have a new name; the others stay as they are known. One sync when nothing is new. */
export function readAgain(
  known: KnownWorkbook,
  ids: ReadonlySet<string>,
  options: RunOptions = {},
): Promise<KnownWorkbook> {
  return inExcel(async (context) => {
    const finish = queueAgain(context, known, ids);
    try {
      await context.sync();
    } catch (error) {
      // Excel refused: all is read anew, one by one.
      if (isTooMuch(error) || isFaultOfSheet(error)) return readWorkbook(options, known);
      throw error;
    }
    return finish();
  }, options);
}

/** Asks for what `readAgain` reads; after the next sync the rest is done with what was answered: no more syncs when nothing is new. */
export function queueAgain(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  ids: ReadonlySet<string>,
): () => Promise<KnownWorkbook> {
  const again = known.sheets.filter(({ id }) => ids.has(id)).map(questionAgain);
  const list = queueList(context);
  const queued = again.map((question) => queueQuestion(context, question));
  return async () => {
    const listed = list();
    const answers = queued.flatMap((finish) => repliesOf(finish()));
    const before = byId(known.sheets);
    const asked = new Set(again.map(({ sheet }) => sheet.id));
    const isNew = ({ id, name, isProtected }: ListedSheet): boolean => {
      if (asked.has(id) || known.skipped.has(id)) return false;
      const sheet = before.get(id);
      return sheet?.name !== name || (sheet.content.protection !== undefined) !== isProtected;
    };
    const replies = await askSheets(context, firstQuestions(listed.sheets.filter(isNew)));
    const all = [...answers, ...replies];
    return complete(context, { ...listed, dateSystem: known.dateSystem }, all, before, known.skipped);
  };
}

function byId(sheets: readonly KnownSheet[]): ReadonlyMap<string, KnownSheet> {
  return new Map(sheets.map((sheet) => [sheet.id, sheet]));
}

/** The workbook of what was answered and what is known from before. */
async function complete(
  context: Excel.RequestContext,
  { structureLocked, dateSystem, sheets: listed }: Listed & { readonly dateSystem: DateSystem },
  replies: readonly Reply[],
  before: ReadonlyMap<string, KnownSheet>,
  skippedBefore: ReadonlySet<string>,
): Promise<KnownWorkbook> {
  const now = new Map(listed.map((sheet) => [sheet.id, sheet]));
  const skipped = new Set(skippedBefore);
  const found = new Map<string, KnownSheet>();
  const answers = new Map<string, Answer[]>();
  for (const reply of replies) {
    const { id } = isRefused(reply) ? reply.question.sheet : reply.sheet;
    // Named, hidden or protected since it was asked.
    const sheet = now.get(id);
    if (!sheet) continue;
    if (!isRefused(reply)) answers.set(id, [...(answers.get(id) ?? []), { ...reply, sheet }]);
    else if (reply.code === 'UnsupportedSheet') skipped.add(id);
    else found.set(id, refusedSheet(sheet));
  }
  for (const [id, own] of answers) if (!found.has(id)) found.set(id, knownSheet(own[0]!.sheet, own));
  for (const { id, name, hidden } of listed) {
    const known = before.get(id);
    if (!found.has(id) && !skipped.has(id) && known)
      found.set(id, { ...known, name, content: renamed(known, name, hidden) });
  }
  const firstRows: KnownWorkbook = {
    dateSystem,
    structureLocked,
    sheets: listed.flatMap(({ id }) => found.get(id) ?? []),
    skipped,
  };
  const whole = await withRest(context, firstRows, now, answers);
  return { ...firstRows, sheets: await withSpills(context, whole) };
}

/** What goes on below the first rows. */
async function withRest(
  context: Excel.RequestContext,
  firstRows: KnownWorkbook,
  listed: ReadonlyMap<string, ListedSheet>,
  answers: ReadonlyMap<string, readonly Answer[]>,
): Promise<readonly KnownSheet[]> {
  // What headers mean was said anew: what was only looked at may be a tracker's by that.
  const isMapNew = firstRows.sheets.some(({ id, name }) => name === COLUMN_MAP_SHEET && answers.has(id));
  const wanting = firstRows.sheets.filter(({ id, isWhole, valuesOnly, content }) =>
    answers.has(id) ? !isWhole : isMapNew && (valuesOnly || content.unread?.why === 'no-tracker'),
  );
  if (wanting.length === 0) return firstRows.sheets;
  // Loaded with the rules, which they share the reading of trackers with.
  const [{ fillIn }, { worthReading }] = await Promise.all([
    import('./read-rest'),
    import('../../../application/reading/worth-reading'),
  ]);
  const beyond = new Map([...answers].flatMap(([id, [first]]) => (first?.further ? [[id, first.further]] : [])));
  const filled = await fillIn(context, wanting, listed, beyond, worthReading(contentOf(firstRows)));
  return firstRows.sheets.map((sheet) => filled.get(sheet.id) ?? sheet);
}

/** The same content under the name, and shown or hidden, as it is now. */
function renamed({ content }: KnownSheet, name: string, hidden: SheetSnapshot['hidden']): SheetSnapshot {
  if (content.name === name && content.hidden === hidden) return content;
  const { protection, rows, merges, unread } = content;
  return {
    name,
    ...(protection && { protection }),
    ...(hidden && { hidden }),
    rows,
    merges,
    ...(unread && { unread }),
  };
}

/** A sheet whose content Excel does not hand over. */
function refusedSheet({ id, name, hidden }: ListedSheet): KnownSheet {
  return {
    ...knownSheet({ id, name, hidden, isProtected: false }, []),
    content: { name, ...(hidden && { hidden }), rows: [], merges: [], unread: { why: 'refused' } },
  };
}
