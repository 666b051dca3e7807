import { startProgress } from '../../src/cli/terminal';

/** What is said when the steps happen at these milliseconds. */
function said(...times: readonly number[]): readonly string[] {
  const lines: string[] = [];
  let clock = 0;
  const progress = startProgress({ err: (text) => lines.push(text), now: () => clock });
  for (const time of times) {
    clock = time;
    progress(`第 ${time} 毫秒`);
  }
  return lines;
}

test('a short run says nothing', () => {
  expect(said(10, 500, 999)).toEqual([]);
});

test('a long run says at most one thing a second', () => {
  expect(said(10, 1200, 1900, 2300)).toEqual(['第 1200 毫秒…\n', '第 2300 毫秒…\n']);
});

test('what is known to take long is said at once', () => {
  const lines: string[] = [];
  startProgress({ err: (text) => lines.push(text), now: () => 0 })('文件较大，正在读取', true);
  expect(lines).toEqual(['文件较大，正在读取…\n']);
});
