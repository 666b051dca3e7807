/** The text of a letter as targets with their sections, whichever way it is ordered: 逐项, 按部分, or one target without a label. */
import { targetIdentity } from '../../domain/target-identity';
import { targetName } from '../../domain/target-name';
import { headsOf, type Head } from './headings';
import { endsSentence, withText, type Line } from './lines';
import { itemsByTitles, targetsByTitles } from './known-titles';
import type { ParseLog } from './log';
import { percentLine, takePercentOfHeading, takePercentOfTarget } from './percent-phrase';
import type { TargetLabel } from './target-label';
import { formatPercent } from '../../domain/percent';
import { otherOverall } from './rows';
import { readSections, type ParsedTarget } from './target-sections';
import type { RawSection } from './sub-projects';

export interface ParsedBody {
  readonly targets: readonly ParsedTarget[];
  readonly structure: '逐项' | '按部分';
}

/** Where the text begins: the first line that is a target, a section or a table, or else one of the `titles` of a tracker. The length of the lines when there is none. */
export function bodyStart(lines: readonly Line[], titles: readonly string[] = []): number {
  const heads = headsOf(lines);
  const isBegin = ({ label, section, line }: Head) =>
    label !== null || (section !== null && (section.kind !== null || section.body === '')) || line.cells !== null;
  const start = heads.findIndex(isBegin);
  if (start < 0) return itemsByTitles(heads, titles)[0] ?? lines.length;
  const [above] = heads.some(({ label }) => label !== null) ? [] : aboveFirstSections(heads);
  if (above !== undefined && above < start) return above;
  // 一、善育工程 with its sections below.
  const before = heads.slice(0, start).findIndex(({ counter }) => counter?.number === 1 && counter.kind === '一、');
  return before >= 0 ? before : start;
}

/** The targets of these lines; `title` is that of the letter, which names a target that has no label. */
export function parseBody(
  lines: readonly Line[],
  title: string,
  log: ParseLog,
  titles: readonly string[] = [],
): ParsedBody {
  const heads = headsOf(lines);
  const items = itemsByTitles(heads, titles);
  if (items.length > 0) return { targets: targetsByTitles(heads, items), structure: '逐项' };
  const firstLabel = heads.findIndex(({ label }) => label !== null);
  const firstSection = heads.findIndex(({ section }) => section !== null && section.kind !== null);
  if (firstLabel < 0) return { targets: unlabelled(heads, title, log), structure: '逐项' };
  if (firstSection >= 0 && firstSection < firstLabel)
    return { targets: byPart(heads, firstSection, log), structure: '按部分' };
  log.leaveAll(
    heads.slice(0, firstLabel).map(({ line }) => line),
    '在第一项目标之前',
  );
  return { targets: itemByItem(heads.slice(firstLabel), log), structure: '逐项' };
}

// 逐项

function itemByItem(heads: readonly Head[], log: ParseLog): readonly ParsedTarget[] {
  const starts = heads.flatMap(({ label }, index) => (label ? [index] : []));
  return starts.map((start, index) => {
    const { label, line } = heads[start]!;
    const below = heads.slice(start + 1, starts[index + 1]);
    const last = below.at(-1);
    // 二、体育类 above the next target.
    const isGroup = index < starts.length - 1 && last !== undefined && isGroupHeading(last, below);
    if (isGroup) log.leave(last.line, '目标的分组标题，台账中没有对应的栏目');
    return labelledTarget(label!, line, isGroup ? below.slice(0, -1) : below, log);
  });
}

function isGroupHeading({ line, counter, section }: Head, heads: readonly Head[]): boolean {
  const [first] = heads.flatMap((head) => head.section ?? []);
  return (
    counter?.kind === '一、' && first?.kind !== '一、' && !section && line.text.length <= 30 && !endsSentence(line.text)
  );
}

function labelledTarget(label: TargetLabel, line: Line, below: readonly Head[], log: ParseLog): ParsedTarget {
  const name = targetName(label.number);
  if (label.hanzi !== null) log.say(`编号“${label.hanzi}”已记为 ${label.number}。`);
  const { text, overall } = textWithPercent(label.text, takePercentOfTarget);
  const read = readSections(below, name, true, log);
  const own = text === '' ? [] : [withText(line, text)];
  return {
    ...read,
    label,
    name,
    lines: [...own, ...read.before],
    overall: oneOverall(overall, read.overall, line, name, log),
  };
}

