/** What is said where a tracker is made of letters; loaded with it. */

export const LETTERS_TITLE = '由函件建立台账';
export const LETTERS_HOW = '选择以往的函件，或在下面粘贴函件全文。现有台账不会改动。';
export const CHOOSE_LETTERS = '选择函件…';
export const LETTER_KINDS = '.docx 或 .txt，可以一次选几份';
export const PASTE_LETTER = '或粘贴函件全文';
export const PASTED = '粘贴的文字';
export const READ_LETTERS = '读取';
export const READING_LETTERS = '正在读取…';
export const MAKE_TRACKER = '建立台账';
export const BACK = '返回';
export const LETTERS_FOUND = '读到的内容';
export const TO_CHECK = '请核对';
export const WITHOUT_NUMBER = '（无编号）';
export const unplacedPiece = (letter: string, paragraph: number, text: string, reason: string) =>
  `${letter} 第 ${paragraph} 段：${text}（${reason}）`;
export const subProjectsIn = (count: number) => `${count} 个子项目`;
export const historyOf = (count: number) => `存档 ${count} 条`;
export const conflictsFirst = (count: number) => `须先处理 ${count} 处`;
export const MADE_FROM_LETTERS = '已由函件建立台账，请逐项核对后保存。';
