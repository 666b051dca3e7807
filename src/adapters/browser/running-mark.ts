/** A mark that something is under way, which outlives the pane: who finds it at the start knows that it was broken off. */
export interface RunningMark {
  readonly set: () => void;
  readonly clear: () => void;
  readonly isSet: () => boolean;
}

/** In the browser's store; where that is not to be had, nothing is ever found. */
export function runningMark(key: string): RunningMark {
  const withStore = <Result>(use: (store: Storage) => Result): Result | null => {
    try {
      return use(localStorage);
    } catch {
      return null;
    }
  };
  return {
    set: () => void withStore((store) => store.setItem(key, '1')),
    clear: () => void withStore((store) => store.removeItem(key)),
    isSet: () => withStore((store) => store.getItem(key)) === '1',
  };
}
