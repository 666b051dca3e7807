/** What a header says: which roles its column may have, how surely, and of which period it speaks. */
import { groupBy } from '../../domain/group-by';
import { periodIn, type Period } from '../../domain/period';
import { remembered } from '../../domain/remembered';
import {
  AROUND,
  GOALS,
  NEARLY_PROGRESS,
  NEXT_ENDS,
  NEXT_PERIODS,
  NO_COMPLETION,
  NO_ITEM,
  ROLE_WORDS,
  ROLES,
  SPOKEN,
  type Role,
} from '../../domain/role-words';
import { normalizeHeader } from '../../domain/words';

/** How well a header's words tell its role: whole, by their core, or only nearly. */
export const EXACT = 3;
export const CORE = 2;
export const NEARLY = 1;

export interface RoleGuess {
  readonly role: Role;
  readonly sure: number;
  /** Among the words of its role: the lower, the more usual. */
  readonly rank: number;
}

export interface HeaderReading {
  /** Half-width, without spaces, periods and brackets. */
  readonly word: string;
  /** The header says （%）. */
  readonly percent: boolean;
  readonly period: Period | null;
  /** It tells of the period before (上月进展, 上期进展情况); which one, or null. */
  readonly before: 'month' | 'quarter' | 'week' | null;
  /** The surest first. */
  readonly guesses: readonly RoleGuess[];
  /** A goal set for an item (年度目标): an item itself only where nothing else is. */
  readonly goal: boolean;
  /** 10月工作计划: what is planned for the period that it names, and told of in the one before. */
  readonly ahead?: true;
  /** It says a period and nothing else (1季度), and what stands below is prose. */
  readonly bare?: true;
  /** Its role is the likeliest for want of a surer one; a person should confirm it. */
  readonly asked?: true;
  /** The office said that it is not used. */
  readonly unused?: true;
}

