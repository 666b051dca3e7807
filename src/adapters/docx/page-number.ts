/** 页码 (GB/T 9704-2012 7.5): — 1 —, on odd pages at the right, on even pages at the left, 1 字 in from the edge; or as the office has it. */
import { escapeXml } from '../ooxml/escape-xml';
import { paragraphOfRuns } from './paragraph';
import { element } from './xml';

const run = (text: string): string =>
  text === '' ? '' : element('w:r', {}, `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
const field = (code: string, shown: string): string => element('w:fldSimple', { 'w:instr': ` ${code} ` }, run(shown));

/** The paragraph of a footer in this style; in the form 1 stands for the page's number and 2 for how many there are. */
export function pageNumberXml(form: string, style: string): string {
  const [before = '', between = '', after = ''] = splitForm(form);
  const total = /2/u.test(form.normalize('NFKC')) ? field('NUMPAGES', '2') : '';
  return paragraphOfRuns([run(before), field('PAGE', '1'), run(between), total, run(after)], { style });
}

function splitForm(form: string): readonly string[] {
  return form.split(/[12１２]/u);
}
