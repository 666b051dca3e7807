/** From what was read of a target to a draft: a sub-project's three texts are found by its name in each section, or by its number. */
import type { SubProjectDraft, TargetDraft } from '../../domain/draft';
import { comparable, likeness } from '../../domain/likeness';
import { saysNone } from '../../domain/nothing';
import { formatPercent } from '../../domain/percent';
import { COLUMN_HEADERS, TEXT_KEYS, type TextKey } from '../../domain/words';
import type { Line } from './lines';
import type { ParseLog } from './log';
import { splitSubProjects, type ParsedSection, type ParsedSubProject, type RawRow } from './sub-projects';
import { textOfLines } from './text-of-lines';
import type { ParsedTarget } from './target-sections';

interface Row {
  readonly name: string;
  readonly texts: Partial<Record<TextKey, string>>;
}

/** A target as a draft, and whether its letter leaves out who has no problem. */
export interface DraftedTarget {
  readonly drafts: readonly TargetDraft[];
  readonly leavesOutProblems: boolean;
}

/** The draft of a target; of one that is a table, those of its rows. */
export function draftTarget(target: ParsedTarget, log: ParseLog): DraftedTarget {
  if (target.tableTargets.length > 0) {
    if (target.label) log.leaveAll(target.lines, '之下的表格另有目标');
    const drafts = target.tableTargets.map(({ number, text, overall, rows }) =>
      draft(number, text, overall, rowsBelow(rows, target.name, log)),
    );
    return { drafts, leavesOutProblems: false };
  }
  const text = textOfLines(target.lines, target.name, log);
  const number = target.label?.number ?? '';
  if (target.rows) {
    const rows = rowsBelow(target.rows, target.name, log);
    return { drafts: [draft(number, text, target.overall, rows)], leavesOutProblems: false };
  }
  const sections = introductionsLast(
    splitSubProjects(target.sections).filter((section) => keeps(section, target.name, log)),
  );
  const overall = target.overall ?? sections.find((section) => section.overall !== null)?.overall ?? null;
  for (const { overall: said, percentPhrase, heading } of sections) {
    if (overall === null || said === null) continue;
    if (said !== overall) log.leave(heading, otherOverall(target.name, overall), percentPhrase ?? formatPercent(said));
    else if (percentPhrase !== null) log.say(`${target.name}的“${percentPhrase}”已记为总体进度。`);
  }
  for (const key of TEXT_KEYS) {
    if (!sections.some((section) => section.key === key)) {
      log.say(`${target.name}没有找到“${COLUMN_HEADERS[key][0]}”部分。`);
    }
  }
  return {
    drafts: [draft(number, text, overall, rowsOfSections(target.name, sections, log))],
    leavesOutProblems: leavesOutProblems(sections),
  };
}

/** Why a second percentage has no place. */
export function otherOverall(name: string, overall: number): string {
  return `${name}另有总体进度 ${formatPercent(overall)}`;
}

/** 一、总体情况 above 二、重点工作推进情况 with its sub-projects introduces them. */
function introductionsLast(sections: readonly ParsedSection[]): readonly ParsedSection[] {
  const hasRows = new Set(sections.filter(({ subProjects }) => subProjects.length > 0).map(({ key }) => key));
  const isIntroduction = ({ key, subProjects }: ParsedSection) => subProjects.length === 0 && hasRows.has(key);
  return [...sections.filter((section) => !isIntroduction(section)), ...sections.filter(isIntroduction)];
}

function draft(
  number: string,
  text: string,
  overall: number | null,
  subProjects: readonly SubProjectDraft[],
): TargetDraft {
  return { number, text, ...(overall !== null && { overall }), subProjects };
}

/** A section that the tracker has a column for; others are listed whole. */
function keeps(section: ParsedSection, name: string, log: ParseLog): boolean {
  if (section.key !== 'other') return true;
  const lines = [
    section.heading,
    ...section.lines,
    ...section.subProjects.flatMap(({ heading, lines: own }) => [heading, ...own]),
  ];
  const seen = new Set<Line['paragraph']>();
  for (const line of lines) {
    // A run-in heading and its text are one paragraph.
    if (!seen.has(line.paragraph) || line.isSoft)
      log.leave(line, `${name}的“${section.title}”部分，台账中没有对应的栏目`);
    seen.add(line.paragraph);
  }
  return false;
}

function leavesOutProblems(sections: readonly ParsedSection[]): boolean {
  const count = (key: TextKey) => {
    const own = sections.filter((section) => section.key === key);
    return own.length === 0 ? null : own.reduce((sum, { subProjects }) => sum + subProjects.length, 0);
  };
  const [progress, problems] = [count('progress'), count('problems')];
  return progress !== null && problems !== null && problems < progress;
}

/** Sub-projects with their texts below them, in the letter or in a table. */
function rowsBelow(rows: readonly RawRow[], place: string, log: ParseLog): readonly SubProjectDraft[] {
  return rows.map(({ name, texts, completion }) => {
    const said: Partial<Record<TextKey, string>> = {};
    for (const key of TEXT_KEYS) if (texts[key]) said[key] = textOf(key, texts[key], place, log);
    return { name, ...(completion !== null && { completion }), ...said };
  });
}

