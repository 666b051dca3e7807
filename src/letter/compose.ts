/** Composes the monthly letter from a tracker. A letter is complete or it is not produced: what stands in its way is listed with its cell. */
import { toA1, type CellRef } from '../domain/cell';
import { CALCULATE, errorMessage, NOT_CALCULATED } from '../domain/error-value';
import {
  dateOf,
  nameOfTarget,
  placeOfTarget,
  reportingMonth,
  type Settings,
  type Target,
  type TextField,
  type Tracker,
  placeOfSetting,
} from '../domain/tracker';
import { missingProgress } from '../domain/missing-progress';
import type { ReportingMonth } from '../domain/reporting-month';
import { chosen, SETTING_KEYS, settingOf, SETTINGS } from '../domain/settings';
import { SETTINGS_SHEET } from '../domain/own-sheets';
import { COLUMN_HEADERS, TEXT_KEYS } from '../domain/words';
import { ANNEX_TITLE, composeAnnex } from './annex';
import { oneLine, paragraphsOf } from './cell-paragraphs';
import type { Letter, LetterParagraph } from './letter';
import { lookOf } from './look';
import { whichOverall, whyNoOverall } from './overall-remarks';
import { readingNotes, unread } from './reading-remarks';
import { composeSections, hasSection, NONE } from './sections';

/** Something about the letter that a person should know, and the cell to go to. */
export interface LetterRemark {
  readonly cell: CellRef;
  readonly message: string;
}

export type Composition =
  | { readonly letter: Letter; readonly blockers: readonly []; readonly notes: readonly LetterRemark[] }
  | { readonly letter: null; readonly blockers: readonly LetterRemark[]; readonly notes: readonly LetterRemark[] };

const OPENING_KEYS = ['title', 'addressee', 'lead'] as const;

/** The letter on these targets of the tracker, in their order. */
export function composeLetter(tracker: Tracker, targets: readonly Target[] = tracker.targets): Composition {
  const blockers: LetterRemark[] = [];
  const notes: LetterRemark[] = [];
  const signature = composeSignature(tracker, blockers);
  noteDefaults(tracker, notes);
  const contact = composeContact(tracker, notes);
  blockers.push(...unread(tracker));
  notes.push(...readingNotes(tracker));
  const month = reportingMonth(tracker);
  for (const target of targets) checkTarget(target, month, blockers, notes);
  noteSections(targets, notes);
  noteLostNames(targets, notes);
  const hasAnnex = tracker.settings.annex.value === '是';
  if (hasAnnex) for (const target of targets) noteDueDate(target, notes);
  if (blockers.length > 0 || !signature) return { letter: null, blockers, notes };
  const { settings } = tracker;
  const { layout, documentNumber, annexNames, copies, printedBy } = settings;
  return {
    letter: {
      layout: chosen(SETTINGS.layout, layout.value),
      look: lookOf(settings),
      documentNumber: documentNumber.value,
      paragraphs: [...opening(settings), ...composeSections(targets, settings), ...closing(settings)],
      signature,
      contact,
      annexNames: [...(hasAnnex ? [ANNEX_TITLE] : []), ...paragraphsOf(annexNames.value).map(annexName)],
      annex: hasAnnex ? composeAnnex(targets, month!) : null,
      copies: copies.value === null ? null : copiedTo(copies.value),
      printedBy: printedBy.value === null ? null : oneLine(printedBy.value),
    },
    blockers: [],
    notes,
  };
}

function opening({ title, addressee, lead }: Settings): LetterParagraph[] {
  return [
    { kind: 'title', text: oneLine(title.value) },
    { kind: 'addressee', text: `${oneLine(addressee.value).replace(/[：:]$/u, '')}：` },
    ...paragraphsOf(lead.value).map((text) => ({ kind: 'lead', text }) as const),
  ];
}

/** The words of the opening that nobody filled in: the letter writes what is usual, which may be another office's. */
function noteDefaults(tracker: Tracker, notes: LetterRemark[]): void {
  const { settings, settingsSheet } = tracker;
  const blank = OPENING_KEYS.filter((key) => settings[key].text.trim() === '' && settings[key].error === null);
  const [first] = blank;
  if (first === undefined) return;
  const names = blank.map((key) => SETTINGS[key].name).join('、');
  const said = blank.map((key) => `${SETTINGS[key].name}“${SETTINGS[key].whenBlank}”`).join('、');
  notes.push({
    cell: placeOfSetting(settings[first].cell, tracker),
    message: `“${settingsSheet ?? SETTINGS_SHEET}”表没有填写${names}，函件中是通用的写法（${said}），请核对补填。`,
  });
}

