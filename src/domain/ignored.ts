/** 忽略清单: findings that a person looked at and decided to leave. */
import type { TablePlace } from './own-table';

/** A column of 忽略清单. */
export type IgnoredKey =
  | 'rule'
  | 'title'
  | 'scope'
  | 'sheet'
  | 'cell'
  | 'number'
  | 'name'
  | 'field'
  | 'excerpt'
  | 'reason'
  | 'date'
  | 'ended'
  | 'mark';

/** What a finding is known by, so that it is found again after sorting and no longer once its text has changed. */
export interface FindingPlace {
  /** Number of the target, or else its 目标内容, as the sheet has it; empty for settings. */
  readonly number: string;
  /** Name of the sub-project; empty when the finding is about none. */
  readonly name: string;
  /** 本月进展情况; empty when it is about no field. */
  readonly field: string;
  /** The mark of the text that was found fault with. */
  readonly mark: string;
}

/** A row of 忽略清单 that is in force. */
export interface IgnoredEntry {
  readonly row: number;
  /** The id of the rule. */
  readonly rule: string;
  /** What the rule is called on the sheet; may be empty. */
  readonly title: string;
  /** Null when the rule is ignored wherever it complains. */
  readonly place: FindingPlace | null;
  readonly reason: string;
  /** The day it was ignored, as the sheet shows it. */
  readonly date: string;
}

export interface IgnoreList {
  /** Where it stands; null when the workbook has none. */
  readonly place: TablePlace<IgnoredKey> | null;
  readonly entries: readonly IgnoredEntry[];
}

export const NOTHING_IGNORED: IgnoreList = { place: null, entries: [] };
