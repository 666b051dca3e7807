/** Reads the paragraphs of a .docx letter: what a reader of the printed page takes for its paragraphs. */
import type { SourceParagraph } from '../../letter/source-paragraph';
import { openPackage, wrongKind, type OpcPackage } from '../ooxml/open-package';
import { findMainPart, parsePart, readRelationships } from '../ooxml/relationships';
import type { NamespacePrefixes, XmlAttributes } from '../ooxml/parse-xml';
import { numberWriter, type ListPlace, type Numbering, type NumberingLevel } from './numbering';

const NAMESPACES: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** The paragraphs with text, in order. Throws a Failure when the file is damaged, encrypted or no .docx. */
export function readDocxLetter(bytes: Uint8Array): readonly SourceParagraph[] {
  const pkg = openPackage(bytes, 'docx');
  const main = findMainPart(pkg);
  const related = new Map(readRelationships(pkg, main).map(({ type, target }) => [type, target]));
  const styles = readStyles(pkg, related.get('styles'));
  const numbering = readNumbering(pkg, related.get('numbering'));
  const paragraphs = readDocument(pkg, main, styles);
  return joinPages(paragraphs, numberWriter(numbering), styles);
}

/** A paragraph as the file has it. */
interface RawParagraph {
  text: string;
  style: string | null;
  list: Partial<ListPlace>;
  /** Null: as the style has it. */
  firstLineIndent: boolean | null;
  /** A page ends inside or right before it: by hand (w:br) or where Word last broke it. */
  pageBreakBefore: boolean;
}

interface StyleFacts {
  readonly basedOn: string | null;
  readonly list: Partial<ListPlace>;
  readonly firstLineIndent: boolean | null;
}

type Styles = ReadonlyMap<string, StyleFacts>;

/** Text in these is not part of the page: deleted, moved away, notes of reviewers, the answers of fields and old twins of drawings. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
]);

function readDocument(pkg: OpcPackage, part: string, styles: Styles): RawParagraph[] {
  const finished: RawParagraph[] = [];
  /** Open paragraphs: one in a text box stands inside another. */
  const open: RawParagraph[] = [];
  let skipping = 0;
  let inText = false;
  let hidden = false;
  let breakPending = false;
  let sawBody = false;
  parsePart(pkg, part, NAMESPACES, {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping++;
        return;
      }
      const paragraph = open.at(-1);
      switch (name) {
        case 'w:body':
          sawBody = true;
          break;
        case 'w:p':
          open.push({ text: '', style: null, list: {}, firstLineIndent: null, pageBreakBefore: breakPending });
          breakPending = false;
          break;
        case 'w:r':
          hidden = false;
          break;
        case 'w:vanish':
          hidden = isOn(attributes);
          break;
        case 'w:t':
          inText = !hidden;
          break;
        case 'w:tab':
        case 'w:ptab':
          // The same name lists tab stops in a paragraph's properties, where no text has begun.
          if (paragraph && paragraph.text !== '' && !hidden) paragraph.text += ' ';
          break;
        case 'w:noBreakHyphen':
          if (paragraph) paragraph.text += '-';
          break;
        case 'w:br':
          if (attributes['w:type'] === 'page' || attributes['w:type'] === 'column') markBreak(paragraph);
          break;
        case 'w:lastRenderedPageBreak':
          markBreak(paragraph);
          break;
        default:
          if (paragraph) readProperty(paragraph, name, attributes);
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === 'w:t') inText = false;
      if (name === 'w:p') {
        const paragraph = open.pop()!;
        finished.push(paragraph);
        // A break in a paragraph of its own is before the next one.
        if (paragraph.pageBreakBefore && paragraph.text.trim() === '') breakPending = true;
      }
    },
    text(text) {
      const paragraph = open.at(-1);
      if (inText && skipping === 0 && paragraph) paragraph.text += text.replace(/[\r\n]+/gu, '');
    },
  });
  if (!sawBody) throw wrongKind('docx');

  /** A break before any text is before the paragraph; one after it is before the next. */
  function markBreak(paragraph: RawParagraph | undefined): void {
    if (paragraph && paragraph.text.trim() === '') paragraph.pageBreakBefore = true;
    else if (paragraph) breakPending = true;
  }
  return finished.filter((paragraph) => paragraph.text.trim() !== '' || listOf(paragraph, styles) !== null);
}

function readProperty(paragraph: RawParagraph, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  if (name === 'w:pStyle') paragraph.style = value ?? null;
  else if (name === 'w:pageBreakBefore') paragraph.pageBreakBefore ||= isOn(attributes);
  else if (name === 'w:ind') paragraph.firstLineIndent = hasFirstLineIndent(attributes) ?? paragraph.firstLineIndent;
  else paragraph.list = { ...paragraph.list, ...listProperty(name, value) };
}

function listProperty(name: string, value: string | undefined): Partial<ListPlace> {
  if (name === 'w:numId' && value !== undefined) return { numberingId: value };
  if (name === 'w:ilvl' && value !== undefined) return { level: Number(value) };
  return {};
}

function isOn(attributes: XmlAttributes): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? 'true');
}

