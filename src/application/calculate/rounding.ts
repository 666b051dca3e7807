/** Rounding of decimal digits. Excel and its kin round what they show, fifteen digits, and not what a computer keeps. */
import { UNSURE } from './outcomes';

/** Of any number. */
const KNOWN_DIGITS = 15;

export type RoundingWay = 'half' | 'up' | 'down';

/**
 * The number with so many decimal places (negative: with zeros before the point), halves and `up` away from zero. Throws UNSURE where the
 * sixteenth digit would decide.
 */
export function roundDecimal(number: number, places: number, way: RoundingWay): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  const shown = rounded(number.toPrecision(KNOWN_DIGITS), places, way);
  const kept = String(number);
  if (rounded(kept, places, way) !== shown) throw UNSURE;
  return shown;
}

/**
 * The number as it is written with so many decimal places. Throws UNSURE as roundDecimal does, and for more digits than the fifteen that
 * are known of a number.
 */
export function writtenDecimal(number: number, places: number): string {
  const written = roundDecimal(number, places, 'half').toFixed(places);
  if (written.replace(/^-?0*|\./g, '').length > KNOWN_DIGITS) throw UNSURE;
  return written;
}

function rounded(written: string, places: number, way: RoundingWay): number {
  const { isNegative, digits, point } = decimalsOf(written);
  // How many of the digits stay.
  const kept = point + places;
  if (kept >= digits.length) return Number(written);
  const isUp = kept < 0 ? way === 'up' : isRoundedUp(digits, kept, way);
  const whole = (kept <= 0 ? 0n : BigInt(digits.slice(0, kept))) + (isUp ? 1n : 0n);
  const result = Number(`${whole}E${-places}`);
  return isNegative ? -result : result;
}

function isRoundedUp(digits: string, kept: number, way: RoundingWay): boolean {
  if (way === 'half') return digits.charCodeAt(kept) >= '5'.charCodeAt(0);
  return way === 'up' && /[1-9]/.test(digits.slice(kept));
}

/** The significant digits of a number that is written in decimals, and how many of them stand before the point. */
function decimalsOf(written: string): { isNegative: boolean; digits: string; point: number } {
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/i.exec(written)!;
  return { isNegative: sign === '-', digits: whole! + fraction, point: whole!.length + Number(exponent) };
}

/** The next whole number below. Throws UNSURE for one that is whole but for its last digits. */
export function floorOf(number: number): number {
  const nearest = Math.round(number);
  if (number !== nearest && Math.abs(number - nearest) <= 1e-11 * Math.max(1, Math.abs(number))) throw UNSURE;
  return Math.floor(number);
}
