/** `npm run typecheck`, `npm run lint`, and both at once before the tests: the checks run side by side, since each needs one core. */
import { spawn } from 'node:child_process';

const CHECKS = {
  types: ['tsc --noEmit', 'tsc --noEmit -p tsconfig.core.json'],
  lint: ['eslint .', 'prettier --check .', 'tsx scripts/unused-exports.ts', 'tsx scripts/import-circles.ts'],
} as const;

/** Prints what a check says when it is done; resolves to whether it found nothing. */
function passes(command: string): Promise<boolean> {
  // npm run puts the programs of node_modules where the shell finds them.
  const check = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (piece: Buffer) => (output += piece.toString());
  check.stdout.on('data', keep);
  check.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    check.on('error', reject);
    check.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${command}${code === 0 ? '' : `\n${output}`}`);
      resolve(code === 0);
    });
  });
}

async function main([only]: readonly string[]): Promise<void> {
  const chosen = only === 'types' || only === 'lint' ? CHECKS[only] : [...CHECKS.types, ...CHECKS.lint];
  const results = await Promise.all(chosen.map(passes));
  process.exitCode = results.every(Boolean) ? 0 : 1;
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
