/** Alt+Enter, as in Excel. */

/** Puts a line break in place of what is selected in a field, the cursor behind it; returns the field's new text. */
export function insertLineBreak(field: HTMLTextAreaElement): string {
  // At once: the next key may come before React has drawn the new text.
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  return field.value;
}
