/**
 * The order of test files. jest begins with those that took longest the last time; where nothing ran before, as in continuous
 * integration, it would go by the size of the files, and one worker would end with minutes of browser alone.
 */
const Sequencer = require('@jest/test-sequencer').default;

/** Files of many seconds, the longest first. */
const LONG = [
  'browser/page',
  'browser/looks/looks',
  'browser/pane',
  'browser/sheet',
  'browser/looks/entering',
  'browser/recovery',
  'browser/month',
  'browser/',
  'package/',
  'hostile/',
  'render/',
  'xlsx/recalculated',
  'xlsx/foreign-files',
  'xlsx/rows-in-office',
  'contract/year',
  'letter/round-trip',
  'calculate/judged',
  'excel/look-further',
  'rules/official-prose',
  'ui/settings/settings-view',
  'ui/check/pane',
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
