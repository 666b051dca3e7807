/** Reads a letter back: its paragraphs become the settings, targets and sub-projects of a new tracker. */
import { formatDate, parseWrittenDate, type CalendarDate } from '../domain/calendar-date';
import type { SubProjectDraft, TargetDraft, TrackerDraft } from '../domain/draft';
import { hundredth } from '../domain/percent';
import { readPercentText } from '../domain/percent-text';
import { formatMonth, monthOf, parseWrittenMonth, sameMonth } from '../domain/reporting-month';
import { saysNone } from '../domain/nothing';
import { COLUMN_HEADERS, normalizeHeader, padTargetNumber, targetName, TEXT_KEYS, type TextKey } from '../domain/words';
import { ANNEX_TITLE } from './annex';
import { parseContact } from './contact-note';
import { parseSectionNumber, parseSubProjectNumber } from './numbering';
import type { SourceParagraph } from './source-paragraph';

export interface ParsedLetter {
  readonly draft: TrackerDraft;
  /** What was joined, matched by its place or left out: Chinese sentences, so that nothing is guessed in silence. */
  readonly messages: readonly string[];
}

/** The tracker that a letter tells of; its draft has no targets when the text is no such letter. */
export function parseLetter(paragraphs: readonly SourceParagraph[]): ParsedLetter {
  const messages: string[] = [];
  const { letter, annex } = splitAnnex(paragraphs);
  const { body, ending, annexNote } = splitEnding(letter);
  const firstTarget = body.findIndex(({ text }) => parseTargetHeading(text) !== null);
  if (firstTarget < 0) return { draft: { settings: {}, targets: [] }, messages };
  const targets = parseTargets(body.slice(firstTarget), messages);
  const drafts = targets.map((target) => draftTarget(target, messages));
  const opening = parseOpening(body.slice(0, firstTarget), ending.office);
  const settings = {
    ...opening,
    ...settingsOfEnding(ending),
    ...monthInTitle(opening.title ?? '', ending.date, messages),
    ...(targets.some(leavesOutProblems) && { whenNoProblem: '略去' }),
    ...(annexNote.includes(ANNEX_TITLE) && { annex: '是' }),
  };
  if (annexNote !== ANNEX_TITLE && (annexNote !== '' || annex.length > 0)) {
    messages.push(`函件的附件${annexNote === '' ? '' : `（${annexNote}）`}不是台账内容，未放入台账。`);
  }
  return { draft: { settings, targets: drafts }, messages };
}

// The annex: what begins with a line 附件 behind 成文日期. What it tells of the targets stands in the letter.

const ANNEX_MARK_LINE = /^附\s*件\s*\d*$/u;

function splitAnnex(paragraphs: readonly SourceParagraph[]): {
  readonly letter: readonly SourceParagraph[];
  readonly annex: readonly SourceParagraph[];
} {
  const date = paragraphs.findIndex(({ text }) => parseLetterDate(text) !== null);
  const start = paragraphs.findIndex(
    ({ text }, index) => date >= 0 && index > date && ANNEX_MARK_LINE.test(text.trim().normalize('NFKC')),
  );
  return start < 0
    ? { letter: paragraphs, annex: [] }
    : { letter: paragraphs.slice(0, start), annex: paragraphs.slice(start) };
}

// The end of the letter: 附件说明, 署名, 成文日期, 附注.

interface Ending {
  readonly office: string | null;
  readonly date: CalendarDate | null;
  readonly people: string | null;
  readonly phones: string | null;
  readonly bracketed: boolean;
}

