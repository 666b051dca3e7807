/**
 * What rules on texts say where one character differs: `any-character.txt` has texts with □ for it, and each place that is found in
 * ⟦ ⟧ with the characters that it is found for. What the fix puts there stands behind →, for each character where it is another
 * one. Tried are all characters of Latin, of punctuation, spaces and signs, of both widths, and the usual hanzi (level 1 of GB 2312).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTracker } from '../../src/application/reading/read-tracker';
import { RULES } from '../../src/rules/index';
import { isProseRule, type Prose } from '../../src/rules/rule';
import { signsOf } from '../../src/rules/run';
import { bySigns } from '../../src/rules/signs';
import { goldenTables } from '../support/golden';
import { workbookOf } from '../support/plain-tracker';

const FILE = path.join(__dirname, 'any-character.txt');

const USUAL_HANZI = usualHanzi();
const CHARACTERS = [
  ...between(0x0000, 0x00ff),
  ...between(0x2000, 0x206f),
  ...between(0x2100, 0x22ff),
  ...between(0x2460, 0x25ff),
  ...between(0x3000, 0x303f),
  ...USUAL_HANZI,
  ...between(0xe000, 0xe001),
  ...between(0xf8ff, 0xf900),
  ...between(0xfe00, 0xfe0f),
  ...between(0xfeff, 0xffee),
  '\ufffd',
];

function between(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
}

function usualHanzi(): readonly string[] {
  const decoder = new TextDecoder('gb18030');
  const codes = Array.from({ length: 0xd8 - 0xb0 }, (_, row) =>
    between(0xa1, 0xfe).map((_each, at) => [0xb0 + row, 0xa1 + at]),
  );
  return codes
    .flat()
    .map((bytes) => decoder.decode(Uint8Array.from(bytes)))
    .filter((character) => /^\p{Script=Han}$/u.test(character))
    .sort();
}

const tracker = readTracker(workbookOf({}));
const [target] = tracker.targets;
const [subProject] = target!.subProjects;
const PROSE = { kind: 'body', field: subProject!.progress, target: target!, subProject: subProject!, tracker } as Prose;

/** What a rule says of the text with each character in the place of □. */
function says(id: string, text: string): string {
  const rule = RULES.filter(isProseRule).find((one) => one.id === id)!;
  const isShown = bySigns([{ signs: signsOf(rule, tracker) }]);
  /** By the places found: the characters, each with what is put there. */
  const found = new Map<string, [character: string, inserts: string][]>();
  for (const character of CHARACTERS) {
    const tried = text.replaceAll('□', character);
    if (isShown(tried).length === 0) continue;
    const complaints = [...rule.check(tried, PROSE)].sort((one, other) => one.start - other.start);
    if (complaints.length === 0) continue;
    let places = text;
    for (const { start, end } of complaints.toReversed())
      places = `${places.slice(0, start)}⟦${places.slice(start, end)}⟧${places.slice(end)}`;
    const inserts = complaints.map(({ insert }) => (insert === undefined ? '' : `→${shown(insert, character)}`));
    behind(found, places).push([character, inserts.join('')]);
  }
  return [...found].map(([places, characters]) => `${places} ${grouped(characters)}`).join('   ');
}

/** The list of a key, which is made for the first time. */
function behind<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Behind each other where they are put for the same characters: `→， ,`. */
function grouped(characters: readonly (readonly [character: string, inserts: string])[]): string {
  const byInserts = new Map<string, string[]>();
  for (const [character, inserts] of characters) behind(byInserts, inserts).push(character);
  return [...byInserts].map(([inserts, group]) => `${inserts} ${named(group)}`.trim()).join(' ');
}

/** What is put there, with □ for the character itself and a name for what nobody sees. */
function shown(insert: string, character: string): string {
  return insert === '' ? '∅' : [...insert].map((one) => (one === character ? '□' : nameOf(one))).join('');
}

function nameOf(character: string): string {
  const isSeen = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character);
  return isSeen ? character : `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const KINDS: readonly (readonly [name: string, all: readonly string[]])[] = [
  ['hanzi', USUAL_HANZI],
  ['others', CHARACTERS.filter((character) => !USUAL_HANZI.includes(character))],
];

/** The characters by name; where most hanzi or most of the others are among them, those that are not. */
function named(characters: readonly string[]): string {
  const has = new Set(characters);
  return KINDS.map(([name, all]) => {
    const here = all.filter((character) => has.has(character));
    if (here.length <= all.length / 2) return ranges(here);
    const missing = ranges(all.filter((character) => !has.has(character)));
    return missing === '' ? `all ${name}` : `all ${name} but ${missing}`;
  })
    .filter(Boolean)
    .join(' and ');
}

/** `0–9 A, B`: three and more that follow each other are written by the first and the last. */
function ranges(characters: readonly string[]): string {
  const runs: string[][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    if (run && character.charCodeAt(0) === run.at(-1)!.charCodeAt(0) + 1) run.push(character);
    else runs.push([character]);
  }
  const words = runs.flatMap((run) =>
    run.length < 3 ? run.map(nameOf) : [`${nameOf(run[0]!)}–${nameOf(run.at(-1)!)}`],
  );
  // Hanzi stand close together.
  return words.join(' ').replace(/(?<=(?:^|[ \p{Script=Han}])\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu, '');
}

const ids = [...readFileSync(FILE, 'utf8').matchAll(/^# (\S+)$/gmu)].map(([, id]) => id!);

goldenTables(FILE, Object.fromEntries(ids.map((id) => [id, (text: string) => says(id, text)])));