/** That of the target's own line, or what is told below it; both cannot be kept. */
function oneOverall(own: number | null, below: number | null, line: Line, name: string, log: ParseLog): number | null {
  if (own !== null && below !== null && own !== below) log.leave(line, otherOverall(name, own), formatPercent(below));
  return own ?? below;
}

function textWithPercent(text: string, take: typeof takePercentOfTarget): { text: string; overall: number | null } {
  const percent = take(text);
  return percent ? { text: percent.rest, overall: percent.overall } : { text, overall: null };
}

// Without labels: a letter on one target, or its items are the targets.

function unlabelled(heads: readonly Head[], title: string, log: ParseLog): readonly ParsedTarget[] {
  if (!heads.some(({ section, line }) => section !== null || line.cells !== null)) return [];
  const counted = itemsWithSections(heads);
  const items = counted.length > 0 ? counted : aboveFirstSections(heads);
  const [first] = items;
  if (first !== undefined && items.length > 0) {
    log.leaveAll(
      heads.slice(0, first).map(({ line }) => line),
      '在第一项目标之前',
    );
    log.say('函件中的目标没有编号，请在台账中补填目标编号。');
    return items.map((start, index) => {
      const { line, counter } = heads[start]!;
      const { text, overall } = textWithPercent(counter?.rest ?? line.text, takePercentOfTarget);
      const name = `“${text.slice(0, 20)}”`;
      const read = readSections(heads.slice(start + 1, items[index + 1]), name, true, log);
      return {
        ...read,
        label: null,
        name,
        lines: [withText(line, text), ...read.before],
        overall: oneOverall(overall, read.overall, line, name, log),
      };
    });
  }
  const subject = subjectOf(title);
  const name = subject === '' ? '函件' : `“${subject.slice(0, 20)}”`;
  const read = readSections(heads, name, false, log);
  const hasOwnTargets = read.tableTargets.length > 0;
  if (!hasOwnTargets) log.say(`函件没有写明目标编号，目标内容按标题填为“${subject}”，请核对并补填目标编号。`);
  const text: readonly Line[] =
    subject === '' ? [] : [{ paragraph: 0, text: subject, continues: false, isSoft: false, cells: null }];
  return [{ ...read, label: null, name, lines: [...text, ...read.before], overall: read.overall }];
}

/** 一、善育工程 followed by its sections （一）进展情况 …, at least twice. */
function itemsWithSections(heads: readonly Head[]): readonly number[] {
  const below = belowEach(heads);
  const starts = heads.flatMap(({ counter, section, line }, index) => {
    const next = below[index]?.section;
    const isItem =
      counter !== null && !section && !line.cells && next?.key === 'progress' && next.kind !== counter.kind;
    return isItem ? [index] : [];
  });
  const kinds = new Set(starts.map((start) => heads[start]!.counter!.kind));
  return starts.length > 1 && kinds.size === 1 ? starts : [];
}

/** What stands below each line; 总体进度：30%。 may stand between. */
function belowEach(heads: readonly Head[]): readonly (Head | undefined)[] {
  const found: (Head | undefined)[] = [];
  let below: Head | undefined;
  for (const head of [...heads].reverse()) {
    found.push(below);
    if (percentLine(head.line.text) === null) below = head;
  }
  return found.reverse();
}

/** The lines above 一、进展情况 where that is told at least twice: whatever they are called by, they are the targets. */
function aboveFirstSections(heads: readonly Head[]): readonly number[] {
  const below = belowEach(heads);
  const starts = heads.flatMap(({ counter, section, line }, index) => {
    const next = below[index];
    const isFirst = next?.section?.key === 'progress' && next.counter?.number === 1;
    return isFirst && counter === null && !section && !line.cells ? [index] : [];
  });
  return starts.length > 1 ? starts : [];
}

