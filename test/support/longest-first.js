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
  'browser/looks/entering',
  'browser/saving',
  'xlsx/rows-in-office',
  'browser/',
  'hostile/fuzz',
  'excel/from-xlsx',
  'ui/settings/settings-view',
  'render/',
  'package/package',
  'ui/check/pane',
  'rules/official-prose',
  'xlsx/create-xlsx',
  'excel/look-further',
  'excel/trouble',
  'xlsx/foreign-files',
  'hostile/',
  'contract/year',
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
