/** The sections of one target, or its sub-projects with their three texts below each. */
import type { CounterKind } from './counters';
import type { Head, SectionHeading } from './headings';
import { endsSentence, withText, type Line } from './lines';
import type { ParseLog } from './log';
import { formatPercent } from '../../domain/percent';
import { percentLine, takePercentOfHeading } from './percent-phrase';
import { readTables, type TableTarget } from './table';
import type { TextKey } from '../../domain/words';
import type { RawRow, RawSection } from './sub-projects';
import type { SectionTitle } from './section-words';
import type { TargetLabel } from './target-label';

export interface TargetSections {
  /** What stands before the first section: more of 目标内容. */
  readonly before: readonly Line[];
  readonly sections: readonly RawSection[];
  /** The sub-projects where each has its own texts below it; null where sections come first. */
  readonly rows: readonly RawRow[] | null;
  readonly tableTargets: readonly TableTarget[];
  /** The titles of sections as the letter has them. */
  readonly titles: readonly SectionTitle[];
  readonly overall: number | null;
}

/** A target as the letter tells of it. */
export interface ParsedTarget extends TargetSections {
  /** Null when the letter does not call it by a number. */
  readonly label: TargetLabel | null;
  /** What the target is called in sentences. */
  readonly name: string;
  readonly lines: readonly Line[];
  readonly overall: number | null;
}

/** Reads what stands below the heading of a target, or a whole letter without one; `name` is what it is called in sentences. */
export function readSections(
  heads: readonly Head[],
  name: string,
  isBelowTarget: boolean,
  log: ParseLog,
): TargetSections {
  const tables = readTables(heads, name, isBelowTarget, log);
  if (tables.targets.length > 0 || tables.rows.length > 0) {
    return {
      before: tables.before,
      sections: [],
      rows: tables.rows,
      tableTargets: tables.targets,
      titles: tables.titles,
      overall: null,
    };
  }
  const first = heads.findIndex(({ section }) => section !== null);
  if (first < 0) return withoutSections(heads, name, log);
  const item = itemAbove(heads, first);
  if (item !== null) return readItems(heads, item, name, log);
  return readByHeading(heads, first, name, log);
}

/** No section at all: a second paragraph and what follows is what has been done. */
function withoutSections(heads: readonly Head[], name: string, log: ParseLog): TargetSections {
  const lines = heads.map(({ line }) => line);
  if (lines.length === 0 || (lines[0]!.continues !== false && !endsSentence(lines[0]!.text))) {
    return { before: lines, sections: [], rows: null, tableTargets: [], titles: [], overall: null };
  }
  log.say(`${name}没有小标题，各段已按开头的词放入“本月进展情况”等栏，请核对。`);
  const sections: RawSection[] = [];
  for (const line of lines) {
    const said = PROSE.find(({ pattern }) => pattern.test(line.text))?.key;
    const key = said ?? sections.at(-1)?.key ?? 'progress';
    const open = sections.findIndex((section) => section.key === key);
    if (open < 0) sections.push({ ...PROGRESS, key, heading: line, lines: [line] });
    else sections[open] = { ...sections[open]!, lines: [...sections[open]!.lines, line] };
  }
  return { before: [], sections, rows: null, tableTargets: [], titles: [], overall: null };
}

/** How a paragraph begins that says what a section would. */
const PROSE = [
  { key: 'nextSteps', pattern: /^(?:下一?步|下一?阶段|下月|后续|接下来)/u },
  {
    key: 'problems',
    pattern: /^(?:目前|当前|现阶段)?(?:仍|还|主要)?(?:存在|面临|遇到)(?:的|着)?(?:主要|以下)?(?:问题|困难|不足)/u,
  },
] as const;

/** A section of progress that has no title of its own. */
export const PROGRESS: SectionHeading = {
  key: 'progress',
  title: '',
  isCombined: false,
  overall: null,
  percentPhrase: null,
  everyMonth: null,
  body: '',
  kind: null,
};

/** The place of 一、善育工程 right above the first section, which is of another kind: sections stand below sub-projects. 完成进度：30%。 may stand between. */
function itemAbove(heads: readonly Head[], first: number): number | null {
  const at = heads.slice(0, first).findLastIndex(({ line }) => percentLine(line.text) === null);
  const item = heads[at];
  const kind = heads[first]!.section!.kind;
  const counter = item?.counter;
  if (!counter || counter.number !== 1 || counter.kind === kind || item.line.text.length > 80) return null;
  return endsSentence(item.line.text) && kind !== null && heads.filter((head) => head.section?.kind === kind).length < 3
    ? null
    : at;
}

// Sections below sub-projects

