/** Cells that show an error instead of a value. */

/** Stands for the error value of a formula whose result the file does not have: no program has calculated it yet. */
export const NOT_CALCULATED = '公式未计算';

/** #REF!, #N/A and the like, or the sign of a formula without a result. */
export function isErrorValue(text: string): boolean {
  return text === NOT_CALCULATED || /^#[A-Z/0!?_]+$/u.test(text);
}

/** The sentence about a cell that shows an error value; `wanted` is what may be typed instead. */
export function errorMessage(name: string, error: string, wanted: string): string {
  return error === NOT_CALCULATED
    ? `${name}的公式还没有计算结果，请用 Excel 打开并保存一次，或直接填写${wanted}。`
    : `${name}显示错误值 ${error}，请改正公式，或直接填写${wanted}。`;
}
