/**
 * Formulas that stand elsewhere, or whose rows do, as Excel writes them then. `moved-formulas.txt` has them; a table's name says what
 * happened to the rows of the sheet 表, which has the tabs 前, 表, 中 and 后 around it.
 */
import path from 'node:path';
import { movedArea } from '../../src/application/calculate/formula-areas';
import { cannotShift } from '../../src/application/editing/cannot-shift';
import { formulaIn } from '../../src/application/editing/formula-edit';
import { rowShift } from '../../src/application/editing/row-shift';
import { nameRule, plainRule, shiftedFormula } from '../../src/application/editing/shifted-formula';
import type { RowChange } from '../../src/application/ports';
import { parseA1 } from '../../src/domain/cell';
import { goldenTables } from '../support/golden';

const at = (name: string) => ({ sheet: '表', ...parseA1(name)! });
const told = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    return `✗ ${(error as Error).message}`;
  }
};
/** On the sheet 表 itself, or on the one that stands before a colon: `后：A5`. */
const shifted = (change: RowChange, rule: typeof plainRule | typeof nameRule, standing?: number) => (line: string) => {
  const [, own = '表', formula] = /^(?:(\S+)：)?(.*)$/u.exec(line)!;
  const shift = rowShift(change);
  const context = { shift, sheet: '表', tabs: ['前', '表', '中', '后'] };
  const rows = rule === plainRule ? plainRule(shift, standing ?? null) : nameRule(shift);
  return told(() => shiftedFormula(formula!, own === '无' ? null : own, context, rows));
};
const rows = { sheet: '表', at: 5, count: 2 } as const;

goldenTables(path.join(__dirname, 'moved-formulas.txt'), {
  'filled from one cell to another': (line) => {
    const [, from, to, text] = /^(\w+)→(\w+) (.*)$/u.exec(line)!;
    return told(() => formulaIn({ text: text!, at: at(from!) }, at(to!)));
  },
  'areas as they move': (line) => {
    const [, rowsOn, columnsOn, area] = /^(-?\d+),(-?\d+) (.*)$/u.exec(line)!;
    return movedArea(area!, { rows: Number(rowsOn), columns: Number(columnsOn) });
  },
  'rows 5 and 6 are new': shifted({ kind: 'insert', ...rows }, plainRule),
  'rows 5 and 6 are new, in a formula of row 4': shifted({ kind: 'insert', ...rows }, plainRule, 4),
  'rows 5 and 6 are new and join the list above': shifted({ kind: 'insert', ...rows, joins: true }, plainRule),
  'rows 5 and 6 go': shifted({ kind: 'delete', ...rows }, plainRule),
  'rows 5 and 6 go before row 2': shifted({ kind: 'move', ...rows, to: 2 }, plainRule),
  'rows 5 and 6 go before row 9': shifted({ kind: 'move', ...rows, to: 9 }, plainRule),
  'rows 5 and 6 are new, in a name': shifted({ kind: 'insert', ...rows }, nameRule),
  'rows 5 and 6 go, in a name': shifted({ kind: 'delete', ...rows }, nameRule),
  'why rows cannot change': (what) =>
    cannotShift({ kind: what as RowChange['kind'], ...rows, to: 9 } as RowChange, '有图表').message,
});