const WORD_INDEX: ReadonlyMap<string, { readonly role: Role; readonly rank: number }> = new Map(
  ROLES.flatMap((role) =>
    ROLE_WORDS[role].words.map((word, rank) => [word.normalize('NFKC').toLowerCase(), { role, rank }] as const),
  ),
);
/** The longest first, so that 任务完成情况 ends with 完成情况 and not with 情况. */
const ENDS = ROLES.flatMap((role) => ROLE_WORDS[role].ends.map((end) => ({ role, end }))).sort(
  (a, b) => b.end.length - a.end.length,
);
/** Each list by the letter that tells where to look: the first of what stands before, the last of what stands behind. */
const ENDS_BY_LAST = groupBy(ENDS, ({ end }) => end.slice(-1));
const BEFORE = groupBy(longestFirst(AROUND.before), (start) => start.slice(0, 1));
const BEHIND = groupBy(longestFirst(AROUND.behind), (end) => end.slice(-1));

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}
/** What is done for an item: its parts, where the item itself stands over several rows. */
const MEASURES = /(?:举措|措施|工作内容|主要内容)$/u;
/** 预计上线时间, 计划投用日期 */
const PLANNED = /^(?:预计|计划|拟|预期|要求).{1,6}(?:时间|日期|时限|节点)$/u;
/** 是否完成整改, 是否按期启动 */
const WHETHER = /^是否(?:已|按|如)?.{0,4}(?:完成|办结|销号|整改|达标|到位|落实|序时|按期|启动|开工|滞后|预警)/u;
/** Whole sentences are no headers. */
const LONGEST_WORD = 30;
const LAST_PERIOD = /^上(?:一?个?(?:月|期|阶段)|一?(周)|一?个?(季度?))(?:份|度)?/u;
/** Told in percent, this is a share done: 累计完成（%）, 完成情况（%）, 进展程度（%）. What is planned, and money, is not. */
const SHARE_DONE = /^(?!.*(?:计划|目标|预算|资金|投资|支付)).*(?:完成|进展|推进|落实)(?:情况|程度)?$/u;
const DATES: readonly Role[] = ['startDate', 'dueDate', 'doneDate'];
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z][A-Za-z.&'’/ -]*/gu;
const YEAR = /(?:19|20)\d\d年度?/gu;
/** 10月工作计划, 四季度打算: a plan for the period that stands before it. */
const PLAN = /^(?:的)?(?:工作)?(?:计划|打算|安排|工作思路)$/u;
/** Asked for beside what a column is about: 存在困难及建议. */
const BESIDE = /^(?:工作|意见|意见和|完成)?(?:建议|意见|需求|诉求|原因|时间|时限)$/u;
/** A header that names several things: 进展情况及存在问题. */
const AND = /及其?|以及|和|与|、|\/|或|;|,|\+|并/u;

/** Reads a header; the same few stand in a workbook again and again. */
export const readHeader = remembered(understand);

/** 3月, 一季度: a period and nothing else. */
export function isPeriodAlone({ period, word }: HeaderReading): boolean {
  return period !== null && word === '';
}

function understand(text: string): HeaderReading {
  const { word: plain, percent } = normalizeHeader(text);
  const bare = plain.replace(/\([^)]*\)/gu, '');
  const nothing = { word: bare, percent, period: null, before: null, guesses: [], goal: false };
  if (plain === '' || bare.length > LONGEST_WORD || /[。!?！？]/u.test(plain)) return nothing;
  const timed = periodIn(bare) ?? (bare === plain ? null : periodIn(plain));
  const period = timed?.period ?? null;
  const inBare = timed && timed.rest.length < bare.length ? timed.rest.replace(/\([^)]*\)/gu, '') : bare;
  const word = inBare.replace(YEAR, '');
  const last = LAST_PERIOD.exec(word);
  const before = last && (last[1] ? 'week' : last[2] ? 'quarter' : 'month');
  const core = word.replace(LAST_PERIOD, '');
  const goal = GOALS.includes(core);
  const ahead = period !== null && PLAN.test(core);
  const guesses = goal
    ? [{ role: 'text' as const, sure: NEARLY, rank: 50 }]
    : percent && SHARE_DONE.test(core)
      ? [{ role: 'completion' as const, sure: CORE, rank: 30 }]
      : ahead
        ? [{ role: 'nextSteps' as const, sure: CORE, rank: 30 }]
        : (plainGuesses(core, plain) ?? []).filter(({ role }) => !isAbsurd(role, percent, before));
  const isPercent = percent || /百分比|[（(]%[)）]/u.test(text);
  return { word, percent: isPercent, period, before, guesses, goal, ...(ahead && { ahead }) };
}

/** 计划完成（%） is no day, and 上月工作 not what a row is about. */
function isAbsurd(role: Role, percent: boolean, before: HeaderReading['before']): boolean {
  return (percent && DATES.includes(role)) || (before !== null && isItem(role));
}

/** 完成时限（年月日） and 子项目（名称）: what stands in brackets may belong to the word or not. Progress 进展情况 is 进展情况. */
function plainGuesses(core: string, plain: string): readonly RoleGuess[] | null {
  const own = guessesOf(core) ?? guessesOf(plain.replace(/[()]/gu, ''));
  const hanzi = own === null && HAN.test(core) ? core.replace(LATIN, '') : core;
  return hanzi === core ? own : guessesOf(hanzi);
}

function guessesOf(word: string): readonly RoleGuess[] | null {
  if (word === '') return null;
  const whole = WORD_INDEX.get(word.toLowerCase());
  if (whole) return [{ ...whole, sure: EXACT }];
  const next = nextStepsGuess(word);
  if (next) return [next];
  const spoken = SPOKEN.find((each) => each.parts.some((part) => word.includes(part)));
  if (spoken) return [{ role: spoken.role, sure: CORE, rank: 50 }];
  const parts = word.split(AND).filter((part) => part !== '');
  if (parts.length > 1) return severalGuesses(parts) ?? coreGuess(word);
  return coreGuess(word);
}

