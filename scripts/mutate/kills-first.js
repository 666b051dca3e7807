const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Runs first the test files that failed most often so far in this private copy, then the quickest ones. */
module.exports = class KillsFirst extends Sequencer {
  sort(tests) {
    const known = this.#known();
    const of = ({ path: file }) => known[file] ?? { kills: 0, milliseconds: 0 };
    return [...tests].sort(
      (one, other) => of(other).kills - of(one).kills || of(one).milliseconds - of(other).milliseconds,
    );
  }

  cacheResults(tests, results) {
    const known = this.#known();
    for (const { testFilePath, numFailingTests, perfStats, testExecError } of results.testResults) {
      const before = known[testFilePath] ?? { kills: 0, milliseconds: perfStats.runtime };
      known[testFilePath] = { ...before, kills: before.kills + (numFailingTests > 0 || testExecError ? 1 : 0) };
    }
    writeFileSync(this.#file(), JSON.stringify(known));
  }

  #file() {
    return path.join(process.cwd(), '.mutate-tests.json');
  }

  #known() {
    return existsSync(this.#file()) ? JSON.parse(readFileSync(this.#file(), 'utf8')) : {};
  }
};
