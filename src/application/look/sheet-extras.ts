/** What a sheet has beside its cells and their styles: comments, what may be entered, colours by condition, pictures. As plain data. */
import type { CellPlace, CellRange } from '../../domain/cell';
import type { CellLook, LookChange } from './cell-look';

export interface CommentLine {
  /** Left out where nobody is named. */
  readonly author?: string;
  readonly text: string;
}

/** A comment of a cell: one of old with its only line, or a talk with an answer on each line. */
export interface CellComment extends CellPlace {
  readonly lines: readonly CommentLine[];
  readonly resolved?: true;
}

/** `any`: everything, and only something is said to whoever comes to the cell. */
export type EntryKind = 'any' | 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
export type Comparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual';

/** What may be entered into cells (data validation). */
export interface EntryRule {
  readonly ranges: readonly CellRange[];
  readonly kind: EntryKind;
  readonly comparison: Comparison;
  /** Formulas as for the upper left cell of the ranges; null where there is none. */
  readonly first: string | null;
  readonly second: string | null;
  readonly allowsBlank: boolean;
  /** Whether a list is offered to be chosen from. */
  readonly offersList: boolean;
  /** Whether anything is said of a wrong entry; and what: it is refused, asked about, or only told of. */
  readonly tells: boolean;
  readonly severity: 'stop' | 'warning' | 'information';
  readonly title: string;
  readonly message: string;
  /** What is said to whoever comes to the cell; both may be empty. */
  readonly promptTitle: string;
  readonly prompt: string;
}

/** Where a scale, a bar or an icon changes. */
export interface Threshold {
  readonly kind: 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula';
  /** A number or a formula; null for min and max. */
  readonly value: string | null;
  /** Whether the value itself belongs to what is above. */
  readonly includes: boolean;
}

export type ConditionKind =
  | { readonly kind: 'cellIs'; readonly comparison: Comparison; readonly formulas: readonly string[] }
  | { readonly kind: 'expression'; readonly formula: string }
  | { readonly kind: 'text'; readonly where: 'contains' | 'notContains' | 'begins' | 'ends'; readonly text: string }
  | { readonly kind: 'blanks' | 'errors'; readonly isNot: boolean }
  | { readonly kind: 'duplicates'; readonly isUnique: boolean }
  | { readonly kind: 'top'; readonly rank: number; readonly isPercent: boolean; readonly isBottom: boolean }
  | {
      readonly kind: 'average';
      readonly isAbove: boolean;
      readonly includesEqual: boolean;
      /** So many standard deviations away; 0 for the mean itself. */
      readonly deviations: number;
    }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'scale'; readonly stops: readonly (Threshold & { readonly color: string })[] }
  | {
      readonly kind: 'bar';
      readonly low: Threshold;
      readonly high: Threshold;
      readonly color: string;
      readonly negative: string | null;
      readonly isGradient: boolean;
      readonly hidesValue: boolean;
    }
  | {
      readonly kind: 'icons';
      readonly set: string;
      readonly thresholds: readonly Threshold[];
      readonly isReversed: boolean;
      readonly hidesValue: boolean;
    };

/** A colour by condition (conditional format). */
export interface Condition {
  readonly ranges: readonly CellRange[];
  /** The lowest goes first. */
  readonly priority: number;
  readonly stops: boolean;
  readonly what: ConditionKind;
  readonly look: LookChange;
}

/** A picture, chart or drawing over the cells. Where it stands is told by cells, and by pixels within them. */
export interface SheetPicture {
  readonly kind: 'picture' | 'chart' | 'shape';
  readonly name: string;
  readonly from: PicturePlace;
  /** Null where only its size is known. */
  readonly to: PicturePlace | null;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture itself, where a browser can show it. */
  readonly image: PictureImage | null;
}

export interface PictureImage {
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A picture that stands in a cell as its content. */
export interface CellPicture extends CellPlace {
  readonly name: string;
  readonly image: PictureImage | null;
}

export interface PicturePlace extends CellPlace {
  /** In pixels, from the corner of the cell. */
  readonly x: number;
  readonly y: number;
}

/** A part of a text with a look of its own; null: as its cell. */
export interface TextRun {
  readonly text: string;
  readonly look: Pick<CellLook, 'bold' | 'italic' | 'strike' | 'underline' | 'color'> | null;
}

/** A cell whose text is of several looks. */
export interface RichText extends CellPlace {
  readonly runs: readonly TextRun[];
}

export interface SheetExtras {
  readonly comments: readonly CellComment[];
  readonly entryRules: readonly EntryRule[];
  readonly conditions: readonly Condition[];
  readonly pictures: readonly SheetPicture[];
  readonly cellPictures: readonly CellPicture[];
  readonly richTexts: readonly RichText[];
}

/** Reckons formulas of a sheet's rules, as trusted as those of its cells. Null where nobody can be sure. */
export interface RuleFormulas {
  /** `from` is the cell that the formula was written for, `at` the one it is asked about. */
  value(formula: string, from: CellPlace, at: CellPlace): RuleValue | null;
  /** All values where a list is wanted; blank ones are null. */
  list(formula: string, from: CellPlace, at: CellPlace): readonly (RuleValue | null)[] | null;
}

export type RuleValue = string | number | boolean | { readonly error: string };

/** More columns than a sheet has. */
const COLUMNS = 1 << 15;

/** A number for a cell, to find it among others: of many cells one asks at every turn of the wheel. */
export function placeKey({ row, column }: CellPlace): number {
  return row * COLUMNS + column;
}

/** The cell for which the formulas of a rule are written: the upper left one of all its ranges. */
export function firstOf(ranges: readonly CellRange[]): CellPlace {
  return {
    row: ranges.reduce((least, { top }) => Math.min(least, top), Infinity),
    column: ranges.reduce((least, { left }) => Math.min(least, left), Infinity),
  };
}
