/** What the lines and the footer of 校验 ask the session for. */
import { momentOf } from '../../adapters/clock';
import { fixablePlaces, type CheckRow } from '../../application/checking/check-rows';
import type { CellRef } from '../../domain/cell';
import type { IgnoredEntry } from '../../domain/ignored';
import type { Session } from '../session/session-store';
import type { CheckLine, FormFold } from './lines';
import { loadIgnoring } from './settle-line';
import * as words from './words';

export type Mending = ReturnType<typeof mendingIn>;

/** The same functions all the time. */
export function mendingIn(session: Session) {
  const unmixed = (rows: readonly CheckRow[]) => {
    const { mixed } = session.getState();
    return rows.filter(({ key, fixable }) => fixable && !mixed.has(key));
  };
  return {
    one: ({ title, rows }: CheckLine) =>
      void session.fix(
        words.stepName(title),
        rows.filter(({ fixable }) => fixable),
        'rows',
      ),
    alike: ({ title, rows: own }: CheckLine) => {
      const rows = unmixed(session.getState().rows.filter(({ rule }) => own.some((row) => row.rule === rule)));
      void session.fix(words.stepNameAlike(title, fixablePlaces(rows)), rows, 'rows');
    },
    form: ({ sheet, rows }: FormFold) => {
      const mended = unmixed(rows);
      if (mended.length > 0) {
        void session.fix(words.stepNameForm(sheet, fixablePlaces(mended)), mended, 'cells');
      }
    },
    all: (rows: readonly CheckRow[]) => {
      if (rows.length > 0) void session.fix(words.stepNameAll(fixablePlaces(rows)), rows, 'cells');
    },
    restore: ({ title, findings }: CheckLine, entry: IgnoredEntry) =>
      void session.change(words.restoreTitle(title), async (workbook) => {
        const { restoreFindings } = await loadIgnoring();
        const ignored = findings.map((finding) => ({ finding, entry }));
        return restoreFindings(workbook, ignored, momentOf(new Date()));
      }),
    undo: (step: number) => void session.undo(step),
    reveal: (cell: CellRef) => session.reveal(cell),
    checkAgain: () => void session.refresh(),
    addTarget: () => void addTargetSheet(session),
    validate: () =>
      void session.change(words.VALIDATE, async (workbook) => {
        const { addValidations } = await import('../../application/new-sheets/validations');
        return addValidations(workbook);
      }),
  };
}

/** Adds an empty target sheet and shows where it begins. */
async function addTargetSheet(session: Session): Promise<void> {
  let start: CellRef | null = null;
  const done = await session.change(words.ADD_TARGET, async (workbook) => {
    const { addTarget } = await import('../../application/new-sheets/add-target');
    const added = await addTarget(workbook);
    start = added.start;
    return added;
  });
  if (done && start) await session.reveal(start);
}
