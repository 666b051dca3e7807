/**
 * Lines of letters and what is made of them, place by place: `lines.txt` has them with ⏎ between paragraphs, ↵ for a soft line break in one and
 * ⇥ between the cells of a table. Behind ｜ stands what else there is to know.
 */
import path from 'node:path';
import { formatDate } from '../../src/domain/calendar-date';
import { formatPercent } from '../../src/domain/percent';
import { SETTINGS, type SettingKey } from '../../src/domain/settings';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { cardsAsText } from '../../src/letter/reading/cards';
import { annexStart, imprintStart, splitEnding } from '../../src/letter/reading/ending';
import { headsOf, type Head } from '../../src/letter/reading/headings';
import { toLines, type Line } from '../../src/letter/reading/lines';
import { ParseLog } from '../../src/letter/reading/log';
import { parseOpening } from '../../src/letter/reading/opening';
import { splitSubProjects } from '../../src/letter/reading/sub-projects';
import { readTables } from '../../src/letter/reading/table';
import { textOfLines } from '../../src/letter/reading/text-of-lines';
import { goldenTables } from '../support/golden';

const textLines = (text: string) =>
  toLines(paragraphsOfText(text).map(({ text: one, continues }) => ({ text: one.replaceAll('↵', '\n'), continues })));
/** The rows of a table come as a document has them. */
const linesOf = (text: string) =>
  toLines(
    text.split('\n').map((one) => ({
      text: one.replaceAll('↵', '\n'),
      continues: null,
      ...(one.includes('\t') && { cells: one.split('\t') }),
    })),
  );
/** A line in one line: the cells of a row with ⇥ between them. */
const shown = ({ text, cells, isSoft }: Line) => (isSoft ? '↵' : '') + (cells ? `[${cells.join('⇥')}]` : text);
const all = (lines: readonly Line[]) => lines.map(shown).join('⏎');
const told = ({ messages, unplaced }: ParseLog) => [
  ...messages.map((message) => `! ${message}`),
  ...unplaced.map(({ paragraph, text, reason }) => `? ${paragraph} ${text}（${reason}）`),
];
const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ／ ');
const share = (fraction: number | null) => (fraction === null ? '' : ` = ${formatPercent(fraction)}`);

function headShown({ line, counter, label, section }: Head): string {
  if (label) return `target ${label.number} ${label.text}`;
  if (!section) return counter ? `${counter.kind} ${counter.number} ${counter.rest}` : shown(line);
  const { key, title, isCombined, overall, percentPhrase, everyMonth, body, kind } = section;
  const more = [
    `${key}${isCombined ? ' and another' : ''} ${title}${share(overall)}`,
    kind ?? '',
    percentPhrase === null ? '' : `“${percentPhrase}”`,
    everyMonth ?? '',
    body,
  ];
  return more.filter((each) => each !== '').join(' | ');
}

goldenTables(path.join(__dirname, 'lines.txt'), {
  'what lines could be': (text) => headsOf(textLines(text)).map(headShown).join(' ／ '),
  'the beginning of a letter': (written) => {
    const [text, offices = ''] = written.split('｜');
    const log = new ParseLog();
    const settings = Object.entries(parseOpening(linesOf(text!), offices.split('、'), log));
    return joined([
      ...settings.map(([key, value]) => `${SETTINGS[key as SettingKey].name}：${String(value)}`),
      ...told(log),
    ]);
  },
  'the end of a letter': (text) => {
    const log = new ParseLog();
    const { body, ending } = splitEnding(linesOf(text), log);
    const { offices, date, closing, annexNames, people, phones, bracketed, stamped, copies, printedBy } = ending;
    const parts: readonly (readonly [string, string | null | false])[] = [
      ['正文', all(body)],
      ['结束语', closing.join('⏎')],
      ['附件', annexNames.join('⏎')],
      ['署名', offices.join('⏎')],
      ['日期', date && formatDate(date)],
      ['盖章', stamped && '是'],
      ['联系人', people],
      ['电话', phones],
      ['括号', bracketed && '是'],
      ['抄送', copies],
      ['印发', printedBy],
    ];
    const has = (value: string | null | false): value is string => typeof value === 'string' && value !== '';
    return joined([...parts.flatMap(([name, value]) => (has(value) ? [`${name}：${value}`] : [])), ...told(log)]);
  },
  'where the annex and 版记 begin': (text) => {
    const lines = linesOf(text);
    const start = annexStart(lines);
    const behind = lines.slice(start);
    const imprint = imprintStart(behind);
    return joined([
      all(lines.slice(0, start)),
      `附件：${all(behind.slice(0, imprint))}`,
      `版记：${all(behind.slice(imprint))}`,
    ]);
  },
  'cards as text': (text) => all(cardsAsText(linesOf(text))),
  // Sections parted by ｜: their heading and what stands below it.
  'the sub-projects of sections': (written) => {
    const sections = written.split('｜').map((text) => {
      const [head, ...others] = headsOf(linesOf(text));
      return { ...head!.section!, heading: head!.line, lines: others.map(({ line }) => line) };
    });
    return splitSubProjects(sections)
      .map(({ lines, subProjects }) =>
        joined([all(lines), ...subProjects.map((each) => `${each.number} ${each.name}：${all(each.lines)}`)]),
      )
      .join('｜');
  },
  // Of a whole letter, or below 第048项.
  'the tables of a letter': (written) => {
    const [text, isBelowTarget] = written.split('｜');
    const log = new ParseLog();
    const { targets, rows, titles, before } = readTables(headsOf(linesOf(text!)), '甲项', isBelowTarget === '048', log);
    const rowShown = ({ name, texts, completion }: (typeof rows)[number]) =>
      [name + share(completion), ...Object.entries(texts).map(([key, lines]) => `${key} ${all(lines)}`)].join(' | ');
    return joined([
      ...targets.map(
        (each) => `[${each.number}] ${each.text}${share(each.overall)}: ${each.rows.map(rowShown).join(' & ')}`,
      ),
      ...rows.map(rowShown),
      ...titles.map(({ key, title }) => `${key}: ${title}`),
      all(before),
      ...told(log),
    ]);
  },
  'the text of lines': (text) => {
    const log = new ParseLog();
    return joined([textOfLines(textLines(text), '甲项', log), ...told(log)]);
  },
});
