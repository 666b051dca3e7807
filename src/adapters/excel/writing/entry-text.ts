/** How a text is handed to Excel so that it stays a text. */

/**
 * The text with an apostrophe before it when Excel might take it for something else; the apostrophe does not become part of the cell.
 * A text format (@) would do the same, but it would stay, and turn the numbers people type later into texts.
 */
export function textEntry(text: string): string {
  return text !== '' && mayBeTakenForSomethingElse(text) ? `'${text}` : text;
}

/** These begin a formula, or mark a text. East Asian Excel takes the full-width signs, too. */
const STARTS_ENTRY = /^\s*[=+\-@'＝＋－＠＇]/u;
/**
 * A sign no number, date or time has in any way Excel knows to write them: letters, but for the hanzi of dates, times,
 * weekdays, numbers and amounts. Latin letters stand in months, TRUE, 1E5 and currencies.
 */
const ONLY_IN_TEXT =
  /[^\P{L}\p{Script=Latin}年月日时時分秒点點上下午凌晨早晚中星期周週公元零〇一二三四五六七八九十百千万萬亿億壹贰叁肆伍陆柒捌玖拾佰仟角整正负負]/u;

/** Rather one apostrophe too many. */
function mayBeTakenForSomethingElse(text: string): boolean {
  return STARTS_ENTRY.test(text) || !ONLY_IN_TEXT.test(text);
}
