/** Numbers in the words of a look: how they are found and written. */

/** Half-width and without spaces. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/** 28.95磅 or 28.95pt, the unit wanted or not; null for another text. */
export function pointsIn(text: string, unit: boolean): number | null {
  const match = /^(\d{1,3}(?:\.\d{1,3})?)(磅|pt)?$/iu.exec(text.trim());
  return match && (!unit || match[2] !== undefined) ? Number(match[1]) : null;
}

/** Whether a number is finite and within these bounds, both of which belong to it. */
export function between(value: number, least: number, most: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most;
}

/** Words with their numbers; null when something else stands there, or one twice. */
export function namedNumbers(text: string, names: readonly string[]): ReadonlyMap<string, number> | null {
  const found = new Map<string, number>();
  const pattern = new RegExp(`(${names.join('|')})\\s*(\\d+(?:\\.\\d+)?)`, 'gu');
  for (const [, name, number] of text.matchAll(pattern)) {
    if (found.has(name!)) return null;
    found.set(name!, Number(number));
  }
  return /^[\s、,，;；]*$/u.test(text.replace(pattern, '')) ? found : null;
}

/** Without zeros at the end. */
export function tidy(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}
