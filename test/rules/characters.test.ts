/** Kinds of characters and of places that the rules on form tell apart: `characters.txt` marks each that is of the kind with ^. */
import path from 'node:path';
import {
  isChinese,
  isDigit,
  isHanzi,
  isInAddress,
  isInTitle,
  isLatin,
  isParagraphStart,
  through,
} from '../../src/rules/form/characters';
import { goldenTables } from '../support/golden';

/** A sign below each UTF-16 unit of the text. */
const marks = (is: (text: string, index: number) => boolean) => (text: string) =>
  Array.from({ length: text.length }, (_, index) => (is(text, index) ? '^' : '.')).join('');
const characters = (is: (character: string) => boolean) => marks((text, index) => is(text[index]!));

goldenTables(path.join(__dirname, 'characters.txt'), {
  hanzi: characters(isHanzi),
  'of Chinese text': characters(isChinese),
  digits: characters(isDigit),
  'Latin letters': characters(isLatin),
  'in an address or the name of a file': marks(isInAddress),
  'in a title': marks(isInTitle),
  'where a paragraph begins': marks(isParagraphStart),
  'from one to another': (ends) => through(ends[0]!, ends.at(-1)!),
});

test('nothing and more than one character are neither digit nor letter', () => {
  expect(['', '12'].map(isDigit)).toEqual([false, false]);
  expect(['', 'ab'].map(isLatin)).toEqual([false, false]);
});

test('an address is looked for a hundred characters around, a title as far before', () => {
  const address = (before: number, after: number) =>
    isInAddress(`@${'a'.repeat(before)}b${'a'.repeat(after)}`, before + 1);
  expect([address(99, 0), address(100, 0), address(98, 300)]).toEqual([true, false, true]);
  const behind = (between: number) => isInAddress(`b${'a'.repeat(between)}.com`, 0);
  expect([behind(95), behind(96), behind(300)]).toEqual([true, false, false]);
  const title = (between: number) => isInTitle(`《${'a'.repeat(between)}b`, between + 1);
  expect([title(99), title(100)]).toEqual([true, false]);
  const start = (spaces: number) => isParagraphStart(`甲${' '.repeat(spaces)}乙`, spaces + 1);
  expect([start(0), start(1), start(99)]).toEqual([false, false, false]);
});
