/** 栏目对照: what an office said about its own headers, rows and status words. It goes before any guess. */
import { ROLE_WORDS, ROLES, UNUSED, type Role } from '../../domain/role-words';
import { statusWord, type OwnStatusWords, type Status } from '../../domain/status';
import { SHARE_OF_MEANING, type StatusMeaning } from '../../domain/status-words';
import { periodIn } from '../../domain/period';
import { normalizeHeader } from '../../domain/words';

/** A row of 栏目对照 as it is read. */
export interface ColumnMapEntry {
  /** Empty: of all sheets. */
  readonly sheet: string;
  /** Empty: the sheet as a whole. */
  readonly header: string;
  /** Empty: what was said before no longer holds. */
  readonly meaning: string;
}

export interface ColumnMap {
  /** It says nothing of any header. */
  readonly isEmpty: boolean;
  /** The role of a header; undefined when the map says nothing about it. */
  roleOf(sheet: string, header: string): Role | 'unused' | undefined;
  /** What a row of the sheet is, or null. */
  rowIs(sheet: string): 'target' | 'subProject' | null;
  /** Nothing of the sheet is to be read. */
  isUnused(sheet: string): boolean;
  /** What the office's own status words mean. */
  readonly statusWords: OwnStatusWords;
  /** Whether it names a role for a header of the sheet, by the sheet's name. */
  speaksOf(sheet: string): boolean;
}

/** What 表头 says where a row is about rows, and what 作为 says where nothing is used. */
export const EACH_ROW = '每行';
export const ROW_WORDS = ['目标', '子项目'] as const;
const ROW_MEANINGS: ReadonlyMap<string, 'target' | 'subProject'> = new Map([
  ['目标', 'target'],
  ['一个目标', 'target'],
  ['子项目', 'subProject'],
  ['一个子项目', 'subProject'],
]);

/** A header as the map compares it: without spaces and brackets with （%）. Lines of a header are separated by /. */
export function mapKey(header: string): string {
  return header
    .split('/')
    .map((line) => normalizeHeader(line).word)
    .join('/')
    .toLowerCase();
}

/** The same for the headers of all months (3月态势, 4月态势), or null for a header that names none. */
function timelessKey(key: string): string | null {
  const lines = key.split('/').map((line) => {
    const timed = periodIn(line);
    return timed ? `<>${timed.rest}` : line;
  });
  const timeless = lines.join('/');
  return timeless === key ? null : timeless;
}

/** The role that 作为 names, 'unused', or null when it is none. */
export function roleNamed(meaning: string): Role | 'unused' | null {
  const word = normalizeHeader(meaning).word;
  if (word === UNUSED) return 'unused';
  return ROLES.find((role) => ROLE_WORDS[role].words[0] === word) ?? null;
}

const STATUS_NAMES: ReadonlyMap<string, StatusMeaning> = new Map([
  ['落后', 'behind'],
  ['滞后', 'behind'],
  ['进行中', 'ongoing'],
  ['正常', 'ongoing'],
  ['未启动', 'notStarted'],
  ['超前', 'ahead'],
  ['已完成', 'done'],
]);

/** What 作为 says of a status word: 落后, 进行中 (or 正常), 未启动, or a percentage; null for anything else. */
export function statusNamed(meaning: string): Status | null {
  const word = meaning.normalize('NFKC').replace(/\s/gu, '');
  const name = STATUS_NAMES.get(word);
  if (name) return { meaning: name, share: SHARE_OF_MEANING[name] };
  const percent = /^(\d{1,3}(?:\.\d+)?)%?$/u.exec(word);
  if (!percent) return null;
  const share = percent[0].endsWith('%') || Number(percent[1]) > 1 ? Number(percent[1]) / 100 : Number(percent[1]);
  if (share > 1) return null;
  return { meaning: share === 1 ? 'done' : share === 0 ? 'notStarted' : 'ongoing', share };
}

/** The answers that these lines of 栏目对照 give. */
export function columnMapOf(entries: readonly ColumnMapEntry[]): ColumnMap {
  const roles = new Map<string, Role | 'unused'>();
  /** What was said of a month's header holds for the other months' as well, unless they are spoken of themselves. */
  const anyMonth = new Map<string, Role>();
  const rows = new Map<string, 'target' | 'subProject'>();
  const unused = new Set<string>();
  const spoken = new Set<string>();
  const statusWords = new Map<string, Status>();
  for (const { sheet, header, meaning } of entries) {
    if (header === EACH_ROW) {
      const row = ROW_MEANINGS.get(normalizeHeader(meaning).word);
      if (row) rows.set(sheet, row);
      continue;
    }
    if (header === '' && meaning === '') unused.delete(sheet);
    const role = roleNamed(meaning);
    const status = role === null ? statusNamed(meaning) : null;
    if (status && header !== '') statusWords.set(statusWord(header), status);
    if (role === null) continue;
    if (header === '') {
      if (role === 'unused' && sheet !== '') unused.add(sheet);
      continue;
    }
    const key = mapKey(header);
    roles.set(`${sheet}\n${key}`, role);
    const timeless = role === 'unused' ? null : timelessKey(key);
    if (timeless !== null && role !== 'unused') anyMonth.set(`${sheet}\n${timeless}`, role);
    if (role !== 'unused' && sheet !== '') spoken.add(sheet);
  }
  const isEmpty = roles.size === 0;
  return {
    isEmpty,
    roleOf: (sheet, header) => {
      if (isEmpty) return undefined;
      const key = mapKey(header);
      const said = roles.get(`${sheet}\n${key}`) ?? roles.get(`\n${key}`);
      if (said !== undefined || anyMonth.size === 0) return said;
      const timeless = timelessKey(key);
      return timeless === null ? undefined : (anyMonth.get(`${sheet}\n${timeless}`) ?? anyMonth.get(`\n${timeless}`));
    },
    rowIs: (sheet) => rows.get(sheet) ?? rows.get('') ?? null,
    isUnused: (sheet) => unused.has(sheet),
    speaksOf: (sheet) => spoken.has(sheet),
    statusWords,
  };
}