function rowsOfSections(name: string, sections: readonly ParsedSection[], log: ParseLog): readonly SubProjectDraft[] {
  const rows: Row[] = [];
  for (const section of sections) {
    const key = section.key as TextKey;
    const place = `${name}“${COLUMN_HEADERS[key][0]}”`;
    const { lines, subProjects } = section;
    if (rows.length === 0 && subProjects.length === 0 && lines.length > 0) {
      // A target of one sub-project has no headings.
      rows.push({ name: '', texts: { [key]: textOf(key, lines, name, log) } });
      log.say(`${name}只有一个子项目，函件中没有它的名称，请在台账中补填。`);
      continue;
    }
    // （一）（二） in a target that has no sub-projects are items of its text.
    const [only] = rows;
    if (only && rows.length === 1 && only.name === '' && subProjects.length > 0) {
      const items = subProjects.flatMap((each) =>
        // The heading is a paragraph of its own.
        linesOf(each.heading, each.lines).map((line, at) => (at < 2 ? { ...line, continues: false } : line)),
      );
      const whole = [...lines, ...items];
      only.texts[key] = add(only.texts[key], textOf(key, whole, name, log));
      continue;
    }
    placeIntroduction(section, rows, place, name, log);
    if (rows.length === 0)
      for (const each of subProjects)
        rows.push({ name: each.name, texts: { [key]: textOf(key, each.lines, name, log) } });
    else placeSubProjects(subProjects, rows, key, place, name, log);
  }
  return rows.map((row) => ({ name: row.name, ...row.texts }));
}

/** What stands in a section before its first sub-project: of the only one, or for all (无。), or nobody's. */
function placeIntroduction(
  { key, lines, subProjects }: ParsedSection,
  rows: readonly Row[],
  place: string,
  name: string,
  log: ParseLog,
): void {
  if (lines.length === 0) return;
  const column = key as TextKey;
  const none = subProjects.length === 0 && saysNone(lines.map(({ text }) => text).join(''));
  const [only] = rows;
  if (only && rows.length === 1 && subProjects.length === 0)
    only.texts[column] = add(only.texts[column], textOf(column, lines, name, log));
  else if (none) for (const row of rows) row.texts[column] ??= textOf(column, lines, name, log);
  else log.leaveAll(lines, `${place}中，没有写明属于哪个子项目`);
}

function add(before: string | undefined, text: string): string {
  return before === undefined || before === '' ? text : `${before}\n${text}`;
}

function placeSubProjects(
  all: readonly ParsedSubProject[],
  rows: Row[],
  key: TextKey,
  place: string,
  name: string,
  log: ParseLog,
): void {
  const known = [...rows];
  const someAreKnown = all.some((each) => known.some((row) => isSame(row, each)));
  for (const each of all) {
    const own = rowOf(each, known, key, someAreKnown ? 'names' : all.length === known.length ? 'order' : 'likeness');
    if (!own) {
      log.leaveAll(linesOf(each.heading, each.lines), `${place}中，名称与前面的子项目对不上`);
      continue;
    }
    const { row, keepsName } = own;
    const lines = keepsName ? [{ ...each.heading, text: `${each.name}。` }, ...each.lines] : each.lines;
    const text = textOf(key, lines, name, log);
    if (!row) {
      log.say(`${place}的“${each.name}”在前面的部分没有出现，已另加一行，请核对。`);
      rows.push({ name: each.name, texts: { [key]: text } });
      continue;
    }
    row.texts[key] = text;
    if (isSame(row, each)) continue;
    const kept = keepsName ? '，原标题写在文字前面' : '';
    log.say(`${place}的“${each.name}”与“${row.name}”名称不一致，已按序号对应${kept}，请核对。`);
  }
}

/** The heading and the text behind it are one line of the letter. */
function linesOf(heading: Line, lines: readonly Line[]): readonly Line[] {
  return [heading, ...lines.filter((line) => line.paragraph !== heading.paragraph || line.isSoft)];
}

function isSame(row: Row, each: ParsedSubProject): boolean {
  return bareName(row.name) === bareName(each.name);
}

/** A name as it is compared, without a remark behind it: 善育工程（完成25%）. */
function bareName(name: string): string {
  const plain = comparable(name);
  return plain.replace(/(?<=.)\([^()]*\)$/u, '');
}

/** Names that have so much in common are meant to be the same; short ones begin alike: 甲工程 and 甲项目. */
const ALIKE = 0.5;

function areAlike(a: string, b: string): boolean {
  return likeness(comparable(a), comparable(b)) >= ALIKE || (a.length <= 4 && b.length <= 4 && a[0] === b[0]);
}

/**
 * The row of a sub-project: by its name, else by its number where the names are alike. Where a section has other headings throughout
 * (托班资源不足), as many as there are sub-projects, they go by their order and the heading stays in front of the text. A row of null is a
 * sub-project that only this section has; null is none.
 */
function rowOf(
  each: ParsedSubProject,
  rows: readonly Row[],
  key: TextKey,
  by: 'names' | 'order' | 'likeness',
): { readonly row: Row | null; readonly keepsName: boolean } | null {
  const isFree = (row: Row) => row.texts[key] === undefined;
  const byName = rows.find((row) => isFree(row) && isSame(row, each));
  if (byName) return { row: byName, keepsName: false };
  const byNumber = rows[each.number - 1];
  const isAlike = byNumber !== undefined && areAlike(byNumber.name, each.name);
  if (byNumber && isFree(byNumber) && (isAlike || by === 'order')) return { row: byNumber, keepsName: !isAlike };
  return by === 'names' ? { row: null, keepsName: false } : null;
}

/** Nothing to say is a blank cell for next steps and 无 for problems; a progress text stays as it is. */
function textOf(key: TextKey, lines: readonly Line[], place: string, log: ParseLog): string {
  const text = textOfLines(lines, place, log);
  if (key === 'progress' || !saysNone(text)) return text;
  return key === 'problems' ? '无' : '';
}
