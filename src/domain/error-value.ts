/** Cells that show an error instead of a value. */

/** Stands for the error value of a formula whose result the file does not have: no program has calculated it yet. */
export const NOT_CALCULATED = '公式未计算';

/** Stands for a picture that a cell holds in the place of a text or a number. */
export const PICTURE = '单元格图片';

const PICTURE_FORMULA = /^=?@?(?:_xlfn\.)*(?:DISPIMG|IMAGE)\s*\(/iu;

/** Whether a formula shows a picture: DISPIMG of WPS, which other programs keep as a text, and IMAGE of Excel. */
export function isPictureFormula(formula: string): boolean {
  return PICTURE_FORMULA.test(formula);
}

/** Whether a text is what became of such a formula on its way through another program. */
export function isPictureText(text: string): boolean {
  return text.startsWith('=') && isPictureFormula(text);
}

/** #REF!, #N/A and the like, or the sign of a formula without a result, or of a picture. */
export function isErrorValue(text: string): boolean {
  return text === NOT_CALCULATED || text === PICTURE || /^#[A-Z/0!?_]+$/u.test(text);
}

/** What is to be done about a formula that waits to be calculated. */
export const CALCULATE = '请用 Excel 或 WPS 打开并保存一次';

/** What is the matter with a cell that shows an error value: what follows its name in a sentence. */
export function errorShown(error: string): string {
  if (error === NOT_CALCULATED) return '的公式还没有计算结果';
  return error === PICTURE ? '是一张图片' : `显示错误值 ${error}`;
}

/** The sentence about a cell that shows an error value; `wanted` is what may be typed instead. */
export function errorMessage(name: string, error: string, wanted: string): string {
  const found = `${name}${errorShown(error)}`;
  if (error === PICTURE) return `${found}，其中的内容读不出来，也不能写进函件，请改填${wanted}。`;
  return error === NOT_CALCULATED
    ? `${found}，${CALCULATE}，或直接填写${wanted}。`
    : `${found}，请改正公式，或直接填写${wanted}。`;
}
