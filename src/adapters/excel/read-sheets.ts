/** Reads the workbook: first what stands at the beginning of each sheet, then the rest of those that are worth it. */
import type { SheetSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import { askSheets, isRefused } from './ask-sheets';
import type { Reply } from './ask-sheets';
import { isFaultOfSheet, isTooMuch } from './host-failures';
import { contentOf } from './known-workbook';
import type { KnownSheet, KnownWorkbook } from './known-workbook';
import { listSheets, queueList } from './list-sheets';
import type { Listed, ListedSheet } from './list-sheets';
import { knownSheet } from './known-sheet';
import { fillIn } from './read-rest';
import { withSpills } from './read-spills';
import { inExcel } from './run';
import type { RunOptions } from './run';
import { queueQuestion } from './sheet-question';
import type { Answer, Question } from './sheet-question';

/** The first look: most target sheets are whole within it, and 150 sheets fit into one message. */
const FIRST_ROWS = 32;
const FIRST_COLUMNS = 30;
/** How much a sheet may have grown since, to be read again with one message. */
const MORE_ROWS = 20;
const MORE_COLUMNS = 3;

/** Two syncs: the sheets, and their first rows. One more for all that goes on below, some more where Excel refuses something. */
export function readWorkbook(options: RunOptions = {}): Promise<KnownWorkbook> {
  return inExcel(async (context) => {
    const { structureLocked, dateSystem, sheets } = await listSheets(context);
    const replies = await askSheets(context, sheets.map(firstQuestion));
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
    const again = known.sheets.filter(({ id }) => ids.has(id)).map(questionAgain);
    const first = await listAndAsk(context, again);
    if (!first) return readWorkbook(options);
    const { listed, answers } = first;
    const before = new Map(known.sheets.map((sheet) => [sheet.id, sheet]));
    const asked = new Set(again.map(({ sheet }) => sheet.id));
    const isNew = ({ id, name, isProtected }: ListedSheet): boolean => {
      if (asked.has(id) || known.skipped.has(id)) return false;
      const sheet = before.get(id);
      return sheet?.name !== name || (sheet.content.protection !== undefined) !== isProtected;
    };
    const replies = await askSheets(context, listed.sheets.filter(isNew).map(firstQuestion));
    const all = [...answers, ...replies];
    return complete(context, { ...listed, dateSystem: known.dateSystem }, all, before, known.skipped);
  }, options);
}

/** Null when Excel refused; then all is to be read anew, one by one. */
async function listAndAsk(
  context: Excel.RequestContext,
  questions: readonly Question[],
): Promise<{ readonly listed: Listed; readonly answers: readonly Answer[] } | null> {
  const list = queueList(context);
  const queued = questions.map((question) => queueQuestion(context, question));
  try {
    await context.sync();
  } catch (error) {
    if (isTooMuch(error) || isFaultOfSheet(error)) return null;
    throw error;
  }
  return { listed: list(), answers: queued.flatMap((finish) => finish() ?? []) };
}

function firstQuestion(sheet: ListedSheet): Question {
  return { sheet, window: { top: 1, left: 1, bottom: FIRST_ROWS, right: FIRST_COLUMNS } };
}

/** As far as the sheet was read before, and a little more. */
function questionAgain({ id, name, content, readTo }: KnownSheet): Question {
  const sheet = { id, name, isProtected: content.protection !== undefined, hidden: content.hidden };
  const bottom = Math.max(FIRST_ROWS, readTo.row + MORE_ROWS);
  const right = Math.max(FIRST_COLUMNS, readTo.column + MORE_COLUMNS);
  return { sheet, window: { top: 1, left: 1, bottom, right } };
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
  const whole = await withRest(context, firstRows, now, new Set(answers.keys()));
  return { ...firstRows, sheets: await withSpills(context, whole) };
}

/** What goes on below the first rows. */
async function withRest(
  context: Excel.RequestContext,
  firstRows: KnownWorkbook,
  listed: ReadonlyMap<string, ListedSheet>,
  asked: ReadonlySet<string>,
): Promise<readonly KnownSheet[]> {
  const wanting = firstRows.sheets.filter(({ id, isWhole }) => asked.has(id) && !isWhole);
  if (wanting.length === 0) return firstRows.sheets;
  // Loaded with the rules, which it shares the reading of trackers with.
  const { worthReading } = await import('../../application/reading/worth-reading');
  const filled = await fillIn(context, wanting, listed, worthReading(contentOf(firstRows)));
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
