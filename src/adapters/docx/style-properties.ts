/** Properties of styles as XML. */
import type { LineValue, SpaceValue } from '../../domain/look/line-values';
import type { FaceLook } from '../../letter/look';
import { pointsToTwips } from './layout';
import { element } from './xml';

/** An element with a value. */
export const val = (name: string, value: string | number): string => element(name, { 'w:val': value });
/** A size in half points. */
export const size = (halfPoints: number): string[] => [val('w:sz', halfPoints), val('w:szCs', halfPoints)];
/** Lines so high, without the room that the office's paragraphs may have. */
export const exactLine = (points: number): string =>
  spacingXml({ before: 0, after: 0 }, { rule: 'exact', value: points });
/** Lines and characters stand by themselves. */
export const OFF_GRID = val('w:snapToGrid', 0);

/** Bold, where the style it is based on is not, or the other way round. */
export function boldXml({ bold }: FaceLook, of: Pick<FaceLook, 'bold'>): readonly string[] {
  if (bold === of.bold) return [];
  return bold ? ['<w:b/>', '<w:bCs/>'] : [val('w:b', 0), val('w:bCs', 0)];
}

/** The pitch of lines and the room around paragraphs. */
export function spacingXml({ before, after }: SpaceValue, { rule, value }: LineValue): string {
  return element('w:spacing', {
    'w:before': pointsToTwips(before),
    'w:after': pointsToTwips(after),
    // Of auto, in 240ths of a line (17.3.1.33).
    'w:line': rule === 'auto' ? Math.round(value * 240) : pointsToTwips(value),
    'w:lineRule': rule,
  });
}
