/** The styles of a document as they make runs and paragraphs look: defaults, then a chain of styles, then what stands at the text itself (ECMA-376 17.7.2). */
import type { OpcPackage } from '../../ooxml/open-package';
import { parsePart } from '../../ooxml/relationships';
import { isOn, WORD_NAMESPACES } from '../word-values';
import {
  emptyParagraph,
  mergeParagraphs,
  mergeRuns,
  readParagraphProperty,
  readRunProperty,
  type ParagraphFormat,
  type RunFormat,
} from './formats';
import type { ThemeFonts } from './theme-fonts';

interface FormatStyle {
  basedOn: string | null;
  readonly run: RunFormat;
  readonly paragraph: ParagraphFormat;
}

export class FormatStyles {
  private readonly byId = new Map<string, FormatStyle>();
  private readonly defaults: FormatStyle = { basedOn: null, run: {}, paragraph: emptyParagraph() };
  private defaultId: string | null = null;
  private readonly runs = new Map<string, RunFormat>();
  private readonly paragraphs = new Map<string, ParagraphFormat>();

  constructor(pkg: OpcPackage, part: string | undefined, theme: ThemeFonts) {
    if (part !== undefined && pkg.has(part)) this.read(pkg, part, theme);
  }

  private read(pkg: OpcPackage, part: string, theme: ThemeFonts): void {
    let current: FormatStyle | null = null;
    let inside: 'run' | 'paragraph' | null = null;
    parsePart(pkg, part, WORD_NAMESPACES, {
      open: (name, attributes) => {
        if (name === 'w:docDefaults') current = this.defaults;
        else if (name === 'w:style') {
          current = { basedOn: null, run: {}, paragraph: emptyParagraph() };
          const id = attributes['w:styleId'] ?? '';
          this.byId.set(id, current);
          const isDefault = attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] });
          if (isDefault && (attributes['w:type'] ?? 'paragraph') === 'paragraph') this.defaultId = id;
        } else if (!current) return;
        else if (name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? null;
        else if (name === 'w:rPr') inside = 'run';
        else if (name === 'w:pPr') inside = 'paragraph';
        // Of a table's parts: they are for tables.
        else if (name === 'w:tblStylePr') current = null;
        else if (inside === 'run') readRunProperty(current.run, name, attributes, theme);
        else if (inside === 'paragraph') readParagraphProperty(current.paragraph, name, attributes);
      },
      close: (name) => {
        if (name === 'w:rPr' || name === 'w:pPr') inside = null;
        if (name === 'w:style' || name === 'w:docDefaults') current = null;
      },
    });
  }

  /** What a paragraph of this style looks like before it says anything itself. */
  paragraphOf(id: string | null): ParagraphFormat {
    const key = this.known(id);
    let found = this.paragraphs.get(key);
    if (!found) {
      found = mergeParagraphs([this.defaults.paragraph, ...this.chain(key).map(({ paragraph }) => paragraph)]);
      this.paragraphs.set(key, found);
    }
    return found;
  }

  /** What a run looks like that says nothing itself, in a paragraph of this style and with this style of characters. */
  runOf(paragraph: string | null, character: string | null): RunFormat {
    const key = `${this.known(paragraph)}\n${character ?? ''}`;
    let found = this.runs.get(key);
    if (!found) {
      const own = mergeRuns(this.chain(this.known(paragraph)).map(({ run }) => run));
      const marked = mergeRuns(character === null ? [] : this.chain(character).map(({ run }) => run));
      // Bold of a style within bold of another is not bold (17.7.3).
      const bold = own.bold === true && marked.bold === true ? false : (marked.bold ?? own.bold);
      found = { ...mergeRuns([this.defaults.run, own, marked]), ...(bold !== undefined && { bold }) };
      this.runs.set(key, found);
    }
    return found;
  }

  private known(id: string | null): string {
    return id !== null && this.byId.has(id) ? id : (this.defaultId ?? '');
  }

  /** The style and what it is based on, the farthest first; a ring ends where it closes. */
  private chain(id: string): readonly FormatStyle[] {
    const found: FormatStyle[] = [];
    for (let style = this.byId.get(id); style && !found.includes(style);) {
      found.unshift(style);
      style = style.basedOn === null ? undefined : this.byId.get(style.basedOn);
    }
    return found;
  }
}
