/** What filling, pasting and moving rows need, loaded by import() with the first of them: the sheet is on the screen before. */
export { pastedCells } from '../../application/clipboard/pasted-cells';
export { planRowCommand } from '../../application/editing/row-commands';
export { foreignContent, ownContent, pasteEdits, pasteRange } from '../clipboard/paste-cells';
export { downFill, fillEdits, notPlain } from '../grid/fill';
