/** The targets of a letter: each with its three sections (逐项), or three sections with all targets in each (按部分). */
import { overallCompletion } from '../domain/overall-completion';
import { formatPercent } from '../domain/percent';
import type { Settings, SubProject, Target } from '../domain/tracker';
import { readNothing, saysNone } from '../domain/nothing';
import { isDocumentNumber } from '../domain/target-name';
import { TEXT_KEYS, type TextKey } from '../domain/words';
import { paragraphsOf, oneLine } from './cell-paragraphs';
import type { Counter, Heading, HeadingLevel, LetterParagraph } from './letter';
import { plainTitle, titleWithPercent } from './section-title';
import { titleOfTarget, withoutCounter } from './own-number';
import { itemNumber, sectionNumber, subProjectNumber } from './numbering';

/** What the letter says where there is nothing to say. */
export const NONE = '无。';

/** The paragraphs of these targets, in their order. */
export function composeSections(targets: readonly Target[], settings: Settings): readonly LetterParagraph[] {
  return settings.structure.value === '按部分'
    ? composeByPart(targets, settings)
    : targets.flatMap((target) => composeTarget(target, settings));
}

/** Whether the letter has a section of this target: where its table has no column there is nothing that could be told. */
export function hasSection(target: Target, key: TextKey): boolean {
  return target.headers[key] !== undefined;
}

function titleOf(key: TextKey, { progressTitle, problemsTitle, nextStepsTitle }: Settings): string {
  const { value } = { progress: progressTitle, problems: problemsTitle, nextSteps: nextStepsTitle }[key];
  return withoutCounter(oneLine(value));
}

function heading(kind: Heading['kind'], text: string, counter: Counter, level: HeadingLevel): LetterParagraph {
  return { kind, text, counter, level };
}

// 逐项

function composeTarget(target: Target, settings: Settings): readonly LetterParagraph[] {
  const { label, lines } = calledInLetter(target, settings);
  const [first = '', ...others] = lines;
  return [
    heading('target', label + first, null, 1),
    ...others.map((line) => heading('target', line, null, 1)),
    ...TEXT_KEYS.filter((key) => hasSection(target, key)).flatMap((key, index) => [
      heading(
        'section',
        sectionNumber(index + 1) +
          (key === 'progress'
            ? titleWithPercent(titleOf(key, settings), overallCompletion(target))
            : titleOf(key, settings)),
        '一、',
        2,
      ),
      ...composeSubProjects(target, key, settings, '（一）'),
    ]),
  ];
}

// 按部分: one hierarchy, 一、 then （一） for the targets and 1. for their sub-projects; one target alone has no （一）.

function composeByPart(targets: readonly Target[], settings: Settings): readonly LetterParagraph[] {
  const keys = TEXT_KEYS.filter((key) => targets.some((target) => hasSection(target, key)));
  const isOnly = targets.length === 1;
  return keys.flatMap((key, part) => [
    heading('section', sectionNumber(part + 1) + plainTitle(titleOf(key, settings)), '一、', 1),
    ...targets
      .filter((target) => hasSection(target, key))
      .flatMap((target, index) => [
        ...targetOfPart(target, isOnly ? null : index + 1, part === 0, settings),
        ...composeSubProjects(target, key, settings, isOnly ? '（一）' : '1.'),
      ]),
  ]);
}

/** 目标内容 whole and 总体进度 behind it in the first section; later the number and the first clause, which one alone does without. */
function targetOfPart(
  target: Target,
  number: number | null,
  isFirstPart: boolean,
  settings: Settings,
): readonly LetterParagraph[] {
  const { label, lines } = calledInLetter(target, settings);
  const counter = number === null ? '' : subProjectNumber(number);
  const headed = (text: string) => heading('target', text, number === null ? null : '（一）', 2);
  if (!isFirstPart) return number === null ? [] : [headed(counter + label + firstClause(lines[0] ?? ''))];
  return lines.map((line, index) =>
    headed((index === 0 ? counter + label : '') + line + (index === lines.length - 1 ? percentOf(target) : '')),
  );
}

function firstClause(text: string): string {
  return /^[^，。；：！？,;]+/u.exec(text)?.[0] ?? text;
}

/** The heading and the paragraphs of each sub-project in one section; no heading in a target of one. */
function composeSubProjects(
  target: Target,
  key: TextKey,
  settings: Settings,
  counter: '（一）' | '1.',
): readonly LetterParagraph[] {
  const leavesOut = key === 'problems' && settings.whenNoProblem.value === '略去';
  const told = target.subProjects.filter(({ problems }) => !leavesOut || !saysNone(problems.text));
  if (told.length === 0) return [{ kind: 'body', text: NONE }];
  return told.flatMap((subProject, index) => {
    const body = paragraphsOf(textOf(subProject, key)).map((text) => ({ kind: 'body', text }) as const);
    if (target.subProjects.length === 1) return body;
    const number = counter === '1.' ? itemNumber(index + 1) : subProjectNumber(index + 1);
    return [heading('subProject', number + withoutCounter(oneLine(subProject.name.text)), counter, 3), ...body];
  });
}

function textOf(subProject: SubProject, key: TextKey): string {
  const { text } = subProject[key];
  const isNone = key === 'progress' ? readNothing(text) === 'none' : saysNone(text);
  return isNone ? NONE : text;
}

/** A space and the percentage, or nothing where the tracker has none. */
function percentOf(target: Target): string {
  const overall = overallCompletion(target);
  return overall === null ? '' : ` ${formatPercent(overall)}`;
}

/** How the letter calls a target, and the lines of 目标内容 without a 第N项 of their own: the number is as it is spelled there. */
function calledInLetter(
  target: Target,
  { targetLabel }: Settings,
): { readonly label: string; readonly lines: readonly string[] } {
  const { number, lines } = titleOfTarget(target);
  const pattern = oneLine(targetLabel.value);
  const label = (isDocumentNumber(number) ? pattern.replace('第N项', 'N') : pattern).replaceAll('N', number);
  return { label, lines };
}