/** Takes 附件说明, signature, date and contact note off the end. */
function splitEnding(paragraphs: readonly SourceParagraph[]): {
  readonly body: readonly SourceParagraph[];
  readonly ending: Ending;
  /** The names of the annexes as they are told; empty without 附件说明. */
  readonly annexNote: string;
} {
  const body = [...paragraphs];
  let people: string | null = null;
  let phones: string | null = null;
  let bracketed = false;
  for (let last = body.at(-1); last; last = body.at(-1)) {
    const contact = parseContact(last.text);
    if (!contact) break;
    people ??= contact.people ?? null;
    phones ??= contact.phones ?? null;
    bracketed ||= contact.bracketed;
    body.pop();
  }
  const date = parseLetterDate(body.at(-1)?.text ?? '');
  if (date) body.pop();
  const signed = date ? body.at(-1)?.text.trim() : undefined;
  const office = signed !== undefined && isOfficeName(signed) ? signed : null;
  if (office !== null) body.pop();
  const annexNote = takeAnnexNote(body);
  return { body, ending: { office, date, people, phones, bracketed }, annexNote };
}

const ANNEX_NOTE = /^附\s*件\s*[：:]\s*/u;

/** Takes 附件说明 off the end: its first line, and the numbered ones of further annexes. */
function takeAnnexNote(body: SourceParagraph[]): string {
  const start = body.findLastIndex(({ text }) => ANNEX_NOTE.test(text.trim()));
  const lines = start < 0 ? [] : body.slice(start).map(({ text }) => text.trim());
  if (!lines.slice(1).every((line) => /^\d+\s*[.．、]/u.test(line))) return '';
  body.length -= lines.length;
  return lines.join('').replace(ANNEX_NOTE, '');
}

function parseLetterDate(text: string): CalendarDate | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  return /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(plain) ? parseWrittenDate(plain) : null;
}

/** The line above the date is the office that signs, unless it is the end of a sentence or a heading. */
function isOfficeName(text: string): boolean {
  return (
    !endsSentence(text) &&
    !ANNEX_NOTE.test(text) &&
    parseSubProjectNumber(text) === null &&
    parseSectionNumber(text) === null
  );
}

function settingsOfEnding({ office, date, people, phones, bracketed }: Ending): TrackerDraft['settings'] {
  return {
    ...(office !== null && { office }),
    ...(date && { month: monthOf(date), date }),
    ...(people !== null && { people }),
    ...(phones !== null && { phones }),
    ...(bracketed && { contactStyle: '括号' }),
  };
}

// The beginning: title, 主送机关, 引言.

const DOCUMENT_NUMBER = /^\S{1,20}[〔[（(]\d{4}[〕\]）)]\d+号$/u;

function parseOpening(paragraphs: readonly SourceParagraph[], office: string | null): TrackerDraft['settings'] {
  const texts = paragraphs.map(({ text }) => text.trim());
  const documentNumber = texts.find((text) => DOCUMENT_NUMBER.test(text));
  // A letter in 信函 form begins with the name of its office.
  const lines = texts.filter((text) => text !== documentNumber && text !== office && text !== `${office}文件`);
  const addresseeAt = lines.findIndex((text) => text.length <= 60 && /[：:]$/u.test(text));
  const titleLines = addresseeAt < 0 ? lines.slice(0, 1) : lines.slice(0, addresseeAt);
  const lead = lines.slice(addresseeAt < 0 ? 1 : addresseeAt + 1);
  return {
    ...(titleLines.length > 0 && { title: titleLines.join('') }),
    ...(addresseeAt >= 0 && { addressee: lines[addresseeAt]!.slice(0, -1).trim() }),
    ...(lead.length > 0 && { lead: lead.reduce(joinCut) }),
    ...(documentNumber !== undefined && { documentNumber }),
  };
}

/** 关于2021年2月…的报告, signed in March, is the letter of February. */
function monthInTitle(
  title: string,
  date: CalendarDate | null,
  messages: string[],
): Pick<TrackerDraft['settings'], 'month'> {
  const [named, ...others] = title.normalize('NFKC').match(/\d{4}年\d{1,2}月(?!\d{1,2}日)/gu) ?? [];
  const month = named === undefined || others.length > 0 ? null : parseWrittenMonth(named);
  if (!month) return {};
  if (date && !sameMonth(month, monthOf(date))) {
    messages.push(`标题写的是${formatMonth(month)}，成文日期是${formatDate(date)}，报告月份已按标题填写，请核对。`);
  }
  return { month };
}

function joinCut(before: string, next: string): string {
  return endsSentence(before) ? `${before}\n${next}` : before + next;
}

