/** The sub-projects that 上月对比 can show. */
import type { CellRef } from '../../domain/cell';
import type { SubProject, Target, Tracker } from '../../domain/tracker';
import { groupBy } from '../../domain/group-by';
import { subProjectNumber } from '../../letter/numbering';

/** A sub-project to be compared, with its place in its target from 0. */
export interface Choice {
  readonly target: Target;
  readonly subProject: SubProject;
  readonly index: number;
}

/** All sub-projects, in the tracker's order. */
export function choicesIn({ targets }: Tracker): readonly Choice[] {
  return targets.flatMap((target) => target.subProjects.map((subProject, index) => ({ target, subProject, index })));
}

/** Under their targets, each with its place among all. */
export function choicesByTarget(choices: readonly Choice[]) {
  const placed = choices.map((choice, at) => ({ choice, at }));
  return [...groupBy(placed, ({ choice }) => choice.target).values()];
}

/** The sub-project at the cell, or the first one of its sheet, or the first of all. */
export function indexAt(choices: readonly Choice[], at: CellRef | null): number {
  const inSheet = choices.findIndex(({ target }) => target.sheet === at?.sheet);
  const exact = choices.findIndex(
    ({ target: { sheet, area }, subProject }) =>
      sheet === at?.sheet && subProject.row === at.row && at.column >= area.left && at.column <= area.right,
  );
  return Math.max(0, exact >= 0 ? exact : inSheet);
}

/** The sub-project's name, with its number where the target has several. */
export function choiceName({ target, subProject, index }: Choice): string {
  const name = subProject.name.text.trim();
  return target.subProjects.length > 1 ? subProjectNumber(index + 1) + name : name;
}
