/** What the colours of a file come to: by themselves, by the theme, or by a number of the palette (ECMA-376 18.8.3, 18.8.27, 20.1.6.2). */
import { tinted } from '../../../application/look/colours';
import type { OpcPackage } from '../../ooxml/open-package';
import type { NamespacePrefixes } from '../../ooxml/parse-xml';
import { parsePart } from '../../ooxml/relationships';
import { isTrue } from '../read-parts';

/** The #rrggbb of a colour element's attributes; null for the usual colour, and for one that nobody knows. */
export type ColourOf = (attributes: Readonly<Record<string, string | undefined>>) => string | null;

const DRAWING: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/drawingml/2006/main': '',
  'http://purl.oclc.org/ooxml/drawingml/main': '',
};

/** In the order in which cells number them: light and dark come first in pairs, other than in the theme itself. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

/** The theme of Excel since 2013, for a file that has none. */
const OFFICE_THEME = 'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(' ');

/** The 8 colours of numbers 0 to 7, and once more of 8 to 15; then those of 16 to 63. */
const FIRST = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff';
const PALETTE =
  `${FIRST} ${FIRST} 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    ' ',
  );

/** How to read colours of cells; `palette` are those that the styles part puts in the place of the usual ones. */
export function colourReader(theme: readonly string[], palette: readonly (string | null)[]): ColourOf {
  return ({ rgb, theme: number, indexed, tint, auto }) => {
    if (isTrue(auto)) return null;
    const base =
      number !== undefined
        ? (theme[Number(number)] ?? null)
        : indexed !== undefined
          ? indexedColour(Number(indexed), palette)
          : argbColour(rgb);
    const share = Number(tint ?? 0);
    return base !== null && Number.isFinite(share) ? tinted(base, Math.max(-1, Math.min(1, share))) : base;
  };
}

function indexedColour(index: number, palette: readonly (string | null)[]): string | null {
  const own = palette[index];
  if (own) return own;
  return PALETTE[index] === undefined ? null : `#${PALETTE[index]}`;
}

/** #rrggbb of an ARGB colour; null for one that is given in another way. */
export function argbColour(argb: string | undefined): string | null {
  return argb !== undefined && /^[0-9a-f]{8}$/iu.test(argb) ? `#${argb.slice(2).toLowerCase()}` : null;
}

/** The colours of the theme as cells number them. */
export function readThemeColours(pkg: OpcPackage, part: string | null): readonly string[] {
  const colours = OFFICE_THEME.map((digits) => `#${digits}`);
  if (part === null) return colours;
  let inScheme = false;
  let slot = -1;
  parsePart(pkg, part, DRAWING, {
    open: (tag, { val, lastClr }) => {
      if (tag === 'clrScheme') inScheme = true;
      else if (!inScheme) return;
      else if (tag === 'srgbClr' || tag === 'sysClr') {
        const digits = tag === 'sysClr' ? lastClr : val;
        if (slot >= 0 && /^[0-9a-f]{6}$/iu.test(digits ?? '')) colours[slot] = `#${digits!.toLowerCase()}`;
      } else slot = (THEME_ORDER as readonly string[]).indexOf(tag);
    },
    close: (tag, { stop }) => {
      if (tag === 'clrScheme') stop();
    },
  });
  return colours;
}
