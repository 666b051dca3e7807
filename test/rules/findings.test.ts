/**
 * What each rule says of its own examples, word for word: the place, the sentence, what the fix puts there. `findings.txt` is read by
 * people as well: is each sentence right, plain and polite? `UPDATE_GOLDEN=1 npx jest test/rules/findings` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import { RULES } from '../../src/rules/index';
import type { Finding, Rule } from '../../src/rules/rule';
import { findings } from '../../src/rules/run';
import { fixShown } from '../support/fix-shown';
import { UPDATES_GOLDEN } from '../support/golden';
import { workbookOf } from '../support/plain-tracker';

const FILE = path.join(__dirname, 'findings.txt');

/** `第048项!J6 落实【"双减"】要求。 → “双减”`, and the sentence below it. */
function shown({ cell, target, subProject, excerpt, mark, also, fix, message }: Finding): string {
  const marked = mark
    ? `${excerpt.slice(0, mark.start)}【${excerpt.slice(mark.start, mark.end)}】${excerpt.slice(mark.end)}`
    : excerpt;
  const whose = [target, subProject].filter(Boolean).join(' ');
  const others = also.map(({ start, end }) => ` +${start}–${end}`).join('');
  const place = `${cell.sheet}!${toA1(cell)} (${whose})${others} ${marked}`;
  return `${place.replaceAll('\n', '⏎').trimEnd()}${fix ? ` → ${fixShown(fix)}` : ''}\n    ${message}`;
}

function said(rule: Rule): string {
  const only = [rule];
  const all = rule.examples.flatMap((example) => findings(readTracker(workbookOf(example)), only).map(shown));
  return [`## ${rule.id} (${rule.severity}) ${rule.title}`, ...all].join('\n');
}

if (UPDATES_GOLDEN) writeFileSync(FILE, `${RULES.map(said).join('\n\n')}\n`);

const written = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split(/\n\n(?=## )/u);

test.each(written.map((section) => [/^## (\S+)/u.exec(section)![1]!, section]))(
  '%s says what is written',
  (id, section) => {
    expect(said(RULES.find((rule) => rule.id === id)!)).toBe(section);
  },
);

test('every rule is written there', () => {
  expect(written.map((section) => /^## (\S+)/u.exec(section)![1])).toEqual(RULES.map(({ id }) => id));
});
