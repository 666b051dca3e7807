/** A workbook as merging knows it. */
import type { Tracker } from '../../domain/tracker';
import { named } from '../named-failure';
import type { WorkbookSnapshot } from '../ports';
import { readTrackerWithTargets } from '../reading/read-tracker';

/** A workbook under the name people know it by; no two have the same. */
export interface NamedWorkbook {
  readonly name: string;
  readonly content: WorkbookSnapshot;
}

export interface OpenedCopy extends NamedWorkbook {
  readonly tracker: Tracker;
}

/** Reads it. Throws a Failure that names it when it is no tracker. */
export function openCopy({ name, content }: NamedWorkbook): OpenedCopy {
  try {
    return { name, content, tracker: readTrackerWithTargets(content) };
  } catch (error) {
    throw named(name, error);
  }
}