function closing({ closing: { value } }: Settings): LetterParagraph[] {
  return paragraphsOf(value).map((text) => ({ kind: 'closing', text }) as const);
}

/** The name of an annex as it is told: its number is written by the letter, and no mark stands at its end (7.3.4). */
function annexName(line: string): string {
  return line
    .replace(/^(?:附件\s*(?:\d+\s*[：:.．、]?|[：:])\s*)?(?:\d+\s*[.．、]\s*)?/u, '')
    .replace(/[。；，]$/u, '');
}

/** Whom it is copied to, on one line, without the word 抄送 and the mark at the end, which the letter writes. */
function copiedTo(text: string): string {
  const lines = paragraphsOf(text).map((line) => line.replace(/[，、；。]$/u, ''));
  return lines.join('，').replace(/^抄\s*送\s*[：:]\s*/u, '');
}

/** Offices that sign together stand in 发文机关 one a line, or with 、 between them. */
function officesOf(text: string): readonly [string, ...string[]] | null {
  const [first, ...others] = paragraphsOf(text.replaceAll('、', '\n'));
  return first === undefined ? null : [first, ...others];
}

function composeSignature(tracker: Tracker, blockers: LetterRemark[]): Letter['signature'] | null {
  const { office, date, stamped } = tracker.settings;
  const day = dateOf(date);
  const offices = officesOf(office.value ?? '');
  const sheet = tracker.settingsSheet ?? SETTINGS_SHEET;
  const block = (cell: CellRef | null, message: string) =>
    blockers.push({ cell: placeOfSetting(cell, tracker), message: `“${sheet}”表${message}` });
  for (const key of SETTING_KEYS) {
    if (key === 'date' || key === 'office' || settingOf(key).kind !== 'text') continue;
    const { cell, error } = tracker.settings[key];
    if (error !== null) block(cell, errorMessage(`的${SETTINGS[key].name}`, error, '内容'));
  }
  if (office.error !== null) block(office.cell, errorMessage('的发文机关', office.error, '单位名称'));
  else if (!offices) block(office.cell, '没有填写发文机关，请补填单位名称。');
  if (date.reading.kind === 'waiting') block(date.cell, errorMessage('的成文日期', NOT_CALCULATED, '日期'));
  else if (!day) {
    const found = date.reading.kind === 'invalid' ? `成文日期“${date.reading.text}”不是有效的日期` : '没有填写成文日期';
    block(date.cell, `${found}，请填写为 2021年3月25日 这样的日期。`);
  }
  return offices && day ? { offices, date: day, stamped: stamped.value === '是' } : null;
}

function composeContact(tracker: Tracker, notes: LetterRemark[]): Letter['contact'] {
  const { people, phones, contactStyle } = tracker.settings;
  const sheet = tracker.settingsSheet ?? SETTINGS_SHEET;
  const note = (cell: CellRef | null, name: string) =>
    notes.push({
      cell: placeOfSetting(cell, tracker),
      message: `“${sheet}”表没有填写${name}，函件附注中不写${name}。`,
    });
  const named = people.value ?? [];
  const numbers = phones.value ?? [];
  if (named.length === 0) note(people.cell, '联系人');
  if (numbers.length === 0) note(phones.cell, '联系电话');
  if (named.length === 0 && numbers.length === 0) return null;
  return { style: chosen(SETTINGS.contactStyle, contactStyle.value), people: named, phones: numbers };
}

