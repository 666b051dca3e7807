/** Runs the rules over a tracker: one pass, findings in the order of the cells. */
import type { CellRef } from '../domain/cell';
import { ownersOf } from '../domain/owners';
import type { SubProject, TextField, Tracker } from '../domain/tracker';
import { TEXT_KEYS } from '../domain/words';
import { RULES } from './index';
import {
  isProseRule,
  type Complaint,
  type Finding,
  type Prose,
  type ProseComplaint,
  type ProseRule,
  type Rule,
  type Span,
} from './rule';
import { bySigns, type Signs } from './signs';

type RuleOf<Scope extends Rule['scope']> = Extract<Rule, { scope: Scope }>;

/** More than any tracker has; a file made to harm has one in every character. */
export const MOST_FINDINGS = 100_000;

export class TooManyFindings extends Error {
  override readonly name = 'TooManyFindings';
}

/** Every finding of these rules, 设置 first, then sheet by sheet, row by row, in the order of the rules. Throws TooManyFindings. */
export function findings(tracker: Tracker, rules: readonly Rule[] = RULES): readonly Finding[] {
  const locate = locator(tracker);
  const { found, add } = collector();
  const report = (rule: Rule, complaints: Iterable<Complaint>) => {
    for (const complaint of complaints) add(toFinding(rule, complaint, locate));
  };
  const targetRules = ofScope(rules, 'target');
  const subProjectRules = ofScope(rules, 'subProject');

  for (const rule of ofScope(rules, 'tracker')) report(rule, rule.check(tracker));
  for (const target of tracker.targets) {
    for (const rule of targetRules) report(rule, rule.check(target, tracker));
    for (const subProject of target.subProjects) {
      for (const rule of subProjectRules) report(rule, rule.check(subProject, target, tracker));
    }
  }
  const look = proseReader(tracker, rules, locate, add);
  if (look) eachProse(tracker, look);
  return withoutRepeats(sortByCell(found, tracker, rules));
}

/** What the rules on texts would find in cells that held other texts; `textAt` gives these, and undefined for all other cells. */
export function findingsInTexts(
  tracker: Tracker,
  textAt: (cell: CellRef) => string | undefined,
  rules: readonly Rule[] = RULES,
): readonly Finding[] {
  const { found, add } = collector();
  const look = proseReader(tracker, rules, locator(tracker), add);
  eachProse(tracker, (prose) => {
    const text = textAt(prose.field.cell);
    if (text !== undefined) look?.({ ...prose, field: { ...prose.field, text } });
  });
  return withoutRepeats(sortByCell(found, tracker, rules));
}

function collector() {
  const found: Finding[] = [];
  const add = (finding: Finding) => {
    if (found.length === MOST_FINDINGS) throw new TooManyFindings(`more than ${MOST_FINDINGS} findings`);
    found.push(finding);
  };
  return { found, add };
}

function ofScope<Scope extends Rule['scope']>(rules: readonly Rule[], scope: Scope): readonly RuleOf<Scope>[] {
  return rules.filter((rule): rule is RuleOf<Scope> => rule.scope === scope);
}

/** Adds what the rules on texts find in a piece of prose; null when there are no such rules. */
function proseReader(
  tracker: Tracker,
  rules: readonly Rule[],
  locate: Locate,
  add: (finding: Finding) => void,
): ((prose: Prose) => void) | null {
  const proseRules = rules.filter(isProseRule);
  if (proseRules.length === 0) return null;
  const indexed = indexOf(rules, proseRules, tracker);
  return (prose) => {
    const { text } = prose.field;
    const { alone, others } = outcomeOf(text, indexed);
    for (const { rule, complaint } of alone) add(toProseFinding(rule, complaint, prose.field, locate));
    for (const rule of others) {
      const complaints = rule.check(text, prose);
      // Most have nothing to say, and most of them say so at once.
      if (Array.isArray(complaints) && complaints.length === 0) continue;
      for (const complaint of complaints) add(toProseFinding(rule, complaint, prose.field, locate));
    }
  };
}

/** What the rules make of a text wherever it stands, and the rules that also look at where that is. */
interface Outcome {
  readonly alone: readonly { readonly rule: RuleOf<'text'>; readonly complaint: ProseComplaint }[];
  readonly others: readonly RuleOf<'prose'>[];
}

/** Trackers say the same in many rows, and a check after an edit looks at all other texts again. In characters of all texts kept. */
const MOST_KEPT = 1_000_000;
const LONGEST_KEPT = 2000;

function outcomeOf(text: string, index: Index): Outcome {
  const known = index.outcomes.get(text);
  if (known) return known;
  const alone: Outcome['alone'][number][] = [];
  const others: Outcome['others'][number][] = [];
  for (const { rule } of index.rulesFor(text)) {
    if (rule.scope === 'text') for (const complaint of rule.check(text)) alone.push({ rule, complaint });
    else others.push(rule);
  }
  const outcome = { alone, others };
  if (text.length <= LONGEST_KEPT) {
    if ((index.kept += text.length) > MOST_KEPT) {
      index.outcomes.clear();
      index.kept = text.length;
    }
    index.outcomes.set(text, outcome);
  }
  return outcome;
}

interface Index {
  readonly signs: readonly (Signs | undefined)[];
  readonly rulesFor: (text: string) => readonly { readonly rule: ProseRule }[];
  /** By text, those that were looked at last, and how many characters they have. */
  readonly outcomes: Map<string, Outcome>;
  kept: number;
}

const indexes = new WeakMap<readonly Rule[], Index>();

