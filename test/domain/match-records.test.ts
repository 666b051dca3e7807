/** Which rows of this month are which of the last: `=` has the same name, `~` another, `+` was not there then, `-` is no longer there. */
import type { SubProjectRecord } from '../../src/domain/history';
import { matchRecords } from '../../src/domain/match-records';
import type { SubProject } from '../../src/domain/tracker';

/** Names parted by ｜; ∅ is none; 托育点/学前科 has an office behind it. */
function rowsNamed(line: string): readonly SubProject[] {
  return line.split('｜').map((part) => {
    const [name, office = ''] = part.replace('∅', '').split('/');
    return { name: { text: name }, office: { text: office } } as SubProject;
  });
}

function matched(now: string, then: string): string {
  const rows = rowsNamed(now);
  const records = then === '' ? [] : rowsNamed(then).map(({ name }) => ({ name: name.text }) as SubProjectRecord);
  const { of, added, gone } = matchRecords(rows, records);
  const shown = (name: string) => name || '∅';
  return [
    ...rows.flatMap((row) => {
      const match = of.get(row);
      return match ? `${shown(row.name.text)}${match.renamed ? '~' : '='}${shown(match.record.name)}` : [];
    }),
    ...added.map(({ name }) => `+${shown(name.text)}`),
    ...gone.map(({ name }) => `-${shown(name)}`),
  ].join(' ');
}

test.each([
  // Names that stayed, in any order and however they are spaced.
  ['托育点｜课后服务', '课后服务｜托育点', '托育点=托育点 课后服务=课后服务'],
  ['托 育点', '托育点', '托 育点=托育点'],
  ['托育点', '托育点｜课后服务', '托育点=托育点 -课后服务'],
  ['托育点｜课后服务', '托育点', '托育点=托育点 +课后服务'],
  // Names that changed: the most alike first, each once.
  ['建设社区托育点｜课后服务', '建设托育点｜课后服务', '建设社区托育点~建设托育点 课后服务=课后服务'],
  ['建设社区托育点', '课后服务', '+建设社区托育点 -课后服务'],
  ['建设托育点位｜建设托育点位一批', '建设托育点', '建设托育点位~建设托育点 +建设托育点位一批'],
  ['建设托育点位一批｜建设托育点位', '建设托育点', '建设托育点位~建设托育点 +建设托育点位一批'],
  ['建设托育点位', '建设托育点｜建设托育点位一批', '建设托育点位~建设托育点 -建设托育点位一批'],
  // The row of a list has no name of its own.
  ['∅', '托育点', '∅=托育点'],
  ['∅', '∅', '∅=∅'],
  ['托育点', '∅', '托育点=∅'],
  ['∅/学前科', '基教科｜学前科', '∅=学前科 -基教科'],
  ['∅/体卫科', '基教科｜学前科', '-基教科 -学前科'],
  ['∅', '', ''],
  // Rows without a name then may be any of these.
  ['学前科｜基教科', '∅', ''],
  ['学前科｜基教科', '∅｜∅', ''],
  ['学前科｜∅', '学前科', '学前科=学前科'],
  ['学前科｜基教科', '∅｜学前科', '学前科=学前科 +基教科'],
  // Nothing was there.
  ['托育点｜课后服务', '', '+托育点 +课后服务'],
])('%s, then %s: %s', (now, then, expected) => {
  expect(matched(now, then)).toBe(expected);
});

test('of a hundred rows and more than a hundred records none is taken for another', () => {
  const names = (count: number, ending: string) =>
    Array.from({ length: count }, (_, at) => `第${at}所学校的校舍改造${ending}`).join('｜');
  expect(matched(names(100, '工程'), names(100, '项目'))).toContain('~');
  expect(matched(names(100, '工程'), names(101, '项目'))).not.toContain('~');
});
