/** Reads the paragraphs of a part of a document: what stands on the page, without what was deleted or hidden. */
import { wrongKind, type OpcPackage } from '../ooxml/open-package';
import type { XmlAttributes } from '../ooxml/parse-xml';
import { parsePart } from '../ooxml/relationships';
import { CONTAINERS, KNOWN, SKIPPED } from './known-elements';
import { GrowingParagraphs, type OpenParagraph, type RawParagraph } from './growing-paragraphs';
import { DRAWN_NAMESPACES, DrawnReader } from './read-drawn';
import { FieldReader } from './read-fields';
import { MathReader } from './read-math';
import { readLook } from './read-styles';
import { symbolOf } from './read-symbols';
import { CellCounter } from './read-tables';
import { isOn } from './word-values';

export interface PartRead {
  /** All paragraphs in order, empty ones too; one in a text box before the one that holds the box. */
  readonly paragraphs: readonly RawParagraph[];
  /** Lines and frames that are drawn, without text. */
  readonly shapes: number;
  /** Names of elements that this program does not know, outside of paragraphs. */
  readonly unknown: readonly string[];
  /** It has a table of contents, which is not read. */
  readonly hasContents: boolean;
  /** Text stands in boxes, which have no place of their own among the paragraphs. */
  readonly hasBoxes: boolean;
}

/** The paragraphs of the main part. Throws a Failure when it is no document. */
export function readParagraphs(pkg: OpcPackage, part: string): PartRead {
  const { reader, read } = readPart(pkg, part);
  if (!reader.sawBody) throw wrongKind('docx');
  return read;
}

/** The paragraphs of a header, a footer or notes. */
export function readBeside(pkg: OpcPackage, part: string): PartRead {
  return readPart(pkg, part).read;
}

function readPart(pkg: OpcPackage, part: string): { reader: ParagraphReader; read: PartRead } {
  const reader = new ParagraphReader();
  let skipping = 0;
  parsePart(pkg, part, DRAWN_NAMESPACES, {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name) || isSeparator(name, attributes)) {
        if (skipping === 0) reader.skip(name);
        skipping++;
      } else reader.open(name, attributes);
    },
    close(name) {
      if (skipping > 0) skipping--;
      else reader.close(name);
    },
    text(text) {
      if (skipping === 0) reader.text(text);
    },
  });
  const { drawn, unknown, hasContents } = reader;
  const { finished, hasBoxes } = reader.paragraphs;
  return { reader, read: { paragraphs: finished, shapes: drawn.shapes, unknown: [...unknown], hasContents, hasBoxes } };
}

/** Notes that are only the rule above the notes (17.18.33). */
function isSeparator(name: string, attributes: XmlAttributes): boolean {
  return (name === 'w:footnote' || name === 'w:endnote') && !['normal', undefined].includes(attributes['w:type']);
}

/** What an element does where it opens in a paragraph. */
type Opening = (paragraph: OpenParagraph, attributes: XmlAttributes) => void;

class ParagraphReader {
  readonly paragraphs = new GrowingParagraphs();
  readonly unknown = new Set<string>();
  sawBody = false;
  hasContents = false;
  private readonly cells = new CellCounter();
  private readonly fields = new FieldReader();
  private math: MathReader | null = null;
  readonly drawn = new DrawnReader();
  private inProperties = false;
  private inRunProperties = false;
  private inText = false;
  private hidden = false;

  /** What the elements around and in the properties of a run do. */
  private readonly ofRuns = new Map<string, Opening>([
    ['w:pPr', () => (this.inProperties = true)],
    ['w:rPr', () => (this.inRunProperties = true)],
    ['w:r', () => (this.hidden = false)],
    ['w:vanish', (_, attributes) => (this.hidden = isOn(attributes))],
  ]);

  /** The same, and what stands in a line beside them. */
  private readonly inLine = new Map<string, Opening>([
    ...this.ofRuns,
    ['m:oMath', () => (this.math = new MathReader())],
    ['w:t', () => (this.inText = true)],
    ['w:tab', (paragraph) => this.add(paragraph, ' ', '\t')],
    ['w:ptab', (paragraph) => this.add(paragraph, ' ', '\t')],
    ['w:noBreakHyphen', (paragraph) => this.add(paragraph, '-')],
    ['w:sym', (paragraph, attributes) => this.addSymbol(paragraph, attributes)],
    ['w:fldChar', (paragraph, attributes) => this.add(paragraph, this.fields.mark(attributes['w:fldCharType']))],
    ['w:lastRenderedPageBreak', (paragraph) => this.paragraphs.breakPage(paragraph, 'paragraph')],
    ['w:cr', (paragraph) => this.add(paragraph, '\n')],
    ['w:br', (paragraph, attributes) => this.breakLine(paragraph, attributes['w:type'])],
  ]);

