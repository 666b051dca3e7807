/** What the caller has of the open workbook: it makes edits from that, and a look in the background is only told where it shows something else. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { contentOf, withSheetsOf } from './known-workbook';
import type { KnownWorkbook } from './known-workbook';

export interface GivenContent {
  /** The caller reads it: all edits after that are made from it. */
  readonly give: (now: KnownWorkbook) => WorkbookSnapshot;
  /** The caller is shown it by a look in the background, which its edits do not come from. */
  readonly show: (now: KnownWorkbook) => WorkbookSnapshot;
  readonly isSeen: (now: KnownWorkbook) => boolean;
  /** Sheets of these names are as the caller made them itself. */
  readonly put: (now: KnownWorkbook, names: ReadonlySet<string>) => void;
  /** Other sheets are gone, by the caller's wish. */
  readonly keep: (now: KnownWorkbook) => void;
  /** Cells have other places now. */
  readonly forget: () => void;
  /** What the caller made edits of these sheets from; `known` where it does not have them. */
  readonly before: (names: ReadonlySet<string>, known: KnownWorkbook) => WorkbookSnapshot;
}

/** Nothing is given yet. */
export function givenContent(): GivenContent {
  /** With what the caller wrote since it read it. */
  let given: WorkbookSnapshot | null = null;
  /** By id, in the order of the tabs. */
  let seen: ReadonlyMap<string, SheetSnapshot> = new Map();
  const see = (now: KnownWorkbook): WorkbookSnapshot => {
    seen = new Map(now.sheets.map(({ id, content }) => [id, content]));
    return contentOf(now);
  };
  return {
    give: (now) => (given = see(now)),
    show: see,
    isSeen: ({ sheets }) => {
      const ids = [...seen.keys()];
      return (
        sheets.length === ids.length &&
        sheets.every(({ id, content }, index) => id === ids[index] && isSame(content, seen.get(id)!))
      );
    },
    put: (now, names) => {
      given = given && withSheetsOf(given, now, names);
      const made = now.sheets.filter(({ name }) => names.has(name));
      seen = new Map([...seen, ...made.map(({ id, content }) => [id, content] as const)]);
    },
    keep: ({ sheets }) => {
      const left = new Set(sheets.map(({ id }) => id));
      seen = new Map([...seen].filter(([id]) => left.has(id)));
    },
    forget: () => (given = null),
    before: (names, known) => {
      const present = new Set(given?.sheets.map(({ name }) => name));
      return given && [...names].every((name) => present.has(name)) ? given : contentOf(known);
    },
  };
}

function isSame(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
