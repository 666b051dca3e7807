/** What was done to the file, step by step: taken back, done again, and held against what is saved. */
import type { HostStep } from '../../application/ports';

/** A step: the file before it (after it, among those that were undone), how to have that back, and its number among all states of the file. */
interface Step extends HostStep {
  readonly back: () => void;
  readonly version: number;
  /** How many steps led to it. */
  readonly depth: number;
}

const MOST_STEPS = 200;

/** How far the file is from what is saved. */
export interface Unsaved {
  readonly changed: boolean;
  /** How many steps lie between. */
  readonly changes: number;
}

/** `checkpoint` gives what brings the file back to how it is then. `unsaved`: steps that were made before and are in no file yet. */
export function stepHistory(checkpoint: () => () => void, unsaved: number) {
  /** The file before each step; the state that is left by going back goes to the other list. */
  const done: Step[] = [];
  const undone: Step[] = [];
  /** The number of the state the file is in, of the last one there was, and of the one that is saved. */
  let version = 0;
  let lastVersion = 0;
  let savedVersion = unsaved > 0 ? -1 : 0;
  let depth = unsaved;
  let savedDepth = 0;
  let lastStep = 0;

  const present = ({ id, name }: HostStep): Step => ({ id, name, back: checkpoint(), version, depth });
  const goTo = (step: Step) => {
    step.back();
    ({ version, depth } = step);
  };
  const turn = (from: Step[], to: Step[]) => {
    const step = from.pop();
    if (!step) return false;
    to.push(present(step));
    goTo(step);
    return true;
  };

  return {
    /** The file as it is before a step of this name. */
    begin: (name: string): Step => present({ id: ++lastStep, name }),
    /** The step that began there was made; `joined`: it belongs to the one before it. */
    add(before: Step, joined = false): void {
      version = ++lastVersion;
      undone.length = 0;
      if (joined) return;
      done.push(before);
      depth++;
      if (done.length > MOST_STEPS) done.shift();
    },
    /** The step that was added last is given up. */
    giveUp(before: Step): void {
      done.pop();
      goTo(before);
    },
    /** False when there is nothing to take back, or to do again. */
    undo: () => turn(done, undone),
    redo: () => turn(undone, done),
    last: (): HostStep | null => done.at(-1) ?? null,
    can: () => ({ canUndo: done.length > 0, canRedo: undone.length > 0 }),
    unsaved(): Unsaved {
      const changed = version !== savedVersion;
      return { changed, changes: changed ? Math.max(1, Math.abs(depth - savedDepth)) : 0 };
    },
    /** What is to be called when the file as it is now is saved. */
    keep(): () => void {
      const [kept, keptDepth] = [version, depth];
      return () => {
        savedVersion = kept;
        savedDepth = keptDepth;
      };
    },
  };
}
