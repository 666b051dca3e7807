/** Which rows below a header are data: not blank, no heading, total, repeated header, note or signature. */
import type { Role } from '../../domain/role-words';
import { readNothing } from '../../domain/nothing';
import { readStatus } from '../../domain/status';
import { isReportKey } from '../../domain/words';
import type { CellSnapshot } from '../ports';
import type { Grid, PlacedCell } from './grid';
import { headingFinder, HANZI_NUMBER, type Heading } from './heading-rows';
import type { Label } from './labels';
import { isNote, isSignature, textOf } from './notes';
import { overallLine } from './overall-line';
import type { HeaderCell } from './header-cells';

/** The cells of a data row by role; `row` is that of the merged block they may belong to. */
export type RowContent = Readonly<Partial<Record<Role, PlacedCell>>>;

export type TableRow =
  | {
      readonly kind: 'data';
      readonly row: number;
      readonly content: RowContent;
      /** Signatures beside the data, in any column. */
      readonly signatures: readonly PlacedCell[];
    }
  /** Runs across the table, or stands alone with a hanzi number: 一、教育类. */
  | ({ readonly kind: 'heading'; readonly row: number } & Heading)
  /** A total, note, signature: nothing of it is read. `unnamed`: figures or 无 without an item, below the data. */
  | {
      readonly kind: 'beside';
      readonly row: number;
      readonly cells: readonly PlacedCell[];
      readonly unnamed?: true;
      /** 总体进度 with its percentage, and nothing else. */
      readonly overall?: Label;
    }
  /** Goes on with texts of the item in the row `from`, and names none itself. */
  | {
      readonly kind: 'continued';
      readonly row: number;
      readonly cells: readonly PlacedCell[];
      readonly from: number;
      readonly item: PlacedCell;
    }
  | { readonly kind: 'blank'; readonly row: number };

/** 合计, 本页小计, 合计（4项）, 平均进度, 总体完成率. */
export const TOTAL_ROW =
  /^(?:(?:本页|本表|以上)?(?:合计|小计|总计|共计|汇总)|(?:加权)?平均(?:值|数|进度|完成率|完成进度)?|(?:总体|整体|综合)(?:完成)?(?:进度|率)|完成情况汇总)(?:[（(][^（()）]{0,12}[)）])?[:：]?$/u;
/** 食品科小计（2项）, 全局合计: whose it is stands before it. */
const TOTAL_OF = /^\p{Script=Han}{1,10}(?:合计|小计|总计|共计)(?:[（(][^（()）]{0,12}[)）])?[:：]?$/u;
/** Each of them has one. */
const TOTAL_SIGN = /[计均汇体综]/u;
/** Far more than 合计 with spaces around and between needs. */
const LONGEST_TOTAL = 40;
/** Without a colon only beside others of its kind: 签字 may be what a sub-project is about. */
const SIGNATURE_WORDS = /^.{0,8}(?:签字|签名|签章|盖章)(?:处|栏|[（(][^）)]*[）)])?$/u;
/** Notes go on below the first: 2.下月25日前报送。 */
const NUMBERED = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])/u;
const MOST_NOTES = 20;
const NONE: readonly PlacedCell[] = [];
/** One of them a row must have to be more than a report. */
const ITEMS: readonly Role[] = ['name', 'text', 'number'];

const DATE_LINE = /^(?:\d{4}|[二〇零一二三四五六七八九]{4})年\d{0,2}[一二三四五六七八九十]{0,3}月(?:.{1,3}日)?$/u;

/** Tells what each row below a header is; `rows` are all of them, `width` counts the columns of the table, `titles` stand above repeated headers. */
export function rowClassifier(
  grid: Grid,
  roles: Readonly<Partial<Record<Role, HeaderCell>>>,
  rows: readonly number[],
  width: number,
  titles: ReadonlySet<number>,
): (row: number) => TableRow {
  const keys = new Map<number, Role>();
  for (const [role, header] of Object.entries(roles) as [Role, HeaderCell][]) keys.set(header.column, role);
  const headingIn = headingFinder(grid, roles, rows, width);
  const isUnusedOrder = ({ column, content }: PlacedCell) =>
    keys.get(column) === 'order' && !/\p{L}{2,}/u.test(textOf(content));

  return (row) => {
    const all = grid.cellsAt(row).filter(({ content }) => !isBlank(content));
    const own = grid.isReached(row) ? all.filter((cell) => cell.row === row) : all;
    const content: Partial<Record<Role, PlacedCell>> = {};
    let filled = false;
    let signatures: readonly PlacedCell[] = NONE;
    for (const cell of all) {
      if (isSignature(cell.content)) {
        if (cell.row === row) signatures = [...signatures, cell];
        continue;
      }
      const role = keys.get(cell.column);
      if (!role) continue;
      content[role] = cell;
      // A row that only has its 序号 filled in waits to be used: it is blank.
      filled ||= role !== 'order' || isWords(cell.content);
    }
    // Rows under blocks that share all of their cells are rows all the same.
    if (own.length === 0)
      return all.length > 1 && filled ? { kind: 'data', row, content, signatures } : { kind: 'blank', row };
    const beside = { kind: 'beside', row, cells: own } as const;
    const overall = overallLine(grid, own, roles.completion?.column);
    if (overall) return { ...beside, overall };
    if (isTotalRow(own, content.name ?? content.text)) return beside;
    const heading = headingIn(row, own);
    if (heading) return { kind: 'heading', row, ...heading };
    if (isNote(own[0]!.content) || isNextNote(grid, row, own)) return beside;
    if (own.length === 1 && DATE_LINE.test(textOf(own[0]!.content))) return beside;
    if (!filled) return own.every(isUnusedOrder) ? { kind: 'blank', row } : beside;
    const [only] = own;
    // Words in the column of 序号 right above a repeated header: 体育类.
    if (titles.has(row) && own.length === 1 && keys.get(only!.column) === 'order')
      return { kind: 'heading', row, cell: only! };
    if (own.every((cell) => isSignature(cell.content) || isSignatureWords(cell.content) || isNote(cell.content)))
      return beside;
    return { kind: 'data', row, content, signatures };
  };
}

