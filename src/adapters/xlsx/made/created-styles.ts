/** How the cells of made workbooks look: the styles part (ECMA-376 18.8) and where each CellStyle stands in it. */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import type { CellStyle } from '../../../application/ports';
import { DATE_FORMAT, DATE_TIME_FORMAT, GENERAL, POINTS_FORMAT } from '../../../application/editing/edited-cell';
import { SPREADSHEET_MAIN } from '../namespaces';

/** A style of this program's own, for digits that must keep their leading zeros. */
export type CreatedStyle = CellStyle | 'valueDigits';

/** 宋体 and 黑体 are on every office computer, with Excel and with WPS. */
const FONTS = {
  body: '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  title: '<font><sz val="18"/><color rgb="FF1F3864"/><name val="黑体"/><family val="3"/><charset val="134"/></font>',
  label: '<font><sz val="11"/><color rgb="FF1F3864"/><name val="黑体"/><family val="3"/><charset val="134"/></font>',
  header: '<font><sz val="11"/><color rgb="FFFFFFFF"/><name val="黑体"/><family val="3"/><charset val="134"/></font>',
  error:
    '<font><b/><sz val="11"/><color rgb="FFA80000"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  warning:
    '<font><b/><sz val="11"/><color rgb="FF8A3B00"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  good: '<font><sz val="11"/><color rgb="FF0B6A0B"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  hint: '<font><sz val="10"/><color rgb="FF7F7F7F"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
} as const;

const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
/** The first two are fixed by Excel (18.8.21). */
const FILLS = {
  none: '<fill><patternFill patternType="none"/></fill>',
  gray125: '<fill><patternFill patternType="gray125"/></fill>',
  label: solid('FFE9EFF7'),
  header: solid('FF2F5597'),
  error: solid('FFFDE7E9'),
  warning: solid('FFFFF1D6'),
  good: solid('FFE3F4E1'),
} as const;

const thinSides = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFC8D6"/></${side}>`)
  .join('');
const BORDERS = {
  none: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  thin: `<border>${thinSides}<diagonal/></border>`,
} as const;

const TEXT = '@';
const PERCENT = '0%';
const SHORT_DATE = 'yyyy/m/d';

interface Look {
  readonly font: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly border?: keyof typeof BORDERS;
  /** The code of a number format. */
  readonly format?: string;
  readonly horizontal: 'left' | 'center';
  /** What happens to content that is too wide: a number cannot be broken into lines, it would show as ####. */
  readonly fit: 'wrap' | 'shrink';
}

const LOOKS: Readonly<Record<CreatedStyle, Look>> = {
  title: { font: 'title', horizontal: 'center', fit: 'wrap' },
  label: { font: 'label', fill: 'label', border: 'thin', horizontal: 'center', fit: 'wrap' },
  value: { font: 'body', border: 'thin', horizontal: 'left', fit: 'wrap' },
  valueDigits: { font: 'body', border: 'thin', format: TEXT, horizontal: 'left', fit: 'wrap' },
  valuePercent: { font: 'body', border: 'thin', format: PERCENT, horizontal: 'left', fit: 'shrink' },
  valueDate: { font: 'body', border: 'thin', format: DATE_FORMAT, horizontal: 'left', fit: 'shrink' },
  header: { font: 'header', fill: 'header', border: 'thin', horizontal: 'center', fit: 'wrap' },
  text: { font: 'body', border: 'thin', horizontal: 'left', fit: 'wrap' },
  center: { font: 'body', border: 'thin', horizontal: 'center', fit: 'wrap' },
  percent: { font: 'body', border: 'thin', format: PERCENT, horizontal: 'center', fit: 'shrink' },
  date: { font: 'body', border: 'thin', format: SHORT_DATE, horizontal: 'center', fit: 'shrink' },
  dateTime: { font: 'body', border: 'thin', format: DATE_TIME_FORMAT, horizontal: 'center', fit: 'shrink' },
  hint: { font: 'hint', border: 'thin', horizontal: 'left', fit: 'wrap' },
  points: { font: 'body', border: 'thin', format: POINTS_FORMAT, horizontal: 'center', fit: 'shrink' },
  pointsBehind: {
    font: 'warning',
    fill: 'warning',
    border: 'thin',
    format: POINTS_FORMAT,
    horizontal: 'center',
    fit: 'shrink',
  },
  lightError: { font: 'error', fill: 'error', border: 'thin', horizontal: 'center', fit: 'wrap' },
  lightWarning: { font: 'warning', fill: 'warning', border: 'thin', horizontal: 'center', fit: 'wrap' },
  lightGood: { font: 'good', fill: 'good', border: 'thin', horizontal: 'center', fit: 'wrap' },
};

/** Where the looks of a sheet's cells stand in the styles part of its file. */
export interface StyleIndexes {
  /** Index in cellXfs. */
  readonly cell: (style: CreatedStyle) => number;
  /** Index of the differential format (18.8.15) that shows 33.3% where 0% would round it away. */
  readonly tenths: () => number;
}

/** The styles of a made file before it has a sheet: how cells look that are left alone. */
export const PLAIN_STYLES =
  XML_DECLARATION +
  `<styleSheet xmlns="${SPREADSHEET_MAIN}">` +
  list('fonts', [FONTS.body]) +
  list('fills', [FILLS.none, FILLS.gray125]) +
  list('borders', [BORDERS.none]) +
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
  const places = {
    font: (name: keyof typeof FONTS) => item('fonts', FONTS[name]),
    fill: (name: keyof typeof FILLS) => item('fills', FILLS[name]),
    border: (name: keyof typeof BORDERS) => item('borders', BORDERS[name]),
    format,
  };
  const known = new Map<CreatedStyle, number>();
  let tenths: number | null = null;
  return {
    cell: (style) => {
      const index = known.get(style);
      if (index !== undefined) return index;
      const added = item('cellXfs', xf(LOOKS[style], places));
      known.set(style, added);
      return added;
    },
    tenths: () => (tenths ??= item('dxfs', tenthsXml(format('0.0%')))),
  };
}

interface Places {
  readonly font: (name: keyof typeof FONTS) => number;
  readonly fill: (name: keyof typeof FILLS) => number;
  readonly border: (name: keyof typeof BORDERS) => number;
  readonly format: (code: string) => number;
}

function tenthsXml(id: number): string {
  return `<dxf><numFmt numFmtId="${id}" formatCode="0.0%"/></dxf>`;
}

function xf({ font, fill = 'none', border = 'none', format = GENERAL, horizontal, fit }: Look, places: Places): string {
  return (
    `<xf numFmtId="${places.format(format)}" fontId="${places.font(font)}" fillId="${places.fill(fill)}"` +
    ` borderId="${places.border(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"` +
    ` applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" ${fit === 'wrap' ? 'wrapText' : 'shrinkToFit'}="1"/></xf>`
  );
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
