/** Tables inside a letter that are trackers themselves: their rows are targets or sub-projects. */
import { hundredth } from '../../domain/percent';
import { readPercentText } from '../../domain/percent-text';
import { COLUMN_HEADERS, LABEL_SYNONYMS, normalizeHeader, TEXT_KEYS, type TextKey } from '../../domain/words';
import type { Head } from './headings';
import type { Line } from './lines';
import type { ParseLog } from './log';
import { meaningOfTitle, type SectionTitle } from './section-words';
import type { RawRow } from './sub-projects';

/** A target that is a row of a table. */
export interface TableTarget {
  readonly number: string;
  readonly text: string;
  readonly overall: number | null;
  readonly rows: readonly RawRow[];
}

/** order: the number of a row that is a sub-project, which the tracker counts itself. */
type Role = 'number' | 'order' | 'text' | 'name' | 'completion' | TextKey;

interface TrackerTable {
  readonly start: number;
  /** Behind its last row. */
  readonly end: number;
  readonly roles: readonly (Role | null)[];
}

export interface TablesRead {
  readonly targets: readonly TableTarget[];
  readonly rows: readonly RawRow[];
  /** The headers of its reports. */
  readonly titles: readonly SectionTitle[];
  /** What stands before the table. */
  readonly before: readonly Line[];
}

const NOTHING: TablesRead = { targets: [], rows: [], titles: [], before: [] };
const ITEM_WORDS = /^(?:重点)?(?:工作|目标|任务|项目|事项)(?:目标|任务|名称|内容|事项)?(?:名称|内容)?$/u;

/** The tracker among these lines, when they have one; what stands beside it is told of. Below a target its rows are the target's. */
export function readTables(heads: readonly Head[], name: string, isBelowTarget: boolean, log: ParseLog): TablesRead {
  const found = findTracker(heads);
  const table = found && isBelowTarget ? withRowsBelow(found, heads[found.start]!.line.cells!) : found;
  if (!table || heads.some(({ section }) => section !== null)) return NOTHING;
  const rows = heads.slice(table.start + 1, table.end).map(({ line }) => line);
  log.leaveAll(
    heads.slice(table.end).map(({ line }) => line),
    `${name}的表格之后`,
  );
  const before = heads.slice(0, table.start).map(({ line }) => line);
  leaveOthers(heads[table.start]!.line, rows, table, name, log);
  const titles = TEXT_KEYS.flatMap((key) => {
    const title = cell(heads[table.start]!.line, table, key);
    return title === '' ? [] : [{ key, title }];
  });
  const hasTargets = table.roles.includes('text') || table.roles.includes('number');
  if (!hasTargets) return { targets: [], rows: rows.map((row) => rowOf(row, table)), titles, before };
  log.leaveAll(before, '在表格之前');
  return { targets: targetsOf(rows, table), rows: [], titles, before: [] };
}

/** Headers with an item and at least two reports. */
function findTracker(heads: readonly Head[]): TrackerTable | null {
  for (const [start, { line }] of heads.entries()) {
    const roles = line.cells && withTargetBeside(line.cells.map(roleOf), line.cells);
    if (!roles) continue;
    const reports = roles.filter((role) => role !== null && !['number', 'text', 'name'].includes(role));
    const hasItem = roles.some((role) => role === 'text' || role === 'name' || role === 'number');
    if (!hasItem || new Set(reports).size < 2) continue;
    const after = heads.slice(start + 1).findIndex((head) => head.line.cells === null);
    return { start, end: after < 0 ? heads.length : start + 1 + after, roles: onlyFirst(roles) };
  }
  return null;
}

/** 序号 and 重点工作 below 第048项： are the number and the name of a sub-project; 目标编号 is another target's. */
function withRowsBelow(table: TrackerTable, headers: readonly string[]): TrackerTable {
  const { roles } = table;
  const number = roles.indexOf('number');
  if (number >= 0 && isNumberOfTarget(headers[number]!)) return table;
  const hasName = roles.includes('name');
  return {
    ...table,
    roles: roles.map((role) => (role === 'number' ? 'order' : role === 'text' && !hasName ? 'name' : role)),
  };
}

