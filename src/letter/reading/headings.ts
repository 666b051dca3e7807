/** What each line of a letter's text could be: a target, a section, an item. Which it is, its surroundings tell. */
import { parseCounter, type Counter, type CounterKind } from './counters';
import type { Line } from './lines';
import { titleOfEveryMonth } from '../section-title';
import { percentLine, takePercentOfHeading } from './percent-phrase';
import { meaningOfTitle, type SectionKey } from './section-words';
import { parseDottedLabel, parseTargetLabel, type TargetLabel } from './target-label';

/** The heading of a section. */
export interface SectionHeading {
  readonly key: SectionKey;
  /** Without counter and percentage. */
  readonly title: string;
  readonly isCombined: boolean;
  /** A fraction, or null; and how it is told when that is more than a percentage. */
  readonly overall: number | null;
  readonly percentPhrase: string | null;
  /** The title with N% in the place of its percentage, where that does not just stand behind it. */
  readonly everyMonth: string | null;
  /** Text on the same line behind the heading. */
  readonly body: string;
  readonly kind: CounterKind | null;
}

export interface Head {
  readonly line: Line;
  readonly counter: Counter | null;
  readonly label: TargetLabel | null;
  readonly section: SectionHeading | null;
}

/** A heading is a few words. */
const LONGEST_HEADING = 100;
/** So much of a paragraph is looked at for a heading in front of its text. */
const LONGEST_RUN_IN = 4000;

/** What every line could be. */
export function headsOf(lines: readonly Line[]): readonly Head[] {
  const heads = lines.map(headOf);
  const patterns = heads.flatMap(({ label }) => (label ? [withoutMark(label.pattern)] : []));
  const [first] = patterns;
  if (first === undefined) return withDottedLabels(heads);
  // 项目1：… inside the text of 第048项 is no target.
  const own = patterns.find((pattern) => pattern === '第N项') ?? first;
  return heads.map((head) =>
    head.label && withoutMark(head.label.pattern) !== own
      ? { ...head, label: null, section: parseSection(head.line.text, head.counter) }
      : head,
  );
}

function withoutMark(pattern: string): string {
  return pattern.replace(/[：、.]$/u, '');
}

function headOf(line: Line): Head {
  if (line.cells || line.continues === true) return { line, counter: null, label: null, section: null };
  const counter = parseCounter(line.text);
  const label = parseTargetLabel(line.text);
  return { line, counter, label, section: label ? null : parseSection(line.text, counter) };
}

function parseSection(text: string, counter: Counter | null): SectionHeading | null {
  // 总体进度：35% alone is the percentage of its target.
  if (!counter && !/进展/u.test(text) && percentLine(text) !== null) return null;
  const whole = counter?.rest ?? text;
  const kind = counter?.kind ?? null;
  const heading = whole.length <= LONGEST_HEADING ? titled(whole, '', kind) : null;
  if (heading) return heading;
  // 【存在问题】学前资源总量不变。
  const bracketed = /^[【[]([^】\]]{2,30})[】\]]\s*[：:]?\s*(.*)/su.exec(whole.slice(0, LONGEST_RUN_IN));
  if (bracketed) {
    const behind = bracketed[2]!.length <= LONGEST_HEADING ? titled(`${bracketed[1]} ${bracketed[2]}`, '', kind) : null;
    return (
      behind ??
      titled(
        bracketed[1]!,
        whole
          .slice(whole.search(/[】\]]/u) + 1)
          .replace(/^\s*[：:]/u, '')
          .trim(),
        kind,
      )
    );
  }
  // 存在问题：学前资源总量不变。 In front of a colon, or of a 。 where it is counted.
  const runIn = /^([^：:。]{2,60})([：:。])(.+)$/su.exec(whole.slice(0, LONGEST_RUN_IN));
  if (!runIn || (runIn[2] === '。' && !counter)) return null;
  return titled(runIn[1]!, whole.slice(runIn[1]!.length + 1).trim(), kind);
}

function titled(text: string, body: string, kind: CounterKind | null): SectionHeading | null {
  const plain = text.replace(/[\s：:。]+$/u, '');
  const direct = meaningOfTitle(plain);
  if (direct) return { ...direct, title: plain, overall: null, percentPhrase: null, everyMonth: null, body, kind };
  const percent = takePercentOfHeading(plain);
  if (!percent) return null;
  const title = percent.rest.replace(/[\s：:，,。]+$/u, '');
  const meaning = meaningOfTitle(title);
  if (!meaning) return null;
  const isPlain = /^[\d.\s%％]+$/u.test(percent.written);
  return {
    ...meaning,
    title,
    overall: percent.overall,
    percentPhrase: isPlain ? null : percent.written,
    everyMonth: titleOfEveryMonth(plain, title),
    body,
    kind,
  };
}

/** 48.推进教育评价改革: a target when its first section follows before another such line. */
function withDottedLabels(heads: readonly Head[]): readonly Head[] {
  const labels = heads.map(({ line, section }) => (section || line.cells ? null : parseDottedLabel(line.text)));
  const isTarget = labels.map((label, index) => {
    if (!label) return false;
    if (label.isCounted) return true;
    // The only target of a letter 按部分 stands right below the first section.
    const above = heads[index - 1]?.section;
    const isBelow = above?.key === 'progress' && above.kind === '一、';
    if (isBelow && /^\d{3}$|\s\d{1,3}(?:\.\d)?[%％]$/u.test(label.number.length === 3 ? label.number : label.text))
      return true;
    const next = heads.findIndex(({ section }, at) => at > index && (labels[at] !== null || section !== null));
    const section = heads[next]?.section;
    // 二、社区食堂建设 in between is the target, and this an item of the one before.
    const isItem = heads.slice(index + 1, next).some(({ counter }) => counter !== null);
    return section?.key === 'progress' && section.kind !== '1.' && !isItem;
  });
  if (!isTarget.some(Boolean)) return heads;
  return heads.map((head, index) => (isTarget[index] ? { ...head, label: labels[index]! } : head));
}