  private readonly closing = new Map<string, () => void>([
    ['w:pPr', () => (this.inProperties = false)],
    ['w:rPr', () => (this.inRunProperties = false)],
    ['w:t', () => (this.inText = false)],
    ['w:p', () => this.paragraphs.end()],
  ]);

  open(name: string, attributes: XmlAttributes): void {
    if (this.math) {
      this.math.open(name, attributes);
      return;
    }
    const paragraph = this.paragraphs.current;
    this.drawn.start(name, attributes);
    this.cells.open(name, attributes);
    this.tellUnknown(name, attributes);
    if (name === 'w:body') this.sawBody = true;
    else if (name === 'w:p') this.begin();
    else if (paragraph && this.inProperties) this.readProperty(paragraph, name, attributes);
    else if (paragraph) (this.inRunProperties ? this.ofRuns : this.inLine).get(name)?.(paragraph, attributes);
  }

  close(name: string): void {
    if (this.math) {
      if (name === 'm:oMath') this.endMath();
      else this.math.close();
      return;
    }
    this.cells.close(name);
    const close = this.closing.get(name);
    if (close) close();
    else if (CONTAINERS.has(name)) this.paragraphs.finishCarried();
    const thing = this.drawn.end(name);
    if (thing) this.paragraphs.left?.push(thing);
  }

  text(text: string): void {
    if (this.math) {
      this.math.text(text);
      return;
    }
    const paragraph = this.paragraphs.current;
    if (this.fields.isCode) this.fields.code(text);
    else if (paragraph && this.inText) this.add(paragraph, text.replace(/[\r\n]+/gu, ''));
  }

  /** Something is left out: only of a deleted paragraph mark there is more to say. */
  skip(name: string): void {
    const paragraph = this.paragraphs.current;
    if (paragraph && this.inProperties && (name === 'w:del' || name === 'w:moveFrom')) paragraph.markDeleted = true;
  }

  /** Something that is not known, once in each paragraph. */
  private leave(words: string): void {
    const { left } = this.paragraphs;
    if (!left) this.unknown.add(words);
    else if (!left.some((thing) => thing.words === words)) left.push({ place: '不认识的内容', words, part: null });
  }

  /** An element that nothing here knows is named to the caller, who decides what to do about it. */
  private tellUnknown(name: string, attributes: XmlAttributes): void {
    const isProperty = this.inProperties || this.inRunProperties;
    if (name === 'v:textpath') this.leave(`艺术字“${attributes.string ?? ''}”`);
    else if (!isProperty && !this.drawn.isInside && !KNOWN.has(name)) this.leave(name);
  }

  private addSymbol(paragraph: OpenParagraph, attributes: XmlAttributes): void {
    const symbol = symbolOf(attributes['w:font'], attributes['w:char']);
    if (symbol === null) this.leave(`符号 ${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`.trim());
    this.add(paragraph, symbol ?? UNKNOWN_SYMBOL);
  }

  private endMath(): void {
    const paragraph = this.paragraphs.current;
    if (paragraph && this.math) this.add(paragraph, this.math.result);
    this.math = null;
  }

  private begin(): void {
    this.paragraphs.begin(this.cells.place);
    this.inProperties = false;
  }

  private readProperty(paragraph: OpenParagraph, name: string, attributes: XmlAttributes): void {
    if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null;
    else if (name === 'w:pageBreakBefore') paragraph.startsPage ||= isOn(attributes);
    else readLook(paragraph.look, name, attributes);
  }

  /** Adds text; `leading` is what stands for it at the beginning of a paragraph, where it is an indent. */
  private add(paragraph: OpenParagraph, text: string, leading = text): void {
    if (this.fields.isContents) {
      this.hasContents = true;
      return;
    }
    if (this.hidden) this.paragraphs.hide(text);
    else this.paragraphs.add(paragraph, text, leading);
  }

  private breakLine(paragraph: OpenParagraph, type: string | undefined): void {
    if (type === 'page' || type === 'column') this.paragraphs.breakPage(paragraph, 'text');
    else this.add(paragraph, '\n');
  }
}

/** Stands for a symbol that only its font knows. */
const UNKNOWN_SYMBOL = '□';