/** Made once for a list of rules and their signs: with all of them it costs as much as the check of a small tracker. */
function indexOf(rules: readonly Rule[], proseRules: readonly ProseRule[], tracker: Tracker): Index {
  const signs = proseRules.map((rule) => signsOf(rule, tracker));
  const known = indexes.get(rules);
  if (known && signs.every((each, at) => each === known.signs[at])) return known;
  const rulesFor = bySigns(proseRules.map((rule, at) => ({ rule, signs: signs[at] })));
  const index: Index = { signs, rulesFor, outcomes: new Map(), kept: 0 };
  indexes.set(rules, index);
  return index;
}

/** What a text must have for a rule to be shown it; undefined for a rule that is shown every text. */
export function signsOf({ signs }: ProseRule, tracker: Tracker): Signs | undefined {
  return typeof signs === 'function' ? signs(tracker) : signs;
}

/** Shows the texts that go into the letter as they are. */
function eachProse(tracker: Tracker, show: (prose: Prose) => void): void {
  const { settings, targets } = tracker;
  for (const field of [settings.title, settings.addressee, settings.lead, settings.office]) {
    if (isWritten(field)) show({ kind: 'setting', field, target: null, subProject: null, tracker });
  }
  for (const target of targets) {
    if (isWritten(target.text)) show({ kind: 'target', field: target.text, target, subProject: null, tracker });
    for (const subProject of target.subProjects) {
      const { name } = subProject;
      if (isWritten(name)) show({ kind: 'name', field: name, target, subProject, tracker });
      for (const key of TEXT_KEYS) {
        const field = subProject[key];
        if (isWritten(field)) show({ kind: 'body', field, target, subProject, tracker });
      }
    }
  }
}

function isWritten(field: TextField): field is Prose['field'] {
  return field.cell !== null && field.text !== '';
}

type Locate = (cell: CellRef) => Pick<Finding, 'target' | 'subProject'>;

/** Finds whose cell a cell is. */
function locator(tracker: Tracker): Locate {
  const ownerOf = ownersOf(tracker);
  return (cell) => {
    const { target, subProject } = ownerOf(cell);
    return { target: target?.number || null, subProject: nameOf(subProject) };
  };
}

/** A name much longer than this is a text in the wrong column, and every finding of its row would repeat it. */
const LONGEST_NAME = 200;

function nameOf(subProject: SubProject | null): string | null {
  const name = subProject?.name.text.trim() ?? '';
  if (name === '') return null;
  return name.length > LONGEST_NAME ? `${name.slice(0, wholeCharacter(name, LONGEST_NAME))}…` : name;
}

function toFinding(rule: Rule, { at, message, excerpt, brief, fix }: Complaint, locate: Locate): Finding {
  return {
    rule,
    cell: at,
    ...locate(at),
    message,
    excerpt,
    place: null,
    mark: null,
    also: [],
    ...(brief !== undefined && { brief }),
    fix: fix ?? null,
  };
}

function toProseFinding(
  rule: Rule,
  { start, end, message, insert, also = [], sum, brief }: ProseComplaint,
  { cell, text, formula }: Prose['field'],
  locate: Locate,
): Finding {
  const fix = insert === undefined || formula ? null : ({ kind: 'edit', of: text, start, end, insert } as const);
  const shown = excerptOf(text, { start, end }, also);
  return {
    rule,
    cell,
    ...locate(cell),
    message,
    place: { start, end },
    also,
    ...shown,
    ...(sum && { sum }),
    ...(brief !== undefined && { brief }),
    fix,
  };
}

/** Characters shown before and after the place. */
const AROUND = 12;
/** Places further apart than this do not show together. */
const MOST_SHOWN = 60;

/** The place, and those that belong to it where they are near, with a little of the surroundings; … stands where the text goes on. */
function excerptOf(text: string, place: Span, also: readonly Span[]): Pick<Finding, 'excerpt' | 'mark'> {
  let { start, end } = place;
  for (const other of also) {
    const [first, last] = [Math.min(start, other.start), Math.max(end, other.end)];
    if (last - first <= MOST_SHOWN) [start, end] = [first, last];
  }
  const from = start - AROUND <= 1 ? 0 : wholeCharacter(text, start - AROUND);
  const to = end + AROUND >= text.length - 1 ? text.length : wholeCharacter(text, end + AROUND);
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  const offset = before.length - from;
  return {
    excerpt: before + text.slice(from, to) + after,
    mark: { start: place.start + offset, end: place.end + offset },
  };
}

/** An offset that does not cut a character outside the basic plane in two. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** Rows under one merged block say the same about the same cell: once is enough. */
function withoutRepeats(sorted: readonly Finding[]): readonly Finding[] {
  return sorted.filter((finding, index) => {
    const before = sorted[index - 1];
    return (
      before?.rule !== finding.rule ||
      before.cell.row !== finding.cell.row ||
      before.cell.column !== finding.cell.column ||
      before.cell.sheet !== finding.cell.sheet ||
      before.message !== finding.message ||
      before.place?.start !== finding.place?.start
    );
  });
}

function sortByCell(found: Finding[], { reading }: Tracker, rules: readonly Rule[]): readonly Finding[] {
  const sheetOrder = new Map(reading.order.map((sheet, index) => [sheet, index + 1]));
  const ruleOrder = new Map(rules.map((rule, index) => [rule, index]));
  const orderOf = ({ sheet }: CellRef) => sheetOrder.get(sheet) ?? 0;
  return found.sort(
    (a, b) =>
      orderOf(a.cell) - orderOf(b.cell) ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column ||
      ruleOrder.get(a.rule)! - ruleOrder.get(b.rule)! ||
      (a.place?.start ?? 0) - (b.place?.start ?? 0),
  );
}