/** 工作任务 beside 子项目 is the target. */
function withTargetBeside(roles: readonly (Role | null)[], headers: readonly string[]): readonly (Role | null)[] {
  const items = roles.flatMap((role, column) => (role === 'name' ? [column] : []));
  const isSub = (column: number) => /^子/u.test(headers[column]!.trim());
  if (roles.includes('text')) return roles;
  // The only item beside a number, 重点工作 and its kin, is a target by itself.
  const [only] = items;
  const isAlone = items.length === 1 && roles.includes('number') && !isSub(only!);
  if (isAlone) return roles.map((role, column) => (column === only ? 'text' : role));
  // 序号 counts the sub-projects of the one target that the letter is about.
  const isCounted =
    items.length === 1 &&
    isSub(only!) &&
    !roles.some((role, column) => role === 'number' && isNumberOfTarget(headers[column]!));
  if (isCounted) return roles.map((role) => (role === 'number' ? 'order' : role));
  if (items.length < 2 || !items.some(isSub)) return roles;
  const target = items.find((column) => !isSub(column));
  return roles.map((role, column) => (column === target ? 'text' : role));
}

/** 目标编号, not 序号. */
function isNumberOfTarget(header: string): boolean {
  return LABEL_SYNONYMS.number.includes(normalizeHeader(header).word);
}

function onlyFirst(roles: readonly (Role | null)[]): readonly (Role | null)[] {
  return roles.map((role, index) => (role !== null && roles.indexOf(role) === index ? role : null));
}

function roleOf(header: string): Role | null {
  const { word } = normalizeHeader(header);
  if (LABEL_SYNONYMS.number.includes(word) || COLUMN_HEADERS.order.includes(word)) return 'number';
  if (LABEL_SYNONYMS.text.includes(word)) return 'text';
  if (COLUMN_HEADERS.name.includes(word)) return 'name';
  if (COLUMN_HEADERS.completion.includes(word) || LABEL_SYNONYMS.overall.includes(word)) return 'completion';
  if (ITEM_WORDS.test(word)) return 'text';
  const key = meaningOfTitle(word)?.key;
  return key === undefined || key === 'other' ? null : key;
}

function cell(line: Line, table: TrackerTable, role: Role): string {
  const column = table.roles.indexOf(role);
  return column < 0 ? '' : (line.cells?.[column] ?? '').trim();
}

function rowOf(line: Line, table: TrackerTable): RawRow {
  const text = (key: TextKey) => {
    const written = cell(line, table, key);
    return written === '' ? {} : { [key]: [{ ...line, text: written, cells: null }] };
  };
  return {
    name: cell(line, table, 'name'),
    texts: { ...text('progress'), ...text('problems'), ...text('nextSteps') },
    completion: percentOf(cell(line, table, 'completion')),
  };
}

/** Rows with a number or a text of their own begin a target; those without, merged or blank, go on with it. */
function targetsOf(lines: readonly Line[], table: TrackerTable): readonly TableTarget[] {
  const targets: { number: string; text: string; overall: number | null; rows: RawRow[] }[] = [];
  // Where the text of the target is merged over its rows, the numbers may be those of the rows.
  const mayCountRows = table.roles.includes('text');
  for (const line of lines) {
    const number = cell(line, table, 'number');
    const text = cell(line, table, 'text');
    const last = targets.at(-1);
    const isSame =
      last &&
      (text === '' || text === last.text) &&
      (number === '' || number === last.number || (mayCountRows && cell(line, table, 'name') !== '' && text === ''));
    const row = rowOf(line, table);
    if (isSame) last.rows.push(row);
    else targets.push({ number, text: text === '' ? row.name : text, overall: row.completion, rows: [row] });
  }
  return targets.map((target) => (target.rows.length > 1 ? { ...target, overall: null } : target));
}

function percentOf(text: string): number | null {
  const says = readPercentText(text);
  return says.kind === 'exact' ? hundredth(says.points) : null;
}

/** Columns without a place in the tracker, and percentages that are none. */
function leaveOthers(header: Line, rows: readonly Line[], table: TrackerTable, name: string, log: ParseLog): void {
  for (const line of [header, ...rows]) {
    const others = (line.cells ?? []).filter((written, column) => {
      const role = table.roles[column] ?? null;
      const isPercent =
        role === 'completion' && line !== header && written.trim() !== '' && percentOf(written) === null;
      return role === null || isPercent;
    });
    log.leave(
      line,
      `${name}的表格中，台账没有对应的栏目`,
      others.filter((other) => other.trim() !== '').join('\u3000'),
    );
  }
}
