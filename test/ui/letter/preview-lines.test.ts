/** The preview's own layout against the printed page: the same lines on as many pages. */
import { letterToDocx } from '../../../src/adapters/docx/letter-to-docx';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { writeLetter } from '../../../src/application/letters/write-letter';
import type { Letter } from '../../../src/letter/letter';
import { breakLines } from '../../../src/letter/line-breaks';
import { letterPages } from '../../../src/letter/pages';
import { describeRendered, renderLetters, type Page } from '../../support/render';
import { SAMPLE } from '../../support/sample';
import { temporaryFolder } from '../../support/temporary-folder';

const HANZI = '推进教育评价改革深化紧密型学区化集团化办学促进优质教育资源';
/** Every mark, alone and beside others, comes to stand at the end of a line, behind it and at the beginning of the next. */
const MARKS = [
  '，',
  '。',
  '、',
  '；',
  '：',
  '？',
  '！',
  '）',
  '》',
  '”',
  '·',
  '～',
  '（',
  '《',
  '“',
  '）。',
  '。”',
  '”、',
  '》（',
  '：“',
];

function withBody(letter: Letter, texts: readonly string[]): Letter {
  return { ...letter, paragraphs: [letter.paragraphs[0]!, ...texts.map((text) => ({ kind: 'body', text }) as const)] };
}

describeRendered('the preview', () => {
  const folder = temporaryFolder();
  const sample = writeLetter(readXlsx(SAMPLE)).composition.letter!;
  const texts = MARKS.flatMap((mark) => [24, 25, 26].map((at) => `${HANZI.slice(0, at)}${mark}积极创建特色高中`));
  const letters: Readonly<Record<string, Letter>> = { sample, marks: withBody(sample, texts) };
  let printed: Record<string, readonly Page[]>;

  beforeAll(() => {
    printed = renderLetters(
      folder,
      Object.fromEntries(Object.entries(letters).map(([name, letter]) => [name, letterToDocx(letter)])),
    );
  });

  test.each(Object.keys(letters))('of the letter %s has as many pages', (name) => {
    expect(letterPages(letters[name]!)).toHaveLength(printed[name]!.length);
  });

  test('breaks its lines where they are broken in print', () => {
    // Only hanzi and full-width marks: letters and digits are half as wide in 仿宋, but not in the font that stands in for it here.
    const inPrint = printed.marks!.flatMap((page) => page.map(({ text }) => withoutSpaces(text))).filter(isBody);
    const inPreview = letterPages(letters.marks!).flatMap(({ lines }) => lines.map(({ text }) => withoutSpaces(text)));
    expect(inPreview.filter(isBody)).toEqual(inPrint);
  });
});

const withoutSpaces = (text: string) => text.replace(/\s/gu, '');
const isBody = (text: string) => text !== '' && !/\d/u.test(text);

test.each<[text: string, columns: number, lines: readonly string[]]>([
  // Word's list of marks that begin no line is longer than LibreOffice's.
  ['推进教％评价', 3, ['推进', '教％评', '价']],
  ['推进教……评', 3, ['推进', '教……', '评']],
  ['推进教。”评价', 4, ['推进', '教。”评', '价']],
  ['推进教（评价）', 4, ['推进教', '（评价）']],
])('%j in lines of %i keeps its marks where they belong', (text, columns, lines) => {
  expect(breakLines(text, columns)).toEqual(lines);
});
