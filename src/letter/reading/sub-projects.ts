/** The sub-projects of a target's sections: which counted lines are their headings, and which are items of a text. */
import { comparable } from '../../domain/likeness';
import { parseCounter, type CounterKind } from './counters';
import { endsSentence, withText, type Line } from './lines';
import type { TextKey } from '../../domain/words';
import type { SectionHeading } from './headings';

/** A section with its lines, before its sub-projects are known. */
export interface RawSection extends SectionHeading {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

/** A sub-project whose texts stand below its name. */
export interface RawRow {
  readonly name: string;
  readonly texts: Readonly<Partial<Record<TextKey, readonly Line[]>>>;
  /** A fraction, or null. */
  readonly completion: number | null;
}

export interface ParsedSubProject {
  readonly heading: Line;
  readonly number: number;
  readonly name: string;
  readonly lines: readonly Line[];
}

export interface ParsedSection extends RawSection {
  /** Text right below the section's heading, without a heading of a sub-project. */
  readonly lines: readonly Line[];
  readonly subProjects: readonly ParsedSubProject[];
}

interface Candidate {
  readonly index: number;
  readonly kind: CounterKind;
  readonly number: number;
  readonly name: string;
  /** Text on the same line behind the name. */
  readonly body: string;
}

/** A name is a few words; （一） in front of it allows more. */
const LONGEST_NAME = 40;
const LONGEST_PURE = 80;

/** The sections with their sub-projects. A name that stands in two sections is a sub-project; a count inside a text is none. */
export function splitSubProjects(sections: readonly RawSection[]): readonly ParsedSection[] {
  const candidates = sections.map(({ lines, kind }) => candidatesIn(lines, kind));
  const names = candidates.map((all) => new Set(all.map(({ name }) => comparable(name))));
  const repeated = new Set(
    [...names].flatMap((set, at) =>
      [...set].filter((name) => names.some((other, index) => index !== at && other.has(name))),
    ),
  );
  const split = sections.map((section, index) => splitSection(section, candidates[index]!, repeated));
  return split.some(({ subProjects }) => subProjects.length > 0) ? split : splitByNames(sections);
}

/** A mark in front of a heading that is no counter: ●, 项目1：, 1.1. */
const MARK =
  /^(?:[●■◆▪•★☆◇□○※►➢·—-]+|(?:子项目|项目|任务|事项)\s*[\d一二三四五六七八九十]{1,3}\s*[：:、.．]|\d{1,2}[.．]\d{1,2}[.．、]?)\s*/u;

function bareHeading({ text, cells, continues }: Line): string | null {
  const bare = text
    .replace(MARK, '')
    .replace(/[：:]$/u, '')
    .trim();
  const isNone =
    cells !== null || continues === true || bare === '' || bare.length > LONGEST_NAME || endsSentence(bare);
  return isNone ? null : bare;
}

/** Headings without counters, in bold or behind ●: short lines with which sections begin, told again in another section. */
function splitByNames(sections: readonly RawSection[]): readonly ParsedSection[] {
  const headings = sections.map(({ lines }) => lines.map(bareHeading));
  const isRepeated = (name: string, at: number) => headings.some((all, other) => other !== at && all.includes(name));
  return sections.map((section, at): ParsedSection => {
    const starts = section.lines.flatMap((_, index) => {
      const name = headings[at]![index]!;
      return name !== null && isRepeated(name, at) ? [{ index, name }] : [];
    });
    if (starts[0]?.index !== 0 || starts.some(({ index }, each) => starts[each + 1]?.index === index + 1))
      return { ...section, subProjects: [] };
    return {
      ...section,
      lines: [],
      subProjects: starts.map(({ index, name }, each) => ({
        heading: section.lines[index]!,
        number: each + 1,
        name,
        lines: section.lines.slice(index + 1, starts[each + 1]?.index),
      })),
    };
  });
}

function candidatesIn(lines: readonly Line[], sectionKind: CounterKind | null): readonly Candidate[] {
  return lines.flatMap((line, index) => {
    const counter = line.cells || line.continues === true ? null : parseCounter(line.text);
    if (!counter || counter.kind === sectionKind) return [];
    const named = splitName(counter.rest, lines[index + 1] ?? null);
    return named ? [{ index, kind: counter.kind, number: counter.number, ...named }] : [];
  });
}

/** 善育工程。已初步…, 善育工程：已初步…, 善育工程; null for a sentence, which is no name. */
function splitName(rest: string, next: Line | null): { readonly name: string; readonly body: string } | null {
  if (rest.length <= LONGEST_PURE && !endsSentence(rest.replace(/[：:]$/u, ''))) {
    const colon = /^([^：:。]{2,30})[：:](.+)$/u.exec(rest);
    const isFollowed = next !== null && !next.cells && parseCounter(next.text) === null;
    if (!colon || isFollowed) return { name: rest.replace(/[：:]$/u, '').trim(), body: '' };
    return { name: colon[1]!.trim(), body: colon[2]!.trim() };
  }
  const match = /^([^。：:]{1,200})([。：:])(.*)$/su.exec(rest);
  const body = match?.[3]?.trim() ?? '';
  return match && body !== '' ? { name: match[1]!.trim(), body } : null;
}

function splitSection(
  section: RawSection,
  candidates: readonly Candidate[],
  repeated: ReadonlySet<string>,
): ParsedSection {
  const isRepeated = ({ name }: Candidate) => repeated.has(comparable(name));
  const kind = (candidates.find(isRepeated) ?? candidates.find(({ number }) => number === 1))?.kind;
  const ofKind = candidates.filter((candidate) => candidate.kind === kind);
  // （一）（三）（二）: each once and none is missing, but they were moved about.
  const chosen = kind === '（一）' && areAllOf(ofKind) ? ofKind : inTurn(ofKind, isRepeated);
  if (kind === undefined || !areHeadings(chosen, section.lines, kind, isRepeated))
    return { ...section, subProjects: [] };
  const [first] = chosen;
  return {
    ...section,
    lines: section.lines.slice(0, first!.index),
    subProjects: chosen.map(({ index, number, name, body }, at) => {
      const heading = section.lines[index]!;
      const below = section.lines.slice(index + 1, chosen[at + 1]?.index);
      return { heading, number, name, lines: body === '' ? below : [withText(heading, body), ...below] };
    }),
  };
}

/** Those that count on from 1, and names that are told again. */
function inTurn(candidates: readonly Candidate[], isRepeated: (candidate: Candidate) => boolean): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    const isNext = candidate.number === (chosen.at(-1)?.number ?? 0) + 1;
    const isNew = !chosen.some(({ name }) => comparable(name) === comparable(candidate.name));
    if (isNext || (isRepeated(candidate) && isNew)) chosen.push(candidate);
  }
  return chosen;
}

