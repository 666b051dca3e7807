/** What single headers, labels, numbers, notes and cells are read as: `words.txt` has them with their readings, the near misses of each among them. */
import path from 'node:path';
import { mapKey, roleNamed, statusNamed } from '../../src/application/reading/column-map';
import { contentOfColumn } from '../../src/application/reading/column-content';
import { gridOf } from '../../src/application/reading/grid';
import { labelOf, namesTarget } from '../../src/application/reading/labels';
import { isNote, isSignature } from '../../src/application/reading/notes';
import { mayBePercent, overallInCell, overallWord } from '../../src/application/reading/overall-words';
import { readDate, readMonth, readText, wordingsOf, type DateKey } from '../../src/application/reading/read-cell';
import { readHeader } from '../../src/application/reading/read-header';
import { readPercents } from '../../src/application/reading/read-percents';
import { leadingNumber, namesNumbers, numberIn, spelledNumber } from '../../src/application/reading/target-number';
import { titleName } from '../../src/application/reading/title-name';
import { statusWordsBelow } from '../../src/application/reading/whether';
import { yearOfRows } from '../../src/application/reading/year-of-rows';
import type { CellSnapshot, SheetSnapshot } from '../../src/application/ports';
import { periodName } from '../../src/domain/period';
import { readStatus } from '../../src/domain/status';
import { ROLE_WORDS, ROLES, roleName } from '../../src/domain/role-words';
import { goldenTables } from '../support/golden';
import { contentOf } from '../support/pictured';
import { dateTold, percentTold, textTold } from '../support/told';

const MARCH = { year: 2021, month: 3 };
const cellOf = (text: string): CellSnapshot => ({ column: 1, ...contentOf(text) });
/** Cells below each other in the first column. */
const columnOf = (line: string): SheetSnapshot => ({
  name: '表',
  merges: [],
  rows: line.split('｜').map((text, index) => ({ row: index + 1, cells: text === '∅' ? [] : [cellOf(text)] })),
});
const rowsOf = ({ rows }: SheetSnapshot) => rows.map(({ row }) => row);
const dateIn = (key: DateKey) => (text: string) => dateTold(readDate(null, cellOf(text), 1900, wordingsOf(key, MARCH)));

function headerShown(text: string): string {
  const { word, guesses, percent, period, before, goal, ahead } = readHeader(text);
  const marks = [
    ...(percent ? ['%'] : []),
    ...(period ? [`${period.year === null ? '' : `${period.year}年`}${periodName(period)}`] : []),
    ...(before ? [`上${before}`] : []),
    ...(goal ? ['目标'] : []),
    ...(ahead ? ['计划'] : []),
  ];
  const roles = guesses.map(({ role, sure }) => `${roleName(role)}${'？？'.slice(0, 3 - sure)}`).join(' ');
  return [word, roles || '—', ...marks].join(' ');
}

goldenTables(path.join(__dirname, 'words.txt'), {
  header: headerShown,
  text: (text) => textTold(readText(null, cellOf(text), 1900)),
  month: (text) => readMonth(cellOf(text), 1900) ?? '—',
  startDate: dateIn('startDate'),
  dueDate: dateIn('dueDate'),
  doneDate: dateIn('doneDate'),
  percents: (line) =>
    readPercents(
      line.split('｜').map((text) => ({ cell: null, content: text === '∅' ? undefined : cellOf(text) })),
      false,
    )
      .map(percentTold)
      .join('｜'),
  'percents below %': (line) =>
    readPercents(
      line.split('｜').map((text) => ({ cell: null, content: cellOf(text) })),
      true,
    )
      .map(percentTold)
      .join('｜'),
  'content of a column': (line) => {
    const sheet = columnOf(line);
    const { rows, ...shares } = contentOfColumn(gridOf(sheet), 1, rowsOf(sheet));
    const shown = Object.entries(shares).flatMap(([name, share]) => (share === 0 ? [] : `${name} ${share.toFixed(2)}`));
    return [rows, ...shown].join(', ');
  },
  'year of rows': (line) => {
    const sheet = columnOf(line);
    return yearOfRows(gridOf(sheet), rowsOf(sheet), 1900) ?? '—';
  },
  'number of a target': numberIn,
  'number before a text': (text) => leadingNumber(text) ?? '—',
  'spelled number': (line) => {
    const [text, known] = line.split('｜');
    return spelledNumber(text!, known!);
  },
  'names numbers': (text) => (namesNumbers(text) ? '是' : '否'),
  title: (text) => titleName(text, null) ?? '—',
  signature: (text) => (isSignature(cellOf(text)) ? '是' : '否'),
  note: (text) => (isNote(cellOf(text)) ? '是' : '否'),
  label: (text) => labelOf(cellOf(text)) ?? '—',
  'row of labels': (line) =>
    namesTarget(line.split('｜').map((text, at) => ({ row: 1, column: at + 1, content: cellOf(text) }))) ? '是' : '否',
  'label of 总体进度': (text) => overallWord(cellOf(text)) ?? '—',
  '总体进度 in a cell': (text) => overallInCell(cellOf(text)) ?? '—',
  'beside 总体进度': (text) => (mayBePercent(cellOf(text)) ? '是' : '否'),
  'whether header': (line) => {
    const [header, word] = line.split('｜');
    const reading = readHeader(header!);
    return readStatus(word!, statusWordsBelow({ column: 1, row: 1, text: header!, reading })) ?? '—';
  },
  'meaning in 栏目对照': (text) => roleNamed(text) ?? statusNamed(text) ?? '—',
  'header in 栏目对照': mapKey,
});

/** How people write a header that is known: with marks, units, a line break, spaces and wider letters. */
const DRESSED: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `★${word}`,
  (word) => `${word}*`,
  (word) => `${word}：`,
  (word) => ` ${word} `,
  (word) => [...word].join(' '),
  (word) => `${word.slice(0, 2)}\n${word.slice(2)}`,
  (word) => `${word}（必填）`,
  (word) => word.replace(/[a-z.]/giu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
];

test.each(ROLES)('each word for %s is one, however it is dressed', (role) => {
  for (const word of ROLE_WORDS[role].words) {
    for (const dress of DRESSED) {
      const [guess] = readHeader(dress(word)).guesses;
      expect([dress(word), guess?.role]).toEqual([dress(word), role]);
    }
    expect([word, readHeader(word).guesses[0]?.sure]).toEqual([word, 3]);
  }
  for (const end of ROLE_WORDS[role].ends) {
    const word = `甲乙${end}`;
    expect([word, readHeader(word).guesses[0]?.role]).toEqual([word, role]);
  }
});
