/** Addresses as Excel reads and writes them. */
import { parseA1, rangeToA1 } from '../../../src/domain/cell';
import type { CellRange } from '../../../src/domain/cell';
import { HostError } from '../host-object';
import { MAX_COLUMN, MAX_ROW } from '../model';
import type { HostSheet } from '../model';

/** A1, A1:C3, A:C, 2:3, with or without $ and sheet name; nothing stands for the whole sheet. */
export function parseAddress(address: string | null | undefined): CellRange {
  if (address === null || address === undefined || address === '') return WHOLE_SHEET;
  const plain = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const [from = '', to = from] = plain.split(':');
  // One letter or number alone names nothing.
  if (!plain.includes(':') && !/\d/u.test(from.replace(/^\d+$/u, '')))
    throw new HostError('InvalidArgument', `${address} is no address`);
  // A1:B is none either: both ends are cells, columns or rows.
  if (kindOf(from) !== kindOf(to)) throw new HostError('InvalidArgument', `${address} is no address`);
  if (/^[1-9]\d*$/.test(from) && /^[1-9]\d*$/.test(to)) {
    return { top: Number(from), left: 1, bottom: Number(to), right: MAX_COLUMN };
  }
  const first = parseA1(/^[A-Za-z]+$/.test(from) ? `${from}1` : from);
  const last = parseA1(/^[A-Za-z]+$/.test(to) ? `${to}${MAX_ROW}` : to);
  if (!first || !last || last.row > MAX_ROW || last.column > MAX_COLUMN) {
    throw new HostError('InvalidArgument', `${address} is no address`);
  }
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

function kindOf(end: string): string {
  return `${/[A-Za-z]/u.test(end) ? 'column' : ''}${/\d/u.test(end) ? 'row' : ''}`;
}

const WHOLE_SHEET: CellRange = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

/** The address with the sheet's name, in apostrophes where the name needs them. */
export function fullAddress(sheet: HostSheet, range: CellRange): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${rangeToA1(range)}`;
}
