/** How the cells of new sheets look, in files and in Excel alike. Colours are #rrggbb; 宋体 and 黑体 are on every office computer, with Excel and with WPS. */
import { DATE_FORMAT, DATE_TIME_FORMAT, POINTS_FORMAT } from '../editing/edited-cell';
import type { CellStyle, PlannedCell } from '../ports';

export interface MadeFont {
  readonly name: '宋体' | '黑体';
  /** In points. */
  readonly size: number;
  readonly color: string;
  readonly bold?: true;
}

export interface MadeLook {
  readonly font: MadeFont;
  readonly fill?: string;
  readonly hasBorder: boolean;
  /** The code of a number format. */
  readonly format?: string;
  readonly horizontal: 'left' | 'center';
  /** What happens to content that is too wide: a number cannot be broken into lines, it would show as ####. */
  readonly fit: 'wrap' | 'shrink';
}

/** A style beside those of plans, for digits that must keep their leading zeros. */
export type MadeStyle = CellStyle | 'valueDigits';

/** The letters of cells with nothing of their own. */
export const BODY_FONT: MadeFont = { name: '宋体', size: 11, color: '#000000' };
export const BORDER_COLOR = '#BFC8D6';
export const BAR_COLOR = '#9DC3E6';

const CENTER: MadeLook = { font: BODY_FONT, hasBorder: true, horizontal: 'center', fit: 'wrap' };
const TEXT: MadeLook = { ...CENTER, horizontal: 'left' };
const WARNING: Partial<MadeLook> = { font: { ...BODY_FONT, color: '#8A3B00', bold: true }, fill: '#FFF1D6' };

function number(format: string): MadeLook {
  return { ...CENTER, format, fit: 'shrink' };
}

export const MADE_LOOKS: Readonly<Record<MadeStyle, MadeLook>> = {
  title: { ...CENTER, font: { name: '黑体', size: 18, color: '#1F3864' }, hasBorder: false },
  label: { ...CENTER, font: { name: '黑体', size: 11, color: '#1F3864' }, fill: '#E9EFF7' },
  value: TEXT,
  valueDigits: { ...TEXT, format: '@' },
  valuePercent: { ...number('0%'), horizontal: 'left' },
  valueDate: { ...number(DATE_FORMAT), horizontal: 'left' },
  header: { ...CENTER, font: { name: '黑体', size: 11, color: '#FFFFFF' }, fill: '#2F5597' },
  text: TEXT,
  center: CENTER,
  percent: number('0%'),
  date: number('yyyy/m/d'),
  dateTime: number(DATE_TIME_FORMAT),
  hint: { ...TEXT, font: { name: '宋体', size: 10, color: '#7F7F7F' } },
  points: number(POINTS_FORMAT),
  pointsBehind: { ...number(POINTS_FORMAT), ...WARNING },
  lightError: { ...CENTER, font: { ...BODY_FONT, color: '#A80000', bold: true }, fill: '#FDE7E9' },
  lightWarning: { ...CENTER, ...WARNING },
  lightGood: { ...CENTER, font: { ...BODY_FONT, color: '#0B6A0B' }, fill: '#E3F4E1' },
};

/** The style of a planned cell. A cell for 048 is made a text cell, so that it stays 048 when it is typed again. */
export function madeStyle({ style, value }: PlannedCell): MadeStyle {
  return style === 'value' && typeof value === 'string' && /^0\d*$/.test(value) ? 'valueDigits' : style;
}
