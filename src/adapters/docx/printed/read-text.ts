/** Reads the paragraphs of a part with their formats: those of the running text, without tables, drawn things, and what is deleted or hidden. */
import type { OpcPackage } from '../../ooxml/open-package';
import type { NamespacePrefixes, XmlAttributes } from '../../ooxml/parse-xml';
import { parsePart } from '../../ooxml/relationships';
import { SKIPPED } from '../known-elements';
import { isOn, WORD_NAMESPACES } from '../word-values';
import {
  emptyParagraph,
  readParagraphProperty,
  readRunProperty,
  type ParagraphFormat,
  type RunFormat,
} from './formats';
import { emptySection, readSectionProperty, type RawSection } from './read-sections';
import type { ThemeFonts } from './theme-fonts';

export const PRINTED_NAMESPACES: NamespacePrefixes = {
  ...WORD_NAMESPACES,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

/** Characters with what stands at them. */
export interface RawRun {
  text: string;
  style: string | null;
  readonly format: RunFormat;
  isHidden: boolean;
}

export interface RawText {
  style: string | null;
  readonly format: ParagraphFormat;
  readonly runs: RawRun[];
  readonly section: number;
}

export interface RawDocument {
  readonly paragraphs: readonly RawText[];
  readonly sections: readonly RawSection[];
}

const NOT_RUNNING: ReadonlySet<string> = new Set(['w:tbl', 'w:drawing', 'w:pict', 'w:object', 'w:txbxContent']);

/** The paragraphs of a part with the formats that they and their runs name themselves; styles are not looked at. */
export function readText(pkg: OpcPackage, part: string, theme: ThemeFonts): RawDocument {
  const reader = new TextReader(theme);
  parsePart(pkg, part, PRINTED_NAMESPACES, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return { paragraphs: reader.paragraphs, sections: reader.sections };
}

class TextReader {
  readonly paragraphs: RawText[] = [];
  readonly sections: RawSection[] = [];
  /** Elements that are open inside of what is left out. */
  private left = 0;
  private section: RawSection | null = null;
  private paragraph: RawText | null = null;
  private run: RawRun | null = null;
  private readonly path: string[] = [];

  constructor(private readonly theme: ThemeFonts) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.left > 0) this.left++;
    else if (this.section) readSectionProperty(this.section, name, attributes);
    else if (name === 'w:sectPr') this.section = emptySection();
    else if (SKIPPED.has(name) || NOT_RUNNING.has(name)) this.left = 1;
    else this.openKnown(name, attributes);
  }

  close(name: string): void {
    if (this.left > 0) {
      this.left--;
      return;
    }
    if (name === 'w:sectPr' && this.section) {
      this.sections.push(this.section);
      this.section = null;
    } else if (this.section) return;
    else if (name === 'w:p' && this.paragraph) {
      this.paragraphs.push(this.paragraph);
      this.paragraph = null;
    } else if (name === 'w:r') this.run = null;
    if (this.path.at(-1) === name) this.path.pop();
  }

  text(text: string): void {
    if (this.left === 0 && this.run && !this.run.isHidden && this.path.at(-1) === 'w:t') {
      this.run.text += text.replace(/[\r\n]+/gu, '');
    }
  }

  private openKnown(name: string, attributes: XmlAttributes): void {
    const parent = this.path.at(-1);
    if (name === 'w:p') {
      this.paragraph = { style: null, format: emptyParagraph(), runs: [], section: this.sections.length };
    } else if (!this.paragraph) return;
    else if (name === 'w:r') {
      this.run = { text: '', style: null, format: {}, isHidden: false };
      this.paragraph.runs.push(this.run);
    } else if (parent === 'w:pPr') this.openOfParagraph(name, attributes);
    else if (parent === 'w:rPr') this.openOfRun(name, attributes);
    else if (this.run && name === 'w:tab') this.run.text += '\t';
    else if (this.run && (name === 'w:br' || name === 'w:cr') && attributes['w:type'] === undefined)
      this.run.text += '\n';
    if (['w:pPr', 'w:rPr', 'w:t', 'w:numPr'].includes(name)) this.path.push(name);
    else if (parent === 'w:numPr' && name === 'w:numId') readParagraphProperty(this.paragraph.format, name, attributes);
  }

  private openOfParagraph(name: string, attributes: XmlAttributes): void {
    if (name === 'w:pStyle') this.paragraph!.style = attributes['w:val'] ?? null;
    else readParagraphProperty(this.paragraph!.format, name, attributes);
  }

  /** The w:rPr of a paragraph is that of its mark. */
  private openOfRun(name: string, attributes: XmlAttributes): void {
    if (!this.run || this.path.includes('w:pPr')) return;
    if (name === 'w:rStyle') this.run.style = attributes['w:val'] ?? null;
    else if (name === 'w:vanish') this.run.isHidden = isOn(attributes);
    else readRunProperty(this.run.format, name, attributes, this.theme);
  }
}
