/** 页码 (GB/T 9704-2012 7.5): — 1 —, on odd pages at the right, on even pages at the left, 1 字 in from the edge. */
import { paragraphOfRuns } from './paragraph';
import { STYLE } from './styles';
import { element } from './xml';

const run = (text: string): string => element('w:r', {}, `<w:t xml:space="preserve">${text}</w:t>`);

/** The paragraph of a footer. */
export function pageNumberXml(side: 'left' | 'right'): string {
  return paragraphOfRuns([run('— '), element('w:fldSimple', { 'w:instr': ' PAGE ' }, run('1')), run(' —')], {
    style: side === 'right' ? STYLE.footer : STYLE.footerLeft,
  });
}
