/** The command `mubiao`: has Node start the program fast, as far as it can, and runs it. */
import nodeModule from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** Node 22 and later keep what they made of a program for its next run; where the folder cannot be written they do without. */
const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };

if (enableCompileCache) {
  // A folder of the user's own: what others could write there would be run.
  const { LOCALAPPDATA, XDG_CACHE_HOME, HOME } = process.env;
  const caches = LOCALAPPDATA || XDG_CACHE_HOME || (HOME && path.join(HOME, '.cache'));
  if (caches) enableCompileCache(path.join(caches, 'mubiao'));
} else {
  // A command is over before much of the code that Node 20 optimises for it would pay. Later ones gain nothing by it.
  setFlagsFromString('--interrupt-budget=400000');
}

void import('./program');
