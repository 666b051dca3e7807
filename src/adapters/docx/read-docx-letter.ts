/** Reads a .docx letter: what a reader of the printed page takes for its paragraphs, and what its look says. */
import { endsSentence } from '../../letter/reading/lines';
import { parseCounter } from '../../letter/reading/counters';
import type { SourceLook, SourceParagraph } from '../../letter/source-paragraph';
import { openPackage, type OpcPackage } from '../ooxml/open-package';
import { findMainPart, readRelationships } from '../ooxml/relationships';
import { listCounter, type ListPlace } from './list-numbers';
import { readLists } from './read-lists';
import { lookOf } from './read-look';
import type { RawParagraph } from './growing-paragraphs';
import { readBeside, readParagraphs, type PartRead } from './read-paragraphs';
import { emptyLook, readStyles, resolveLook, type ParagraphLook, type Styles } from './read-styles';
import { textOfDrawnPart } from './read-drawn';
import { gatherRows, type CellPlace } from './read-tables';

/** A letter as its file has it. */
export interface DocxLetter {
  /** Those with text, in order; then what stands in headers, footers and notes. */
  readonly paragraphs: readonly SourceParagraph[];
  readonly look: SourceLook;
  /** What may hold text that was not read: Chinese sentences. */
  readonly messages: readonly string[];
}

/** The paragraphs with text, in order. Throws a Failure when the file is damaged, encrypted or no .docx. */
export function readDocxLetter(bytes: Uint8Array): readonly SourceParagraph[] {
  return readDocxFile(bytes).paragraphs;
}

/** The letter with its look. Throws a Failure when the file is damaged, encrypted or no .docx. */
export function readDocxFile(bytes: Uint8Array): DocxLetter {
  const pkg = openPackage(bytes, 'docx');
  const main = findMainPart(pkg);
  const relationships = readRelationships(pkg, main);
  const partOf = (type: string) => relationships.find((each) => each.type === type)?.target;
  const partsOf = (type: string) =>
    relationships.filter((each) => each.type === type && pkg.has(each.target)).map(({ target }) => target);
  const styles = readStyles(pkg, partOf('styles'));
  const numberOf = listCounter(readLists(pkg, partOf('numbering')));
  const show = (paragraph: RawParagraph) => shown(paragraph, styles, numberOf);
  const leftIn = leftReader(pkg);
  const body = readParagraphs(pkg, main);
  const leftOfBody = leftIn(main);
  const paragraphs = body.paragraphs.flatMap((paragraph) => [...show(paragraph), ...leftOfBody(paragraph)]);
  const beside = BESIDE.map(({ type, place }) => ({
    place,
    parts: partsOf(type).map((part) => ({ ...readBeside(pkg, part), leftOf: leftIn(part) })),
  }));
  return {
    paragraphs: [
      ...toSource(joinPages(paragraphs)),
      ...beside.flatMap(({ place, parts }) =>
        parts.flatMap((part) => besideParagraphs(part, place, show, part.leftOf)),
      ),
    ],
    look: lookOf(
      pkg,
      main,
      partOf('styles'),
      partsOf('header'),
      paragraphs.filter(({ place }) => place === undefined),
    ),
    messages: unreadOf([body, ...beside.flatMap(({ parts }) => parts)]),
  };
}

const BESIDE = [
  { type: 'header', place: '页眉' },
  { type: 'footer', place: '页脚' },
  { type: 'footnotes', place: '脚注' },
  { type: 'endnotes', place: '尾注' },
  { type: 'comments', place: '批注' },
] as const;

/** A paragraph with its number, as it is shown. */
interface ShownParagraph {
  readonly text: string;
  readonly number: string;
  readonly indented: boolean;
  readonly look: ParagraphLook;
  readonly startsPage: boolean;
  readonly cell: CellPlace | null;
  /** Of what is no text of the paragraph. */
  readonly place?: string;
}

type LeftOf = (paragraph: RawParagraph) => readonly ShownParagraph[];

/** What stands in the paragraphs of a part beside their text, each as a paragraph of its own behind it. */
function leftReader(pkg: OpcPackage): (part: string) => LeftOf {
  return (part) => {
    const relationships = readRelationships(pkg, part);
    const partOf = (id: string | null) => relationships.find((each) => id !== null && each.id === id)?.target;
    return ({ left }) =>
      left.map(({ place, words, part: id }) => {
        const target = partOf(id);
        const text = target !== undefined && pkg.has(target) ? textOfDrawnPart(pkg, target) : '';
        const named =
          words === ''
            ? `（${place}）`
            : place === '不认识的内容' || place === '隐藏文字'
              ? words
              : `（${place}：${words}）`;
        return {
          text: text || named,
          number: '',
          indented: false,
          look: emptyLook(),
          startsPage: false,
          cell: null,
          place,
        };
      });
  };
}

