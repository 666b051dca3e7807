/** 总体进度 in any of its places: 25% behind a heading, （完成进度：25%）, （已完成年度目标的60%）, 总体进度25%。 */
import { hundredth } from '../../domain/percent';
import { readPercentText } from '../../domain/percent-text';

export interface PercentPhrase {
  /** The text without it. */
  readonly rest: string;
  /** A fraction. */
  readonly overall: number;
  /** As it is written, without brackets. */
  readonly written: string;
}

const HANZI_DIGIT = '[零〇一二两三四五六七八九十百点]';
/** To the last digit: 百分之二十五 is not 百分之二十 and something behind it. */
const PERCENT = `(?:\\d{1,4}(?:\\.\\d{1,4})?\\s*[%％]|百分之${HANZI_DIGIT}{1,6}(?!${HANZI_DIGIT}))`;
const IN_BRACKETS = new RegExp(`[（(\\[【]([^（）()]{0,24}?(${PERCENT})[^（）()]{0,8})[）)\\]】]([。；]?)$`, 'u');
/** 3月底25%: of when it is. */
const WHEN = '(?:\\d{4}年)?\\d{1,2}月(?:份|底|末|\\d{1,2}日)?[：:，,\\s]{0,2}';
const SAYS_OVERALL = new RegExp(
  `^[^\\d百]{0,2}(?:总体|整体|完成|进度|进展|推进|已)|^\\s*(?:${WHEN})?${PERCENT}(?!\\s*的)|进度|完成`,
  'u',
);
const BEHIND = new RegExp(`[\\s：:，,]{0,4}(${PERCENT})\\s*[。；]?$`, 'u');
const SAID = new RegExp(
  `(^|[。；;，,\\s])((?:目前|当前|截至目前|截至\\d{1,2}月底?)?[，,]?(?:已|总体|整体|完成|累计|工作|年度|目标|形象){0,4}(?:进度|完成率|进展)(?:已?达到?|约|为|是|[：:\\s])*(${PERCENT}))[。；]?$`,
  'u',
);

/** 本月进展情况，已完成35%: only behind a heading is this the percentage of all. */
const DONE = new RegExp(
  `[，,；;：:\\s]+((?:目前|当前|现|实际|总体|整体|累计|已|约){0,3}(?:完成|达到|达|推进至?|推进到|为)(?:年度|全年|总)?(?:目标|任务|工作量|进度)?的?约?(${PERCENT}))\\s*[。；]?$`,
  'u',
);

/** Takes it off the end of the heading of a section, where any percentage is meant. */
export function takePercentOfHeading(text: string): PercentPhrase | null {
  const whole = said(text);
  // 工作进展 25%: the words before it are the heading. 目前总体进度25%: they are none.
  const isHeading = whole?.rest === '' && whole.written.includes('进展');
  return inBrackets(text) ?? (isHeading ? behind(text) : whole) ?? done(text) ?? behind(text);
}

/** Takes it off the end of 目标内容, where a percentage may be a part of the text: only one that is set apart counts. */
export function takePercentOfTarget(text: string): PercentPhrase | null {
  const found = inBrackets(text) ?? said(text);
  if (found) return found;
  const own = new RegExp(`[。；！？”）)]\\s*(${PERCENT})$`, 'u').exec(text);
  return own ? phrase(text.slice(0, own.index + 1), own[1]!, own[1]!) : null;
}

/** Of a line that says nothing else: 完成进度：25%。 */
export function percentLine(text: string): number | null {
  if (text.length > 40) return null;
  const found = said(text);
  return found && found.rest.trim() === '' ? found.overall : null;
}

function inBrackets(text: string): PercentPhrase | null {
  const match = IN_BRACKETS.exec(text);
  // （覆盖率达到90%） and （25%的学校） are parts of the text; what is meant says so or says nothing else but when.
  if (!match || !SAYS_OVERALL.test(match[1]!)) return null;
  const before = text.slice(0, match.index);
  return phrase(before + (/[。；]$/u.test(before) ? '' : match[3]!), match[2]!, match[1]!);
}

function said(text: string): PercentPhrase | null {
  const match = SAID.exec(text);
  if (!match) return null;
  const mark = /[。；;]/u.test(match[1]!) ? match[1]! : /[，,]/u.test(match[1]!) ? '。' : '';
  return phrase(text.slice(0, match.index) + mark, match[3]!, match[2]!);
}

function done(text: string): PercentPhrase | null {
  const match = DONE.exec(text);
  return match && phrase(text.slice(0, match.index), match[2]!, match[1]!);
}

function behind(text: string): PercentPhrase | null {
  const match = BEHIND.exec(text);
  return match && phrase(text.slice(0, match.index), match[1]!, match[1]!);
}

function phrase(rest: string, percent: string, written: string): PercentPhrase | null {
  const says = readPercentText(percent);
  return says.kind === 'exact' ? { rest: rest.trim(), overall: hundredth(says.points), written: written.trim() } : null;
}
