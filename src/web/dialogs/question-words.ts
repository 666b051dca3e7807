/** What the page asks before it does something; loaded with its questions. */

export const ASK_HIDDEN = '粘贴到隐藏的行吗？';
export const hiddenSentence = (count: number) => `粘贴的区域里有 ${count} 行是隐藏的，其中的内容看不见，也会被替换。`;
export const SKIP_HIDDEN = '跳过隐藏的行';
export const PASTE_ALL = '一并粘贴';
export const REFUSED = '不能填写此内容';
export const refusedSentence = (cell: string) => `${cell} 设有数据验证，这项内容不符合要求。`;
export const ASK_ENTRY = '仍要填写吗？';
export const WRITE_AGAIN = '重新填写';
export const LEAVE_IT = '放弃填写';
export const WRITE_ANYWAY = '仍然填写';
export const ASK_FORMULA = '替换公式吗？';
export const ASK_CLEAR_FORMULA = '清除公式吗？';
export const formulaSentence = (cells: readonly string[], formula: string | null, isCleared: boolean) => {
  const named =
    cells.length === 1
      ? `${cells[0]} 是公式${formula === null ? '' : `（${formula}）`}`
      : `${cells.slice(0, 3).join('、')}${cells.length > 3 ? ` 等 ${cells.length} 格` : ''}是公式`;
  return `${named}。${isCleared ? '清除' : '替换'}后，不再随其他单元格计算。`;
};
export const CLEAR_FORMULA = '清除公式';
export const REPLACE_FORMULA = '替换公式';
export const KEEP_FORMULA = '保留公式';
export const ASK_UNSAVED = '先保存改动吗？';
export const unsavedSentence = (name: string) => `“${name}”有未保存的改动。不保存就打开别的文件，这些改动会丢失。`;
export const SAVE_FIRST = '先保存';
export const DISCARD = '不保存';
export const ASK_OVERWRITE = '保存到原文件吗？';
export const overwriteSentence = (name: string) =>
  `“${name}”将换成改动后的内容：只有改动过的单元格不同，其余原样保留。本次打开期间不再询问。`;
export const OVERWRITE = '保存到原文件';
