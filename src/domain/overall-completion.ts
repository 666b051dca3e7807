/** 总体进度 of a target. */
import { fractionOf } from './percent';
import type { Target } from './tracker';

/** The weighted mean of the sub-projects, a fraction: by 权重 when every row has one, else each counts the same. Null while a row has no percentage. */
export function meanCompletion(target: Target): number | null {
  const { subProjects } = target;
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

/** 总体进度 as it goes into the letter, a fraction: typed, or else the weighted mean of the sub-projects. Null when neither is known. */
export function overallCompletion(target: Target): number | null {
  return (
    fractionOf(target.overall.reading) ?? (target.overall.reading.kind === 'blank' ? meanCompletion(target) : null)
  );
}
