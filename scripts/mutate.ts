/** `npm run mutate -- FOLDER`: which slips in a folder of src would its tests not notice? */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compilerFor } from './mutate/compiles';
import { folderOf, sourcesOf, type Folder } from './mutate/folders';
import { mutantsOf, mutated } from './mutate/mutants';
import { privateCopy, type PrivateCopy } from './mutate/private-copy';
import { cameTo } from './mutate/reached';
import { importsOf, otherTests, testsOf } from './mutate/reaching';
import { runTests, type Outcome, type TestRun } from './mutate/run-tests';
import { shuffled, type Placed } from './mutate/sample';
import { shown, summary, type Tried } from './mutate/summary';

const USAGE = `npm run mutate -- FOLDER… [--count N] [--seed S] [--again] [--all]
  FOLDER   rules, letter, application, docx, xlsx …: below src/ or src/adapters/
  --count  how many mutants a folder (40)
  --seed   another sample (1)
  --again  those that survived the last time in these folders, and no others
  --all    what survives is tried against all other tests that can reach it, Python and LibreOffice among them (slow)
One change at a time is made in a private copy of the project, and the tests of that folder that can reach the changed file
are run until one fails. Changes that do not compile are left out. What no test noticed is listed at the end.`;

const PROJECT = path.join(__dirname, '..');
const KEPT = path.join(PROJECT, '.cache/mutate');

interface Wish {
  readonly folders: readonly Folder[];
  readonly count: number;
  readonly seed: number;
  readonly again: boolean;
  readonly all: boolean;
}

function parse(args: readonly string[]): Wish | null {
  const wish = { folders: [] as Folder[], count: 40, seed: 1, again: false, all: false };
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at]!;
    if (word === '--again') wish.again = true;
    else if (word === '--all') wish.all = true;
    else if (word === '--count' || word === '--seed') {
      at += 1;
      const number = Number(args[at]);
      if (!Number.isSafeInteger(number) || number < 0) return null;
      wish[word === '--count' ? 'count' : 'seed'] = number;
    } else {
      const folder = folderOf(PROJECT, word);
      if (!folder) return null;
      wish.folders.push(folder);
    }
  }
  return wish.folders.length > 0 ? wish : null;
}