/** Whether the numbers are 1, 2, 3 … in any order. */
function areAllOf(candidates: readonly Candidate[]): boolean {
  return (
    new Set(candidates.map(({ number }) => number)).size === candidates.length &&
    Math.max(...candidates.map(({ number }) => number)) === candidates.length
  );
}

/** （一） in front is enough where the text begins with it; 1. needs names that are told again, or that look like headings throughout. */
function areHeadings(
  chosen: readonly Candidate[],
  lines: readonly Line[],
  kind: CounterKind,
  isRepeated: (candidate: Candidate) => boolean,
): boolean {
  const [first] = chosen;
  if (!first) return false;
  if (chosen.some(isRepeated) || kind === '（一）') return true;
  const isAtStart = first.index === 0;
  const isPure = ({ body, index }: Candidate) =>
    body === '' && lines[index + 1] !== undefined && parseCounter(lines[index + 1]!.text) === null;
  if (chosen.every(isPure)) return isAtStart;
  const isShort = ({ name, body }: Candidate) => body !== '' && name.length <= LONGEST_NAME && !/[，；]/u.test(name);
  return isAtStart && chosen.length > 1 && chosen.every(isShort) && chosen.every(({ name }) => !VERB.test(name));
}

/** What is done begins with a verb; what it is done for is a name. */
const VERB = /^(?:已|正|拟|将|继续|进一步|完成|召开|组织|启动|开展|做好|落实|加强|加快|制定|印发|协调|督促|会同|积极)/u;
