/** 环境自检 as it is told and handed on. */
import { describeSelfCheck, selfCheckText, type SelfCheckResult } from '../../src/application/self-check';
import { takeTurns } from '../../src/application/take-turns';

const result = (id: string, outcome: SelfCheckResult['outcome'], detail = ''): SelfCheckResult => ({
  id,
  says: `说法${id}`,
  outcome,
  detail,
});

test('counts are told of what there is', () => {
  const told = (...outcomes: SelfCheckResult['outcome'][]) =>
    describeSelfCheck({ results: outcomes.map((outcome, at) => result(String(at), outcome)) });
  expect(told('same', 'different', 'same', 'unsupported')).toBe('2 项相符，1 项不符，1 项不支持。');
  expect(told('same')).toBe('1 项相符。');
  expect(told('unsupported', 'different', 'different')).toBe('2 项不符，1 项不支持。');
});

test('the report begins with its surroundings and what differs', () => {
  const text = selfCheckText({
    client: 'Excel PC 16.0',
    language: 'zh-CN',
    excelApi: '1.17',
    browser: 'Edge 120',
    results: [
      result('a', 'same'),
      result('b', 'unsupported', '没有'),
      result('c', 'different', '值为 3'),
      result('d', 'same'),
    ],
  });
  expect(text.split('\r\n')).toEqual([
    '目标台账 环境自检',
    '客户端：Excel PC 16.0',
    '界面语言：zh-CN',
    'ExcelApi：1.17',
    '浏览器：Edge 120',
    '2 项相符，1 项不符，1 项不支持。',
    '',
    '不符\tc\t说法c\t值为 3',
    '不支持\tb\t说法b\t没有',
    '相符\ta\t说法a',
    '相符\td\t说法d',
    '',
  ]);
});

test('tasks take turns, also behind one that fails', async () => {
  const done: string[] = [];
  const inTurn = takeTurns();
  const task = (name: string, fails = false) =>
    inTurn(async () => {
      done.push(`${name} begins`);
      await Promise.resolve();
      done.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [one, two, three] = await Promise.allSettled([task('one'), task('two', true), task('three')]);
  expect([one.status, two.status, three.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(three).toMatchObject({ value: 'three' });
  expect(two).toMatchObject({ reason: new Error('two') });
  expect(done).toEqual(['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
