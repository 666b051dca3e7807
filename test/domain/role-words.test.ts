import { readHeader } from '../../src/application/reading/read-header';
import { ROLE_WORDS, ROLES } from '../../src/domain/role-words';
import { SIGNS_OF_TRACKERS, STEMS_OF_SIGNS } from '../../src/domain/tracker-signs';

const WHOLE = ROLES.flatMap((role) => ROLE_WORDS[role].words.map((word) => [word, role] as const));
const ENDS = ROLES.flatMap((role) => ROLE_WORDS[role].ends.map((end) => [end, role] as const));

test.each([
  ['whole headers', WHOLE],
  ['ends of headers', ENDS],
])('of %s each is written once, for one role', (_, words) => {
  const seen = new Map<string, string>();
  const clashes = words.filter(([word, role]) => {
    const key = word.normalize('NFKC').toLowerCase();
    const isKnown = seen.has(key);
    if (!isKnown) seen.set(key, role);
    return isKnown;
  });
  expect(clashes).toEqual([]);
});

test('a whole header is read as its role, whatever its end or its parts say', () => {
  const misread = WHOLE.filter(([word, role]) => readHeader(word).guesses[0]?.role !== role);
  expect(misread).toEqual([]);
});

test('an end behind an office’s own words is read as its role', () => {
  const misread = ENDS.filter(([end, role]) => readHeader(`甲乙${end}`).guesses[0]?.role !== role);
  expect(misread).toEqual([]);
});

test('every header of progress has a sign of trackers in it, by which it is found in a large sheet', () => {
  const { words, ends } = ROLE_WORDS.progress;
  const withoutSign = [...words, ...ends].filter((word) => !SIGNS_OF_TRACKERS.some((sign) => word.includes(sign)));
  expect(withoutSign).toEqual([]);
});

test('every sign of trackers has one of the few stems that are searched for first', () => {
  expect(SIGNS_OF_TRACKERS.filter((sign) => !STEMS_OF_SIGNS.some((stem) => sign.includes(stem)))).toEqual([]);
});
