/** Which functions of src ran, by V8's own count of calls. */
import { Session } from 'node:inspector';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** By file of src (path from the root of the project): names of its functions, and whether they were called. */
export type Reached = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

/** Begins to count in this process; each call tells what was called since the one before. */
export function countCalls(root: string): () => Reached {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const sources = `${pathToFileURL(path.join(root, 'src')).href}/`;
  return () => {
    const reached: Record<string, Record<string, boolean>> = {};
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      for (const { url, functions } of taken.result) {
        if (!url.startsWith(sources)) continue;
        const names = (reached[`src/${url.slice(sources.length)}`] ??= {});
        for (const { functionName, ranges } of functions) {
          names[functionName] = (names[functionName] ?? false) || ranges.some(({ count }) => count > 0);
        }
      }
    });
    return reached;
  };
}

/**
 * Whether a run came to a function; null when that cannot be said, as of code outside of functions and of files whose functions are not
 * known. `all` are those of all runs.
 */
export function cameTo(
  own: Reached | undefined,
  all: readonly Reached[],
  file: string,
  name: string | null,
): boolean | null {
  if (!own || name === null || !all.some((each) => each[file]?.[name] !== undefined)) return null;
  return own[file]?.[name] ?? false;
}
