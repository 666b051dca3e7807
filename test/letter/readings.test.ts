/**
 * Letters as plain text, and all that is read of them: settings, targets, what is said and what has no place. `readings.txt` has each
 * letter below its name (⏎ is a soft line break, → in front of a line the second half of
 * a paragraph, 甲⟨40⟩ so many of the character; a first line （台账有：…） has the titles of the tracker at hand) and the reading behind `---`; `UPDATE_GOLDEN=1 npx jest test/letter/readings` writes the readings anew.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatDate } from '../../src/domain/calendar-date';
import type { SubProjectDraft, TargetDraft } from '../../src/domain/draft';
import { formatPercent } from '../../src/domain/percent';
import { formatMonth } from '../../src/domain/reporting-month';
import { SETTINGS, type SettingKey } from '../../src/domain/settings';
import { parseLetter, type ParsedLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { namedTexts, repeated, UPDATES_GOLDEN } from '../support/golden';

const FILE = path.join(__dirname, 'readings.txt');

function shown({ draft, messages, unplaced, percentTitle }: ParsedLetter): string {
  return [
    ...settingsOf(draft.settings),
    ...(percentTitle === null ? [] : [`每月的进展标题：${percentTitle}`]),
    ...draft.targets.flatMap(targetShown),
    ...messages.map((message) => `! ${message}`),
    ...unplaced.map(({ paragraph, text, reason }) => `? ${paragraph} ${inLine(text)}（${reason}）`),
  ].join('\n');
}

function settingsOf({ month, date, ...others }: ParsedLetter['draft']['settings']): readonly string[] {
  return [
    ...(month ? [`报告月份：${formatMonth(month)}`] : []),
    ...(date ? [`成文日期：${formatDate(date)}`] : []),
    ...Object.entries(others).map(([key, value]) => `${SETTINGS[key as SettingKey].name}：${inLine(String(value))}`),
  ];
}

function targetShown({ number, text, overall, subProjects }: TargetDraft): readonly string[] {
  const share = overall === undefined ? '' : ` = ${percent(overall)}`;
  return [`[${number}] ${inLine(text)}${share}`, ...subProjects.map(rowShown)];
}

function rowShown({ name, completion, progress, problems, nextSteps }: SubProjectDraft): string {
  const texts = [progress, problems, nextSteps].map((text) => (text === undefined ? '∅' : inLine(text)));
  return `  ${[name, percent(completion), ...texts].join(' | ')}`;
}

const percent = (fraction: number | undefined) => (fraction === undefined ? '' : formatPercent(fraction));
const inLine = (text: string) => text.replaceAll('\n', '⏎');
const read = (lines: readonly string[]) => {
  const [, titles] = /^（台账有：(.*)）$/u.exec(lines[0]!) ?? [];
  const paragraphs = paragraphsOfText(repeated(lines.slice(titles === undefined ? 0 : 1).join('\n')));
  return shown(
    parseLetter(
      paragraphs.map(({ text, continues }) => ({
        text: text.replace(/^→/u, '').replaceAll('⏎', '\n'),
        continues: text.startsWith('→') || continues,
      })),
      {},
      titles === undefined ? [] : repeated(titles).split('、'),
    ),
  );
};

/** The letters of the file, and the reading that stands behind each. */
const lettersOfFile = () =>
  namedTexts(FILE).map(([name, text]) => {
    const rest = text.trimEnd().split('\n');
    const end = rest.indexOf('---');
    const lines = end < 0 ? rest : rest.slice(0, end);
    return { name, lines, reading: end < 0 ? '' : rest.slice(end + 1).join('\n') };
  });

if (UPDATES_GOLDEN) {
  const written = lettersOfFile().map(({ name, lines }) => [`=== ${name}`, ...lines, '---', read(lines)].join('\n'));
  writeFileSync(FILE, `${written.join('\n\n')}\n`);
}

test.each(lettersOfFile())('$name', ({ lines, reading }) => {
  expect(read(lines)).toBe(reading);
});
