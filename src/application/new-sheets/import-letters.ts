/**
 * 导入函件: a tracker from one letter or many, in any order. The latest month becomes the tracker, the months before it become
 * the archive. Whatever was decided is said; what only a person can decide is a conflict.
 */
import { dayNumber, formatDate } from '../../domain/calendar-date';
import type { SubProjectDraft, TargetDraft, TrackerDraft } from '../../domain/draft';
import { compareMonths, formatMonth, monthsBetween, type ReportingMonth } from '../../domain/reporting-month';
import { SETTING_KEYS, SETTINGS } from '../../domain/settings';
import { targetIdentity } from '../../domain/target-identity';
import { UNPLACED_SHEET } from '../../domain/own-sheets';
import { targetName } from '../../domain/target-name';
import type { ParsedLetter } from '../../letter/parse';
import { planHistory, type HistoryEntry } from '../own-tables/history-sheet';
import { planTracker } from './new-tracker';
import type { WorkbookPlan } from '../ports';
import { planUnplaced, type UnplacedEntry } from './unplaced-sheet';

/** A letter under the name people know it by: that of its file, or where its text came from. */
export interface NamedLetter {
  readonly name: string;
  readonly letter: ParsedLetter;
}

export interface LetterImport {
  /** The latest month. */
  readonly draft: TrackerDraft;
  /** The months before it, the oldest first. */
  readonly history: readonly HistoryEntry[];
  /** What was joined, chosen or is missing: Chinese sentences to be read by whoever checks the result. */
  readonly messages: readonly string[];
  /** What a person has to decide before anything is made of the letters: Chinese sentences. */
  readonly conflicts: readonly string[];
  /** What the letters say that has no place in the tracker, letter by letter. */
  readonly unplaced: readonly UnplacedEntry[];
}

/** What the letters tell together; nothing at all is an empty tracker. */
export function importLetters(letters: readonly NamedLetter[]): LetterImport {
  const messages = letters.flatMap(({ name, letter }) => letter.messages.map((message) => `${name}：${message}`));
  const unplaced = letters.flatMap(({ name, letter }) => letter.unplaced.map((each) => ({ letter: name, ...each })));
  const [only] = letters;
  if (!only) return { draft: { settings: {}, targets: [] }, history: [], messages, conflicts: [], unplaced };
  if (letters.length === 1) {
    const { draft } = only.letter;
    return { draft, history: [], messages: [...messages, ...takenFromDefaults(draft)], conflicts: [], unplaced };
  }

  const dated = letters.flatMap(withMonth);
  const conflicts = letters
    .filter(({ letter }) => !letter.draft.settings.month)
    .map(({ name }) => `${name}：没有成文日期，标题中也没有月份，分不清是哪个月的函件。请补上日期后再导入。`);
  const months = groupByMonth(dated).map((group) => readMonth(group, messages, conflicts));
  const latest = months.at(-1);
  if (!latest) return { draft: { settings: {}, targets: [] }, history: [], messages, conflicts, unplaced };

  messages.push(...gaps(months), ...otherOffices(dated));
  const draft = {
    settings: settingsOf(latest, messages),
    targets: inOrder([...latest.targets, ...missingTargets(months, messages)]),
  };
  messages.push(...takenFromDefaults(draft));
  return {
    draft,
    history: months.slice(0, -1).flatMap(entriesOf),
    messages,
    conflicts,
    unplaced,
  };
}

/** The sheets of the new tracker; at the end the archive when there is something to remember, and 未归入段落 when something is left. */
export function planImport({
  draft,
  history,
  unplaced,
}: Pick<LetterImport, 'draft' | 'history' | 'unplaced'>): WorkbookPlan {
  const { sheets } = planTracker(draft);
  return {
    sheets: [
      ...sheets,
      ...(history.length > 0 ? [planHistory(history)] : []),
      ...(unplaced.length > 0 ? [planUnplaced(unplaced)] : []),
    ],
  };
}

/** How much was not placed and where it is; null when all was. */
export function unplacedSentence({ unplaced }: Pick<LetterImport, 'unplaced'>): string | null {
  if (unplaced.length === 0) return null;
  const paragraphs = new Set(unplaced.map(({ letter, paragraph }) => `${paragraph} ${letter}`)).size;
  return `有 ${paragraphs} 段文字未能归入台账，已原样列在“${UNPLACED_SHEET}”表中，请逐段核对。`;
}

interface DatedLetter {
  readonly name: string;
  readonly month: ReportingMonth;
  readonly draft: TrackerDraft;
}

/** The letters of one month, the one dated last at the end, and its targets. */
interface MonthOfLetters {
  readonly month: ReportingMonth;
  readonly letters: readonly DatedLetter[];
  readonly targets: readonly TargetDraft[];
}

function withMonth({ name, letter: { draft } }: NamedLetter): readonly DatedLetter[] {
  const { month } = draft.settings;
  return month ? [{ name, month, draft }] : [];
}

/** The oldest month first; in a month the oldest letter first, of one day in the order of their names. */
function groupByMonth(letters: readonly DatedLetter[]): readonly (readonly DatedLetter[])[] {
  const sorted = [...letters].sort(
    (a, b) => compareMonths(a.month, b.month) || ageOf(a) - ageOf(b) || (a.name < b.name ? -1 : 1),
  );
  const groups: DatedLetter[][] = [];
  for (const letter of sorted) {
    const last = groups.at(-1);
    if (last && compareMonths(last[0]!.month, letter.month) === 0) last.push(letter);
    else groups.push([letter]);
  }
  return groups;
}

/** A letter without 成文日期 counts as older than those of its month. */
function ageOf({ draft }: DatedLetter): number {
  const { date } = draft.settings;
  return date ? dayNumber(date) : -Infinity;
}

