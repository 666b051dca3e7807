/** The typefaces of a document's theme (ECMA-376 20.1.4.1), which styles name by their use: majorEastAsia, minorHAnsi. */
import type { OpcPackage } from '../../ooxml/open-package';
import type { NamespacePrefixes } from '../../ooxml/parse-xml';
import { parsePart } from '../../ooxml/relationships';

export interface ThemeFonts {
  /** The typeface of a use; undefined without one. */
  readonly fontOf: (use: string | undefined) => string | undefined;
}

const DRAWING: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
};

/** What Word takes where a Chinese theme leaves hanzi open. */
const SIMPLIFIED = 'Hans';

/** The typefaces of a theme by their use; none without a theme part. */
export function readThemeFonts(pkg: OpcPackage, part: string | undefined): ThemeFonts {
  const fonts = new Map<string, string>();
  if (part === undefined || !pkg.has(part)) return { fontOf: () => undefined };
  let group: 'major' | 'minor' | null = null;
  const put = (use: string, typeface: string | undefined) => {
    if (group && typeface) fonts.set(`${group}${use}`, fonts.get(`${group}${use}`) ?? typeface);
  };
  parsePart(pkg, part, DRAWING, {
    open(name, { typeface, script }) {
      if (name === 'a:majorFont') group = 'major';
      else if (name === 'a:minorFont') group = 'minor';
      else if (name === 'a:latin') put('Latin', typeface);
      else if (name === 'a:ea') put('EastAsia', typeface);
      // Comes behind a:ea, and counts where that is empty.
      else if (name === 'a:font' && script === SIMPLIFIED) put('EastAsia', typeface);
    },
    close(name) {
      if (name === 'a:majorFont' || name === 'a:minorFont') group = null;
    },
  });
  return {
    fontOf(use) {
      const match = /^(major|minor)(EastAsia|HAnsi|Ascii)$/u.exec(use ?? '');
      return match ? fonts.get(`${match[1]}${match[2] === 'EastAsia' ? 'EastAsia' : 'Latin'}`) : undefined;
    },
  };
}
