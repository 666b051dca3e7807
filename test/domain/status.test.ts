import { readStatus } from '../../src/domain/status';
import { STATUS_MEANINGS, STATUS_WORDS } from '../../src/domain/status-words';

test.each([
  ['已完成', 'done', 1],
  ['已办结', 'done', 1],
  ['完成', 'done', 1],
  ['已销号', 'done', 1],
  ['办结', 'done', 1],
  ['100%完成', 'done', 1],
  ['√', 'done', 1],
  ['未启动', 'notStarted', 0],
  ['未开始', 'notStarted', 0],
  ['推进中', 'ongoing', null],
  ['正在推进', 'ongoing', null],
  ['正常', 'ongoing', null],
  ['按计划推进', 'ongoing', null],
  ['达序时进度', 'ongoing', null],
  ['序时推进', 'ongoing', null],
  ['绿灯', 'ongoing', null],
  ['滞后', 'behind', null],
  ['黄灯', 'behind', null],
  ['红灯', 'behind', null],
  ['超前', 'ahead', null],
])('%s is %s', (word, meaning, share) => {
  for (const text of [word, `${word}。`, `（${word}）`, `【${word}】`, ` ${word} `, `●${word}`, `${word}（3月底）`]) {
    expect([text, readStatus(text)]).toEqual([text, { meaning, share }]);
  }
});

test.each([
  ['已完成/已销号', 'done'],
  ['绿灯（正常）', 'ongoing'],
  ['该项目已完成', 'done'],
  ['已于3月办结。', 'done'],
])('%s is %s', (text, meaning) => {
  expect(readStatus(text)?.meaning).toBe(meaning);
});

test.each(['', '25%', '过半', '滞后，正在整改', '已完成/推进中', '完成招标', '红灯路口改造', '未知'])(
  '%j is no status',
  (text) => {
    expect(readStatus(text)).toBeNull();
  },
);

test("an office's own words go before those that everybody uses", () => {
  const own = new Map([
    ['A类', { meaning: 'ongoing', share: 0.6 } as const],
    ['正常', { meaning: 'behind', share: null } as const],
  ]);
  expect(readStatus('A类', own)).toEqual({ meaning: 'ongoing', share: 0.6 });
  expect(readStatus('正常', own)?.meaning).toBe('behind');
  expect(readStatus('推进中', own)?.meaning).toBe('ongoing');
});

test('no word has two meanings', () => {
  const words = STATUS_MEANINGS.flatMap((meaning) => STATUS_WORDS[meaning]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
