/**
 * Reads a letter back: its paragraphs become the settings, targets and sub-projects of a new tracker. Every character ends in a cell,
 * is a heading or mark that the tracker gives again, or is listed. The grammar is in reading/.
 */
import { formatDate, type CalendarDate } from '../domain/calendar-date';
import type { TrackerDraft } from '../domain/draft';
import { formatMonth, monthOf, parseWrittenMonth, sameMonth } from '../domain/reporting-month';
import { SETTINGS, type SettingKey } from '../domain/settings';
import { TEXT_KEYS, type TextKey } from '../domain/words';
import { cardsAsText } from './reading/cards';
import { bodyStart, parseBody, type ParsedBody } from './reading/body';
import { annexStart, imprintStart, isOwnAnnex, splitEnding, type Ending } from './reading/ending';
import { isFurniture } from './reading/ending-marks';
import { toLines, type Line } from './reading/lines';
import { ParseLog, type Unplaced } from './reading/log';
import { parseOpening } from './reading/opening';
import { draftTarget } from './reading/rows';
import type { SourceLook, SourceParagraph } from './source-paragraph';

export type { Unplaced } from './reading/log';

export interface ParsedLetter {
  readonly draft: TrackerDraft;
  /** What was joined, matched by its place or left out: Chinese sentences, so that nothing is guessed in silence. */
  readonly messages: readonly string[];
  /** What has no place in the tracker, in the order of the letter. */
  readonly unplaced: readonly Unplaced[];
  /** The first title of progress with N% in the place of its percentage, where that does not just stand behind it. */
  readonly percentTitle: string | null;
}

/**
 * The tracker that a letter tells of; its draft has no targets when the text is no such letter. `titles` are the words of a tracker at
 * hand, by which the items of a letter without numbers and titles of sections are known.
 */
export function parseLetter(
  paragraphs: readonly SourceParagraph[],
  look: SourceLook = {},
  titles: readonly string[] = [],
): ParsedLetter {
  const log = new ParseLog();
  const all = cardsAsText(toLines(paragraphs));
  const isBeside = ({ paragraph }: Line) => paragraphs[paragraph - 1]!.place !== undefined;
  const lines = all.filter((line) => !isBeside(line));
  const end = annexStart(lines);
  const behind = lines.slice(end);
  const imprint = imprintStart(behind);
  const { body, ending } = splitEnding([...lines.slice(0, end), ...behind.slice(imprint)], log);
  const start = bodyStart(body, titles);
  const opening = parseOpening(body.slice(0, start), ending.offices, log);
  const text = body.slice(start).filter((line) => keepsLine(line, log));
  const parsed = parseBody(text, opening.title ?? '', log, titles);
  const drafted = parsed.targets.map((target) => draftTarget(target, log));
  const targets = drafted.flatMap(({ drafts }) => drafts);
  if (targets.length === 0)
    return { draft: { settings: {}, targets: [] }, messages: [], unplaced: [], percentTitle: null };
  leaveBeside(all.filter(isBeside), paragraphs, ending.offices, log);
  const settings = {
    ...(look.layout && { layout: look.layout }),
    ...(look.margins && { margins: look.margins }),
    ...(look.fonts && { fonts: look.fonts }),
    ...opening,
    ...settingsOfEnding(ending, look),
    ...monthInTitle(opening.title ?? '', ending.date, log),
    ...wordingOf(parsed, log),
    ...(drafted.some(({ leavesOutProblems }) => leavesOutProblems) && { whenNoProblem: '略去' }),
    ...annexSettings(ending, behind.slice(0, imprint), log),
  };
  return {
    draft: { settings, targets },
    messages: log.messages,
    unplaced: log.unplaced,
    percentTitle: percentTitleOf(parsed),
  };
}

/** Page numbers and （此页无正文） between the paragraphs. */
function keepsLine(line: Line, log: ParseLog): boolean {
  if (!isFurniture(line)) return true;
  log.say(`“${line.text}”不是正文，未放入台账。`);
  return false;
}

/** Headers, footers and notes: the name of the office and page numbers say nothing new. */
function leaveBeside(
  lines: readonly Line[],
  paragraphs: readonly SourceParagraph[],
  offices: readonly string[],
  log: ParseLog,
): void {
  for (const line of lines) {
    const isKnown =
      isFurniture(line) || offices.includes(line.text) || offices.some((office) => line.text === `${office}文件`);
    if (!isKnown) log.leave(line, reasonOf(paragraphs[line.paragraph - 1]!.place!));
  }
}