function coreGuess(word: string): readonly RoleGuess[] | null {
  const stripped = strippedGuess(word) ?? endGuess(word);
  if (stripped) return [stripped];
  if (MEASURES.test(word)) return [{ role: 'name', sure: NEARLY, rank: 60 }];
  if (PLANNED.test(word)) return [{ role: 'dueDate', sure: CORE, rank: 50 }];
  if (WHETHER.test(word)) return [{ role: 'status', sure: CORE, rank: 50 }];
  return NEARLY_PROGRESS.some((end) => word.endsWith(end)) && !isNotDone(word)
    ? [{ role: 'progress', sure: NEARLY, rank: 60 }]
    : null;
}

function nextStepsGuess(word: string): RoleGuess | null {
  const period = NEXT_PERIODS.find((start) => word.startsWith(start));
  if (period === undefined) return null;
  const fits = word === period || NEXT_ENDS.some((end) => word.endsWith(end));
  return fits ? { role: 'nextSteps', sure: CORE, rank: 20 } : null;
}

/** The words around the core are taken away one by one. */
function strippedGuess(word: string): RoleGuess | null {
  let core = word;
  for (let step = 0; step < 6; step++) {
    const start = BEFORE.get(core.charAt(0))?.find((each) => core.length > each.length && core.startsWith(each));
    const end =
      start === undefined
        ? BEHIND.get(core.slice(-1))?.find((each) => core.length > each.length && core.endsWith(each))
        : undefined;
    if (start !== undefined) core = core.slice(start.length);
    else if (end !== undefined) core = core.slice(0, -end.length);
    else return null;
    const found = WORD_INDEX.get(core.toLowerCase());
    const isOther =
      found && ((isItem(found.role) && isNoItem(word)) || (found.role === 'completion' && isNotDone(word)));
    if (found) return isOther ? null : { ...found, sure: CORE };
  }
  return null;
}

function endGuess(word: string): RoleGuess | null {
  for (const { role, end } of ENDS_BY_LAST.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(end)) continue;
    if ((isItem(role) && isNoItem(word)) || (role === 'completion' && isNotDone(word))) continue;
    return { role, sure: CORE, rank: 40 };
  }
  const behind = BEHIND.get(word.slice(-1))?.find((each) => word.length > each.length + 1 && word.endsWith(each));
  return behind === undefined ? null : endGuess(word.slice(0, -behind.length));
}

/** A header that names progress and problems is progress; otherwise it is the first thing that it names. */
function severalGuesses(parts: readonly string[]): readonly RoleGuess[] | null {
  const found = parts.flatMap((part) => coreOf(part) ?? []);
  if (found.length === 0) return null;
  const progress = found.find(({ role }) => role === 'progress');
  if (progress) return [{ ...progress, sure: Math.min(progress.sure, CORE) }];
  const [first] = found;
  const isOne = parts.every((part) => BESIDE.test(part) || coreOf(part) !== null);
  const alike = isOne && found.every(({ role }) => role === first!.role);
  // 责任单位及责任人 is the first; 问题及下一步打算 is both, which nobody can tell apart.
  const isMixed = !alike && found.some(({ role }) => role === 'problems' || role === 'nextSteps');
  return [{ ...first!, sure: Math.min(first!.sure, isMixed ? NEARLY : CORE) }];
}

/** 投资完成率 is the share of the money, 计划进度 what was to be done. */
export function isNotDone(word: string): boolean {
  return NO_COMPLETION.some((part) => word.includes(part));
}

/** One of the things that a header names. */
function coreOf(part: string): RoleGuess | null {
  const whole = WORD_INDEX.get(part.toLowerCase());
  return whole ? { ...whole, sure: CORE } : (nextStepsGuess(part) ?? coreGuess(part)?.[0] ?? null);
}

function isItem(role: Role): boolean {
  return role === 'name' || role === 'text';
}

/** 本单位任务 is an item all the same. */
const WHOSE = /^(?:本|各|我)(?:单位|部门|科室|处室|局)/u;

/** Whether the words speak of something that is no item, whoever's it is. */
export function isNoItem(word: string): boolean {
  const item = word.replace(WHOSE, '');
  return NO_ITEM.some((part) => item.includes(part));
}

/** Whether the guess is 目标 or 子项目. */
export function isItemGuess({ role }: RoleGuess): boolean {
  return isItem(role);
}
