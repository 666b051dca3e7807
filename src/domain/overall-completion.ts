/** 总体进度 of a target. */
import { fractionOf } from './percent';
import type { Target } from './tracker';

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
