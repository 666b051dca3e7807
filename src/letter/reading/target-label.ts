/** How letters call their targets: 第048项：, 第四十八项, 任务48：, 48. */
import { parseChineseNumber } from '../../domain/chinese-number';
import { parseCounter } from './counters';

export interface TargetLabel {
  /** As the letter has it, in digits. */
  readonly number: string;
  /** 第N项： or 任务N：, as the setting 目标称谓 has it. */
  readonly pattern: string;
  /** What stands behind it. */
  readonly text: string;
  /** Whether it stands behind a counter: （一）第048项：…. */
  readonly isCounted: boolean;
  /** The number as it is written, where that is in hanzi. */
  readonly hanzi: string | null;
}

const NUMBER = '[0-9０-９]{1,6}|[一二三四五六七八九十百零〇]{1,7}';
const WORDS =
  '目标编号|编号|序号|重点工作目标|重点工作任务|重点工作|重点任务|重点目标|工作目标|工作任务|目标任务|主要任务|督办事项|督查事项|实事项目|民生实事|目标|任务|事项|项目|工作|实事|指标';
const ITEM = new RegExp(
  `^(?:(${WORDS})\\s*)?第\\s*[（(]?\\s*(${NUMBER})\\s*[）)]?\\s*([项号])(${WORDS})?(\\s*)([：:、.．]?)\\s*`,
  'u',
);
const NAMED = new RegExp(`^(${WORDS})\\s*(${NUMBER})\\s*(?:([：:、.．])\\s*|(?=\\s|$))`, 'u');
/** Without a mark behind the number these words are too common in prose. */
const NEEDS_MARK = /^(?:工作|项目|事项|指标|实事|目标编号|编号|序号)$/u;
/** What 第48项 in the middle of a sentence goes on with; 中小学 begins a text. */
const PROSE_GOES_ON = /^(?:的|中(?![小学心考职])|已|工作|任务|目标|由|是)/u;
/** 037项：推进…. */
const BARE = /^([0-9０-９]{1,4})\s*项\s*[：:]\s*/u;
const BRACKETED = /^[【[]\s*([0-9０-９]{1,6})\s*[】\]]\s*/u;
const DOTTED = /^([0-9０-９]{1,4})\s*([.．、])\s*(?![0-9０-９])/u;

/** The label at the beginning of a line, behind a counter too; null without one. Prose like 第三项工作已完成 has none. */
export function parseTargetLabel(line: string): TargetLabel | null {
  const own = labelOf(line);
  if (own) return { ...own, isCounted: false };
  const counter = parseCounter(line);
  const behind = counter && labelOf(counter.rest);
  return behind ? { ...behind, isCounted: true } : null;
}

/** 48.推进教育评价改革: a label only where nothing else is, for items are counted so, too. */
export function parseDottedLabel(line: string): TargetLabel | null {
  const counter = parseCounter(line);
  const isCounted = counter !== null && counter.kind !== '1.' && DOTTED.test(counter.rest);
  const text = isCounted ? counter.rest : line;
  const match = DOTTED.exec(text);
  if (!match) return null;
  const pattern = `N${match[2]!.normalize('NFKC')}`;
  return { ...numbered(match[1]!), pattern, text: text.slice(match[0].length).trim(), isCounted };
}

function labelOf(text: string): Omit<TargetLabel, 'isCounted'> | null {
  const item = ITEM.exec(text);
  if (item) {
    const [whole, before = '', number, word, behind = '', space, mark] = item;
    const rest = text.slice(whole.length);
    // 第37号目标：, not 第37号令.
    if (word === '号' && (behind === '' || mark === '')) return null;
    const hasMark = mark !== '' || space !== '' || rest === '' || /^[“"《【]/u.test(rest);
    // Without a mark only digits of official numbers are sure.
    const isSure = hasMark || (/[0-9０-９]{2}/u.test(number!) && !PROSE_GOES_ON.test(rest));
    if (!isSure) return null;
    return { ...numbered(number!), pattern: `${before}第N${word}${behind}${markOf(mark!)}`, text: rest.trim() };
  }
  const named = NAMED.exec(text);
  if (named) {
    const mark = named[3] ?? '';
    if (mark === '' && NEEDS_MARK.test(named[1]!)) return null;
    return { ...numbered(named[2]!), pattern: `${named[1]}N${markOf(mark)}`, text: text.slice(named[0].length).trim() };
  }
  const bare = BARE.exec(text);
  if (bare) return { ...numbered(bare[1]!), pattern: 'N项：', text: text.slice(bare[0].length).trim() };
  const bracketed = BRACKETED.exec(text);
  return bracketed && { ...numbered(bracketed[1]!), pattern: '【N】', text: text.slice(bracketed[0].length).trim() };
}

/** A label that has none gets a colon when it is written again. */
function markOf(mark: string): string {
  return mark === '' || mark === ':' ? '：' : mark;
}

function numbered(written: string): Pick<TargetLabel, 'number' | 'hanzi'> {
  const plain = written.normalize('NFKC');
  if (/^\d+$/u.test(plain)) return { number: plain, hanzi: null };
  const value = parseChineseNumber(plain);
  return { number: value === null ? plain : String(value), hanzi: plain };
}
