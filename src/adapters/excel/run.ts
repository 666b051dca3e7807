/** The one way into Excel: every batch of the program runs here. */
import { asFailure } from './host-failures';

export interface RunOptions {
  /** Waits while the user types into a cell, instead of failing at once: for work nobody is waiting for. */
  readonly patient?: boolean;
  /** The context of an event handler that is to be removed: Excel takes no other. */
  readonly context?: Excel.RequestContext;
}

/** Runs a batch (Excel.run, ExcelApi 1.1). Throws a Failure for what a person can act on, and anything else as it is. */
export async function inExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  { patient = false, context }: RunOptions = {},
): Promise<Result> {
  try {
    return context ? await Excel.run(context, batch) : await Excel.run({ delayForCellEdit: patient }, batch);
  } catch (error) {
    throw asFailure(error);
  }
}
