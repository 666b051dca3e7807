/** What the words and values of the domain make of texts: `texts.txt` has tables of texts and answers. */
import path from 'node:path';
import { errorMessage, errorShown, isErrorValue, isPictureFormula } from '../../src/domain/error-value';
import { factsOf } from '../../src/domain/facts/facts';
import { numberAt } from '../../src/domain/facts/number';
import { freeName } from '../../src/domain/free-name';
import { comparable, likeness } from '../../src/domain/likeness';
import { formatNamedMonth, monthNamedIn } from '../../src/domain/month-in-text';
import { readNothing } from '../../src/domain/nothing';
import { readPercentText } from '../../src/domain/percent-text';
import { endOf, periodBefore, periodIn, periodName, serves } from '../../src/domain/period';
import { parseDayOfMonth, splitNames, splitPhones } from '../../src/domain/setting-kinds';
import { readStatus } from '../../src/domain/status';
import { namedNumber, targetIdentity } from '../../src/domain/target-identity';
import { isDocumentNumber, padTargetNumber, targetName } from '../../src/domain/target-name';
import { isNamedLikeTracker, SIGNS_OF_TRACKERS, STEMS_OF_SIGNS } from '../../src/domain/tracker-signs';
import { goldenTables } from '../support/golden';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** What texts parted by ｜ come to (∅ is none): once where it is the same for all. */
const alike = (answer: (text: string) => string) => (line: string) => {
  const answers = line.split('｜').map((text) => answer(text.replace('∅', '')));
  return new Set(answers).size === 1 ? answers[0]! : answers.join('｜');
};

function periodShown(text: string): string {
  const found = periodIn(text);
  if (!found) return '—';
  const { period, rest } = found;
  const served = MONTHS.filter((month) => serves(period, { year: period.year ?? 2021, month }));
  const end = endOf(period, 2020);
  return [
    `${period.year ?? ''}${periodName(period)}`,
    `余“${rest}”`,
    `报 ${served.join('、')}`,
    `止 ${end.year}-${end.month}`,
    `前 ${periodBefore(period).year ?? ''}${periodName(periodBefore(period))}`,
  ].join(' ');
}

function percentShown(text: string): string {
  const read = readPercentText(text);
  switch (read.kind) {
    case 'blank':
      return 'blank';
    case 'exact':
    case 'worded':
      return `${read.kind} ${read.points}`;
    case 'bare':
      return `bare ${read.number}`;
    case 'status':
      return `status ${read.status.meaning}`;
    case 'unreadable':
      return read.why;
  }
}

function factsShown(text: string): string {
  const { plain, quantities, dates, clocks } = factsOf(text);
  return [
    ...quantities.map(
      ({ start, end, value, unit, kind, slack, step, exact }) =>
        `${plain.slice(start, end)}=${value}${unit}${kind === 'count' ? '' : `（${kind}）`}${exact ? '' : '约'}${slack ? `±${slack}` : ''}${step === 1 ? '' : `/${step}`}`,
    ),
    ...dates.map(
      ({ start, end, year, month, day, months, part, hanzi }) =>
        `${plain.slice(start, end)}=${[year, month, day].map((each) => each ?? '?').join('-')}${months === 1 ? '' : `共${months}月`}${part ?? ''}${hanzi ? '汉' : ''}`,
    ),
    ...clocks.map(
      ({ start, end, hour, minute, half }) => `${plain.slice(start, end)}=${hour}:${minute}${half ? ` ${half}` : ''}`,
    ),
  ].join('；');
}

goldenTables(path.join(__dirname, 'texts.txt'), {
  status: alike((text) => readStatus(text)?.meaning ?? '—'),
  'names in a cell': (text) => splitNames(text).join('｜'),
  'telephone numbers in a cell': (text) => splitPhones(text).join('｜'),
  'a day of the month': alike((text) => String(parseDayOfMonth(text))),
  nothing: alike((text) => readNothing(text) ?? '—'),
  percent: alike(percentShown),
  period: periodShown,
  'month named in': (text) => {
    const month = monthNamedIn(text);
    return month ? formatNamedMonth(month) : '—';
  },
  identity: alike(targetIdentity),
  'named number': (text) => {
    const named = namedNumber(text);
    return named ? `${named.number}“${named.written}”` : '—';
  },
  'target name': (text) => `${targetName(text)} ${padTargetNumber(text)}${isDocumentNumber(text) ? ' 文号' : ''}`,
  likeness: (line) => {
    const [one, other] = line.split('｜') as [string, string];
    return likeness(comparable(one), comparable(other)).toFixed(3);
  },
  'free name': (line) => {
    const [wanted, ...taken] = line.split('｜') as [string, ...string[]];
    return freeName(wanted, new Set(taken));
  },
  error: (text) => (isErrorValue(text) ? `${errorShown(text)} ${errorMessage('完成进度', text, '百分比')}` : '—'),
  'picture formula': alike((text) => String(isPictureFormula(text))),
  'sheet of a tracker': alike((text) => String(isNamedLikeTracker(text))),
  'sign of a tracker': alike(
    (text) => `${SIGNS_OF_TRACKERS.includes(text)} ${STEMS_OF_SIGNS.some((stem) => text.includes(stem))}`,
  ),
  number: (text) => {
    const read = numberAt(text, 0);
    if (!read) return '—';
    const { end, value, step, decimal, scaled, open } = read;
    return `${text.slice(0, end)} ${value} /${step}${decimal ? ' 小数' : ''}${scaled ? ' 万亿' : ''}${open ? ' 余' : ''}`;
  },
  facts: factsShown,
});
