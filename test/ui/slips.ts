/** The plain tracker with a few slips that the pane's tests look at, and where they stand. */
import type { WorkbookSnapshot } from '../../src/application/ports';
import type { CellRef } from '../../src/domain/cell';
import { workbookOf } from '../support/plain-tracker';

const at = (row: number, column: number): CellRef => ({ sheet: '第048项', row, column });

/** 完成进度 of the first sub-project: the text 30%. */
export const PERCENT_TEXT = at(6, 9);
/** 本月进展情况 of the first: two half-width commas. */
export const COMMAS = at(6, 10);
/** 本月进展情况 of the second: one half-width comma and two needless spaces. */
export const COMMA_AND_SPACES = at(7, 10);
/** 存在问题 of the second: blank, a warning that has no fix. */
export const NO_PROBLEMS = at(7, 11);

export const COMMAS_TEXT = '在3所公办幼儿园开设托班,正在推进,请继续关注。';
export const SPACES_TEXT = '各公办小学有序开展课后服务,共 24 所。';

/** Five rows of findings: 3 错误, 1 警告, 1 建议. */
export function slips(): WorkbookSnapshot {
  return workbookOf({
    rows: [
      { completion: '30%', progress: COMMAS_TEXT },
      { progress: SPACES_TEXT, problems: null },
    ],
  });
}

export const clean = (): WorkbookSnapshot => workbookOf({});
