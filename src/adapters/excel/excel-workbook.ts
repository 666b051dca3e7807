/** The workbook open in Excel. */
import { Failure } from '../../application/errors';
import { refuseLockedRows, refuseLockedStructure } from '../../application/editing/protection';
import type { OpenWorkbook, SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { hasApi } from './api-sets';
import { notMarked } from './host-failures';
import { contentOf, refuseLocked, withEdits, withSheetsOf } from './known-workbook';
import type { KnownWorkbook } from './known-workbook';
import type { KnownMarks, Marked } from './mark-cells';
import { isLittle } from './little-write';
import { queueAgain, readAgain, readWorkbook } from './read-sheets';
import { revealCell, unhideCell } from './reveal-cell';
import { inOneGroup } from './run';
import { takeTurns } from '../../application/take-turns';
import { createWatcher } from './watcher';
import type { Look } from './watcher';
import { watchSelection } from './watch-selection';

/** How sheets are drawn and cells written is not needed to show a pane. */
const loadAddSheets = () => import('./add-sheets');
const loadShiftRows = () => import('./shift-rows');
const loadTrial = () => import('../../application/merging/trial-rows');
export const loadChanging = () => import('./changing');

/** A sheet as the caller last saw it. */
interface SeenSheet {
  readonly id: string;
  readonly content: SheetSnapshot;
}

/** The workbook beside the pane (ExcelApi 1.7; more where the Excel has more). Office must be ready. */
export function excelWorkbook(): OpenWorkbook {
  let known: KnownWorkbook | null = null;
  let seen: readonly SeenSheet[] = [];
  let marks: KnownMarks = new Map();
  /** What the caller read last, with what it wrote since: edits are made from it. A look in the background does not count. */
  let given: WorkbookSnapshot | null = null;
  /** Sheets written to since they were read: results of formulas may have changed. */
  const written = new Set<string>();
  /** Counts what was asked for, so that a look in the background knows when it is out of date. */
  let version = 0;
  /** The version of a write that read what it changed. */
  let readAt = 0;
  const takeTurn = takeTurns();
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> =>
    takeTurn(async () => {
      version++;
      try {
        return await task();
      } finally {
        version++;
      }
    });

  const learn = (now: KnownWorkbook): KnownWorkbook => {
    known = now;
    return now;
  };
  /** What is known, when nothing in it is protected against what is to be done; read anew first, because protection may be gone since. */
  const unprotected = async (before: KnownWorkbook, refuse: (now: KnownWorkbook) => void): Promise<KnownWorkbook> => {
    try {
      refuse(before);
      return before;
    } catch {
      const now = learn(await readWorkbook({}, before));
      refuse(now);
      return now;
    }
  };
  const see = (now: KnownWorkbook): void => {
    seen = now.sheets.map(({ id, content }) => ({ id, content }));
  };

  const leftOut = new Set<string>();
  const leaveOut = (names: readonly string[]): void => names.forEach((name) => leftOut.add(name));

  const give = (now: KnownWorkbook): WorkbookSnapshot => {
    see(learn(now));
    written.clear();
    given = contentOf(now);
    return given;
  };

  /** What the caller made edits of these sheets from. */
  const contentBefore = (names: ReadonlySet<string>, before: KnownWorkbook): WorkbookSnapshot => {
    const present = new Set(given?.sheets.map(({ name }) => name));
    return given && [...names].every((name) => present.has(name)) ? given : contentOf(before);
  };

  /** The sheets that may hold something else by now, by id: these, those written to, and those that show content of others. */
  const toReadAgain = (before: KnownWorkbook, changed: Iterable<string> = []): ReadonlySet<string> =>
    new Set([
      ...changed,
      ...written,
      ...before.sheets.flatMap(({ id, looksElsewhere }) => (looksElsewhere ? [id] : [])),
    ]);

  const lookAt = async (ids: ReadonlySet<string>): Promise<Look> => {
    const begun = version;
    const before = known;
    const options = { patient: true };
    const now = before ? await readAgain(before, toReadAgain(before, ids), options) : await readWorkbook(options);
    if (version !== begun) return 'look again';
    learn(now);
    written.clear();
    // Sheets only read for the sake of their formulas count as well.
    if (isSeen(now)) return null;
    see(now);
    return contentOf(now);
  };
  const isSeen = ({ sheets }: KnownWorkbook): boolean =>
    sheets.length === seen.length &&
    sheets.every(({ id, content }, index) => id === seen[index]!.id && isSame(content, seen[index]!.content));
  const watcher = createWatcher(lookAt);

  return {
    read: () =>
      inTurn(async () => {
        watcher.takeChanged();
        // Nothing can be shown before the first reading: it waits while a cell is being edited.
        return give(await readWorkbook({ patient: known === null }, known));
      }),

    readChanged: () =>
      inTurn(async () => {
        for (const id of watcher.takeChanged()) written.add(id);
        // The write before this one read what it changed.
        if (known && readAt === version - 2 && written.size === 0) return give(known);
        return give(known ? await readAgain(known, toReadAgain(known)) : await readWorkbook());
      }),

    write: (edits, tables = [], expected) =>
      inTurn(async () => {
        if (edits.length === 0 && tables.length === 0) return;
        const names = new Set([...edits.map(({ cell }) => cell.sheet), ...tables.map(({ header }) => header.sheet)]);
        let before = known ?? learn(await readWorkbook());
        // Made or renamed since the last look.
        if (![...names].every((name) => before.sheets.some((sheet) => sheet.name === name))) {
          before = learn(await readWorkbook({}, before));
        }
        before = await unprotected(before, (now) => refuseLocked(now, edits));
        const { writeCells } = await loadChanging();
        const after = withEdits(before, edits);
        const ids = toReadAgain(
          before,
          before.sheets.flatMap(({ id, name }) => (names.has(name) ? [id] : [])),
        );
        const afterwards = isLittle(before, ids, edits)
          ? (context: Excel.RequestContext) => queueAgain(context, before, ids)
          : null;
        let now: KnownWorkbook | null = null;
        try {
          now = await writeCells(before, edits, tables, expected ?? contentBefore(names, before), afterwards);
        } catch (error) {
          // What is there is not what was known: it is read with the next look.
          for (const { id, name } of before.sheets) if (names.has(name)) written.add(id);
          throw error;
        }
        learn(now ?? after);
        given = given && withSheetsOf(given, after, names);
        const touched = after.sheets.filter(({ name }) => names.has(name));
        if (now) {
          written.clear();
          readAt = version;
        } else for (const { id } of touched) written.add(id);
        const contents = new Map(touched.map(({ id, content }) => [id, content]));
        seen = seen.map((sheet) => ({ ...sheet, content: contents.get(sheet.id) ?? sheet.content }));
      }),

    mixedTexts: (cells) =>
      inTurn(async () => {
        const { mixedTexts } = await loadChanging();
        return mixedTexts(known ?? learn(await readWorkbook()), cells);
      }),

    mark: (cells) =>
      inTurn(async () => {
        const { markCells } = await loadChanging();
        const mark = async (): Promise<Marked> => markCells(known ?? learn(await readWorkbook()), marks, cells);
        const marked = await mark().catch(async (error: unknown) => {
          // A mark was deleted by hand, or a sheet protected: look again, once.
          if (!(error instanceof Failure) || !['gone', 'protected'].includes(error.code)) throw error;
          marks = new Map();
          learn(await readWorkbook());
          return mark();
        });
        marks = marked.marks;
        if (marked.left.length > 0) throw notMarked(marked.left);
      }),

    reveal: (cell) => inTurn(() => revealCell(cell)),
    unhide: (cell) => inTurn(() => unhideCell(cell)),
    watchSelection: (selected) =>
      watchSelection((id) => known?.sheets.find((sheet) => sheet.id === id)?.name ?? null, selected),

    // Without the merged blocks nobody could tell what new rows belong to.
    ...(hasApi('mergedAreas') && {
      shiftRows: (change) =>
        inTurn(async () => {
          const before = await unprotected(known ?? learn(await readWorkbook()), (now) =>
            refuseLockedRows(contentOf(now), change.sheet),
          );
          const { shiftRows } = await loadShiftRows();
          try {
            await shiftRows(before, change);
          } finally {
            // What is known of places is no longer true.
            known = null;
            given = null;
            marks = new Map();
          }
        }),
      trial: () =>
        inTurn(async () => {
          const { trialRows } = await loadTrial();
          return trialRows(contentOf(known ?? learn(await readWorkbook())));
        }),
    }),

    addSheets: (plan) =>
      inTurn(async () => {
        const before = await unprotected(known ?? learn(await readWorkbook()), (now) =>
          refuseLockedStructure(contentOf(now)),
        );
        const { addSheets } = await loadAddSheets();
        leaveOut(await addSheets(plan, before.dateSystem));
        const now = learn(await readAgain(before, new Set()));
        const names = new Set(plan.sheets.map(({ name }) => name));
        const made = now.sheets.filter(({ name }) => names.has(name));
        given = given && withSheetsOf(given, now, names);
        seen = [...seen, ...made.map(({ id, content }) => ({ id, content }))];
      }),

    replaceSheet: (plan) =>
      inTurn(async () => {
        const before = await unprotected(known ?? learn(await readWorkbook()), (now) =>
          refuseLockedStructure(contentOf(now), plan.name),
        );
        const { replaceSheet } = await loadAddSheets();
        leaveOut(await replaceSheet(plan, before.dateSystem));
        const replaced = before.sheets.filter(({ name }) => name === plan.name).map(({ id }) => id);
        const now = learn(await readAgain(before, new Set(replaced)));
        given = given && withSheetsOf(given, now, new Set([plan.name]));
        const contents = new Map(now.sheets.map(({ id, content }) => [id, content]));
        seen = seen.map((sheet) =>
          replaced.includes(sheet.id) ? { ...sheet, content: contents.get(sheet.id)! } : sheet,
        );
      }),

    removeSheets: (names) =>
      inTurn(async () => {
        if (known) await unprotected(known, (now) => refuseLockedStructure(contentOf(now)));
        const { removeSheets } = await loadAddSheets();
        await removeSheets(names);
        if (!known) return;
        const sheets = known.sheets.filter(({ name }) => !names.includes(name));
        const left = new Set(sheets.map(({ id }) => id));
        known = { ...known, sheets };
        seen = seen.filter(({ id }) => left.has(id));
      }),

    validate: (wanted) =>
      inTurn(async () => {
        const { validateCells } = await loadChanging();
        return validateCells(known ?? learn(await readWorkbook()), wanted);
      }),
    clearValidations: (added) =>
      inTurn(async () => {
        const { clearValidations } = await loadChanging();
        await clearValidations(known ?? learn(await readWorkbook()), added);
      }),

    leftOut: () => {
      const names = [...leftOut];
      leftOut.clear();
      return names;
    },

    undoCost: () => (hasApi('ownUndo') ? 'steps' : 'all'),

    together: <Result>(work: () => Promise<Result>) => inOneGroup(work),

    watch: (changed) => watcher.watch(changed),
  };
}

function isSame(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
