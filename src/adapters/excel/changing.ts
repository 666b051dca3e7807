/** What changes the open workbook, and what is asked only then. It is loaded by import(): the first screen, which reads, can wait for it. */
export { markCells } from './mark-cells';
export { mixedTexts } from './mixed-texts';
export { clearValidations, validateCells } from './validate-cells';
export { writeCells } from './write-cells';
