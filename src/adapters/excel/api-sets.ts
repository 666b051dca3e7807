/** Which parts of the Excel API the Excel at hand has. Everything above the floor (ExcelApi 1.7, Excel 2019) is asked for first. */

/** The requirement sets this adapter makes a difference by, and what it wants of each. */
const API = {
  axisFormat: '1.8',
  dataValidation: '1.8',
  rangeAreas: '1.9',
  rowProperties: '1.9',
  cellProperties: '1.9',
  workbookEvents: '1.9',
  pageLayout: '1.9',
  screenUpdating: '1.9',
  autoFilter: '1.9',
  find: '1.9',
  selectionEvents: '1.9',
  spills: '1.12',
  mergedAreas: '1.13',
  tableResize: '1.13',
  markOrNothing: '1.14',
  nameChangedEvents: '1.17',
  /** What an add-in does can be undone by Excel; below it, doing it empties Excel's list of steps. */
  ownUndo: '1.19',
  undoGroups: '1.20',
} as const;

/** Whether the Excel at hand has what is needed for it. */
export function hasApi(feature: keyof typeof API): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', API[feature]);
}
