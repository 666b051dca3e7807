/** 栏目对照 as a question: what each header of a sheet is guessed to be, what a row is, what status words mean, and what comes of the answers. */
import { roleName, UNUSED, type Role } from '../../domain/role-words';
import { readStatus, statusWord, type Status } from '../../domain/status';
import type { StatusMeaning } from '../../domain/status-words';
import { namesItsRows, type NotRead, type Target, type Tracker } from '../../domain/tracker';
import type { WorkbookSnapshot } from '../ports';
import { contextOf, readTracker, sheetsToRead } from '../reading/read-tracker';
import { EACH_ROW, mapKey, roleNamed, ROW_WORDS, type ColumnMapEntry } from '../reading/column-map';
import { headersOfSheet, type SheetHeader } from '../reading/headers-of-sheet';
import { readColumnMap } from './column-map-sheet';

export type RowIs = 'target' | 'subProject';

/** What a person says about a sheet. */
export interface ColumnAnswers {
  /** By the text of the header. */
  readonly roles: ReadonlyMap<string, SheetHeader['role']>;
  /** Null: both are found in the sheet, and nothing is said. */
  readonly rowIs: RowIs | null;
  /** What 作为 says, by the status word; empty where a word means nothing. */
  readonly words: ReadonlyMap<string, string>;
}

export interface ColumnsQuestion {
  readonly sheet: string;
  readonly headers: readonly SheetHeader[];
  /** The answers as they are guessed. */
  readonly guess: ColumnAnswers;
}

/** A sheet that can be asked about; `doubtful`: something of it was not read, or not surely. */
export interface AskedSheet {
  readonly name: string;
  readonly doubtful: boolean;
}

/** What of a sheet was not read although it may be the tracker's. */
const MISSED: readonly NotRead['kind'][] = ['sheet', 'rows', 'passed-over'];

/** The sheets in sight that have something like headers, in their order. */
export function sheetsToAsk(content: WorkbookSnapshot, { reading }: Tracker): readonly AskedSheet[] {
  const doubtful = new Set([
    ...reading.notRead.filter(({ kind }) => MISSED.includes(kind)).map(({ cell }) => cell.sheet),
    ...reading.unsure.map(({ cell }) => cell.sheet),
  ]);
  return sheetsToRead(content)
    .filter(({ hidden, rows }) => hidden === undefined && rows.some(({ cells }) => cells.length >= 2))
    .map(({ name }) => ({ name, doubtful: doubtful.has(name) }));
}

/** What to ask about a sheet; null when it is not there. What was said of the same header in another sheet is offered again. */
export function questionAbout(content: WorkbookSnapshot, { settings }: Tracker, name: string): ColumnsQuestion | null {
  const sheet = sheetsToRead(content).find((each) => each.name === name);
  if (!sheet) return null;
  const elsewhere = new Map<string, Role>();
  const own = new Set<string>();
  for (const entry of [...readColumnMap(content.sheets, content.dateSystem).entries, ...(content.told ?? [])]) {
    const role = roleNamed(entry.meaning);
    if (entry.sheet === name || entry.sheet === '') own.add(mapKey(entry.header));
    else if (role !== null && role !== 'unused') elsewhere.set(mapKey(entry.header), role);
  }
  const found = headersOfSheet(sheet, contextOf(content, settings));
  const taken = new Set(found.filter(({ unsure }) => !unsure).map(({ role }) => role));
  const headers = found.map((header): SheetHeader => {
    const said = own.has(mapKey(header.text)) ? undefined : elsewhere.get(mapKey(header.text));
    const isOpen = header.unsure || header.role === 'unused';
    return said !== undefined && isOpen && !taken.has(said) ? { ...header, role: said, unsure: true } : header;
  });
  const roles = new Map(headers.map(({ text, role }) => [text, role]));
  const targets = outcomeOf(content, name, { roles, rowIs: null, words: new Map() }).targets;
  return { sheet: name, headers, guess: { roles, rowIs: rowIsIn(targets), words: new Map() } };
}

function rowIsIn(targets: readonly Target[]): RowIs | null {
  const kinds = new Set(
    targets.map((target): RowIs => (target.listed && !namesItsRows(target) ? 'target' : 'subProject')),
  );
  const [only] = kinds;
  return kinds.size === 1 ? only! : null;
}

