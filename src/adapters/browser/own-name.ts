/** Who sits before this screen, as chosen in 只看我负责的; kept on this computer and nowhere else. */
const KEY = 'mubiao-own-name';

/** The name, or null where none was chosen or nothing may be kept. */
export function ownName(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the name in this browser, for next time; where the browser keeps nothing, it is asked for again. */
export function keepOwnName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It is asked for again next time.
  }
}
