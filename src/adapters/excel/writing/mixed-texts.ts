/**
 * Cells whose text has more than one look. Office.js cannot write such a text (there is nothing below a whole cell), but it tells:
 * a property of the font is null where it is not the same everywhere.
 */
import type { CellRef } from '../../../domain/cell';
import { toA1 } from '../../../domain/cell';
import { hasApi } from '../api-sets';
import { addressesOf, rectangles } from '../cell-areas';
import type { KnownSheet, KnownWorkbook } from '../known-workbook';
import { inExcel } from '../run';

const FONT = 'name,size,bold,italic,underline,color'; // 1.1
const MORE_FONT = 'strikethrough,subscript,superscript'; // 1.9

/** Cells of one sheet that are asked about together. */
interface Group {
  readonly sheet: KnownSheet;
  readonly cells: readonly CellRef[];
}

/**
 * Those of the cells with more than one look, in no order. One sync when the cells of each sheet look alike, up to three when not:
 * then their columns are asked, and in these the cells. Cells on sheets that are gone are left out.
 */
export function mixedTexts(known: KnownWorkbook, cells: readonly CellRef[]): Promise<readonly CellRef[]> {
  if (cells.length === 0) return Promise.resolve([]);
  return inExcel(async (context) => {
    const whole = known.sheets.flatMap((sheet): Group[] => {
      const own = cells.filter(({ sheet: name }) => name === sheet.name);
      return own.length === 0 ? [] : [{ sheet, cells: own }];
    });
    const mixed: CellRef[] = [];
    // Below 1.9 there is no address of many cells: each is asked by itself at once.
    let groups = hasApi('rangeAreas') ? whole : whole.flatMap(byCell);
    for (let split = byColumn; groups.length > 0; split = byCell) {
      const asked = groups.map((group) => ({ group, isUniform: queueLook(context, group) }));
      await context.sync();
      const doubtful = asked.filter(({ isUniform }) => !isUniform()).map(({ group }) => group);
      mixed.push(...doubtful.filter((group) => group.cells.length === 1).flatMap((group) => group.cells));
      groups = doubtful.filter((group) => group.cells.length > 1).flatMap(split);
    }
    return mixed;
  });
}

function byColumn({ sheet, cells }: Group): Group[] {
  const columns = new Map<number, CellRef[]>();
  for (const cell of cells) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  // One column is no smaller question than before.
  if (columns.size === 1) return byCell({ sheet, cells });
  return [...columns.values()].map((own) => ({ sheet, cells: own }));
}

function byCell({ sheet, cells }: Group): Group[] {
  return cells.map((cell) => ({ sheet, cells: [cell] }));
}

/** Asks how the cells look; the answer is there after the next sync. */
function queueLook(context: Excel.RequestContext, { sheet, cells }: Group): () => boolean {
  const present = context.workbook.worksheets.getItemOrNullObject(sheet.id); // 1.4
  const places =
    cells.length === 1
      ? [present.getRange(toA1(cells[0]!)).untrack()]
      : addressesOf(rectangles(cells)).map(({ address }) => present.getRanges(address).untrack()); // 1.9
  const fonts = places.map(({ format }) => format.font);
  for (const font of fonts) font.load(hasApi('rangeAreas') ? `${FONT},${MORE_FONT}` : FONT);
  return () => {
    if (present.isNullObject) return true;
    // The plain copy of a font has what was loaded and nothing else.
    const looks = fonts.map((font) => JSON.stringify(font.toJSON()));
    return looks.every((look) => look === looks[0] && !look.includes(':null'));
  };
}
