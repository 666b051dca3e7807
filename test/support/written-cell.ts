/** Cells as golden tables write them. */
import type { ExampleCell } from '../../src/rules/example';

/** 25% is a percentage, 2021-03-05 a date, 7 a number, ∅ a blank cell; what is in “” is a text, and anything else is one too. */
export function writtenCell(written: string): ExampleCell {
  if (written === '∅') return null;
  if (/^“.*”$/u.test(written)) return written.slice(1, -1);
  if (/^-?[\d.]+%$/u.test(written)) return { percent: Math.round(Number.parseFloat(written) * 1e6) / 1e8 };
  if (/^\d{4}-\d\d-\d\d$/u.test(written)) return { date: written };
  return /^-?\d+(?:\.\d+)?$/u.test(written) ? { number: Number(written) } : written;
}