/** The rows of 栏目对照 that say this. A sheet of which nothing is used is named as a whole. */
export function entriesOf(sheet: string, { roles, rowIs, words }: ColumnAnswers): readonly ColumnMapEntry[] {
  const said = [...roles].filter(([, role]) => role !== 'earlier');
  if (isUnused(roles)) return [{ sheet, header: '', meaning: UNUSED }];
  return [
    // What was said of the sheet as a whole no longer holds.
    { sheet, header: '', meaning: '' },
    ...said.map(([header, role]) => {
      return { sheet, header, meaning: role === 'unused' || role === 'earlier' ? UNUSED : roleName(role) };
    }),
    ...(rowIs ? [{ sheet, header: EACH_ROW, meaning: ROW_WORDS[rowIs === 'target' ? 0 : 1] }] : []),
    ...[...words].filter(([, meaning]) => meaning !== '').map(([word, meaning]) => ({ sheet, header: word, meaning })),
  ];
}

/** Whether the answer is that the sheet is no tracker: no column of it is used. */
export function isUnused(roles: ColumnAnswers['roles']): boolean {
  return roles.size > 0 && [...roles.values()].every((role) => role === 'unused');
}

/** Why these answers cannot be kept. */
export type AnswerFault = { readonly kind: 'no-item' } | { readonly kind: 'twice'; readonly role: Role };

/** Why these answers cannot be kept: a role was given twice, or no column says what a row is about. Null when they can. */
export function faultOf({ roles }: ColumnAnswers): AnswerFault | null {
  if (isUnused(roles)) return null;
  const seen = new Set<Role>();
  for (const role of roles.values()) {
    if (role === 'unused' || role === 'earlier') continue;
    if (seen.has(role)) return { kind: 'twice', role };
    seen.add(role);
  }
  return seen.has('name') || seen.has('text') ? null : { kind: 'no-item' };
}

export interface AskedWord {
  readonly word: string;
  /** In how many rows it stands. */
  readonly rows: number;
  /** What it means by now; null when nobody knows. */
  readonly status: Status | null;
}

export interface ColumnsOutcome {
  readonly tracker: Tracker;
  /** Those of the sheet. */
  readonly targets: readonly Target[];
  readonly rows: number;
  /** The rows of the sheet that look like the tracker's and are not read. */
  readonly notReadRows: number;
  /** The first of them. */
  readonly notRead: NotRead | null;
  readonly words: readonly AskedWord[];
}

/** The workbook as it would be read with these answers. */
export function outcomeOf(content: WorkbookSnapshot, sheet: string, answers: ColumnAnswers): ColumnsOutcome {
  const told = [...(content.told ?? []), ...entriesOf(sheet, answers)];
  const tracker = readTracker({ ...content, told });
  const targets = tracker.targets.filter((target) => target.sheet === sheet);
  const missed = tracker.reading.notRead.filter(({ kind, cell }) => cell.sheet === sheet && MISSED.includes(kind));
  return {
    tracker,
    targets,
    rows: targets.reduce((sum, { subProjects }) => sum + subProjects.length, 0),
    notReadRows: missed.reduce((sum, { rows }) => sum + rows, 0),
    notRead: missed[0] ?? null,
    words: wordsOf(targets, contextOf({ ...content, told }, tracker.settings).map.statusWords),
  };
}

/** Longer texts are no words for a status. */
const LONGEST_WORD = 20;

function wordsOf(targets: readonly Target[], own: ReadonlyMap<string, Status>): readonly AskedWord[] {
  const words = new Map<string, number>();
  for (const { subProjects } of targets) {
    for (const { status, completion } of subProjects) {
      const { reading } = completion;
      const texts = [status.text, reading.kind === 'status' ? reading.text : ''].map(statusWord);
      for (const word of new Set(texts)) {
        if (word === '' || word.length > LONGEST_WORD || /^[\d.]+%?$/u.test(word)) continue;
        words.set(word, (words.get(word) ?? 0) + 1);
      }
    }
  }
  return [...words].map(([word, rows]) => ({ word, rows, status: readStatus(word, own) }));
}

const MEANING_NAMES: Readonly<Record<StatusMeaning, string>> = {
  done: '100%',
  ongoing: '进行中',
  behind: '落后',
  ahead: '超前',
  notStarted: '未启动',
};

/** What 作为 says for a status. */
export function nameOfStatus({ meaning, share }: Status): string {
  return share !== null && share > 0 && share < 1 ? `${Number((share * 100).toFixed(1))}%` : MEANING_NAMES[meaning];
}

export const STATUS_CHOICES: readonly string[] = ['100%', '75%', '50%', '25%', '进行中', '超前', '落后', '未启动'];
