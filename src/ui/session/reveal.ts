/** Shows a cell in the workbook; one that is hidden is told of, with the way to bring it back. */
import { Failure } from '../../application/errors';
import type { OpenWorkbook } from '../../application/ports';
import type { CellRef } from '../../domain/cell';
import { UNHIDE } from '../words';
import { noticeOf, type Notice } from './notice';

interface Telling {
  readonly notice: (notice: Notice | null) => void;
  readonly attempt: (job: () => Promise<void>) => Promise<boolean>;
}

/** Shows a cell in the workbook; where it is hidden, that is said with an offer to show it. False when it could not be shown. */
export function revealIn(workbook: OpenWorkbook, { notice, attempt }: Telling): (cell: CellRef) => Promise<boolean> {
  return async (cell) => {
    try {
      await workbook.reveal(cell);
      return true;
    } catch (error) {
      const act = () => {
        notice(null);
        void attempt(async () => workbook.unhide?.(cell));
      };
      const isHidden = error instanceof Failure && error.code === 'hidden-cell' && workbook.unhide;
      notice({ ...noticeOf(error), ...(isHidden && { offer: { label: UNHIDE, act } }) });
      return false;
    }
  };
}
