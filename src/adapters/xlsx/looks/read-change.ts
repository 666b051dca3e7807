/** A look that a condition brings along ([MS-XLSX] 2.6.3: x14:dxf). */
import type { LookChange } from '../../../application/look/cell-look';
import type { ColourOf } from './file-colours';
import { pieceReader } from './style-pieces';

export interface ChangeReader {
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  close(tag: string): void;
  take(): LookChange;
}

/** Reads one `dxf`: what a rule by condition changes in the look of a cell. */
export function changeReader(colourOf: ColourOf): ChangeReader {
  const pieces = pieceReader(colourOf);
  let change: LookChange = {};
  return {
    open: pieces.open,
    close: (tag) => {
      change = { ...change, ...pieces.close(tag)?.change };
    },
    take: () => change,
  };
}
