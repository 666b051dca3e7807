/** How lines and paragraphs stand, in the words people have for it: 28.95磅, 1.5倍, 段前6磅, 2字. Lengths are in points. */
import { between, namedNumbers, pointsIn, squeezed, tidy } from './numbers';

/** The pitch of lines: so much, at least so much, or so many times what the typeface asks for. */
export interface LineValue {
  readonly rule: 'exact' | 'atLeast' | 'auto';
  /** Points; of auto, times. */
  readonly value: number;
}

/** Room above and below paragraphs. */
export interface SpaceValue {
  readonly before: number;
  readonly after: number;
}

/** The title's own pitch, where it is not that of the text, and the room around it. */
export interface TitleSpaceValue extends SpaceValue {
  readonly line: LineValue | null;
}

/** An indent in 字 of its own paragraph, or in points. */
export interface IndentValue {
  readonly unit: '字' | '磅';
  readonly value: number;
}

/** What word processors may do with the lines. */
export const LINE_HABITS = ['左对齐', '中西文留空', '标点压缩', '孤行控制', '不避头尾'] as const;
export type LineHabit = (typeof LINE_HABITS)[number];

const MM = 72 / 25.4;

/** 28.95磅, 固定值28磅, 最小值28磅, 1.5倍, 单倍. */
export function parseLine(text: string): LineValue | null {
  const plain = squeezed(text).replace(/行距为?|^为|倍行$/gu, (word) => (word === '倍行' ? '倍' : ''));
  if (/^单倍?$/u.test(plain)) return { rule: 'auto', value: 1 };
  if (/^[双两]倍?$/u.test(plain)) return { rule: 'auto', value: 2 };
  const times = /^(?:多倍)?(\d{1,2}(?:\.\d{1,3})?)倍$/u.exec(plain);
  if (times) return between(Number(times[1]), 0.5, 6) ? { rule: 'auto', value: Number(times[1]) } : null;
  const least = /^(?:最小值|至少)/u.exec(plain);
  const points = pointsIn(plain.replace(/^(?:固定值?|最小值|至少)/u, ''), false);
  return points !== null && between(points, 6, 200) ? { rule: least ? 'atLeast' : 'exact', value: points } : null;
}

/** As it is written in the sheet 设置: 28.95磅, 最小值12磅, 1.5倍, 单倍. */
export function formatLine({ rule, value }: LineValue): string {
  if (rule === 'auto') return value === 1 ? '单倍' : `${tidy(value, 3)}倍`;
  return `${rule === 'exact' ? '' : '最小值'}${tidy(value)}磅`;
}

/** 段前6磅 段后10磅; one of them is enough. */
export function parseSpace(text: string): SpaceValue | null {
  const named = namedNumbers(text.normalize('NFKC').replace(/磅|pt/giu, ' '), ['段前', '段后']);
  if (!named || named.size === 0) return null;
  const space = { before: named.get('段前') ?? 0, after: named.get('段后') ?? 0 };
  return between(space.before, 0, 200) && between(space.after, 0, 200) ? space : null;
}

/** As it is written in the sheet 设置; points. */
export function formatSpace({ before, after }: SpaceValue): string {
  return `段前${tidy(before)}磅 段后${tidy(after)}磅`;
}

/** 行距35磅 段前0磅 段后20磅; any of them is enough. */
export function parseTitleSpace(text: string): TitleSpaceValue | null {
  const plain = text.normalize('NFKC');
  const written = /行距\s*((?:固定值?|最小值|至少)?\s*[\d.]+\s*(?:磅|倍|pt)|[单双]倍)/iu.exec(plain);
  const line = written ? parseLine(written[1]!) : null;
  if (written && !line) return null;
  const rest = written ? plain.replace(written[0], ' ') : plain;
  const isRest = /^[\s、,;]*$/u.test(rest);
  const space = isRest ? { before: 0, after: 0 } : parseSpace(rest);
  return space === null || (isRest && !line) ? null : { line, ...space };
}

/** As it is written in the sheet 设置: the line where one is said, then the space around. */
export function formatTitleSpace({ line, ...space }: TitleSpaceValue): string {
  return `${line ? `行距${formatLine(line)} ` : ''}${formatSpace(space)}`;
}

/** -0.25磅: how much closer characters are set. */
export function parseSpacing(text: string): number | null {
  const plain = squeezed(text);
  if (/^(?:标准|无)$/u.test(plain)) return 0;
  const sign = /^(?:紧缩|-|−)/u.exec(plain);
  const points = pointsIn(plain.replace(/^(?:紧缩|加宽|[-−+])/u, ''), false);
  return points !== null && points <= 20 ? (sign ? -points : points) : null;
}

/** As it is written in the sheet 设置. */
export function formatSpacing(points: number): string {
  return `${tidy(points)}磅`;
}

/** 2字, 32磅, 11毫米; 无. */
export function parseIndent(text: string): IndentValue | null {
  const plain = squeezed(text);
  if (plain === '无' || plain === '0') return { unit: '字', value: 0 };
  const match = /^(\d{1,3}(?:\.\d{1,3})?)(字符?|磅|pt|毫米|mm|厘米|cm)$/iu.exec(plain);
  if (!match) return null;
  const value = Number(match[1]);
  const unit = match[2]!.toLowerCase();
  if (unit.startsWith('字')) return value <= 20 ? { unit: '字', value } : null;
  const points = value * (unit === '磅' || unit === 'pt' ? 1 : unit === '毫米' || unit === 'mm' ? MM : 10 * MM);
  return points <= 300 ? { unit: '磅', value: points } : null;
}

/** As it is written in the sheet 设置: 2字, 10磅, or 无. */
export function formatIndent({ unit, value }: IndentValue): string {
  return value === 0 ? '无' : `${tidy(value)}${unit}`;
}

/** The habits among these words; null when one is none. */
export function parseHabits(text: string): readonly LineHabit[] | null {
  const words = text.split(/[\s、，,；;]+/u).filter((word) => word !== '' && word !== '无');
  const known = words.map((word) => LINE_HABITS.find((habit) => habit === word));
  return known.every((habit) => habit !== undefined) ? LINE_HABITS.filter((habit) => known.includes(habit)) : null;
}

/** As it is written in the sheet 设置: the habits with 、 between them, or 无. */
export function formatHabits(habits: readonly LineHabit[]): string {
  return habits.length === 0 ? '无' : habits.join('、');
}
