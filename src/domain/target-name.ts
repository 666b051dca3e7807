/** What a target is called by its number. */

/** Whether a number names a document: 督〔2021〕5号. */
export function isDocumentNumber(number: string): boolean {
  return number.endsWith('号');
}

/** 048 → 第048项: the name of a target and of its sheet; 督〔2021〕5号 as it is. */
export function targetName(number: string): string {
  return isDocumentNumber(number) ? number : `第${number}项`;
}

/** A target number as the program writes it: at least three digits. */
export function padTargetNumber(digits: string): string {
  return digits.padStart(3, '0');
}
