/** The workbook open in Excel. */
import { Failure } from '../../application/errors';
import { refuseLockedRows, refuseLockedStructure } from '../../application/editing/protection';
import type { OpenWorkbook, WorkbookSnapshot } from '../../application/ports';
import { hasApi } from './api-sets';
import { givenContent } from './given-content';
import { notMarked } from './host-failures';
import { contentOf, refuseLocked, withEdits } from './known-workbook';
import type { KnownWorkbook } from './known-workbook';
import type { KnownMarks, Marked } from './marks/mark-cells';
import { isLittle } from './writing/little-write';
import { queueAgain, readAgain, readWorkbook } from './reading/read-sheets';
import { revealCell, unhideCell } from './reveal-cell';
import { inOneGroup } from './run';
import { takeTurns } from '../../application/take-turns';
import { createWatcher } from './watching/watcher';
import type { Look } from './watching/watcher';
import { watchSelection } from './watching/watch-selection';

/** How sheets are drawn and cells written is not needed to show a pane. */
const loadAddSheets = () => import('./writing/add-sheets');
const loadShiftRows = () => import('./writing/shift-rows');
const loadTrial = () => import('../../application/merging/trial-rows');
/** What changes the workbook, loaded when the first change comes. */
export const loadChanging = () => import('./changing');
type Changing = Awaited<ReturnType<typeof loadChanging>>;

/** The workbook beside the pane (ExcelApi 1.7; more where the Excel has more). Office must be ready. */
export function excelWorkbook(): OpenWorkbook {
  let known: KnownWorkbook | null = null;
  let marks: KnownMarks = new Map();
  const given = givenContent();
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
  const current = async (): Promise<KnownWorkbook> => known ?? learn(await readWorkbook());
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
  const leftOut = new Set<string>();
  const leaveOut = (names: readonly string[]): void => names.forEach((name) => leftOut.add(name));

  const give = (now: KnownWorkbook): WorkbookSnapshot => {
    written.clear();
    return given.give(learn(now));
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
    return given.isSeen(now) ? null : given.show(now);
  };
  const watcher = createWatcher(lookAt);
  /** With what changes workbooks, on the workbook as it is known. */
  const changing = <Result>(work: (does: Changing, now: KnownWorkbook) => Promise<Result>): Promise<Result> =>
    inTurn(async () => work(await loadChanging(), await current()));

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
        let before = await current();
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
          now = await writeCells(before, edits, tables, expected ?? given.before(names, before), afterwards);
        } catch (error) {
          // What is there is not what was known: it is read with the next look.
          for (const { id, name } of before.sheets) if (names.has(name)) written.add(id);
          throw error;
        }
        learn(now ?? after);
        given.put(after, names);
        if (now) {
          written.clear();
          readAt = version;
        } else for (const { id, name } of after.sheets) if (names.has(name)) written.add(id);
      }),

    mixedTexts: (cells) => changing(({ mixedTexts }, now) => mixedTexts(now, cells)),

    mark: (cells) =>
      inTurn(async () => {
        const { markCells } = await loadChanging();
        const mark = async (): Promise<Marked> => markCells(await current(), marks, cells);
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
          const before = await unprotected(await current(), (now) => refuseLockedRows(contentOf(now), change.sheet));
          const { shiftRows } = await loadShiftRows();
          try {
            await shiftRows(before, change);
          } finally {
            // What is known of places is no longer true.
            known = null;
            given.forget();
            marks = new Map();
          }
        }),
      trial: () =>
        inTurn(async () => {
          const { trialRows } = await loadTrial();
          return trialRows(contentOf(await current()));
        }),
    }),

    addSheets: (plan) =>
      inTurn(async () => {
        const before = await unprotected(await current(), (now) => refuseLockedStructure(contentOf(now)));
        const { addSheets } = await loadAddSheets();
        leaveOut(await addSheets(plan, before.dateSystem));
        const now = learn(await readAgain(before, new Set()));
        given.put(now, new Set(plan.sheets.map(({ name }) => name)));
      }),

    replaceSheet: (plan) =>
      inTurn(async () => {
        const before = await unprotected(await current(), (now) => refuseLockedStructure(contentOf(now), plan.name));
        const { replaceSheet } = await loadAddSheets();
        leaveOut(await replaceSheet(plan, before.dateSystem));
        const replaced = before.sheets.filter(({ name }) => name === plan.name).map(({ id }) => id);
        given.put(learn(await readAgain(before, new Set(replaced))), new Set([plan.name]));
      }),

    removeSheets: (names) =>
      inTurn(async () => {
        if (known) await unprotected(known, (now) => refuseLockedStructure(contentOf(now)));
        const { removeSheets } = await loadAddSheets();
        await removeSheets(names);
        if (!known) return;
        const sheets = known.sheets.filter(({ name }) => !names.includes(name));
        known = { ...known, sheets };
        given.keep(known);
      }),

    validate: (wanted) => changing(({ validateCells }, now) => validateCells(now, wanted)),
    clearValidations: (added) => changing(({ clearValidations }, now) => clearValidations(now, added)),

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
