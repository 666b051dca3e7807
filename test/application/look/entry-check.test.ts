/** What may be entered into cells with a rule, and what their lists offer. */
import { choicesAt, entryRuleAt, isAllowed } from '../../../src/application/look/entry-check';
import type { EntryRule, RuleFormulas, RuleValue } from '../../../src/application/look/sheet-extras';
import type { CellValue } from '../../../src/application/ports';

const PLACE = { row: 2, column: 3 };
const rule = (change: Partial<EntryRule>): EntryRule => ({
  ranges: [{ top: 1, bottom: 9, left: 3, right: 3 }],
  kind: 'list',
  comparison: 'between',
  first: null,
  second: null,
  allowsBlank: false,
  offersList: true,
  tells: true,
  severity: 'stop',
  title: '',
  message: '',
  promptTitle: '',
  prompt: '',
  ...change,
});
/** Formulas come to what stands here. */
const knowing = (
  values: Readonly<Record<string, RuleValue>>,
  lists: Readonly<Record<string, readonly (RuleValue | null)[]>> = {},
): RuleFormulas => ({
  value: (formula) => values[formula] ?? null,
  list: (formula) => lists[formula] ?? null,
});

test('the rule of a cell is the first whose ranges have it', () => {
  const [one, other] = [rule({}), rule({ kind: 'whole', ranges: [{ top: 1, bottom: 1, left: 1, right: 1 }] })];
  expect(entryRuleAt([other, one], PLACE)).toBe(one);
  expect(entryRuleAt([other], PLACE)).toBeNull();
});

describe('lists', () => {
  test.each<[string, Partial<EntryRule>, RuleFormulas, readonly string[] | null]>([
    ['written out, with either comma', { first: '"完成, 推进中，滞后"' }, knowing({}), ['完成', '推进中', '滞后']],
    [
      'of cells, blank ones left out',
      { first: '$A$1:$A$4' },
      knowing({}, { '$A$1:$A$4': ['甲', null, 3, ''] }),
      ['甲', '3'],
    ],
    [
      'of what another cell names',
      { first: 'INDIRECT($B2)' },
      knowing({ $B2: '街道' }, { 街道: ['东街', '西街'] }),
      ['东街', '西街'],
    ],
    ['of a cell that names nothing yet', { first: 'INDIRECT($B2)' }, knowing({}), null],
    ['of a formula that ends with a text', { first: '$A$1&"甲,乙"' }, knowing({}), null],
    ['of a formula that begins with a text', { first: '"甲,乙"&$A$1' }, knowing({}), null],
    ['nobody is sure of', { first: 'OFFSET(A1,0,0)' }, knowing({}), null],
    ['written out with gaps and quotation marks', { first: ' "甲,,""乙"", " ' }, knowing({}), ['甲', '"乙"']],
    [
      'of truths and errors',
      { first: 'A1:A3' },
      knowing({}, { 'A1:A3': [true, false, { error: '#N/A' }] }),
      ['TRUE', 'FALSE', '#N/A'],
    ],
    ['of a name that leads to an empty text', { first: 'INDIRECT($B2)' }, knowing({ $B2: '' }, { '': ['甲'] }), null],
    ['of a name that leads to a number', { first: 'INDIRECT($B2)' }, knowing({ $B2: 3 }, { '3': ['甲'] }), null],
    ['without anything to choose from', { first: null }, knowing({}), null],
    ['that is not offered', { first: '"甲"', offersList: false }, knowing({}), null],
    ['of something else', { kind: 'whole', first: '"甲"' }, knowing({}), null],
  ])('%s', (_, change, formulas, expected) => expect(choicesAt(rule(change), PLACE, formulas)).toEqual(expected));

  test('a cell without a rule offers nothing', () => expect(choicesAt(null, PLACE, knowing({}))).toBeNull());
});

