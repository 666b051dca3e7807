/**
 * Examples that live inside a rule. Each says how a tracker differs from the plain one, which breaks no rule
 * (two sub-projects in 第048项, March 2021; see test/support/plain-tracker.ts), and what the rule reports then.
 */
import type { HistoryKey } from '../domain/history';
import type { SettingKey } from '../domain/settings';
import type { ColumnKey, LabelKey } from '../domain/words';

/** A cell as a person leaves it: a text, or a number, date or error of its own kind. Null is a blank cell. */
export type ExampleCell =
  | string
  | null
  | { readonly percent: number }
  /** A number without any number format. */
  | { readonly number: number }
  /** A real date, written 2021-03-25. */
  | { readonly date: string }
  | { readonly error: string }
  /** A formula that shows this. */
  | { readonly formula: string | { readonly percent: number } };

export interface TargetExample {
  readonly sheet?: string;
  readonly labels?: Readonly<Partial<Record<LabelKey, ExampleCell>>>;
  /** Changes to the rows in order; a third and later row starts as a copy of the second with a name of its own. */
  readonly rows?: readonly Readonly<Partial<Record<ColumnKey, ExampleCell>>>[];
  readonly withoutColumns?: readonly ColumnKey[];
}

/** The columns of the archive that an example may fill in. */
export type HistoryExampleKey = Exclude<HistoryKey, 'month' | 'number' | 'archivedAt'>;

/** What the archive says of the first target in a month: the plain rows with other texts and lower percentages, unless it says otherwise. */
export interface MonthExample {
  /** 2021年2月; without it the months end with the one before the plain tracker's. */
  readonly month?: string;
  /** Changes to the rows in order; null is a row that was not there. */
  readonly rows?: readonly (Readonly<Partial<Record<HistoryExampleKey, ExampleCell>>> | null)[];
}

export interface Example extends TargetExample {
  /** Earlier months, the oldest first. */
  readonly history?: readonly MonthExample[];
  readonly settings?: Readonly<Partial<Record<SettingKey, ExampleCell>>>;
  /** Rows of the 设置 sheet with keys the program does not know. */
  readonly unknownSettings?: readonly string[];
  /** More targets, each a copy of the first with a sheet and number of its own unless it says otherwise. */
  readonly moreTargets?: readonly TargetExample[];
  /** Rows right below the first target's table. */
  readonly below?: readonly (readonly ExampleCell[])[];
  /** Sheets behind the others. */
  readonly moreSheets?: readonly { readonly name: string; readonly rows: readonly (readonly ExampleCell[])[] }[];
  /** Nothing: the rule accepts it. */
  readonly reports: readonly ExpectedFinding[];
}

/** Where a finding is expected; rows count from 1, targets from 1 (the default). */
export type ExpectedPlace =
  | { readonly row: number; readonly column: ColumnKey; readonly target?: number }
  | { readonly label: LabelKey; readonly target?: number }
  | { readonly header: ColumnKey; readonly target?: number }
  | { readonly setting: SettingKey }
  | { readonly unknownSetting: string }
  | { readonly sheet: string; readonly cell: string };

export type ExpectedFinding = ExpectedPlace & {
  /** What stands in the cell after the fix; left out when the finding has no fix. */
  readonly fixed?: Exclude<ExampleCell, null>;
};

/** A slip in a text: what stands there, what stands there after the fix (null when there is none), and in how many places. */
export type ProseSlip = readonly [wrong: string, right: string | null, places?: number];

/** Examples of a prose rule, each in the progress text of the first row. */
export function proseExamples(accepts: readonly string[], reports: readonly ProseSlip[]): readonly Example[] {
  return [
    ...accepts.map((progress): Example => ({ rows: [{ progress }], reports: [] })),
    ...reports.map(([progress, fixed, places = 1]): Example => ({
      rows: [{ progress }],
      reports: Array.from({ length: places }, () => ({
        row: 1,
        column: 'progress',
        ...(fixed !== null && { fixed }),
      })),
    })),
  ];
}
