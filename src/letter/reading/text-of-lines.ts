/** How the lines of one text are put together as the text of a cell. */
import type { ParseLog } from './log';
import { endsSentence, type Line } from './lines';

/** What stands between the cells of a table that is kept as text. */
const CELL_SPACE = '\u3000';

/** The text of a cell: a paragraph a line; what a page or a soft break cut in two is joined, and that is said. */
export function textOfLines(lines: readonly Line[], place: string, log: ParseLog): string {
  const texts: string[] = [];
  let rows = 0;
  let before: Line | null = null;
  for (const line of lines) {
    const last = texts.at(-1);
    const goesOn = line.continues === true || (line.continues === null && last !== undefined && !endsSentence(last));
    if (line.cells) {
      texts.push(line.cells.map((cell) => cell.replace(/\s*\n\s*/gu, '')).join(CELL_SPACE));
      rows++;
    } else if (last !== undefined && last !== '' && goesOn && !before?.cells) {
      const how = line.isSoft ? '换行' : '分页';
      log.say(`${place}中“…${last.slice(-8)}”与“${line.text.slice(0, 8)}…”是被${how}断开的一段，已接为一段。`);
      texts[texts.length - 1] = last + line.text;
    } else texts.push(line.text);
    before = line;
  }
  if (rows > 0) log.say(`${place}中有一张表格，${rows} 行，已按文字放入，请核对。`);
  return texts.filter((text) => text !== '').join('\n');
}
