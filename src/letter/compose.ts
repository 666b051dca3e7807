/** Composes the monthly letter from a tracker. A letter is complete or it is not produced: what stands in its way is listed with its cell. */
import type { CellRef } from '../domain/cell';
import { CALCULATE, errorMessage, NOT_CALCULATED } from '../domain/error-value';
import { overallCompletion } from '../domain/overall-completion';
import { formatPercent } from '../domain/percent';
import {
  dateOf,
  nameOfTarget,
  placeOfTarget,
  reportingMonth,
  type Settings,
  type SubProject,
  type Target,
  type TextField,
  type Tracker,
} from '../domain/tracker';
import { readNothing, saysNone } from '../domain/nothing';
import { chosen, SETTINGS } from '../domain/settings';
import { COLUMN_HEADERS, SETTINGS_SHEET, targetName, TEXT_KEYS } from '../domain/words';
import { composeAnnex } from './annex';
import type { Letter, LetterParagraph } from './letter';
import { sectionNumber, subProjectNumber } from './numbering';
import { whichOverall, whyNoOverall } from './overall-remarks';

/** Something about the letter that a person should know, and the cell to go to. */
export interface LetterRemark {
  readonly cell: CellRef;
  readonly message: string;
}

export type Composition =
  | { readonly letter: Letter; readonly blockers: readonly []; readonly notes: readonly LetterRemark[] }
  | { readonly letter: null; readonly blockers: readonly LetterRemark[]; readonly notes: readonly LetterRemark[] };

/** What the letter says where there is nothing to say. */
const NONE = '无。';

/** The letter on these targets of the tracker, in their order. */
export function composeLetter(tracker: Tracker, targets: readonly Target[] = tracker.targets): Composition {
  const blockers: LetterRemark[] = [];
  const notes: LetterRemark[] = [];
  const signature = composeSignature(tracker, blockers);
  const contact = composeContact(tracker, notes);
  for (const target of targets) checkTarget(target, blockers, notes);
  const hasAnnex = tracker.settings.annex.value === '是';
  if (hasAnnex) for (const target of targets) noteDueDate(target, notes);
  if (blockers.length > 0 || !signature) return { letter: null, blockers, notes };
  const { layout, fonts, documentNumber } = tracker.settings;
  return {
    letter: {
      layout: chosen(SETTINGS.layout, layout.value),
      fonts: chosen(SETTINGS.fonts, fonts.value),
      documentNumber: documentNumber.value,
      paragraphs: [
        ...opening(tracker.settings),
        ...targets.flatMap((target) => composeTarget(target, tracker.settings)),
      ],
      signature,
      contact,
      annex: hasAnnex ? composeAnnex(targets, reportingMonth(tracker)!) : null,
    },
    blockers: [],
    notes,
  };
}

function opening({ title, addressee, lead }: Settings): LetterParagraph[] {
  return [
    { kind: 'title', text: oneLine(title.value ?? '') },
    { kind: 'addressee', text: `${oneLine(addressee.value ?? '').replace(/[：:]$/u, '')}：` },
    ...paragraphsOf(lead.value ?? '').map((text) => ({ kind: 'lead', text }) as const),
  ];
}

function composeSignature(tracker: Tracker, blockers: LetterRemark[]): Letter['signature'] | null {
  const { office, date, stamped } = tracker.settings;
  const day = dateOf(date);
  const sheet = tracker.settingsSheet ?? SETTINGS_SHEET;
  const block = (cell: CellRef | null, message: string) =>
    blockers.push({ cell: placeOfSetting(cell, sheet), message: `“${sheet}”表${message}` });
  for (const key of ['title', 'addressee', 'lead'] as const) {
    const { cell, error } = tracker.settings[key];
    if (error !== null) block(cell, errorMessage(`的${SETTINGS[key].name}`, error, '内容'));
  }
  if (office.error !== null) block(office.cell, errorMessage('的发文机关', office.error, '单位名称'));
  else if (office.value === null) block(office.cell, '没有填写发文机关，请补填单位名称。');
  if (date.reading.kind === 'waiting') block(date.cell, errorMessage('的成文日期', NOT_CALCULATED, '日期'));
  else if (!day) {
    const found = date.reading.kind === 'invalid' ? `成文日期“${date.reading.text}”不是有效的日期` : '没有填写成文日期';
    block(date.cell, `${found}，请填写为 2021年3月25日 这样的日期。`);
  }
  return office.value !== null && day
    ? { office: oneLine(office.value), date: day, stamped: stamped.value === '是' }
    : null;
}

function composeContact(tracker: Tracker, notes: LetterRemark[]): Letter['contact'] {
  const { people, phones, contactStyle } = tracker.settings;
  const sheet = tracker.settingsSheet ?? SETTINGS_SHEET;
  const note = (cell: CellRef | null, name: string) =>
    notes.push({ cell: placeOfSetting(cell, sheet), message: `“${sheet}”表没有填写${name}，函件附注中不写${name}。` });
  const named = people.value ?? [];
  const numbers = phones.value ?? [];
  if (named.length === 0) note(people.cell, '联系人');
  if (numbers.length === 0) note(phones.cell, '联系电话');
  if (named.length === 0 && numbers.length === 0) return null;
  return { style: chosen(SETTINGS.contactStyle, contactStyle.value), people: named, phones: numbers };
}

function placeOfSetting(cell: CellRef | null, sheet: string): CellRef {
  return cell ?? { sheet, row: 1, column: 1 };
}

