/**
 * Nothing else gets in: rosters, budgets, logs and their kin, alone and beside a tracker. What is told and asked of each stands behind its
 * picture. UPDATE_GOLDEN=1 writes what is so now: read it before it is committed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/application/checking/check';
import { isTracker, readTracker } from '../../src/application/reading/read-tracker';
import { writeLetter } from '../../src/application/letters/write-letter';
import { letterToText } from '../../src/letter/to-text';
import { namedTexts, UPDATES_GOLDEN } from '../support/golden';
import { partsOf, readAndAsked } from '../support/laid-out';
import { pictured } from '../support/pictured';
import { workbookOf } from '../support/plain-tracker';

const FILE = join(__dirname, 'no-trackers.txt');
const OTHERS = namedTexts(FILE);

const LIST = pictured(`
# 重点工作推进表
序号 | 重点工作 | 责任单位 | 完成时限 | 进展情况 | 存在问题
1 | 推进托育点建设 | 学前科 | 2021-12-31 | 已完成选址，正在办理手续。 | 无
2 | 推进课后服务 | 基教科 | 2021-12-31 | 各校有序开展课后服务工作。 | 师资不足。
`);
const [SETTINGS] = workbookOf({}).sheets;
const TRACKERS: readonly [string, ReturnType<typeof workbookOf>][] = [
  ['target sheets', workbookOf({})],
  ['a list', { ...LIST, sheets: [SETTINGS!, ...LIST.sheets] }],
];

function letterOf(workbook: ReturnType<typeof workbookOf>): string {
  const { letter, blockers } = writeLetter(workbook).composition;
  expect(blockers).toEqual([]);
  return letterToText(letter!).join('\n');
}

const ALONE = new Map(
  TRACKERS.map(([, tracker]) => [
    tracker,
    { letter: letterOf(tracker), found: checkWorkbook(tracker).findings.length },
  ]),
);

test('there are enough of them', () => expect(OTHERS.length).toBeGreaterThanOrEqual(40));

if (UPDATES_GOLDEN) {
  const now = OTHERS.map(([name, text]) => {
    const { picture, changed } = partsOf(text);
    return [`=== ${name}`, picture, readAndAsked(picture), changed, ''].join('\n');
  });
  writeFileSync(FILE, now.join(''));
}

describe.each(OTHERS)('%s', (_, text) => {
  const other = pictured(partsOf(text).picture);

  test('alone is no tracker', () => {
    const tracker = readTracker(other);
    expect(tracker.targets).toEqual([]);
    expect(isTracker(tracker)).toBe(false);
  });

  test('is told of and asked about like this', () => {
    expect(readAndAsked(partsOf(text).picture)).toBe(partsOf(text).read);
  });

  test.each(TRACKERS)('beside %s changes no letter and blocks none', (__, tracker) => {
    const both = { ...tracker, sheets: [...tracker.sheets, ...other.sheets] };
    const { letter, found } = ALONE.get(tracker)!;
    expect(letterOf(both)).toBe(letter);
    const told = checkWorkbook(both).findings;
    expect(told.filter(({ rule }) => rule.id !== 'sheet-passed-over')).toHaveLength(found);
  });
});
