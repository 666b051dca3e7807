/** The long runs of engineers (npm run fuzz) use what tests use, in a process that has no jest. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { thorough } from '../support/thorough';

const ROOT = path.join(__dirname, '../..');

thorough.each(['test/hostile/properties', 'test/producers/run-producers', 'test/calculate/run-judge'])(
  '%s is loaded without jest',
  (module) => {
    const script = `require(${JSON.stringify(path.join(ROOT, module))})`;
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, QUICK_TESTS: '' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
);