/** What a target lacks for a complete letter (blockers), and what is written as 无。 for want of a text (notes). */
function checkTarget(
  target: Target,
  month: ReportingMonth | null,
  blockers: LetterRemark[],
  notes: LetterRemark[],
): void {
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
  if (target.otherText) {
    block({ cell: target.otherText }, `${name}的目标内容有两种（另见 ${toA1(target.text.cell!)}），请改成一致。`);
  }
  if (target.subProjects.length === 0) block({ cell: table }, `${name}没有子项目，请在表中填写。`);
  else {
    const missing = whyNoOverall(target, name);
    if (missing) block(missing, missing.message);
    const stood = whichOverall(target, name);
    if (stood) note(stood, stood.message);
  }
  if (!hasSection(target, 'progress')) {
    block({ cell: table }, `${name}${missingProgress(target, month)}，函件无从写起，请补上这一栏。`);
  }
  for (const subProject of target.subProjects) {
    const own = `${name}${isBlank(subProject.name) ? `第 ${subProject.row} 行` : `“${oneLine(subProject.name.text)}”`}`;
    const nameFailed = blockError(subProject.name, `${own}的子项目名称`);
    if (!nameFailed && isBlank(subProject.name) && target.subProjects.length > 1) {
      block(subProject.name, `${own}没有子项目名称，请补填。`);
    }
    const failed = TEXT_KEYS.filter((key) => blockError(subProject[key], `${own}的${COLUMN_HEADERS[key][0]}`));
    if (hasSection(target, 'progress') && !failed.includes('progress') && isBlank(subProject.progress)) {
      block(subProject.progress, `${own}没有填写本月进展情况，请补填。`);
    }
    if (hasSection(target, 'nextSteps') && !failed.includes('nextSteps') && isBlank(subProject.nextSteps)) {
      note(subProject.nextSteps, `${own}没有填写下一步工作打算，函件中写“${NONE}”`);
    }
  }
}

function staleText(what: string): string {
  return `${what}由公式得出，还没有重新计算，函件按原有的结果写入。${CALCULATE}后可核对。`;
}

/** Sections that are left out, because there is no column that would say something: 无。 might not be true. */
function noteSections(targets: readonly Target[], notes: LetterRemark[]): void {
  for (const key of TEXT_KEYS) {
    const without = targets.filter((target) => key !== 'progress' && !hasSection(target, key));
    const column = `“${COLUMN_HEADERS[key][0]}”`;
    if (targets.length > 1 && without.length === targets.length) {
      notes.push({
        cell: placeOfTarget(without[0]!),
        message: `各目标的表中都没有${column}一栏，函件中不写这一部分。`,
      });
      continue;
    }
    for (const target of without) {
      notes.push({
        cell: placeOfTarget(target),
        message: `${calledInSentence(target)}的表中没有${column}一栏，函件中不写它的这一部分。`,
      });
    }
  }
}

/** A target with one sub-project has no heading for it: in a list whose rows have names, the letter does not say this one. */
function noteLostNames(targets: readonly Target[], notes: LetterRemark[]): void {
  const lost = targets.flatMap((target) => {
    const [only, ...others] = target.subProjects;
    const isLost = target.listed && only && others.length === 0 && !isBlank(only.name);
    return isLost && !target.text.text.includes(only.name.text.trim()) ? [{ target, name: only.name }] : [];
  });
  const [first] = lost;
  if (!first) return;
  const one = `${calledInSentence(first.target)}的“${oneLine(first.name.text)}”`;
  const message =
    lost.length === 1
      ? `${calledInSentence(first.target)}只有“${oneLine(first.name.text)}”一个子项目，函件中不写子项目的名称；需要写明的，请写进本月进展情况。`
      : `有 ${lost.length} 个目标只有一个子项目（如${one}），函件中不写子项目的名称；需要写明的，请写进本月进展情况。`;
  notes.push({ cell: first.name.cell ?? placeOfTarget(first.target), message });
}

/** What the annex leaves blank. */
function noteDueDate(target: Target, notes: LetterRemark[]): void {
  if (dateOf(target.dueDate) || target.dueDate.reading.kind === 'words') return;
  const name = calledInSentence(target);
  const { kind } = target.dueDate.reading;
  const found = kind === 'invalid' ? '不是有效的日期' : kind === 'waiting' ? '由公式得出，还没有计算结果' : '没有填写';
  notes.push({
    cell: target.dueDate.cell ?? placeOfTarget(target),
    message: `${name}的完成时限${found}，附件汇总表中留空。`,
  });
}

/** 第048项, 工作表“养老”, or of a list “推进养老服务…”. */
function calledInSentence(target: Target): string {
  const name = nameOfTarget(target);
  if (target.number) return name;
  return name === target.sheet ? `工作表“${name}”` : `“${name}”`;
}

function isBlank(field: TextField): boolean {
  return field.text.trim() === '';
}
