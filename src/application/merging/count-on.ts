/** 序号 of a list of targets when others come between: where it only counts the rows it goes on counting. */
import type { CellRef } from '../../domain/cell';
import type { Target } from '../../domain/tracker';
import { COLUMN_HEADERS } from '../../domain/words';
import type { SheetSnapshot } from '../ports';
import { sheetCells, type CellAt } from '../sheet-cells';
import { isOfficial } from './new-targets';
import type { Said } from './said';
import type { FilledCell } from './merge-choices';
import type { AddedTarget } from './new-rows';

export interface Numbering {
  /** Formulas give the numbers of the list. */
  readonly isFormula: boolean;
  /** What stands in the new target's cell for its number; null for nothing. */
  readonly numberFor: (target: Target) => Said | null;
  /** Cells of targets below that get another number. */
  readonly changed: readonly FilledCell[];
}

interface Slot {
  readonly after: Target | null;
  readonly added: readonly AddedTarget[];
}

/** The numbers of a list in which these targets are added. */
export function countedOn(list: readonly Target[], slots: readonly Slot[], sheet: SheetSnapshot): Numbering {
  const cellOf = sheetCells(sheet);
  const isNumber = (target: Target): boolean => {
    const { cell } = target.numberCell;
    return cell !== null && typeof cellOf(cell)?.value === 'number';
  };
  const areNumbers = list.some(isNumber);
  const [first] = list as readonly [Target];
  const start = Number(first.number);
  const counts = list.every(
    (target, index) =>
      !isOfficial(target) &&
      target.numberCell.cell !== null &&
      !target.numberCell.formula &&
      /^\d{1,6}$/u.test(target.numberCell.text.trim()) &&
      Number(target.numberCell.text) === start + index,
  );
  if (!counts) {
    const taken = new Set(list.map(({ number }) => number));
    const isFormula = list.some(({ numberCell }) => numberCell.formula);
    return {
      isFormula,
      numberFor: (target) => {
        const written = target.numberCell.text.trim();
        if (written === '' || isFormula || (!isOfficial(target) && taken.has(target.number))) return null;
        return numbered(written, areNumbers);
      },
      changed: [],
    };
  }
  const own = new Map<string, number>();
  const changed: FilledCell[] = [];
  const sources = [
    ...new Set(slots.flatMap(({ added }) => added.flatMap(({ said }) => said.map(({ source }) => source)))),
  ];
  let next = start;
  const add = (after: Target | null): void => {
    for (const { said } of slots.find((slot) => slot.after === after)?.added ?? [])
      own.set(said[0].target.identity, next++);
  };
  add(null);
  for (const target of list) {
    if (Number(target.number) !== next) {
      const said = numbered(String(next), areNumbers);
      for (const cell of numberCells(target, cellOf)) {
        changed.push({ cell, subProject: null, field: COLUMN_HEADERS.order[0], choice: { said, sources } });
      }
    }
    next++;
    add(target);
  }
  return { isFormula: false, numberFor: ({ identity }) => numbered(String(own.get(identity)!), areNumbers), changed };
}

/** The cell of its number, and where units say it in each of their rows all of these. */
function numberCells({ numberCell: { cell }, subProjects }: Target, cellOf: CellAt): readonly CellRef[] {
  const rows = subProjects.map(({ row }) => ({ ...cell!, row }));
  return rows.filter((each) => each.row === cell!.row || cellOf(each) !== undefined);
}

/** As the column writes numbers: a format of its own (000) stays. */
export function numbered(written: string, isNumber: boolean): Said {
  const value = isNumber && /^\d{1,9}$/u.test(written) ? Number(written) : written;
  return { meaning: `number ${Number(written) || written}`, shown: written, content: { value } };
}