function readMonth(letters: readonly DatedLetter[], messages: string[], conflicts: string[]): MonthOfLetters {
  const { month } = letters[0]!;
  const known = [...new Set(letters.flatMap(({ draft }) => draft.targets.map(identityOf)))];
  const targets = known.flatMap((identity) => {
    const tellings = letters
      .map((letter) => ({ letter, told: letter.draft.targets.filter((target) => identityOf(target) === identity) }))
      .filter(({ told }) => told.length > 0);
    const last = tellings.at(-1)!;
    const different = tellings.filter(({ told }) => JSON.stringify(told) !== JSON.stringify(last.told));
    if (different.length > 0) {
      const names = [...different, last].map(({ letter }) => letter.name).join('、');
      const place = `${formatMonth(month)}的函件中，${calledInSentence(last.told[0]!)}有不同的几份（${names}）`;
      if (different.some(({ letter }) => ageOf(letter) === ageOf(last.letter))) {
        conflicts.push(`${place}，成文日期相同，无法判断以哪一份为准。请只导入其中一份。`);
      } else {
        messages.push(
          `${place}，已采用成文日期最晚的 ${last.letter.name}（${formatDate(last.letter.draft.settings.date!)}）。`,
        );
      }
    }
    return last.told;
  });
  return { month, letters, targets: inOrder(targets) };
}

/** The same target in letters of other months: by its number, or by its text when it has none. */
function identityOf({ number, text }: TargetDraft): string {
  return targetIdentity(number === '' ? text : number);
}

function calledInSentence({ number, text }: TargetDraft): string {
  return number === '' ? `“${text.slice(0, 20)}”` : targetName(number);
}

function inOrder(targets: readonly TargetDraft[]): readonly TargetDraft[] {
  return [...targets].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}

/** The settings of the letter dated last. */
function settingsOf({ month, letters }: MonthOfLetters, messages: string[]): TrackerDraft['settings'] {
  const last = letters.at(-1)!;
  for (const key of SETTING_KEYS) {
    const words = ({ draft }: DatedLetter) => shownSetting(draft.settings[key]);
    const others = letters.filter((letter) => words(letter) !== '' && words(letter) !== words(last));
    if (others.length === 0) continue;
    const told = others.map((letter) => `${letter.name} 为“${words(letter)}”`).join('，');
    const chosen = words(last) === '' ? `已按 ${last.name} 留空` : `已采用 ${last.name} 的“${words(last)}”`;
    messages.push(`${formatMonth(month)}的几份函件“${SETTINGS[key].name}”不同：${told}，${chosen}，请核对。`);
  }
  return last.draft.settings;
}

/** What every letter says and none was found of is at its default: the next letter would go to an office that nobody named. */
function takenFromDefaults({ settings }: TrackerDraft): readonly string[] {
  const taken = (['title', 'addressee', 'lead'] as const).filter((key) => settings[key] === undefined);
  if (taken.length === 0) return [];
  const told = taken.map((key) => `${SETTINGS[key].name}“${SETTINGS[key].whenBlank}”`).join('、');
  return [
    `函件中没有${taken.map((key) => SETTINGS[key].name).join('、')}，“设置”表中填的是通用的写法（${told}），请核对修改。`,
  ];
}

function shownSetting(value: TrackerDraft['settings'][keyof TrackerDraft['settings']]): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return 'day' in value ? formatDate(value) : formatMonth(value);
}

/** Letters of two offices are hardly meant to be one tracker. */
function otherOffices(letters: readonly DatedLetter[]): readonly string[] {
  const offices = [...new Set(letters.flatMap(({ draft }) => draft.settings.office ?? []))];
  return offices.length > 1 ? [`这些函件的发文机关不同：${offices.join('、')}，请核对是否混入了其他单位的函件。`] : [];
}

function gaps(months: readonly MonthOfLetters[]): readonly string[] {
  const missing = months.slice(1).flatMap(({ month }, index) => monthsBetween(months[index]!.month, month));
  return missing.length > 0 ? [`没有${missing.map(formatMonth).join('、')}的函件，存档中缺少这些月份。`] : [];
}

/** Targets that the year's earlier letters report on and the latest do not: their sub-projects, with nothing filled in. */
function missingTargets(months: readonly MonthOfLetters[], messages: string[]): readonly TargetDraft[] {
  const latest = months.at(-1)!;
  const known = new Set(latest.targets.map(identityOf));
  const found: TargetDraft[] = [];
  for (const { month, targets } of months.toReversed()) {
    if (month.year !== latest.month.year) continue;
    for (const target of targets.filter((each) => !known.has(identityOf(each)))) {
      const { number, text, subProjects } = target;
      found.push({ number, text, subProjects: subProjects.map(({ name }): SubProjectDraft => ({ name })) });
      messages.push(
        `${formatMonth(latest.month)}的函件中没有${calledInSentence(target)}，已按${formatMonth(month)}的函件列出目标和子项目，其余留空，请补填；不再填报的，请删除该表。`,
      );
    }
    for (const target of targets) known.add(identityOf(target));
  }
  return found;
}

function entriesOf({ month, targets }: MonthOfLetters): readonly HistoryEntry[] {
  return targets.flatMap(({ number, overall, subProjects }) =>
    subProjects.map(({ name, completion, progress, problems, nextSteps }, index) => ({
      month,
      number,
      overall: overall ?? null,
      order: String(index + 1),
      name,
      completion: completion ?? null,
      progress: progress ?? '',
      problems: problems ?? '',
      nextSteps: nextSteps ?? '',
      archivedAt: null,
    })),
  );
}
