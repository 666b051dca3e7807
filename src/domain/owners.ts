/** Whose cell a cell is: which target's, and which sub-project's. */
import type { CellRef } from './cell';
import type { SubProject, Target, Tracker } from './tracker';

export interface Owner {
  /** Null for a cell of no target, such as a setting or the header that the targets of a list share. */
  readonly target: Target | null;
  readonly subProject: SubProject | null;
}

const NOBODY: Owner = { target: null, subProject: null };

/** Targets of a sheet: by row those whose area is there, and the rows of their sub-projects, indexed when first asked for. */
interface OwnersOfSheet {
  readonly targets: readonly Target[];
  rows: ReadonlyMap<number, readonly Owner[]> | null;
}

/** Tells whose cell a cell is. A sheet with one target is all its own. */
export function ownersOf({ targets }: Pick<Tracker, 'targets'>): (cell: CellRef) => Owner {
  const sheets = new Map<string, { readonly targets: Target[]; rows: OwnersOfSheet['rows'] }>();
  for (const target of targets) {
    const known = sheets.get(target.sheet);
    if (known) known.targets.push(target);
    else sheets.set(target.sheet, { targets: [target], rows: null });
  }
  return (cell) => {
    const sheet = sheets.get(cell.sheet);
    if (!sheet) return NOBODY;
    sheet.rows ??= byRow(sheet.targets);
    const here = sheet.rows.get(cell.row) ?? [];
    const own = here.length > 1 ? here.filter(({ target }) => reaches(target!, cell)) : here;
    // Rows of a target may stand between those of another.
    const owner = own.find(({ subProject }) => subProject !== null) ?? own[0];
    if (owner) return owner;
    const [only, ...others] = sheet.targets;
    return others.length === 0 ? { target: only!, subProject: null } : NOBODY;
  };
}

/** Tables may stand side by side. */
function reaches({ area }: Target, { column }: CellRef): boolean {
  return column >= area.left && column <= area.right;
}

function byRow(targets: readonly Target[]): ReadonlyMap<number, readonly Owner[]> {
  const rows = new Map<number, Owner[]>();
  const add = (row: number, owner: Owner) => {
    const known = rows.get(row);
    if (known) known.push(owner);
    else rows.set(row, [owner]);
  };
  for (const target of targets) {
    const subProjects = new Map(target.subProjects.map((subProject) => [subProject.row, subProject]));
    for (let row = target.area.top; row <= target.area.bottom; row++) {
      add(row, { target, subProject: subProjects.get(row) ?? null });
    }
  }
  return rows;
}
