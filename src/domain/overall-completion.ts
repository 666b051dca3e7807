/** 总体进度 of a target. */
import { fractionOf } from './percent';
import { standingOf } from './standing';
import type { PercentField, Target } from './tracker';

/** The weighted mean of the sub-projects, a fraction: by 权重 when every row has one, else each counts the same. Null while a row has no percentage, or a weight waits to be calculated. */
export function meanCompletion(target: Target): number | null {
  const { subProjects } = target;
  // Without the weights the mean would be another one.
  if (subProjects.some(({ weight }) => weight.reading.kind === 'waiting')) return null;
  const weights = subProjects.map((subProject) => fractionOf(subProject.weight.reading));
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const weighted = total > 0 && weights.every((weight) => weight !== null);
  let sum = 0;
  for (const [index, subProject] of subProjects.entries()) {
    const completion = fractionOf(subProject.completion.reading);
    if (completion === null) return null;
    sum += completion * (weighted ? weights[index]! : 1);
  }
  return subProjects.length === 0 ? null : sum / (weighted ? total : subProjects.length);
}

/** Whether 总体进度 is only unknown because formulas have not been calculated yet. */
export function overallWaits(target: Target): boolean {
  const { overall, subProjects } = target;
  const fields = [overall, ...subProjects.flatMap(({ completion, weight }) => [completion, weight])];
  return overallCompletion(target) === null && fields.some(({ reading }) => reading.kind === 'waiting');
}

/**
 * 总体进度 as it goes into the letter, a fraction: typed, or else the weighted mean of the sub-projects, also while a formula waits
 * to be calculated. Null when neither is known.
 */
export function overallCompletion(target: Target): number | null {
  const { reading } = target.overall;
  return (
    fractionOf(reading) ?? (reading.kind === 'blank' || reading.kind === 'waiting' ? meanCompletion(target) : null)
  );
}

/** 25 in a cell with a percent format is 2500%; 125% of what was planned may be true. */
const LEAST_IMPOSSIBLE = 2;

function isImpossible(fraction: number | null): boolean {
  return fraction !== null && (fraction >= LEAST_IMPOSSIBLE || fraction < 0);
}

/** 总体进度 of a target as the letter needs it: known; none, because it is told in words or not at all; or what stands in its way. */
export type OverallState =
  | { readonly kind: 'known'; readonly value: number }
  /** The tracker has no percentages here: no column for them, or status words in it. */
  | { readonly kind: 'none' }
  /** These formulas wait to be calculated: 总体进度 itself, or those of the rows. */
  | { readonly kind: 'waiting'; readonly fields: readonly PercentField[] }
  /** This field says something that is no percentage. */
  | { readonly kind: 'unclear'; readonly field: PercentField }
  /** It is known and cannot be: the field makes it so, with 3000% or less than nothing. */
  | { readonly kind: 'impossible'; readonly value: number; readonly field: PercentField }
  /** Neither typed, nor every sub-project filled in. */
  | { readonly kind: 'missing' };

/** 总体进度 of a target, or why it has none. */
export function overallState(target: Target): OverallState {
  const value = overallCompletion(target);
  const { overall, headers, subProjects } = target;
  if (value !== null) {
    const given = fractionOf(overall.reading) === null ? subProjects.map(({ completion }) => completion) : [overall];
    const field = given.find(({ reading }) => isImpossible(fractionOf(reading)));
    return field && (value > 1 || value < 0) ? { kind: 'impossible', value, field } : { kind: 'known', value };
  }
  const { kind } = overall.reading;
  if (kind === 'status') return { kind: 'none' };
  if (kind === 'waiting') return { kind, fields: [overall] };
  if (kind !== 'blank') return { kind: 'unclear', field: overall };
  const completions = subProjects.map(({ completion }) => completion);
  if (!headers.completion || subProjects.some((row) => standingOf(row).kind === 'status')) return { kind: 'none' };
  const fields = subProjects.flatMap(({ completion, weight }) => [completion, weight]);
  const waiting = fields.filter(({ reading }) => reading.kind === 'waiting');
  if (waiting.length > 0) return { kind: 'waiting', fields: waiting };
  const field = completions.find(({ reading }) => reading.kind !== 'blank' && fractionOf(reading) === null);
  return field ? { kind: 'unclear', field } : { kind: 'missing' };
}