function readItems(heads: readonly Head[], first: number, name: string, log: ParseLog): TargetSections {
  const { kind } = heads[first]!.counter!;
  const rows: { name: string; texts: Partial<Record<TextKey, Line[]>>; completion: number | null }[] = [];
  const titles: SectionTitle[] = [];
  let open: Line[] | null = null;
  let reason = '';
  for (const { line, counter, section } of heads.slice(first)) {
    // 完成进度：30%。 right below the name; 进展：30% may be the heading of what follows.
    const percent = open || /进展/u.test(line.text) ? null : percentLine(line.text);
    if (counter?.kind === kind && counter.number === rows.length + 1 && !section) {
      rows.push({ name: counter.rest.replace(/[：:。]$/u, ''), texts: {}, completion: null });
      open = null;
      reason = `${name}“${rows.at(-1)!.name}”下，台账中没有对应的栏目`;
    } else if (percent !== null && (rows.at(-1)!.completion ?? percent) === percent) rows.at(-1)!.completion = percent;
    else if (section && section.kind !== kind && isNext(section, rows.at(-1)!.texts)) {
      const row = rows.at(-1)!;
      const { overall } = section;
      if (overall !== null && (row.completion ?? overall) !== overall)
        log.leave(line, `${name}“${row.name}”另有完成进度 ${formatPercent(row.completion!)}`, formatPercent(overall));
      row.completion ??= overall;
      if (section.key === 'other') {
        open = null;
        log.leave(line, reason);
        continue;
      }
      titles.push({ key: section.key, title: section.title });
      open = row.texts[section.key] ??= [];
      if (section.body !== '') open.push(withText(line, section.body));
    } else if (open) open.push(line);
    else log.leave(line, reason);
  }
  const before = heads.slice(0, first).map(({ line }) => line);
  return { before, sections: [], rows, tableTargets: [], titles, overall: null };
}

/** A second 存在问题： in one sub-project is a part of its text. */
function isNext({ key }: SectionHeading, texts: Partial<Record<TextKey, Line[]>>): boolean {
  return key === 'other' || texts[key] === undefined;
}

// Sections with their sub-projects in them

function readByHeading(heads: readonly Head[], first: number, name: string, log: ParseLog): TargetSections {
  const { kind } = heads[first]!.section!;
  const starts: { index: number; section: SectionHeading }[] = [];
  let overall: number | null = null;
  for (const [index, head] of heads.entries()) {
    const found = sectionAt(
      head,
      index,
      first,
      kind,
      starts.map(({ section }) => section),
      heads[first]!.counter?.number === 2,
    );
    if (found) starts.push({ index, section: found });
  }
  const before = heads.slice(0, starts[0]!.index).flatMap(({ line }) => {
    const percent = percentLine(line.text);
    if (percent === null || (overall !== null && overall !== percent)) return [line];
    overall = percent;
    return [];
  });
  const sections = guessProgress(
    starts.map(({ section }) => section),
    name,
    log,
  );
  const raw = starts.map(({ index }, at): RawSection => {
    const section = sections[at]!;
    const line = heads[index]!.line;
    const body = section.body === '' ? [] : [withText(line, section.body)];
    const lines = [...body, ...heads.slice(index + 1, starts[at + 1]?.index).map((head) => head.line)];
    const percent = lines[0] && !lines[0].cells ? percentLine(lines[0].text) : null;
    const isOverall = percent !== null && (section.overall ?? percent) === percent;
    if (section.isCombined) log.say(`${name}的“${section.title}”包含几个部分，已放入其中第一个，请核对。`);
    return {
      ...section,
      overall: section.overall ?? percent,
      heading: line,
      lines: isOverall ? lines.slice(1) : lines,
    };
  });
  // 一、总体情况 of a few lines gives its name to nothing.
  const titles = [...raw].sort((a, b) => b.lines.length - a.lines.length);
  return { before, sections: raw, rows: null, tableTargets: [], titles, overall };
}

/** A section of the target: in its words, or in any where it is counted on among them. */
function sectionAt(
  { counter, section, line }: Head,
  index: number,
  first: number,
  kind: CounterKind | null,
  before: readonly SectionHeading[],
  isSecond: boolean,
): SectionHeading | null {
  if (section) {
    if (section.kind !== kind) return null;
    const isKnown = section.key !== 'other' && before.some(({ key }) => key === section.key);
    // Without counters 存在问题：… may be said inside a text; and a title is not told twice.
    return isKnown && kind === null ? null : section;
  }
  if (kind === null || counter?.kind !== kind || counter.number !== before.length + 1) return null;
  // 一、… above 二、存在问题 is a section, whatever it looks like.
  const isFirstOfTwo = index < first && counter.number === 1 && isSecond;
  if (line.text.length > (isFirstOfTwo ? 60 : 40) || (!isFirstOfTwo && endsSentence(line.text))) return null;
  if (index < first && counter.number !== 1) return null;
  const percent = takePercentOfHeading(counter.rest);
  return {
    ...PROGRESS,
    key: 'other',
    title: (percent?.rest ?? counter.rest).replace(/[。：:]$/u, ''),
    overall: percent?.overall ?? null,
    kind,
  };
}

/** 一、总体情况 where no other section tells of progress: the first one does. */
function guessProgress(sections: readonly SectionHeading[], name: string, log: ParseLog): readonly SectionHeading[] {
  const [first, ...others] = sections;
  if (!first || first.key !== 'other' || others.length === 0 || others.some(({ key }) => key === 'progress'))
    return sections;
  log.say(`${name}没有写进展的部分，“${first.title}”已放入“本月进展情况”，请核对。`);
  return [{ ...first, key: 'progress' }, ...others];
}
