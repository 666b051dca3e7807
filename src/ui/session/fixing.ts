/** Mending rows of the check, also where cells hold something else by now, are locked, or have looks that a fix would take away. */
import { fixablePlaces, type CheckRow } from '../../application/checking/check-rows';
import { Failure } from '../../application/errors';
import type { OpenWorkbook, Workbook, WorkbookSnapshot } from '../../application/ports';
import type { StepDone } from '../../application/undoing/undo-entry';
import * as checkWords from '../check/words';
import { countCells, planFix, whatIsLeft, type FixScope, writing } from './plan-fix';
import type { SessionState } from './session-state';

/** How long a fixed row stays to be seen, in milliseconds. */
const FIXED_STAYS = 5000;

/** What is to be fixed, and what the step is called. */
type FixWish = [name: string, rows: readonly CheckRow[], scope: FixScope];

/** What of the session a fix needs. */
interface Fixing {
  readonly workbook: OpenWorkbook;
  readonly getState: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly doStep: (
    name: string,
    before: WorkbookSnapshot,
    work: (workbook: Workbook) => Promise<StepDone | null>,
    also: (rows: readonly CheckRow[], step: number) => Partial<SessionState>,
  ) => Promise<void>;
  readonly accept: (content: WorkbookSnapshot, also: () => Partial<SessionState>) => Promise<void>;
}

/** What fixes rows as one step; it rejects with a Failure, and then nothing has happened. */
export function fixer({ workbook, getState, set, doStep, accept }: Fixing): (...wish: FixWish) => Promise<void> {
  /**
   * Where the host reads only what changed, a fix is written without reading before: the write itself refuses cells that hold
   * something else by now, and then they are looked at and the others fixed.
   */
  const fixRows = async (...wish: FixWish): Promise<void> => {
    if (!workbook.readChanged) return fixOpen(await workbook.read(), ...wish);
    try {
      await fixOpen(getState().reading!.content, ...wish);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'changed-meanwhile') throw error;
      await fixOpen(await workbook.readChanged(), ...wish);
    }
  };

  /** Where some of the cells are protected, the others are fixed. */
  const fixOpen = async (content: WorkbookSnapshot, ...wish: FixWish): Promise<void> => {
    try {
      await fixIn(content, null, ...wish);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'protected') throw error;
      await fixIn(await workbook.read(), error, ...wish);
    }
  };

  const fixIn = async (content: WorkbookSnapshot, refused: Failure | null, ...[name, rows, scope]: FixWish) => {
    const isOne = countCells(rows) === 1;
    const confirmed = isOne && rows.some(({ key }) => getState().mixed.has(key));
    const wish = { rows, scope, confirmed, leavesLocked: refused !== null };
    const plan = await planFix(workbook, getState().reading!, content, wish);
    const { edits, sound, stale, kept, locked } = plan;
    if (refused && (locked.length === 0 || sound.length === 0)) throw refused;
    if (kept.length > 0) set({ mixed: new Set([...getState().mixed, ...kept.map(({ key }) => key)]) });
    if (edits.length > 0) {
      await doStep(name, content, writing(edits, content), (left, step) => {
        const keys = new Set(left.map(({ key }) => key));
        const fixed = sound.filter(({ key }) => !keys.has(key)).map((row) => ({ row, undo: isOne ? step : null }));
        setTimeout(() => set({ fixed: getState().fixed.filter((row) => !fixed.includes(row)) }), FIXED_STAYS);
        return {
          fixed: [...getState().fixed, ...fixed],
          announced: checkWords.fixedSaid(fixablePlaces(fixed.map(({ row }) => row)), left.length),
        };
      });
      const left = whatIsLeft(plan);
      if (left !== '') set({ notice: { text: left, detail: null } });
    } else if (kept.length > 0) {
      const text = isOne ? checkWords.MIXED_LOOKS : checkWords.mixedSome(countCells(kept));
      set(isOne ? { announced: text } : { notice: { text, detail: null } });
    } else if (stale.length > 0) {
      set({ stale: new Set([...getState().stale, ...stale.map(({ key }) => key)]), announced: checkWords.STALE });
    } else {
      await accept(content, () => ({ announced: checkWords.goneSaid }));
    }
  };

  return fixRows;
}
