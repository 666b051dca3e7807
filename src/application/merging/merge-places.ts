/** What can be found in a copy of a tracker, by its place in the main tracker. */
import type { CellRef } from '../../domain/cell';
import type { ReportingMonth } from '../../domain/reporting-month';
import type { Field, SubProject, Target } from '../../domain/tracker';
import type { Said } from './said';

/** A cell of the main tracker, or one that it gets, and what it is. */
export interface MergePlace {
  readonly cell: CellRef;
  readonly subProject: string | null;
  /** 本月进展情况 */
  readonly field: string;
}

/** What a copy says of a cell. */
export interface Claim {
  readonly kind: 'claim';
  readonly place: MergePlace;
  /** What the main tracker has there; null in a new row. */
  readonly ours: Field | null;
  readonly said: Said;
  /** The month in whose archive, here or in the copy, this very text stands for a cell that is blank now; null when it is no text of before. */
  readonly archived: ReportingMonth | null;
}

/** A row that the main tracker's target does not have. */
export interface NewRow {
  readonly kind: 'new-row';
  readonly target: Target;
  readonly row: SubProject;
  /** The sub-project of the main tracker that the copy may have given this name; null when it has all of those that are like it. */
  readonly renamed: string | null;
  /** The month in whose archive the main tracker has it, so that it was taken out since; or null. */
  readonly archived: ReportingMonth | null;
}

/** Something of a copy that has no place in the main tracker. */
export interface LeftOut {
  readonly kind: 'left-out';
  /** In the copy. */
  readonly cell: CellRef;
  /** A Chinese sentence. */
  readonly message: string;
}