/** 关于推进教育评价改革工作情况的报告 → 推进教育评价改革 */
export function subjectOf(title: string): string {
  const match =
    /^(?:.{0,30}?关于)?(?:报送|反馈|上报)?(.+?)(?:工作)?(?:的?(?:进展|完成|推进|落实|开展|实施)(?:工作)?)?(?:情况)?的?(?:报告|反馈|函|汇报|通报|总结|说明)(?:[（(].*[）)])?$/u.exec(
      title,
    );
  return (match?.[1] ?? title).trim();
}

// 按部分

function byPart(heads: readonly Head[], first: number, log: ParseLog): readonly ParsedTarget[] {
  const kind = heads[first]!.section!.kind;
  const starts = heads.flatMap(({ section, counter, label }, index) =>
    index >= first && !label && (section?.kind ?? counter?.kind) === kind && (section !== null || counter !== null)
      ? [index]
      : [],
  );
  const found: { label: TargetLabel; lines: Line[]; overall: number | null; sections: RawSection[] }[] = [];
  log.leaveAll(
    heads.slice(0, first).map(({ line }) => line),
    '在第一部分之前',
  );
  for (const [part, start] of starts.entries()) {
    const { section, line, counter } = heads[start]!;
    const below = heads.slice(start + 1, starts[part + 1]);
    if (!section || section.key === 'other') {
      const reason = `“${section?.title ?? counter!.rest}”部分，台账中没有对应的栏目`;
      log.leaveAll([line, ...below.map((head) => head.line)], reason);
      continue;
    }
    const labels = below.flatMap(({ label }, index) => (label ? [index] : []));
    let isTold = section.overall === null;
    const raw = (lines: readonly Line[]): RawSection => ({ ...section, heading: line, overall: null, lines });
    const before = below.slice(0, labels[0]).map((head) => head.line);
    if (labels.length === 0 && found.length === 1) found[0]!.sections.push(raw(before));
    else log.leaveAll(before, `“${section.title}”部分开头，不属于任何目标`);
    for (const [index, at] of labels.entries()) {
      const { label, line: heading } = below[at]!;
      const lines = below.slice(at + 1, labels[index + 1]).map((head) => head.line);
      const known = found.find((target) => targetIdentity(target.label.number) === targetIdentity(label!.number));
      if (known) {
        const text = known.lines.map((each) => each.text).join('');
        if (!text.startsWith(label!.text.split('……')[0]!))
          log.leave(heading, `${targetName(label!.number)}的内容与前面的写法不同`);
        known.sections.push(raw(lines));
        continue;
      }
      const own = textOfPart(label!, heading, lines);
      const ofPart = labels.length === 1 ? section.overall : null;
      isTold ||= ofPart !== null && (own.overall === null || own.overall === ofPart);
      found.push({ label: label!, lines: own.text, overall: own.overall ?? ofPart, sections: [raw(own.rest)] });
    }
    if (!isTold) {
      const said = section.percentPhrase ?? formatPercent(section.overall!);
      log.leave(line, `“${section.title}”部分的百分数，没有写明属于哪一项目标`, said);
    }
  }
  return found.map(({ label, lines, overall, sections }) => {
    const name = targetName(label.number);
    return { label, name, lines, overall, before: [], sections, rows: null, tableTargets: [], titles: sections };
  });
}

/** 目标内容 of a first part: its line, or the lines up to the one that ends with a percentage. */
function textOfPart(
  label: TargetLabel,
  heading: Line,
  lines: readonly Line[],
): { readonly text: Line[]; readonly rest: readonly Line[]; readonly overall: number | null } {
  const whole = [withText(heading, label.text), ...lines];
  const end = whole.slice(0, 10).findIndex(({ text, cells }) => !cells && /\s\d{1,3}(?:\.\d{1,4})?[%％]$/u.test(text));
  const last = Math.max(0, end);
  const percent = end < 0 ? takePercentOfTarget(whole[0]!.text) : takePercentOfHeading(whole[last]!.text);
  const text = whole
    .slice(0, last + 1)
    .map((line, index) => (index === last && percent ? withText(line, percent.rest) : line));
  return {
    text: text.filter((line) => line.text !== ''),
    rest: whole.slice(last + 1),
    overall: percent?.overall ?? null,
  };
}