function shown(
  { text, style, look, startsPage, cell }: RawParagraph,
  styles: Styles,
  numberOf: (place: ListPlace) => string,
): readonly ShownParagraph[] {
  const resolved = resolveLook(look, style, styles);
  const place = listPlace(resolved);
  const number = place ? numberOf(place) : '';
  const whole = number + text.trim();
  return whole === ''
    ? []
    : [{ text: whole, number, indented: isIndented(resolved, text), look: resolved, startsPage, cell }];
}

function listPlace({ list, level }: ParagraphLook): ListPlace | null {
  return list === null || list === '0' ? null : { instance: list, level: level ?? 0 };
}

/** Many type the indent: two full-width spaces or a tab. */
function isIndented({ firstLineIndent }: ParagraphLook, text: string): boolean {
  return firstLineIndent === true || /^(?:[\t\u3000]|[ \u00a0]{2})/u.test(text);
}

type JoinedParagraph = Pick<ShownParagraph, 'text' | 'cell' | 'place'> & { readonly continues: boolean };

/** Tells which paragraphs go on with one that a page break cut in two. */
function joinPages(paragraphs: readonly ShownParagraph[]): readonly JoinedParagraph[] {
  let before: { readonly text: string; readonly indented: boolean } | null = null;
  return paragraphs.map((paragraph) => {
    const { text, cell, place } = paragraph;
    if (place !== undefined) return { text, cell, place, continues: false };
    const continues = before?.indented === true && !endsSentence(before.text) && looksLikeSecondHalf(paragraph);
    before = { text, indented: paragraph.indented || continues };
    return { text, cell, continues };
  });
}

/** The second half of a paragraph begins a page as running text, without the indent or number of a first line. */
function looksLikeSecondHalf({ text, number, indented, look, startsPage }: ShownParagraph): boolean {
  const isHeading = /^(?:一、|（一）)$/u.test(parseCounter(text)?.kind ?? '');
  return startsPage && !indented && number === '' && look.displayed !== true && !isHeading;
}

function toSource(paragraphs: readonly JoinedParagraph[]): readonly SourceParagraph[] {
  return gatherRows(paragraphs).map((piece): SourceParagraph => {
    if (piece.kind === 'paragraph') {
      const { text, continues, place } = piece.item;
      return { text, continues, ...(place !== undefined && { place }) };
    }
    const { cells } = piece;
    return { text: cells.map((cell) => cell.replace(/\n/gu, '')).join('\t'), continues: false, cells };
  });
}

/** Dashes and digits, or 第1页: the number of a page is no text. */
const PAGE_NUMBER = /^[\s\d\-—–－·/第页共]*$/u;

function besideParagraphs(
  { paragraphs }: PartRead,
  place: string,
  show: (paragraph: RawParagraph) => readonly ShownParagraph[],
  leftOf: LeftOf,
): readonly SourceParagraph[] {
  return paragraphs.flatMap((paragraph): readonly SourceParagraph[] => [
    ...show(paragraph)
      .filter(({ text }) => !PAGE_NUMBER.test(text))
      .map(({ text }) => ({ text, continues: false, place })),
    ...leftOf(paragraph).map((each) => ({ text: each.text, continues: false, place: `${place}的${each.place ?? ''}` })),
  ]);
}

/** What may hold text that was not read. */
function unreadOf(parts: readonly PartRead[]): readonly string[] {
  const unknown = [...new Set(parts.flatMap((part) => part.unknown))];
  const shapes = parts.reduce((sum, part) => sum + part.shapes, 0);
  return [
    ...(parts[0]!.hasBoxes ? ['文本框中的文字按文本框所在的段落读入，请核对。'] : []),
    ...(parts.some(({ hasContents }) => hasContents) ? ['文件中的目录是各标题的重复，没有读取。'] : []),
    ...(shapes > 0 ? [`文件中有 ${shapes} 个线条或图形，没有读取，请核对。`] : []),
    ...(unknown.length > 0
      ? [`文件中有不认识的内容（${unknown.slice(0, 10).join('、')}），其中的文字可能没有读全，请对照原函件核对。`]
      : []),
  ];
}
