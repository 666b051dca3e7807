/**
 * Texts with what a rule says of them, in files that people read. `# rule` begins those of a rule; a line is a text with each place that
 * the rule finds in ⟦ ⟧ and ⏎ for a new line, and below it the sentence of each place, with what the fix puts there behind →. A text
 * without a sentence is left alone. It stands in 本月进展情况 of the plain tracker of March 2021, unless the line begins with what is
 * otherwise there, parted by ｜: `完成进度 30%｜目标内容 建成5所。｜text`, or with the name of the column or label alone that the text itself stands in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readTracker } from '../../src/application/reading/read-tracker';
import { COLUMN_HEADERS } from '../../src/domain/words';
import type { Example } from '../../src/rules/example';
import { RULES } from '../../src/rules/index';
import type { Finding } from '../../src/rules/rule';
import { findings } from '../../src/rules/run';
import { fixShown } from './fix-shown';
import { UPDATES_GOLDEN } from './golden';
import { workbookOf } from './plain-tracker';
import { writtenExample } from './written-example';

export interface MarkedText {
  readonly rule: string;
  /** What stands before the text in its line, with ｜ at its end. */
  readonly given: string;
  readonly text: string;
  /** The line and the sentences below it, as the file has them. */
  readonly written: string;
}

/** What the files have, in their order. */
export function markedTexts(file: string): readonly MarkedText[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split(/^# /mu)
    .slice(1)
    .flatMap((section) => {
      const [rule, ...blocks] = section.trimEnd().split(/\n(?! {4})/u);
      return blocks.map((written) => {
        const line = written.split('\n')[0]!;
        const at = line.lastIndexOf('｜') + 1;
        const text = line.slice(at).replace(/[⟦⟧]/gu, '').replaceAll('⏎', '\n');
        return { rule: rule!, given: line.slice(0, at), text, written };
      });
    });
}

/** Where a text stands, and the tracker around it. */
export function exampleOf({ given, text }: Pick<MarkedText, 'given' | 'text'>): Omit<Example, 'reports'> {
  const pieces = given.split('｜').slice(0, -1);
  const place = pieces.find((piece) => !piece.includes(' ')) ?? COLUMN_HEADERS.progress[0];
  const around = pieces.filter((piece) => piece.includes(' '));
  return writtenExample([...around, `${place} “${text.replaceAll('\n', '⏎')}”`].join('｜'));
}

/** Each rule by itself: what is made for a list of rules is made once. */
const ALONE = new Map(RULES.map((rule) => [rule.id, [rule]]));

/** The line and its sentences as the rule has them now. */
export function marked({ rule, given, text }: Pick<MarkedText, 'rule' | 'given' | 'text'>): string {
  const only = ALONE.get(rule);
  if (!only) throw new Error(`there is no rule ${rule}`);
  const found = findings(readTracker(workbookOf(exampleOf({ given, text }))), only);
  const inText = found.filter((finding) => finding.place && textOf(finding, text));
  const line = [...inText]
    .sort((one, other) => other.place!.start - one.place!.start)
    .reduce((left, { place }) => {
      const { start, end } = place!;
      return `${left.slice(0, start)}⟦${left.slice(start, end)}⟧${left.slice(end)}`;
    }, text);
  return [given + line.replaceAll('\n', '⏎'), ...counted(inText.map(sentenceOf))].join('\n');
}

/** Each sentence in a line of its own; one that comes again right away is counted: ×3. */
function counted(sentences: readonly string[]): readonly string[] {
  const lines: { readonly sentence: string; times: number }[] = [];
  for (const sentence of sentences) {
    const last = lines.at(-1);
    if (last?.sentence === sentence) last.times++;
    else lines.push({ sentence, times: 1 });
  }
  return lines.map(({ sentence, times }) => `    ${sentence}${times > 1 ? ` ×${times}` : ''}`);
}

/** Whether a finding is about the text and not about another cell: its place in the text is what its excerpt shows. */
function textOf({ place, mark, excerpt }: Finding, text: string): boolean {
  return text.slice(place!.start, place!.end) === excerpt.slice(mark!.start, mark!.end);
}

function sentenceOf({ message, fix, also, sum, brief }: Finding): string {
  const others = also.map(({ start, end }) => ` +${start}–${end}`).join('');
  const calculated = sum ? ` {${sum.told} = ${sum.right}, ${sum.said}}` : '';
  const short = brief === undefined ? '' : ` [${brief}]`;
  const insert = fix ? ` → ${fixShown(fix)}` : '';
  return `${message}${insert}${short}${calculated}${others}`.replaceAll('\n', '⏎');
}

/** A test for each text of a file; or the file is written anew, where that is wished. */
export function testMarkedTexts(file: string): void {
  const texts = markedTexts(file);
  const rules = [...new Set(texts.map(({ rule }) => rule))];
  test('is about rules that there are', () => {
    expect(rules.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
  });
  if (UPDATES_GOLDEN) {
    const sections = rules.map((id) => [`# ${id}`, ...texts.filter(({ rule }) => rule === id).map(marked)].join('\n'));
    writeFileSync(file, `${sections.join('\n\n')}\n`);
    return;
  }
  describe.each(rules)('%s', (id) => {
    test.each(texts.filter(({ rule }) => rule === id).map((one) => [one.given + one.text, one] as const))(
      '%s',
      (_, one) => {
        expect(marked(one)).toBe(one.written);
      },
    );
  });
}
