/** Colours of an .xlsx file as Excel's API gives them: #RRGGBB in capitals. */
import type { OpcPackage } from '../../../src/adapters/ooxml/open-package';
import { colourReader, readThemeColours } from '../../../src/adapters/xlsx/looks/file-colours';
import type { XmlNode } from './tree';

/** The colour of a <color>, <fgColor> or <bgColor>; undefined where there is none or it is left to Excel. */
export type ColorReader = (node: XmlNode | undefined) => string | undefined;

/** `theme` is the part of the theme's colours. A palette of the file's own is not looked for. */
export function colorReader(pkg: OpcPackage, theme: string | null): ColorReader {
  const colourOf = colourReader(readThemeColours(pkg, theme), []);
  return (node) => node && colourOf(node.attributes)?.toUpperCase();
}
