/** How the cells of new sheets look in Excel: the same as in made files (adapters/xlsx/made/created-styles). */
import { DATE_FORMAT, DATE_TIME_FORMAT, POINTS_FORMAT } from '../../../application/editing/edited-cell';
import type { CellStyle, PlannedCell } from '../../../application/ports';

const BODY = { name: '宋体', size: 11, color: '#000000' } as const;
const LABEL = { name: '黑体', size: 11, color: '#1F3864' } as const;

interface Look {
  readonly font: { readonly name: string; readonly size: number; readonly color: string; readonly bold?: boolean };
  readonly fill?: string;
  readonly hasBorder: boolean;
  readonly format?: string;
  readonly horizontal: 'Left' | 'Center';
  /** What happens to content that is too wide: a number cannot be broken into lines, it would show as ####. */
  readonly fit: 'wrapText' | 'shrinkToFit';
}

function light(color: string, fill: string, bold: boolean): Look {
  return { font: { ...BODY, color, bold }, fill, hasBorder: true, horizontal: 'Center', fit: 'wrapText' };
}

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: {
    font: { name: '黑体', size: 18, color: '#1F3864' },
    hasBorder: false,
    horizontal: 'Center',
    fit: 'wrapText',
  },
  label: { font: LABEL, fill: '#E9EFF7', hasBorder: true, horizontal: 'Center', fit: 'wrapText' },
  value: { font: BODY, hasBorder: true, horizontal: 'Left', fit: 'wrapText' },
  valuePercent: { font: BODY, hasBorder: true, format: '0%', horizontal: 'Left', fit: 'shrinkToFit' },
  valueDate: { font: BODY, hasBorder: true, format: DATE_FORMAT, horizontal: 'Left', fit: 'shrinkToFit' },
  header: {
    font: { name: '黑体', size: 11, color: '#FFFFFF' },
    fill: '#2F5597',
    hasBorder: true,
    horizontal: 'Center',
    fit: 'wrapText',
  },
  text: { font: BODY, hasBorder: true, horizontal: 'Left', fit: 'wrapText' },
  center: { font: BODY, hasBorder: true, horizontal: 'Center', fit: 'wrapText' },
  percent: { font: BODY, hasBorder: true, format: '0%', horizontal: 'Center', fit: 'shrinkToFit' },
  date: { font: BODY, hasBorder: true, format: 'yyyy/m/d', horizontal: 'Center', fit: 'shrinkToFit' },
  dateTime: { font: BODY, hasBorder: true, format: DATE_TIME_FORMAT, horizontal: 'Center', fit: 'shrinkToFit' },
  hint: { font: { name: '宋体', size: 10, color: '#7F7F7F' }, hasBorder: true, horizontal: 'Left', fit: 'wrapText' },
  points: { font: BODY, hasBorder: true, format: POINTS_FORMAT, horizontal: 'Center', fit: 'shrinkToFit' },
  pointsBehind: { ...light('#8A3B00', '#FFF1D6', true), format: POINTS_FORMAT, fit: 'shrinkToFit' },
  lightError: light('#A80000', '#FDE7E9', true),
  lightWarning: light('#8A3B00', '#FFF1D6', true),
  lightGood: light('#0B6A0B', '#E3F4E1', false),
};

export const BORDER_COLOR = '#BFC8D6';
export const BAR_COLOR = '#9DC3E6';

/** The number format of a planned cell. A cell for 048 is made a text cell, so that it stays 048 when it is typed again. */
export function plannedFormat({ style, value }: PlannedCell): string | undefined {
  return style === 'value' && typeof value === 'string' && /^0\d*$/.test(value) ? '@' : LOOKS[style].format;
}
