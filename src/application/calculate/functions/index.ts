/** The functions that formulas may call. */
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import type { FormulaFunction } from './definition';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { MATHEMATICS } from './mathematics';
import { STATISTICS } from './statistics';
import { TEXTS } from './texts';
import { TOTALS } from './totals';
import { WORKDAYS } from './workdays';

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  [LOGIC, MATHEMATICS, TOTALS, STATISTICS, CONDITIONAL, LOOKUP, TEXTS, DATES, WORKDAYS].flatMap((group) =>
    Object.entries(group),
  ),
);

/** The function of a name in capitals; undefined for one that is not known, and whose formulas are therefore not trusted. */
export function functionNamed(name: string): FormulaFunction | undefined {
  return FUNCTIONS.get(name);
}
