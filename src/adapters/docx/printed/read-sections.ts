/** What the sections of a document say of its pages (ECMA-376 17.6). */
import type { PrintedPage } from '../../../letter/like/printed';
import type { XmlAttributes } from '../../ooxml/parse-xml';
import { isOn } from '../word-values';
import { numberOf } from './formats';

/** A section as it is read. */
export interface RawSection {
  readonly attributes: Map<string, XmlAttributes>;
  /** The ids of the footers' parts, by the pages they are for. */
  readonly footers: Map<string, string>;
  readonly headers: Map<string, string>;
}

/** A section that says nothing of its page, and has no headers and footers. */
export function emptySection(): RawSection {
  return { attributes: new Map(), footers: new Map(), headers: new Map() };
}

/** Takes an element inside w:sectPr into the section. */
export function readSectionProperty(section: RawSection, name: string, attributes: XmlAttributes): void {
  const pages = attributes['w:type'] ?? 'default';
  if (name === 'w:footerReference') section.footers.set(pages, attributes['r:id'] ?? '');
  else if (name === 'w:headerReference') section.headers.set(pages, attributes['r:id'] ?? '');
  else if (!section.attributes.has(name)) section.attributes.set(name, attributes);
}

/** A section without references of its own has those of the one before it (17.10). */
export function withInherited(sections: readonly RawSection[]): readonly RawSection[] {
  let before = emptySection();
  return sections.map((section) => {
    before = {
      attributes: section.attributes,
      footers: new Map([...before.footers, ...section.footers]),
      headers: new Map([...before.headers, ...section.headers]),
    };
    return before;
  });
}

const A4 = { width: 11906, height: 16838 };
/** What Word has for a new document. */
const MARGIN = 1440;
const FOOTER = 720;

/** The page of a section; `mirrored` is said of the whole document. */
export function pageOf({ attributes }: RawSection, mirrored: boolean): PrintedPage {
  const points = (name: string, key: string, fallback: number) =>
    (numberOf(attributes.get(name)?.[`w:${key}`]) ?? fallback) / 20;
  const margin = (key: string) => Math.abs(points('w:pgMar', key, MARGIN));
  const grid = attributes.get('w:docGrid');
  const pitch = points('w:docGrid', 'linePitch', 0);
  const type = grid?.['w:type'];
  const isGrid = pitch > 0 && (type === 'lines' || type === 'linesAndChars' || type === 'snapToChars');
  return {
    width: points('w:pgSz', 'w', A4.width),
    height: points('w:pgSz', 'h', A4.height),
    top: margin('top'),
    bottom: margin('bottom'),
    left: margin('left') + points('w:pgMar', 'gutter', 0),
    right: margin('right'),
    footer: points('w:pgMar', 'footer', FOOTER),
    mirrored,
    grid: isGrid
      ? { line: pitch, added: type === 'lines' ? null : (numberOf(grid?.['w:charSpace']) ?? 0) / 4096 }
      : null,
    columns: numberOf(attributes.get('w:cols')?.['w:num']) ?? 1,
  };
}

/** Whether the first page of the section has a header and footer of its own. */
export function hasTitlePage({ attributes }: RawSection): boolean {
  const title = attributes.get('w:titlePg');
  return title !== undefined && isOn(title);
}
