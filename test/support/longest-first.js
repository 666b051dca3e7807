/**
 * The order of test files. jest begins with those that took longest the last time; where nothing ran before, as in continuous
 * integration, it would go by the size of the files, and one worker would end with minutes of browser alone.
 */
const Sequencer = require('@jest/test-sequencer').default;

/** Files of many seconds, the longest first. */
const LONG = [
  'browser/page',
  'browser/recovery',
  'browser/sheet',
  'browser/pane',
  'letter/round-trip',
  'xlsx/rows-in-office',
  'browser/looks/entering',
  'browser/saving',
  'browser/',
  'hostile/fuzz',
  'rules/official-prose',
  'render/',
  'package/package',
  'excel/trouble',
  'ui/check/pane',
  'excel/look-further',
  'hostile/',
  'xlsx/foreign-files',
  'contract/year',
  'rules/places',
  'excel/from-xlsx',
  'scripts/outside-jest',
  'producers/',
  'xlsx/read-xlsx',
  'xlsx/filters',
  'reading/near-misses',
  'excel/busy-days',
  'ui/settings/settings-view',
  'docx/letter-to-docx',
  'xlsx/recalculated',
  'excel/self-check',
  'xlsx/overview-sheet',
  'excel/selection',
  'contract/workbooks',
  'rules/examples',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path, duration }) => {
      const known = LONG.findIndex((name) => path.includes(`/test/${name}`));
      return duration !== undefined || known < 0 ? LONG.length : known;
    };
    // Stable: what has no rank stays in the order of jest.
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
