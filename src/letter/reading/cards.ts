/** Tables with labels at the left and texts at the right, a target each, as the headings and paragraphs that they stand for. */
import { toChineseNumber } from '../../domain/chinese-number';
import { TASK_LABELS } from '../../domain/words';
import { endsSentence, type Line } from './lines';
import { meaningOfTitle } from './section-words';

const NUMBER = /^(?:目标|任务|事项|项目)?(?:编号|序号)$/u;
const TEXT = /^(?:重点)?(?:工作)?(?:目标|任务|事项|项目|实事)(?:内容|名称)?$/u;
const isNumber = (label: string) => NUMBER.test(label) || TASK_LABELS.number.includes(label);
const isText = (label: string) => TEXT.test(label) || TASK_LABELS.text.includes(label);
const OVERALL = /^(?:总体|整体|完成|工作|目标)?(?:进度|完成率|完成比例)$/u;

/** A name of an office or a date; more is a text. */
const LONGEST_REMARK = 25;
/** 责任科室, 完成时限 and the like between the text of a target and its number. */
const MOST_BETWEEN = 8;

interface Pair {
  readonly line: Line;
  readonly label: string;
  readonly value: string;
}

/** The lines with the rows of cards as text; a table is one when its labels name two sections at least. */
export function cardsAsText(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (lines[end]?.cells) end++;
    const rows = lines.slice(at, end);
    result.push(...(isCards(rows) ? textOfCards(rows) : rows));
    if (end === at) result.push(lines[end++]!);
    at = end;
  }
  return result;
}

function pairsOf(line: Line): readonly Pair[] {
  const cells = line.cells!.map((cell) => cell.trim());
  return cells.flatMap((label, index) =>
    index % 2 === 0 && (label !== '' || cells[index + 1]) ? [{ line, label, value: cells[index + 1] ?? '' }] : [],
  );
}

const plain = (label: string): string => label.replace(/[\s：:]/gu, '');

function sectionOf(label: string): string | null {
  const meaning = meaningOfTitle(label);
  return meaning && meaning.key !== 'other' ? meaning.key : null;
}

/** Every second cell is a label: at least two are sections, and no row is only labels. */
function isCards(rows: readonly Line[]): boolean {
  if (rows.length < 2 || rows.some(({ cells }) => cells!.length % 2 === 1)) return false;
  const pairs = rows.flatMap(pairsOf);
  const sections = new Set(pairs.map(({ label }) => sectionOf(label)).filter((key) => key !== null));
  return sections.size >= 2 && !pairs.some(({ value }) => sectionOf(value) !== null);
}

/** The pairs with the number of each target in front of its text, where a card has it right behind. */
function numbersFirst(pairs: readonly Pair[]): readonly Pair[] {
  const ordered: Pair[] = [];
  const moved = new Set<Pair>();
  let isNumbered = false;
  for (const [index, pair] of pairs.entries()) {
    if (moved.has(pair)) continue;
    const label = plain(pair.label);
    if (isText(label) && !isNumbered) {
      const next = pairs.slice(index + 1, index + 1 + MOST_BETWEEN).find(({ label: other }) => endsText(plain(other)));
      if (next && isNumber(plain(next.label))) {
        moved.add(next);
        ordered.push(next);
      }
    }
    ordered.push(pair);
    if (endsText(label)) isNumbered = isNumber(label);
  }
  return ordered;
}

function endsText(label: string): boolean {
  return isText(label) || isNumber(label) || sectionOf(label) !== null;
}

function textOfCards(rows: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  let number: Pair | null = null;
  /** What stands between a number and the text of its target, as on one row with the number: it comes behind the text. */
  let overall: Pair | null = null;
  let count = 0;
  let others: Pair[] = [];
  const put = (line: Line, text: string, original?: string) => {
    const pieces = text.split('\n').filter((piece) => piece.trim() !== '');
    // A row is one paragraph of the letter: what is behind its first line is a line of its own all the same.
    for (const piece of pieces) {
      lines.push({
        ...line,
        text: piece.trim(),
        cells: null,
        continues: false,
        isSoft: lines.at(-1)?.paragraph === line.paragraph,
        ...(original !== undefined && { original }),
      });
    }
  };
  const putSection = ({ line, label, value }: Pair) => {
    put(line, `${toChineseNumber(++count)}、${plain(label)}`, label);
    put(line, value);
  };
  const putOverall = ({ line, value }: Pair) => put(line, `总体进度：${value}。`);
  // 责任单位 and the like are sections for which the tracker has no column: on one line, or their text would look like a signature.
  const endCard = () => {
    for (const other of others) {
      const { line, label, value } = other;
      if (value.length > LONGEST_REMARK || endsSentence(value)) putSection(other);
      else {
        const remark = [plain(label), value.replace(/\s*\n\s*/gu, '、')].filter((part) => part !== '').join('：');
        put(line, `${toChineseNumber(++count)}、${remark}`, remark);
      }
    }
    others = [];
    count = 0;
  };
  /** A card that goes on without the text of its target: what follows is not of the card before. */
  const putBareNumber = () => {
    if (number !== null) put(number.line, numberedText(number.value, ''));
    number = null;
    if (overall) putOverall(overall);
    overall = null;
  };
  for (const pair of numbersFirst(rows.flatMap(pairsOf))) {
    const { line, value } = pair;
    const label = plain(pair.label);
    if (isNumber(label)) {
      endCard();
      number = pair;
    } else if (isText(label)) {
      if (number === null) endCard();
      put(line, numberedText(number?.value ?? '', value));
      number = null;
      if (overall) putOverall(overall);
      overall = null;
    } else if (OVERALL.test(label)) {
      if (number === null) putOverall(pair);
      else overall = pair;
    } else if (sectionOf(label) !== null) {
      putBareNumber();
      putSection(pair);
    } else others.push(pair);
  }
  putBareNumber();
  endCard();
  return lines;
}

/** 48, 第48项 and 任务48：, as a card has the number of its target. */
const WRITTEN_NUMBER = /^(?:第|目标|任务|事项|项目)?\s*(\d+)\s*[项号]?\s*[：:.．、]?$/u;

function numberedText(number: string, text: string): string {
  if (/^第/u.test(text)) return text;
  const digits = WRITTEN_NUMBER.exec(number)?.[1];
  if (digits === undefined) return number + text;
  return text === '' ? `第${digits}项` : `第${digits}项：${text}`;
}