async function main(): Promise<number> {
  const wish = parse(process.argv.slice(2));
  if (!wish) {
    console.error(USAGE);
    return 2;
  }
  const copy = privateCopy(PROJECT);
  process.once('exit', copy.remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const compiles = compilerFor(copy.root);

  const imports = importsOf(copy.root);

  const tried: Tried[] = [];
  for (const folder of wish.folders) {
    console.log(`src/${folder.name}: the tests as they are (${folder.tests.join(', ')}) …`);
    const tests = testsOf(copy.root, folder.tests);
    const whole = await runTests(copy.root, tests, 1200, { countsCalls: true });
    if (whole.outcome !== 'passed') {
      console.error(`${whole.output}\nThe tests must pass before a change can make one fail.`);
      return 2;
    }
    const order = killersFirst(tests, whole);
    const ownRun = runnerOf(copy.root, whole, imports, false);
    const others = wish.all ? otherRunner(copy, folder, tests, imports) : null;
    let left = wish.again ? Infinity : wish.count;
    for (const placed of wish.again ? survivorsOf(copy.root, folder) : shuffled(allOf(copy.root, folder), wish.seed)) {
      if (left === 0) break;
      const text = readFileSync(path.join(copy.root, placed.file), 'utf8');
      const changed = mutated(text, placed.mutant);
      if (!compiles(placed.file, changed)) continue;
      copy.write(placed.file, changed);
      const run = await ownRun(
        order.files((test) => imports(test, placed.file)),
        placed,
      );
      copy.write(placed.file, text);
      order.note(run);
      let one: Tried = { folder: folder.name, placed, outcome: run.outcome };
      if (others && run.outcome === 'passed') {
        const outcome = await others(placed, changed, text);
        if (outcome !== 'passed') one = { ...one, outcome, isKilledByOthers: true };
      }
      tried.push(one);
      left -= 1;
      const by = run.told && 'failed' in run.told ? `  (${run.told.failed})` : '';
      console.log(`${String(tried.length).padStart(3)} ${run.seconds.toFixed(0).padStart(3)} s ${shown(one)}${by}`);
    }
    keepSurvivors(folder, tried);
  }
  console.log(`\n${summary(tried)}`);
  return 0;
}

/** How near a test has to be for its distance to count: behind that many imports all tests are far. */
const NEAR = 2;

/** The test files that reach a changed one in the order to run them: the nearest, those that failed most often so far, the quickest. */
function killersFirst(tests: readonly string[], { told }: TestRun) {
  const milliseconds = told && 'milliseconds' in told ? told.milliseconds : {};
  const kills = new Map<string, number>();
  const killsOf = (file: string) => kills.get(file) ?? 0;
  return {
    files: (stepsFrom: (test: string) => number | null) =>
      tests
        .flatMap((file) => {
          const steps = stepsFrom(file);
          return steps === null ? [] : { file, steps: Math.min(steps, NEAR) };
        })
        .sort(
          ({ file: one, steps }, { file: other, steps: others }) =>
            steps - others || killsOf(other) - killsOf(one) || (milliseconds[one] ?? 0) - (milliseconds[other] ?? 0),
        )
        .map(({ file }) => file),
    note: (run: TestRun) => {
      if (run.told && 'failed' in run.told) kills.set(run.told.failed, killsOf(run.told.failed) + 1);
    },
  };
}

/**
 * Runs those of the given test files that come to a change. `whole` is their run without it: what came to a function is known from it; to
 * what is outside of functions all can come that import the file.
 */
function runnerOf(
  root: string,
  { told }: TestRun,
  imports: (file: string, wanted: string) => number | null,
  isThorough: boolean,
): (tests: readonly string[], placed: Placed) => Promise<TestRun> {
  const { reached, milliseconds } = told && 'reached' in told ? told : { reached: {}, milliseconds: {} };
  const all = Object.values(reached);
  return async (tests, { file, mutant }) => {
    const coming = tests.filter(
      (test) => imports(test, file) !== null && (cameTo(reached[test], all, file, mutant.within) ?? true),
    );
    if (coming.length === 0) return { outcome: 'passed', seconds: 0, told: null, output: '' };
    const usual = coming.reduce((sum, test) => sum + (milliseconds[test] ?? 0), 0) / 1000;
    return runTests(root, coming, 20 + 3 * usual, { isThorough });
  };
}

/** Tries a change against the tests of other folders; those that fail without it are left out, which is asked when the first change comes. */
function otherRunner(
  { root, write }: PrivateCopy,
  folder: Folder,
  tests: readonly string[],
  imports: (file: string, wanted: string) => number | null,
): (placed: Placed, changed: string, text: string) => Promise<Outcome> {
  const sources = sourcesOf(root, folder);
  const find = async () => {
    let files = otherTests(root, tests).filter((test) => sources.some((source) => imports(test, source) !== null));
    for (;;) {
      console.log(`src/${folder.name}: ${files.length} test files of other folders as they are …`);
      const whole = await runTests(root, files, 3600, { isThorough: true, countsCalls: true });
      const { outcome, told } = whole;
      if (outcome === 'passed') return { files, run: runnerOf(root, whole, imports, true) };
      if (!told || !('failed' in told)) return { files: [], run: runnerOf(root, whole, imports, true) };
      console.log(`${told.failed} fails as it is and is left out: ${told.test}`);
      files = files.filter((file) => file !== told.failed);
    }
  };
  let known: Awaited<ReturnType<typeof find>> | null = null;
  return async (placed, changed, text) => {
    known ??= await find();
    write(placed.file, changed);
    const { outcome } = await known.run(known.files, placed);
    write(placed.file, text);
    return outcome;
  };
}

function allOf(root: string, folder: Folder): readonly Placed[] {
  return sourcesOf(root, folder).flatMap((file) =>
    mutantsOf(file, readFileSync(path.join(root, file), 'utf8')).map((mutant) => ({ file, mutant })),
  );
}

/** Those of the last run whose change can still be made, wherever the line stands by now. */
function survivorsOf(root: string, folder: Folder): readonly Placed[] {
  const key = ({ file, mutant: { kind, before, after } }: Placed) => JSON.stringify([file, kind, before, after]);
  const kept = JSON.parse(readFileSync(keptFile(folder), 'utf8')) as readonly Placed[];
  const now = allOf(root, folder);
  return kept.flatMap((survivor) => {
    const alike = now.filter((placed) => key(placed) === key(survivor));
    const distance = ({ mutant }: Placed) => Math.abs(mutant.start - survivor.mutant.start);
    return alike.sort((one, other) => distance(one) - distance(other)).slice(0, 1);
  });
}

function keepSurvivors(folder: Folder, tried: readonly Tried[]): void {
  const survivors = tried.filter(({ folder: name, outcome }) => name === folder.name && outcome === 'passed');
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(keptFile(folder), JSON.stringify(survivors.map(({ placed }) => placed)));
}

function keptFile({ name }: Folder): string {
  return path.join(KEPT, `${name.replaceAll('/', '-')}.json`);
}

main().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