describe('entries', () => {
  const list = { kind: 'list', first: '"完成,25%,3"' } as const;
  const whole = { kind: 'whole', first: '1', second: '10' } as const;
  test.each<[string, Partial<EntryRule>, CellValue | null, boolean]>([
    ['one of the list', list, '完成', true],
    ['one that is not', list, '已完成', false],
    ['a percentage of the list', list, 0.25, true],
    ['a number of the list', list, 3, true],
    ['another number', list, 4, false],
    ['a list that nobody is sure of', { kind: 'list', first: 'OFFSET(A1,0,0)' }, '随便', true],
    ['a whole number', whole, 5, true],
    ['a fraction where whole numbers are wanted', whole, 5.5, false],
    ['a number outside', whole, 11, false],
    ['a text where a number is wanted', whole, '五', false],
    ['a limit that nobody is sure of', { kind: 'decimal', comparison: 'lessThan', first: 'B1' }, 5, true],
    ['a limit that a formula gives', { kind: 'decimal', comparison: 'lessThan', first: 'known' }, 5, false],
    ['a date in time', { kind: 'date', comparison: 'greaterThan', first: '44197' }, 44280, true],
    ['a date that is a text', { kind: 'date', comparison: 'greaterThan', first: '44197' }, '三月', false],
    ['a short text', { kind: 'textLength', comparison: 'lessThanOrEqual', first: '4' }, '四个汉字', true],
    ['a long text', { kind: 'textLength', comparison: 'lessThanOrEqual', first: '4' }, '五个汉字了', false],
    ['a formula that holds', { kind: 'custom', first: 'yes' }, 1, true],
    ['a formula that does not', { kind: 'custom', first: 'no' }, 1, false],
    ['a formula that nobody is sure of', { kind: 'custom', first: 'odd' }, 1, true],
    ['nothing where something is wanted', whole, null, false],
    ['nothing where that may be', { ...whole, allowsBlank: true }, null, true],
    ['nothing instead of one of the list', list, null, true],
    ['anything', { kind: 'any' }, 'x', true],
    ['nothing where anything may be', { kind: 'any' }, null, true],
    ['an empty text where something is wanted', whole, '', false],
    ['nothing where a formula decides', { kind: 'custom', first: 'no' }, null, true],
    ['the least whole number', whole, 1, true],
    ['the greatest whole number', whole, 10, true],
    ['one that is too small', whole, 0, false],
    ['a fraction where numbers are wanted', { ...whole, kind: 'decimal' }, 5.5, true],
    ['an end of a span that is forbidden', { ...whole, comparison: 'notBetween' }, 10, false],
    ['a number beside a span that is forbidden', { ...whole, comparison: 'notBetween' }, 11, true],
    ['the second limit, where only the first counts', { ...whole, comparison: 'greaterThan', second: 'odd' }, 11, true],
    [
      'a number that the first limit forbids, whatever the second',
      { ...whole, comparison: 'lessThan', second: 'odd' },
      5,
      false,
    ],
    ['a span whose end nobody is sure of', { ...whole, second: 'odd' }, 99, true],
    ['a limit that is a text', { kind: 'decimal', comparison: 'lessThan', first: 'word' }, 5, true],
    ['a rule without a limit', { kind: 'decimal', comparison: 'lessThan', first: null }, 5, true],
    [
      'a limit with a sign and a fraction',
      { kind: 'decimal', comparison: 'greaterThan', first: ' -1.5 ' },
      -1.6,
      false,
    ],
    ['a long number by its digits', { kind: 'textLength', comparison: 'equal', first: '4' }, 2021, true],
    ['TRUE by its letters', { kind: 'textLength', comparison: 'equal', first: '4' }, true, true],
    ['FALSE by its letters', { kind: 'textLength', comparison: 'equal', first: '5' }, false, true],
    ['another spelling of one of the list', { kind: 'list', first: '"OK"' }, 'ok', false],
    ['a number of a list of words', { kind: 'list', first: '"完成"' }, 3, false],
    ['the number that a percentage has without its sign', { kind: 'list', first: '"25%"' }, 25, false],
    ['a list without anything to choose from', { kind: 'list', first: null }, '随便', true],
    ['a formula that comes to a number', { kind: 'custom', first: 'known' }, 1, true],
    ['a formula that is 0', { kind: 'custom', first: '0' }, 1, false],
  ])('%s', (_, change, value, expected) => {
    expect(isAllowed(rule(change), value, PLACE, knowing({ yes: true, no: false, known: 3, word: '三' }))).toBe(
      expected,
    );
  });
});

test('a long list is offered up to its thousandth choice', () => {
  const many = Array.from({ length: 1500 }, (_, at) => at);
  const choices = choicesAt(rule({ first: 'A:A' }), PLACE, knowing({}, { 'A:A': many }));
  expect([choices?.length, choices?.at(-1)]).toEqual([1000, '999']);
});
