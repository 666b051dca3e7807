/** Cells as golden tables write them. */
import type { ExampleCell } from '../../src/rules/example';

/**
 * 25% is a percentage, 2021-03-05 a date, 7 a number, ∅ a blank cell, #REF! an error, =25% a formula that shows this; what is in “” is a
 * text, and anything else is one too.
 */
export function writtenCell(written: string): ExampleCell {
  if (written === '∅') return null;
  if (/^“.*”$/su.test(written)) return written.slice(1, -1);
  if (/^#[A-Z0-9/]+[!?]?$/u.test(written)) return { error: written };
  if (/^=/u.test(written)) return { formula: writtenCell(written.slice(1)) as string | { readonly percent: number } };
  if (/^-?[\d.]+%$/u.test(written)) return { percent: Math.round(Number.parseFloat(written) * 1e6) / 1e8 };
  if (/^\d{4}-\d\d-\d\d$/u.test(written)) return { date: written };
  return /^-?\d+(?:\.\d+)?$/u.test(written) ? { number: Number(written) } : written;
}