/** What a target lacks for a complete letter (blockers), and what is written as 无。 for want of a text (notes). */
function checkTarget(target: Target, blockers: LetterRemark[], notes: LetterRemark[]): void {
  const table = placeOfTarget(target);
  const name = calledInSentence(target);
  const block = (field: { readonly cell: CellRef | null }, message: string) =>
    blockers.push({ cell: field.cell ?? table, message });
  const note = (field: { readonly cell: CellRef | null }, message: string) =>
    notes.push({ cell: field.cell ?? table, message });
  const blockError = (field: TextField, what: string) => {
    if (field.error) block(field, errorMessage(what, field.error, '内容'));
    else if (field.waiting) note(field, staleText(what));
    return field.error !== null;
  };

  if (!target.number) block(target.numberCell, `${name}没有目标编号，请补填，如 048。`);
  if (!blockError(target.text, `${name}的目标内容`) && isBlank(target.text)) {
    block(target.text, `${name}没有目标内容，请补填。`);
  }
  if (target.subProjects.length === 0) block({ cell: table }, `${name}没有子项目，请在表中填写。`);
  else {
    const missing = whyNoOverall(target, name);
    if (missing) block(missing, missing.message);
    const stood = whichOverall(target, name);
    if (stood) note(stood, stood.message);
  }
  for (const subProject of target.subProjects) {
    const own = `${name}${isBlank(subProject.name) ? `第 ${subProject.row} 行` : `“${oneLine(subProject.name.text)}”`}`;
    const nameFailed = blockError(subProject.name, `${own}的子项目名称`);
    if (!nameFailed && isBlank(subProject.name) && target.subProjects.length > 1) {
      block(subProject.name, `${own}没有子项目名称，请补填。`);
    }
    const failed = TEXT_KEYS.filter((key) => blockError(subProject[key], `${own}的${COLUMN_HEADERS[key][0]}`));
    if (!failed.includes('progress') && isBlank(subProject.progress)) {
      block(subProject.progress, `${own}没有填写本月进展情况，请补填。`);
    }
    if (!failed.includes('nextSteps') && isBlank(subProject.nextSteps)) {
      note(subProject.nextSteps, `${own}没有填写下一步工作打算，函件中写“${NONE}”`);
    }
  }
}

function staleText(what: string): string {
  return `${what}由公式得出，还没有重新计算，函件按原有的结果写入。${CALCULATE}后可核对。`;
}

/** What the annex leaves blank. */
function noteDueDate(target: Target, notes: LetterRemark[]): void {
  if (dateOf(target.dueDate)) return;
  const name = calledInSentence(target);
  const { kind } = target.dueDate.reading;
  const found = kind === 'invalid' ? '不是有效的日期' : kind === 'waiting' ? '由公式得出，还没有计算结果' : '没有填写';
  notes.push({
    cell: target.dueDate.cell ?? placeOfTarget(target),
    message: `${name}的完成时限${found}，附件汇总表中留空。`,
  });
}

function composeTarget(target: Target, settings: Settings): LetterParagraph[] {
  const { subProjects } = target;
  const withProblem = subProjects.filter(({ problems }) => !saysNone(problems.text));
  const inProblems = settings.whenNoProblem.value === '略去' ? withProblem : subProjects;
  const [firstLine = '', ...otherLines] = paragraphsOf(target.text.text);
  const overall = overallCompletion(target);
  return [
    { kind: 'target', text: `${targetName(target.number)}：${firstLine}` },
    ...otherLines.map((text) => ({ kind: 'target', text }) as const),
    section(1, `本月进展情况${overall === null ? '' : ` ${formatPercent(overall)}`}`),
    ...composeSection(target, subProjects, ({ progress }) =>
      readNothing(progress.text) === 'none' ? NONE : progress.text,
    ),
    section(2, '存在问题'),
    ...composeSection(target, inProblems, ({ problems }) => (saysNone(problems.text) ? NONE : problems.text)),
    section(3, '下一步工作打算'),
    ...composeSection(target, subProjects, ({ nextSteps }) => (saysNone(nextSteps.text) ? NONE : nextSteps.text)),
  ];
}

function section(index: number, title: string): LetterParagraph {
  return { kind: 'section', text: sectionNumber(index) + title };
}

/** One section: a heading and its paragraphs for each sub-project; no heading in a target of one. */
function composeSection(
  target: Target,
  subProjects: readonly SubProject[],
  textOf: (subProject: SubProject) => string,
): LetterParagraph[] {
  if (subProjects.length === 0) return [{ kind: 'body', text: NONE }];
  return subProjects.flatMap((subProject, index) => {
    const body = paragraphsOf(textOf(subProject)).map((text) => ({ kind: 'body', text }) as const);
    if (target.subProjects.length === 1) return body;
    return [{ kind: 'subProject', text: subProjectNumber(index + 1) + oneLine(subProject.name.text) }, ...body];
  });
}

/** 第048项, 工作表“养老”, or of a list “推进养老服务…”. */
function calledInSentence(target: Target): string {
  if (target.number) return targetName(target.number);
  const name = nameOfTarget(target);
  return name === target.sheet ? `工作表“${name}”` : `“${name}”`;
}

function isBlank(field: TextField): boolean {
  return field.text.trim() === '';
}

/** The paragraphs of a cell: its lines without the space around them. */
function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text that must be one paragraph: its lines joined, as they stand in the cell only for want of width. */
function oneLine(text: string): string {
  return paragraphsOf(text).join('');
}
