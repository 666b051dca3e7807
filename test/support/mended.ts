/** A text of a tracker after 全部修正. */
import { fixAll } from '../../src/application/checking/fix';
import { workbookOfTexts } from './official-prose';
import { isProseRule } from '../../src/rules/rule';

export function mended(text: string): string {
  const [fixed] = fixAll(workbookOfTexts([text]), ({ rule }) => isProseRule(rule));
  return fixed?.after.text ?? text;
}