/** What cannot be read says so; the text of charts and SmartArt is all there. */
function reasonOf(place: string): string {
  if (/图片|嵌入对象/u.test(place)) return `${place}，其中的文字不能读取`;
  return /不认识的内容/u.test(place) ? `${place}，其中的文字可能没有读全` : `在${place}中`;
}

function settingsOfEnding(ending: Ending, look: SourceLook): TrackerDraft['settings'] {
  const { offices, date, people, phones, bracketed, closing, copies, printedBy } = ending;
  return {
    ...(offices.length > 0 && { office: offices.join('\n') }),
    ...(date && { month: monthOf(date), date }),
    ...(people !== null && { people }),
    ...(phones !== null && { phones }),
    ...(bracketed && { contactStyle: '括号' }),
    ...((ending.stamped || look.stamped === true) && { stamped: '是' }),
    ...(closing.length > 0 && { closing: closing.join('\n') }),
    ...(copies !== null && copies !== '' && { copies }),
    ...(printedBy !== null && { printedBy }),
  };
}

/** 关于2021年2月…的报告, signed in March, is the letter of February. */
function monthInTitle(
  title: string,
  date: CalendarDate | null,
  log: ParseLog,
): Pick<TrackerDraft['settings'], 'month'> {
  const [named, ...others] = title.normalize('NFKC').match(/\d{4}年\d{1,2}月(?!\d{1,2}日)/gu) ?? [];
  const month = named === undefined || others.length > 0 ? null : parseWrittenMonth(named);
  if (!month) return {};
  if (date && !sameMonth(month, monthOf(date))) {
    log.say(`标题写的是${formatMonth(month)}，成文日期是${formatDate(date)}，报告月份已按标题填写，请核对。`);
  }
  return { month };
}

const TITLE_SETTINGS = {
  progress: 'progressTitle',
  problems: 'problemsTitle',
  nextSteps: 'nextStepsTitle',
} as const satisfies Record<TextKey, SettingKey>;

/** The titles of sections, 目标称谓 and 结构, where they are not what the program writes anyway; the first target's count. */
function wordingOf({ targets, structure }: ParsedBody, log: ParseLog): TrackerDraft['settings'] {
  const found: Partial<Record<Exclude<SettingKey, 'month' | 'date'>, string>> = {};
  for (const key of TEXT_KEYS) {
    const all = targets.flatMap(({ titles }) => titles.filter((each) => each.key === key && each.title !== ''));
    const [first, ...others] = new Set(all.map(({ title }) => title));
    const setting = TITLE_SETTINGS[key];
    if (first !== undefined && first !== SETTINGS[setting].whenBlank) found[setting] = first;
    if (others.length > 0)
      log.say(`“${first}”部分另有标题“${others.join('”“')}”，${SETTINGS[setting].name}取前一个，请核对。`);
  }
  const [pattern] = targets.flatMap(({ label }) => label?.pattern ?? []);
  if (pattern !== undefined && pattern !== SETTINGS.targetLabel.whenBlank) found.targetLabel = pattern;
  return { ...found, ...(structure === '按部分' && { structure }) };
}

/** Of letters 逐项, whose targets have a heading each with a percentage. */
function percentTitleOf({ targets, structure }: ParsedBody): string | null {
  const sections = targets.flatMap((target) => target.sections);
  const found = sections.find(({ key, overall }) => key === 'progress' && overall !== null);
  return structure === '逐项' ? (found?.everyMonth ?? null) : null;
}

/** The table that the program writes itself is a choice; other annexes are named, and what they hold is listed. */
function annexSettings({ annexNames }: Ending, annex: readonly Line[], log: ParseLog): TrackerDraft['settings'] {
  const others = annexNames.filter((name) => !isOwnAnnex(name));
  const hasOwn = others.length < annexNames.length;
  const firstOther = hasOwn
    ? annex.findIndex(({ text }, index) => index > 0 && /^附\s*件\s*[2-9二三四五六七八九]/u.test(text))
    : 0;
  if (firstOther >= 0) log.leaveAll(annex.slice(firstOther), '附件的内容，不是台账内容');
  return { ...(hasOwn && { annex: '是' }), ...(others.length > 0 && { annexNames: others.join('\n') }) };
}
