/** What a new tracker starts with: plain values, before they have cells. Made from letters, from a sample, or empty. */
import type { CalendarDate } from './calendar-date';
import type { ReportingMonth } from './reporting-month';
import type { SettingKey } from './settings';

export interface SubProjectDraft {
  readonly name: string;
  readonly office?: string;
  readonly person?: string;
  /** A fraction. */
  readonly weight?: number;
  readonly startDate?: CalendarDate;
  readonly dueDate?: CalendarDate;
  readonly doneDate?: CalendarDate;
  /** A fraction. */
  readonly completion?: number;
  readonly progress?: string;
  readonly problems?: string;
  readonly nextSteps?: string;
  readonly remark?: string;
}

export interface TargetDraft {
  /** 048 */
  readonly number: string;
  readonly text: string;
  /** A fraction. */
  readonly overall?: number;
  readonly office?: string;
  readonly startDate?: CalendarDate;
  readonly dueDate?: CalendarDate;
  readonly subProjects: readonly SubProjectDraft[];
}

export interface TrackerDraft {
  readonly settings: Readonly<Partial<Record<Exclude<SettingKey, 'month' | 'date'>, string>>> & {
    readonly month?: ReportingMonth;
    readonly date?: CalendarDate;
  };
  readonly targets: readonly TargetDraft[];
}
