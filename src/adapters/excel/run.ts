/** The one way into Excel: every batch of the program runs here. */
import { hasApi } from './api-sets';
import { asFailure } from './host-failures';

export interface RunOptions {
  /** Waits while the user types into a cell, instead of failing at once: for work nobody is waiting for. */
  readonly patient?: boolean;
  /** The context of an event handler that is to be removed: Excel takes no other. */
  readonly context?: Excel.RequestContext;
}

/** The context of what is one step of Excel's own undo; null while there is none. */
let group: Excel.RequestContext | null = null;

/** Runs a batch (Excel.run, ExcelApi 1.1). Throws a Failure for what a person can act on, and anything else as it is. */
export async function inExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  { patient = false, context }: RunOptions = {},
): Promise<Result> {
  try {
    if (context) return await Excel.run(context, batch);
    // What happens in the background has messages of its own.
    if (group && !patient) return await batch(group);
    return await Excel.run({ delayForCellEdit: patient }, batch);
  } catch (error) {
    throw asFailure(error);
  }
}

/**
 * Does several things as one step of Excel's own undo (mergeUndoGroup, ExcelApi 1.20): all batches of the work run in one Excel.run.
 * Below 1.20, and where the library that was loaded does not know it, each message is a step.
 */
export async function inOneGroup<Result>(work: () => Promise<Result>): Promise<Result> {
  if (group || !hasApi('undoGroups')) return work();
  return Excel.run({ delayForCellEdit: false, mergeUndoGroup: true }, async (context) => {
    group = context;
    try {
      return await work();
    } finally {
      group = null;
    }
  });
}
