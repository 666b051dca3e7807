/** What a rule is: a plain object with a permanent id, what it looks at, and examples that are run as tests. */
import type { CalendarDate } from '../domain/calendar-date';
import type { CellRef } from '../domain/cell';
import type { Field, SubProject, Target, TextField, Tracker } from '../domain/tracker';
import type { Example } from './example';
import type { Signs } from './signs';

/** By consequence. error 错误: the letter would be wrong. warning 警告: a careful reader would ask. suggestion 建议: writing form. */
export const SEVERITIES = ['error', 'warning', 'suggestion'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  suggestion: '建议',
};

/** How a finding can be mended. */
export type Fix =
  /** Written as the column of the cell writes percentages: 25% (a fraction), or 25 in a column of points. */
  | { readonly kind: 'percent'; readonly fraction: number; readonly unit: 'fractions' | 'points' }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'value'; readonly value: string | number }
  /** Part of the cell's text `of`, from start to end (UTF-16 offsets), is replaced; the rest stays as it is. */
  | {
      readonly kind: 'edit';
      readonly of: string;
      readonly start: number;
      readonly end: number;
      readonly insert: string;
    };

/** What a rule says about one cell; the engine adds whose cell it is. */
export interface Complaint {
  readonly at: CellRef;
  /** A Chinese sentence: what was found, what is expected or what to do. */
  readonly message: string;
  /** What the cell shows; empty when it is blank. */
  readonly excerpt: string;
  /** The row of the list where the title of the rule does not say it: 目标内容有两种. No full stop. */
  readonly brief?: string;
  readonly fix?: Fix;
}

/** A part of a text (UTF-16 offsets). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a text's own numbers come to, beside what it says: 12所中6所 = 50%, and 60%. */
export interface Sum {
  readonly told: string;
  readonly right: string;
  readonly said: string;
}

/** What a prose rule says about a place in a text; the engine makes the excerpt. */
export interface ProseComplaint extends Span {
  readonly message: string;
  /** Further places of the same text that the sentence speaks of: the other numbers of a sum. */
  readonly also?: readonly Span[];
  readonly sum?: Sum;
  /** The row of the list where this says more than the title of the rule: 没有这一天：2月30日. No full stop. */
  readonly brief?: string;
  /** What belongs there instead; left out when there is no certain answer. */
  readonly insert?: string;
}

interface RuleFacts {
  /** Permanent; a removed id is never used again. */
  readonly id: string;
  readonly severity: Severity;
  /** At most 14 characters, no full stop: the row of the list. */
  readonly title: string;
  /** Why it matters, with the clause of the standard where there is one; for the manual. */
  readonly why: string;
  /** Its findings cannot be ignored: 栏目对照 settles them. */
  readonly settled?: 'by-map';
  /** Names in the sheet 用词 are left alone by it, so that 这是专名，不再提示 ends a finding. */
  readonly spares?: 'own-names';
  readonly examples: readonly Example[];
}

/** The only characters that the fixes of a rule may take away from a text or put into it; all others stay, in their order. */
export interface Edits {
  readonly goes: string;
  readonly comes: string;
}

/** What a piece of prose is: a setting, 目标内容, a sub-project's name, or one of its three texts. */
export type ProseKind = 'setting' | 'target' | 'name' | 'body';

/** A piece of prose, with the field it stands in and what surrounds it. */
export interface Prose {
  readonly kind: ProseKind;
  readonly field: TextField & { readonly cell: CellRef };
  readonly target: Target | null;
  readonly subProject: SubProject | null;
  readonly tracker: Tracker;
}

/** What all rules on prose may have. */
interface OnProse {
  /** What every slip has; the rule is not shown texts without it. Left out: it is shown every text. */
  readonly signs?: Signs | ((tracker: Tracker) => Signs);
  /** Left out: it never offers a fix. */
  readonly edits?: Edits;
}

/**
 * What a rule is shown, one at a time: the whole tracker, a target, a sub-project, a piece of prose, or a text alone, of which it says the
 * same wherever that stands.
 */
export type Rule = RuleFacts &
  (
    | { readonly scope: 'tracker'; readonly check: (tracker: Tracker) => Iterable<Complaint> }
    | { readonly scope: 'target'; readonly check: (target: Target, tracker: Tracker) => Iterable<Complaint> }
    | {
        readonly scope: 'subProject';
        readonly check: (subProject: SubProject, target: Target, tracker: Tracker) => Iterable<Complaint>;
      }
    | (OnProse & {
        readonly scope: 'prose';
        readonly check: (text: string, prose: Prose) => Iterable<ProseComplaint>;
      })
    | (OnProse & { readonly scope: 'text'; readonly check: (text: string) => Iterable<ProseComplaint> })
  );

/** A rule on prose, whether or not it looks at what surrounds the text. */
export type ProseRule = Extract<Rule, { scope: 'prose' | 'text' }>;

/** Whether the rule looks at texts, one by one. */
export function isProseRule(rule: Rule): rule is ProseRule {
  return rule.scope === 'prose' || rule.scope === 'text';
}

/** Names the type of a rule and nothing else, so that a rule file is one plain object. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A rule's complaint about a cell (校验结果). */
export interface Finding {
  readonly rule: Rule;
  readonly cell: CellRef;
  /** Number of the target the cell belongs to, or null for settings. */
  readonly target: string | null;
  /** Name of the sub-project the cell belongs to, or null. */
  readonly subProject: string | null;
  readonly message: string;
  readonly excerpt: string;
  /** When the finding is about a part of the cell's text: where that is (UTF-16 offsets), in the text and in the excerpt. */
  readonly place: Span | null;
  readonly mark: Span | null;
  /** Further places in the cell's text that belong to it, none for most. */
  readonly also: readonly Span[];
  /** As the rule has them, where it does. */
  readonly sum?: Sum;
  readonly brief?: string;
  readonly fix: Fix | null;
}

/**
 * Complaints about a field: one, or none when the workbook has no cell for it (a missing column is one finding, not one a row).
 * A fix is left out where it would overwrite a formula.
 */
export function* complain(field: Field, message: string, excerpt: string, fix?: Fix): Generator<Complaint> {
  if (field.cell === null) return;
  yield { at: field.cell, message, excerpt, ...(fix && !field.formula ? { fix } : {}) };
}