/**
 * A row with neither an item nor anything of a report that somebody typed: a mean below the table, or a row that waits to be used, with
 * 0% and 无 in it. It is data only where more data follows.
 */
export function saysNothing({ content }: { readonly content: RowContent }, row: number): boolean {
  if (ITEMS.some((role) => content[role])) return false;
  const typed = (Object.keys(content) as Role[]).filter(
    (role) => content[role]!.row === row && content[role]!.content.formula !== true,
  );
  if (!typed.some(isReportKey)) return true;
  return typed.every((role) => role === 'order' || isFiller(role, content[role]!.content));
}

/** A number where a percentage belongs, or a word for nothing: no news of anything. */
function isFiller(role: Role, { value }: CellSnapshot): boolean {
  const isShare = typeof value === 'number' || isPercentText(value);
  if (role === 'weight') return isShare;
  const isStatus = typeof value === 'string' && readStatus(value)?.meaning === 'notStarted';
  if (role === 'completion') return isShare || isStatus;
  if (role === 'status') return isStatus;
  const nothing = typeof value === 'string' ? readNothing(value) : null;
  return nothing === 'none' || nothing === 'blank';
}

function isPercentText(value: CellSnapshot['value']): boolean {
  return typeof value === 'string' && /^\s*\d{1,3}(?:\.\d+)?\s*[%％]?\s*$/u.test(value);
}

function isBlank({ value }: CellSnapshot): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Words in the column of 序号 are a note or a total, not a number that waits. */
function isWords(cell: CellSnapshot): boolean {
  const text = textOf(cell);
  return /^\p{L}{2,}/u.test(text) && !HANZI_NUMBER.test(text);
}

/** 合计 stands where the item would, before it or in its place; behind an item it is of another table beside this one. */
function isTotalRow(own: readonly PlacedCell[], item: PlacedCell | undefined): boolean {
  const total = own.find(({ content }) => isTotal(content));
  if (!total) return isTotalOf(own, item);
  const hasItem = item !== undefined && own.includes(item) && !isTotal(item.content);
  return !hasItem || total.column < item.column;
}

/** Beside figures only; where an item would stand only 小计 or how many there are, because an indicator may be called 税收收入合计. */
function isTotalOf([first, ...others]: readonly PlacedCell[], item: PlacedCell | undefined): boolean {
  const text = first ? textOf(first.content) : '';
  if (text.length > LONGEST_TOTAL || !TOTAL_OF.test(text.replace(/\s/gu, ''))) return false;
  if (first === item && !/小计|项[）)]$/u.test(text)) return false;
  return others.every(({ content: { value } }) => typeof value === 'number' || isPercentText(value));
}

function isTotal({ value }: CellSnapshot): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_TOTAL || !TOTAL_SIGN.test(value)) return false;
  return TOTAL_ROW.test(value.replace(/\s/gu, ''));
}

function isSignatureWords(cell: CellSnapshot): boolean {
  return SIGNATURE_WORDS.test(textOf(cell));
}

/** A numbered line alone in its row, right below a note or another such line. */
function isNextNote(grid: Grid, row: number, own: readonly PlacedCell[]): boolean {
  let line = own;
  for (let above = row - 1; above >= row - MOST_NOTES; above--) {
    if (line.length !== 1 || !NUMBERED.test(textOf(line[0]!.content))) return false;
    line = grid.cellsAt(above).filter((cell) => cell.row === above && !isBlank(cell.content));
    if (line.length > 0 && isNote(line[0]!.content)) return true;
  }
  return false;
}
