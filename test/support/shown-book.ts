/** What is read of a workbook file, as short lines that can be compared: cells, looks, what stands beside them, filters. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { PLAIN_LOOK } from '../../src/application/look/cell-look';
import { columnLetters, rangeToA1, toA1, type CellRange } from '../../src/domain/cell';

/** Things by their names, and what is known of them. */
type Things = readonly (readonly [name: string, thing: object])[];
/** What is known of each thing, by the name of the thing and that of what is known. */
export type ShownBook = ReadonlyMap<string, ReadonlyMap<string, string>>;
type Book = ReturnType<typeof openXlsx>;

const TODAY = { year: 2021, month: 3, day: 25 };

/** What the readers make of a file, the first sheet where they look at one. */
export const READERS = {
  cells: async (book: Book): Promise<Things> => {
    const { sheets, ...rest } = await book.read();
    return [
      ['book', { ...rest, extension: book.extension, signed: book.signed }],
      ...sheets.flatMap(({ name, rows, ...sheet }, index): Things => [
        [name, sheet],
        ...rows.flatMap(({ row, cells, ...others }): Things => [
          ...(Object.keys(others).length > 0 ? [[`row ${row}`, others] as const] : []),
          ...cells.map(
            ({ column, ...cell }) => [(index === 0 ? '' : `${name}!`) + toA1({ row, column }), cell] as const,
          ),
        ]),
      ]),
    ];
  },
  looks: async (book: Book): Promise<Things> => {
    const { cell, rowHeight, columnWidth, ...look } = book.look('表');
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
    const plain = (own: object) => Object.entries(own).filter(([key, value]) => value !== PLAIN_LOOK[key as 'bold']);
    return [
      ['look', look],
      ...upTo(4).map((row) => [`row ${row}`, { height: rowHeight(row) }] as const),
      ...upTo(4).map((column) => [`column ${columnLetters(column)}`, { width: columnWidth(column) }] as const),
      ...upTo(4).flatMap((row) =>
        upTo(3).map((column) => [toA1({ row, column }), Object.fromEntries(plain(cell(row, column)))] as const),
      ),
    ];
  },
  beside: async (book: Book): Promise<Things> => {
    const { extras } = await book.details('表', TODAY);
    return [
      ...extras.comments.map(({ row, column, ...comment }) => [`comment ${toA1({ row, column })}`, comment] as const),
      ...extras.entryRules.map(({ ranges, ...rule }) => [`entry ${listOf(ranges)}`, rule] as const),
      ...extras.conditions.map(
        ({ ranges, priority, ...one }) => [`condition ${priority} ${listOf(ranges)}`, one] as const,
      ),
      ...extras.pictures.map(({ name, ...picture }) => [`picture ${name}`, picture] as const),
      ...extras.cellPictures.map(
        ({ row, column, ...picture }) => [`picture in ${toA1({ row, column })}`, picture] as const,
      ),
      ...extras.richTexts.map(({ row, column, runs }) => [`runs ${toA1({ row, column })}`, runs] as const),
    ];
  },
  filters: async (book: Book): Promise<Things> =>
    book
      .filters('表')
      .map(({ table, range, criteria, buttonless }) => [
        `filter ${table ?? 'of the sheet'}`,
        { range, ...Object.fromEntries(criteria), buttonless: [...buttonless] },
      ]),
} as const;

/** What a reader makes of a file, or the sentence with which it is refused. */
export async function shownBook(bytes: Uint8Array, read: (book: Book) => Promise<Things>): Promise<ShownBook> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  try {
    for (const [name, thing] of await read(openXlsx(bytes))) {
      let free = name;
      while (found.has(free)) free += "'";
      found.set(free, leavesOf(thing));
    }
    return found;
  } catch (error) {
    return new Map([['refused', new Map([['', (error as Error).message]])]]);
  }
}

/** A line for each thing. */
export function linesOf(book: ShownBook): string {
  return `${[...book].map(([name, leaves]) => whole(name, leaves)).join('\n')}\n`;
}

/** What is other in the second; nothing where both are alike. */
export function differences(before: ShownBook, after: ShownBook): string {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const said = after.has('refused') ? [] : gone.map((name) => `−${name}`);
  for (const [name, leaves] of after) {
    const old = before.get(name);
    if (!old) said.push(`+${whole(name, leaves)}`);
    else {
      const keys = new Set([...old.keys(), ...leaves.keys()]);
      const others = [...keys].filter((key) => old.get(key) !== leaves.get(key));
      if (others.length > 0)
        said.push(
          `${name} ${others.map((key) => `${key}: ${old.get(key) ?? '—'} → ${leaves.get(key) ?? '—'}`).join(', ')}`,
        );
    }
  }
  return said.join('; ');
}

function whole(name: string, leaves: ReadonlyMap<string, string>): string {
  return `${name} ${[...leaves].map(([key, value]) => (key === '' ? value : `${key}: ${value}`)).join(', ')}`;
}

function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]]);
  if (value instanceof Uint8Array) return new Map([[path, `${value.length} bytes`]]);
  if ('top' in value && typeof value.top === 'number') return new Map([[path, rangeToA1(value as CellRange)]]);
  if (Array.isArray(value) && value.length === 0) return new Map([[path, 'none']]);
  const inside = Object.entries(value).flatMap(([key, one]) => [
    ...leavesOf(one, path === '' ? key : `${path}.${key}`),
  ]);
  return new Map(inside);
}

function listOf(ranges: readonly CellRange[]): string {
  return ranges.map(rangeToA1).join(' ');
}