// The targets: headings and what stands below them.

interface ParsedSubProject {
  readonly number: number;
  readonly name: string;
  readonly lines: string[];
}

interface ParsedSection {
  readonly key: TextKey;
  readonly overall: number | null;
  /** Text right below the section's heading, without a heading of a sub-project. */
  readonly lines: string[];
  readonly subProjects: ParsedSubProject[];
}

interface ParsedTarget {
  readonly number: string;
  readonly lines: string[];
  readonly sections: ParsedSection[];
}

function parseTargets(paragraphs: readonly SourceParagraph[], messages: string[]): ParsedTarget[] {
  const targets: ParsedTarget[] = [];
  let target: ParsedTarget | undefined;
  let section: ParsedSection | undefined;
  let subProject: ParsedSubProject | undefined;
  for (const paragraph of paragraphs) {
    const text = paragraph.text.trim();
    const lines = subProject?.lines ?? section?.lines ?? target?.lines ?? [];
    if (paragraph.continues !== true) {
      const heading = parseTargetHeading(text);
      if (heading) {
        target = { number: heading.number, lines: [heading.text], sections: [] };
        section = subProject = undefined;
        targets.push(target);
        continue;
      }
      const begun = target && parseSectionHeading(text);
      if (begun) {
        section = begun;
        subProject = undefined;
        target!.sections.push(section);
        continue;
      }
      const named = section && parseSubProjectHeading(text, section.subProjects.length + 1);
      if (named) {
        subProject = named;
        section!.subProjects.push(subProject);
        continue;
      }
    }
    const joined = addLine(lines, text, paragraph.continues);
    if (joined && target) messages.push(`${targetName(target.number)}中${joined}是被分页断开的一段，已接为一段。`);
  }
  return targets;
}

/** Adds a paragraph to a text, or joins it to the one before when a page break cut that in two; then tells where. */
function addLine(lines: string[], text: string, continues: boolean | null): string | null {
  const before = lines.at(-1);
  if (before === undefined || before === '' || continues === false || (continues === null && endsSentence(before))) {
    if (before === '') lines.pop();
    lines.push(text);
    return null;
  }
  lines[lines.length - 1] = before + text;
  return `“…${before.slice(-8)}”与“${text.slice(0, 8)}…”`;
}

/** Whether a paragraph ends as paragraphs end, so that the next one is another. */
function endsSentence(text: string): boolean {
  return /[。！？；：…!?;:][”’」』）)》]*$/u.test(text) || saysNone(text);
}

/** 第048项：目标内容, with spaces and half-width or full-width digits. */
function parseTargetHeading(text: string): { readonly number: string; readonly text: string } | null {
  const match = /^第\s*([0-9０-９]{1,6})\s*项\s*[：:]\s*(.*)$/su.exec(text);
  return match && { number: padTargetNumber(match[1]!.normalize('NFKC')), text: match[2]! };
}

const SECTION_INDEX: ReadonlyMap<string, TextKey> = new Map(
  TEXT_KEYS.flatMap((key) => COLUMN_HEADERS[key].map((word) => [word, key] as const)),
);

/** A heading is a few words. */
const LONGEST_HEADING = 100;

/** 一、本月进展情况 25%, in any of the words of the three columns. */
function parseSectionHeading(text: string): ParsedSection | null {
  const numbered = text.length <= LONGEST_HEADING ? parseSectionNumber(text) : null;
  const match = numbered && /^(.*?)[\s：:（(]*(\d+(?:\.\d+)?\s*[%％])?[）)]?$/su.exec(numbered.rest.trim());
  const key = match && SECTION_INDEX.get(normalizeHeader(match[1]!).word);
  if (!key) return null;
  const overall = match[2] === undefined ? null : fractionIn(match[2]);
  return { key, overall, lines: [], subProjects: [] };
}

/**
 * （三）子项目, when its number is the next one: a （一） that counts inside a text is no heading, and neither is a sentence.
 * With 略去 numbers begin anew from （一）, so the next number is always known.
 */
