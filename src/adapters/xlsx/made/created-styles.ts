/** How the cells of made workbooks look: the styles part (ECMA-376 18.8) and where each CellStyle stands in it. */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import { GENERAL } from '../../../application/editing/edited-cell';
import {
  BODY_FONT,
  BORDER_COLOR,
  MADE_LOOKS,
  type MadeFont,
  type MadeLook,
  type MadeStyle,
} from '../../../application/new-sheets/made-looks';
import { SPREADSHEET_MAIN } from '../namespaces';

/** The first two of a file are fixed by Excel (18.8.21). */
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const GRAY_FILL = '<fill><patternFill patternType="gray125"/></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

const BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="${argb(BORDER_COLOR)}"/></${side}>`)
  .join('')}<diagonal/></border>`;

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}

function fontXml({ name, size, color, bold }: MadeFont): string {
  const shown = color === BODY_FONT.color ? 'theme="1"' : `rgb="${argb(color)}"`;
  return (
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color ${shown}/>` +
    `<name val="${name}"/><family val="3"/><charset val="134"/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Where the looks of a sheet's cells stand in the styles part of its file. */
export interface StyleIndexes {
  /** Index in cellXfs. */
  readonly cell: (style: MadeStyle) => number;
  /** Index of the differential format (18.8.15) that shows 33.3% where 0% would round it away. */
  readonly tenths: () => number;
}

/** The styles of a made file before it has a sheet: how cells look that are left alone. */
export const PLAIN_STYLES =
  XML_DECLARATION +
  `<styleSheet xmlns="${SPREADSHEET_MAIN}">` +
  list('fonts', [fontXml(BODY_FONT)]) +
  list('fills', [NO_FILL, GRAY_FILL]) +
  list('borders', [NO_BORDER]) +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  '</styleSheet>';

/** What takes in the looks one by one and tells where each of them stands. */
export interface StyleLists {
  /** The id of a number format code. */
  readonly format: (code: string) => number;
  /** The index of an item in a list of the styles part. */
  readonly item: (list: 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs', xml: string) => number;
}

/** Puts the looks of made sheets into the styles part of a file, each when a cell first has it. */
export function addCreatedStyles({ format, item }: StyleLists): StyleIndexes {
  const known = new Map<MadeStyle, number>();
  let tenths: number | null = null;
  return {
    cell: (style) => {
      const index = known.get(style);
      if (index !== undefined) return index;
      const added = item('cellXfs', xf(MADE_LOOKS[style], { format, item }));
      known.set(style, added);
      return added;
    },
    tenths: () => (tenths ??= item('dxfs', tenthsXml(format('0.0%')))),
  };
}

function tenthsXml(id: number): string {
  return `<dxf><numFmt numFmtId="${id}" formatCode="0.0%"/></dxf>`;
}

function xf(look: MadeLook, { format, item }: StyleLists): string {
  const { font, fill, hasBorder, horizontal, fit } = look;
  return (
    `<xf numFmtId="${format(look.format ?? GENERAL)}" fontId="${item('fonts', fontXml(font))}"` +
    ` fillId="${item('fills', fill === undefined ? NO_FILL : fillXml(fill))}"` +
    ` borderId="${item('borders', hasBorder ? BORDER : NO_BORDER)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"` +
    ` applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" ${fit === 'wrap' ? 'wrapText' : 'shrinkToFit'}="1"/></xf>`
  );
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
