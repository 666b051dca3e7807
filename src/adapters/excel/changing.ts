/** What changes the open workbook, and what is asked only then. It is loaded by import(): the first screen, which reads, can wait for it. */
export { markCells } from './marks/mark-cells';
export { mixedTexts } from './writing/mixed-texts';
export { clearValidations, validateCells } from './writing/validate-cells';
export { writeCells } from './writing/write-cells';