function parseSubProjectHeading(text: string, expected: number): ParsedSubProject | null {
  const numbered = parseSubProjectNumber(text);
  if (numbered?.number !== expected) return null;
  const [name = '', ...rest] = numbered.rest.split('。');
  const body = rest.join('。').trim();
  if (body === '' && rest.length > 0) return null;
  return { number: expected, name: name.trim(), lines: body === '' ? [] : [body] };
}

// From what was read to a draft.

function leavesOutProblems({ sections }: ParsedTarget): boolean {
  const progress = sections.find(({ key }) => key === 'progress');
  const problems = sections.find(({ key }) => key === 'problems');
  return progress !== undefined && problems !== undefined && problems.subProjects.length < progress.subProjects.length;
}

function draftTarget(target: ParsedTarget, messages: string[]): TargetDraft {
  const name = targetName(target.number);
  const overall = target.sections.find((section) => section.overall !== null)?.overall ?? null;
  for (const key of TEXT_KEYS) {
    if (!target.sections.some((section) => section.key === key)) {
      messages.push(`${name}没有找到“${COLUMN_HEADERS[key][0]}”部分。`);
    }
  }
  return {
    number: target.number,
    text: target.lines.join('\n'),
    ...(overall !== null && { overall }),
    subProjects: draftSubProjects(target, messages),
  };
}

/** A sub-project's three texts are found by its name in each section; by its number where the names differ. */
function draftSubProjects(target: ParsedTarget, messages: string[]): SubProjectDraft[] {
  const name = targetName(target.number);
  const rows: { name: string; texts: Partial<Record<TextKey, string>> }[] = [];
  for (const { key, lines, subProjects } of target.sections) {
    const sectionName = COLUMN_HEADERS[key][0];
    const numbered = rows.length > 0 || subProjects.length > 0;
    if (!numbered && lines.length > 0) {
      // A target of one sub-project has no headings.
      rows.push({ name: '', texts: { [key]: textOf(key, lines) } });
      messages.push(`${name}只有一个子项目，函件中没有它的名称，请在台账中补填。`);
      continue;
    }
    if (lines.length > 0) {
      const only = rows.length === 1 && subProjects.length === 0 ? rows[0]! : null;
      if (only) only.texts[key] = textOf(key, lines);
      else if (!saysNone(lines.join(''))) {
        messages.push(`${name}“${sectionName}”开头的文字不属于任何子项目，未能放入台账：${lines.join('')}`);
      }
    }
    const first = rows.length === 0;
    for (const subProject of subProjects) {
      const text = textOf(key, subProject.lines);
      const own = first ? undefined : rowOf(subProject, rows, key, `${name}“${sectionName}”`, messages);
      if (own) own.texts[key] = text;
      else rows.push({ name: subProject.name, texts: { [key]: text } });
    }
  }
  return rows.map((row) => ({ name: row.name, ...row.texts }));
}

function rowOf<Row extends { name: string; texts: Partial<Record<TextKey, string>> }>(
  subProject: ParsedSubProject,
  rows: readonly Row[],
  key: TextKey,
  place: string,
  messages: string[],
): Row | undefined {
  const free = rows.filter((row) => row.texts[key] === undefined);
  const byName = free.find((row) => comparable(row.name) === comparable(subProject.name));
  if (byName) return byName;
  const byNumber = rows[subProject.number - 1];
  if (byNumber && byNumber.texts[key] === undefined) {
    messages.push(`${place}的“${subProject.name}”与“${byNumber.name}”名称不一致，已按序号对应，请核对。`);
    return byNumber;
  }
  messages.push(`${place}的“${subProject.name}”在前面的部分没有出现，已另加一行，请核对。`);
  return undefined;
}

function comparable(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

/** Nothing to say is a blank cell for next steps and 无 for problems; a progress text stays as it is. */
function textOf(key: TextKey, lines: readonly string[]): string {
  const text = lines.join('\n');
  if (key === 'progress' || !saysNone(text)) return text;
  return key === 'problems' ? '无' : '';
}

function fractionIn(text: string): number | null {
  const says = readPercentText(text);
  return says.kind === 'exact' ? hundredth(says.points) : null;
}
