/** Wires the process to the program. */
import { momentOf } from '../adapters/clock';
import { run } from './run';

// A reader that stops early (| head) is no error of ours, and the work goes on.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // As performance.now() has it, without what Node loads for that.
  now: () => process.uptime() * 1000,
  clock: () => momentOf(new Date()),
}).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`程序内部出错，文件没有改动。请把以下内容发给维护人员：\n${detail}\n`);
    process.exitCode = 2;
  },
);