function hasFirstLineIndent(attributes: XmlAttributes): boolean | null {
  const given = attributes['w:firstLineChars'] ?? attributes['w:firstLine'];
  return given === undefined ? null : Number(given) > 0;
}

function readStyles(pkg: OpcPackage, part: string | undefined): Styles {
  const styles = new Map<
    string,
    { basedOn: string | null; list: Partial<ListPlace>; firstLineIndent: boolean | null }
  >();
  if (part === undefined || !pkg.has(part)) return styles;
  let current: { basedOn: string | null; list: Partial<ListPlace>; firstLineIndent: boolean | null } | null = null;
  parsePart(pkg, part, NAMESPACES, {
    open(name, attributes) {
      if (name === 'w:style' && attributes['w:styleId'] !== undefined) {
        current = { basedOn: null, list: {}, firstLineIndent: null };
        styles.set(attributes['w:styleId'], current);
      } else if (!current) return;
      else if (name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? null;
      else if (name === 'w:ind') current.firstLineIndent = hasFirstLineIndent(attributes);
      else current.list = { ...current.list, ...listProperty(name, attributes['w:val']) };
    },
    close(name) {
      if (name === 'w:style') current = null;
    },
  });
  return styles;
}

/** What the paragraph says, or else the nearest of its styles. */
function inherited<T>(
  paragraph: RawParagraph,
  styles: Styles,
  own: T | null,
  of: (style: StyleFacts) => T | null,
): T | null {
  let value = own;
  let id = paragraph.style;
  // Styles that are based on each other in a ring would never end.
  for (let steps = 0; value === null && id !== null && steps < 20; steps++) {
    const style = styles.get(id);
    value = style ? of(style) : null;
    id = style?.basedOn ?? null;
  }
  return value;
}

function listOf(paragraph: RawParagraph, styles: Styles): ListPlace | null {
  const numberingId = inherited(
    paragraph,
    styles,
    paragraph.list.numberingId ?? null,
    ({ list }) => list.numberingId ?? null,
  );
  const level = inherited(paragraph, styles, paragraph.list.level ?? null, ({ list }) => list.level ?? null);
  // 0 takes a style's numbering away (17.9.18).
  return numberingId === null || numberingId === '0' ? null : { numberingId, level: level ?? 0 };
}

function readNumbering(pkg: OpcPackage, part: string | undefined): Numbering {
  interface Level {
    start: number;
    format: string;
    text: string;
  }
  const abstracts = new Map<string, Level[]>();
  const numbering = new Map<string, NumberingLevel[]>();
  if (part === undefined || !pkg.has(part)) return numbering;
  let levels: Level[] | null = null;
  let level: Level | null = null;
  let overridden = 0;
  parsePart(pkg, part, NAMESPACES, {
    open(name, attributes) {
      const value = attributes['w:val'];
      switch (name) {
        case 'w:abstractNum':
          levels = [];
          abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
          break;
        case 'w:num':
          levels = [];
          numbering.set(attributes['w:numId'] ?? '', levels);
          break;
        case 'w:abstractNumId':
          // An instance begins as a copy of its model.
          levels?.push(...(abstracts.get(value ?? '') ?? []).map((model) => ({ ...model })));
          break;
        case 'w:lvlOverride':
          overridden = Number(attributes['w:ilvl'] ?? 0);
          break;
        case 'w:startOverride': {
          const changed = levels?.[overridden];
          if (changed) changed.start = Number(value ?? 1);
          break;
        }
        case 'w:lvl':
          level = { start: 1, format: 'decimal', text: '' };
          if (levels) levels[Number(attributes['w:ilvl'] ?? 0)] = level;
          break;
        case 'w:start':
          if (level) level.start = Number(value ?? 1);
          break;
        case 'w:numFmt':
          if (level) level.format = value ?? 'decimal';
          break;
        case 'w:lvlText':
          if (level) level.text = value ?? '';
          break;
        default:
      }
    },
    close(name) {
      if (name === 'w:lvl') level = null;
      if (name === 'w:abstractNum' || name === 'w:num') levels = null;
    },
  });
  return numbering;
}

/** Puts the numbers in front, and tells which paragraphs go on with one that a page break cut. */
function joinPages(
  paragraphs: readonly RawParagraph[],
  numberOf: (place: ListPlace) => string,
  styles: Styles,
): readonly SourceParagraph[] {
  let before: { readonly text: string; readonly indented: boolean } | null = null;
  return paragraphs.map((paragraph) => {
    const list = listOf(paragraph, styles);
    const text = `${list ? numberOf(list) : ''}${paragraph.text.trim()}`;
    const indented = inherited(paragraph, styles, paragraph.firstLineIndent, (style) => style.firstLineIndent) ?? false;
    // The second half of a paragraph begins a page, is not indented as the first was, and the first ends in the middle of a sentence.
    const continues: boolean =
      paragraph.pageBreakBefore &&
      !list &&
      !indented &&
      before !== null &&
      before.indented &&
      !/[。！？；：…!?;:]["”’」』）)》]*$/u.test(before.text);
    before = { text, indented: indented || continues };
    return { text, continues };
  });
}
