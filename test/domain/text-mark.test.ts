import { textMark } from '../../src/domain/text-mark';
import { thorough } from '../support/thorough';

test('stays as it is in the workbooks that have it', () => {
  expect(['', '完成3所学校,会议于9:30时召开。', 'a'.repeat(1000)].map(textMark)).toEqual([
    '0ik9oixivqd',
    '0bb24ukynx0',
    '25vlkejns2j',
  ]);
});

thorough('differs for texts that differ in one place', () => {
  const text = '各公办小学有序开展课后服务，参与率达92%，家长满意度为98%。'.repeat(20);
  const texts = new Set([text]);
  for (let at = 0; at < text.length; at++) {
    for (const other of ['一', '1', '，', '']) texts.add(text.slice(0, at) + other + text.slice(at + 1));
  }
  expect(new Set([...texts].map(textMark)).size).toBe(texts.size);
});
