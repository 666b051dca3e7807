/** 生成函件: the letter on the chosen targets of a workbook. */
import { nameOfTarget, type Target, type Tracker } from '../../domain/tracker';
import { targetIdentity } from '../../domain/target-identity';
import { targetName } from '../../domain/target-name';
import { composeLetter, type Composition } from '../../letter/compose';
import { checkWorkbook, type Checked } from '../checking/check';
import { Failure } from '../errors';
import { preflight } from './preflight';
import type { WorkbookSnapshot } from '../ports';

export interface LetterReport {
  readonly composition: Composition;
  /** What the checker found; it does not stand in the way of the letter. */
  readonly check: Checked;
}

/** The letter on the targets with these numbers, or on all when none are named. Throws a Failure for a number the workbook does not have. */
export function writeLetter(workbook: WorkbookSnapshot, numbers: readonly string[] = []): LetterReport {
  const check = checkWorkbook(workbook);
  const targets = chooseTargets(check.tracker, numbers);
  return { check, composition: composeWithRemarks(workbook, check.tracker, targets) };
}

/** The letter on these targets; its notes are also what to look at before it goes out. */
export function composeWithRemarks(
  workbook: WorkbookSnapshot,
  tracker: Tracker,
  targets: readonly Target[],
): Composition {
  const composition = composeLetter(tracker, targets);
  if (!composition.letter) return composition;
  return {
    ...composition,
    notes: [...composition.notes, ...preflight(workbook, tracker, targets, composition.letter)],
  };
}

function chooseTargets({ targets }: Tracker, numbers: readonly string[]): readonly Target[] {
  if (numbers.length === 0) return targets;
  const isWanted = (target: Target, wanted: string) =>
    target.number !== '' &&
    (targetIdentity(target.number) === targetIdentity(wanted) || plainName(target) === wanted.replace(/[“”"]/gu, ''));
  for (const number of numbers) {
    const [first, ...others] = targets.filter((target) => isWanted(target, number) && target.among !== null);
    if (!first || others.length === 0) continue;
    const names = [first, ...others].map(nameOfTarget).join('、');
    throw new Failure(
      'no-such-target',
      `${targetName(first.number)}不止一项：${names}。请写明是哪一项，如 ${plainName(first)}。`,
    );
  }
  const missing = numbers.filter((number) => !targets.some((target) => isWanted(target, number)));
  if (missing.length > 0) {
    const known = targets.map(({ number, sheet }) => (number ? targetName(number) : `“${sheet}”（无编号）`)).join('、');
    throw new Failure('no-such-target', `台账中没有${missing.map(targetName).join('、')}。现有：${known}。`);
  }
  return targets.filter((target) => numbers.some((number) => isWanted(target, number)));
}

/** 体育第1项 */
function plainName(target: Target): string {
  return nameOfTarget(target).replace(/[“”]/gu, '');
}
