/** One thing after another: every use of the workbook waits for the one before it, so that no content is taken for newer than it is. */

interface QueueOptions {
  readonly onBusy: (busy: boolean) => void;
  readonly onError: (error: unknown) => void;
  /** Is called when all is done, and the workbook changed while something was being done. */
  readonly onChanged: () => void;
}

/** Does one thing after the other, and tells of what goes wrong. */
export function workQueue({ onBusy, onError, onChanged }: QueueOptions) {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let changedMeanwhile = false;

  /** Does it at once; false when something went wrong, which is told. */
  const attempt = async (job: () => Promise<void>): Promise<boolean> => {
    try {
      await job();
      return true;
    } catch (error) {
      onError(error);
      return false;
    }
  };

  return {
    attempt,
    /** Does it in its turn. */
    enqueue(job: () => Promise<void>): Promise<boolean> {
      waiting++;
      onBusy(true);
      const result = last.then(() => attempt(job));
      last = result.then(() => {
        waiting--;
        if (waiting > 0) return;
        onBusy(false);
        if (!changedMeanwhile) return;
        changedMeanwhile = false;
        onChanged();
      });
      return result;
    },
    /** Tells of a change of the workbook; false when it is kept in mind for later, since something is being done. */
    noteChange(): boolean {
      if (waiting === 0) return true;
      changedMeanwhile = true;
      return false;
    },
  };
}
