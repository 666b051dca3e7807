/** Rows that stand over others: 一、教育类 across the table, 一 beside its words, and 1 over 1.1 and 1.2. */
import type { Role } from '../../domain/role-words';
import { namedNumber } from '../../domain/target-identity';
import type { CellSnapshot } from '../ports';
import type { Grid, PlacedCell } from './grid';
import { isNote, isSignature, textOf } from './notes';
import type { HeaderCell } from './header-cells';

export interface Heading {
  /** What it says. */
  readonly cell: PlacedCell;
  /** The number by which the rows below it are its parts: 1 over 1.1; they are those of one target. */
  readonly number?: string;
}

export const HANZI_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u;
const HANZI_HEADING =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(?:部分|类|章))/u;
const WHOLE_NUMBER = /^\d{1,4}[.．、]?$/u;
const PART_NUMBER = /^(\d{1,4})(?:[.．-]\d{1,3})+$|^[（(]\d{1,3}[）)]$|^[\u2460-\u2473]$/u;

/** Finds the heading that a row is, from the cells it has itself; null for every other row. `rows` are all below the header. */
export function headingFinder(
  grid: Grid,
  roles: Readonly<Partial<Record<Role, HeaderCell>>>,
  rows: readonly number[],
  width: number,
): (row: number, own: readonly PlacedCell[]) => Heading | null {
  const item = roles.name ?? roles.text;
  const isAlone = aloneIn(roles);
  const signs = signsOf(grid, roles, item, rows, isAlone);

  return (row, own) => {
    const [first, second] = own;
    if (!first) return null;
    const isOrder = first.column === roles.order?.column;
    if (!second) {
      const block = grid.blockAt(row, first.column);
      const across = block ? block.right - block.left + 1 : 1;
      if (across >= 3 && across * 2 >= width)
        return isSignature(first.content) || isNote(first.content) ? null : { cell: first };
      const isFree = Object.values(roles).every(({ column }) => column !== first.column);
      // 第049项：… that is not merged across.
      if ((isOrder || isFree) && namedNumber(textOf(first.content))) return { cell: first };
      // 组织建设（2项） where the others have their numbers.
      if (isOrder && signs.isCounted && isName(first.content)) return { cell: first };
      if (!HANZI_HEADING.test(textOf(first.content))) return null;
      const isItem = first.column === roles.name?.column || first.column === roles.text?.column;
      return isFree || isOrder || (isItem && signs.items) ? { cell: first } : null;
    }
    if (!isOrder || (second.column !== roles.name?.column && second.column !== roles.text?.column)) return null;
    const number = signs.parents.get(row);
    if (number !== undefined) return { cell: second, number };
    return HANZI_NUMBER.test(textOf(first.content)) && isAlone(own) && signs.isAbove(textOf(first.content))
      ? { cell: second }
      : null;
  };
}

/** What a heading says beside its words: whose the rows below are. */
const OVER: readonly Role[] = ['order', 'name', 'text', 'office', 'partner', 'person'];

type IsAlone = (cells: readonly PlacedCell[]) => boolean;

/** Tells of a row whether it has no report, and nothing else but figures in columns that are not used: a sum of what stands below. */
function aloneIn(roles: Readonly<Partial<Record<Role, HeaderCell>>>): IsAlone {
  const used = new Map((Object.keys(roles) as Role[]).map((role) => [roles[role]!.column, OVER.includes(role)]));
  return (cells) => cells.every(({ column, content: { value } }) => used.get(column) ?? typeof value === 'number');
}

interface Signs {
  /** Whether a hanzi number stands over the numbers of the rows that tell something: beside 1 and 2, or 一 beside （一）. */
  readonly isAbove: (number: string) => boolean;
  /** 序号 holds numbers. */
  readonly isCounted: boolean;
  /** No row of data has an item that begins with a hanzi number. */
  readonly items: boolean;
  /** Rows whose parts follow: 1 over 1.1. */
  readonly parents: ReadonlyMap<number, string>;
}

function signsOf(
  grid: Grid,
  roles: Readonly<Partial<Record<Role, HeaderCell>>>,
  item: HeaderCell | undefined,
  rows: readonly number[],
  isAlone: IsAlone,
): Signs {
  const styles = new Set<string>();
  const parents = new Map<number, string>();
  const hasOneItem = !(roles.name && roles.text);
  let hasArabic = false;
  let hasNumberedItem = false;
  let open: { readonly row: number; readonly number: string } | null = null;
  for (const row of rows) {
    const cells = grid.cellsAt(row);
    const at = (header: HeaderCell | undefined) => header && cells.find(({ column }) => column === header.column);
    const words = at(item);
    if (words && cells.length > 2 && HANZI_HEADING.test(textOf(words.content))) hasNumberedItem = true;
    const order = at(roles.order)?.content.value;
    if (order === undefined || (typeof order !== 'string' && typeof order !== 'number')) continue;
    const number = String(order).trim();
    const part = PART_NUMBER.exec(number);
    if (open && part && (part[1] === undefined || part[1] === open.number)) parents.set(open.row, open.number);
    const isOnly = isAlone(cells);
    const isOver = isOnly && hasOneItem && words && WHOLE_NUMBER.test(number);
    open = isOver ? { row, number: number.replace(/\D/gu, '') } : null;
    if (/^\d/u.test(number)) hasArabic = true;
    if (!isOnly) styles.add(styleOf(number));
  }
  return {
    isAbove: (number) => hasArabic || (styles.size > 0 && !styles.has(styleOf(number))),
    isCounted: hasArabic,
    items: !hasNumberedItem,
    parents,
  };
}

/** Words that are no note or signature, which may go on below. */
function isName(cell: CellSnapshot): boolean {
  const text = textOf(cell).replace(/[：:]$/u, '');
  return (
    text.length <= LONGEST_NAME &&
    /^\p{L}{2,}/u.test(text) &&
    !/[。；：:]/u.test(text) &&
    !isNote(cell) &&
    !isSignature(cell)
  );
}

const LONGEST_NAME = 20;

/** （一） and 一 are not of one kind, nor are 一 and 1. */
function styleOf(number: string): string {
  if (!HANZI_NUMBER.test(number)) return 'other';
  return /[（(]/u.test(number) ? 'bracketed' : 'hanzi';
}

/** 1.1, （1） and ①: the number of a part. */
export function isPartNumber({ value }: CellSnapshot): boolean {
  return (typeof value === 'string' || typeof value === 'number') && PART_NUMBER.test(String(value).trim());
}
