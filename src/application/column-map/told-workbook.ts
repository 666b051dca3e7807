/** A workbook that cannot take the sheet 栏目对照 is read by what was said until the pane closes. */
import type { OpenWorkbook, WorkbookSnapshot } from '../ports';
import type { ColumnMapEntry } from '../reading/column-map';

export interface ToldWorkbook extends OpenWorkbook {
  /** What is said holds from the next reading on, beside what was said before. */
  tell(entries: readonly ColumnMapEntry[]): void;
}

/** The same workbook; whatever reads it also reads what it was told. */
export function toldWorkbook(workbook: OpenWorkbook): ToldWorkbook {
  let told: readonly ColumnMapEntry[] = [];
  const withTold = (content: WorkbookSnapshot): WorkbookSnapshot =>
    told.length === 0 ? content : { ...content, told };
  const {
    clearValidations,
    history,
    leftOut,
    mixedTexts,
    readChanged,
    shiftRows,
    together,
    trial,
    undoCost,
    unhide,
    validate,
    watchSelection,
  } = workbook;
  return {
    tell: (entries) => {
      told = [...told, ...entries];
    },
    read: async () => withTold(await workbook.read()),
    watch: (changed) => workbook.watch((content) => changed(withTold(content))),
    ...(readChanged && { readChanged: async () => withTold(await readChanged.call(workbook)) }),
    write: (edits, tables, expected) => workbook.write(edits, tables, expected),
    ...(shiftRows && { shiftRows: (change) => shiftRows.call(workbook, change) }),
    ...(trial && {
      trial: async () => {
        const copy = await trial.call(workbook);
        return { ...copy, read: async () => withTold(await copy.read()) };
      },
    }),
    addSheets: (plan) => workbook.addSheets(plan),
    replaceSheet: (plan) => workbook.replaceSheet(plan),
    removeSheets: (names) => workbook.removeSheets(names),
    reveal: (cell) => workbook.reveal(cell),
    mark: (marks) => workbook.mark(marks),
    ...(leftOut && { leftOut: () => leftOut.call(workbook) }),
    ...(validate && { validate: (wanted) => validate.call(workbook, wanted) }),
    ...(clearValidations && { clearValidations: (added) => clearValidations.call(workbook, added) }),
    ...(unhide && { unhide: (cell) => unhide.call(workbook, cell) }),
    ...(watchSelection && { watchSelection: (selected) => watchSelection.call(workbook, selected) }),
    ...(undoCost && { undoCost: () => undoCost.call(workbook) }),
    ...(mixedTexts && { mixedTexts: (cells) => mixedTexts.call(workbook, cells) }),
    ...(history && { history }),
    ...(together && {
      together: <T>(work: () => Promise<T>, name: string) => together.call(workbook, work, name) as Promise<T>,
    }),
  };
}
