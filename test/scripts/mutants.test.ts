/** What `npm run mutate` changes and what it leaves alone, which tests it runs, and what it says. */
import path from 'node:path';
import { mutantsOf, mutated } from '../../scripts/mutate/mutants';
import { otherTests, testsOf } from '../../scripts/mutate/reaching';
import { cameTo, type Reached } from '../../scripts/mutate/reached';
import { shuffled } from '../../scripts/mutate/sample';
import { summary, type Tried } from '../../scripts/mutate/summary';

const changesOf = (code: string) => mutantsOf('a.ts', code).map((mutant) => mutated(code, mutant));

test.each<[string, readonly string[]]>([
  ['a < b;', [';', 'a <= b;', 'a >= b;']],
  ['x = a && !b;', [';', 'x = a || !b;', 'x = a && b;']],
  ['x = a ?? b;', [';', 'x = (a)!;', 'x = b;']],
  ['x = a?.b;', [';', 'x = a!.b;']],
  ['if (a) b();', ['if (true) b();', 'if (false) b();', 'if (a) ;']],
  ['const x = a ? y : 0;', ['const x = true ? y : 0;', 'const x = false ? y : 0;', 'const x = a ? y : 1;']],
  ["const x = ['a', b];", ['const x = [b];', "const x = ['', b];", "const x = ['a'];"]],
  ['const x = { a, b: 2 };', ['{ b: 2 }', '{ a }', '{ a, b: 3 }', '{ a, b: 1 }'].map((value) => `const x = ${value};`)],
  ['const x = list.some(f);', ['const x = list.every(f);']],
  ['const x = list.filter(f);', ['const x = list;']],
  ['const x = `第${n}项`;', ['const x = `${n}项`;', 'const x = `第${n}`;']],
  ['const x = /^a+$/u;', ['const x = /a+$/u;', 'const x = /^a*$/u;', 'const x = /^a+/u;']],
  // Signs inside a class or behind a backslash stand for themselves.
  ['const x = /[+^]\\+(?=b)/u;', []],
  // Whether it takes nothing away or leaves all as it is, nobody can tell.
  [
    "const x = y.replace(/[，。]+$/u, '');",
    ["const x = y.replace(/[，。]+/u, '');", "const x = y.replace(/[，。]+$/u, 'x');"],
  ],
  ["const x = y.replace(/\\s+/gu, '');", ["const x = y.replace(/\\s+/gu, 'x');"]],
  ["const x = y.replace(/\\s+/u, '');", ["const x = y.replace(/\\s*/u, '');", "const x = y.replace(/\\s+/u, 'x');"]],
  // Types, imports, examples of a rule and its reason are no code.
  ["import { a } from './a';", []],
  ["type A = 'b' | 1;", []],
  ['interface A { readonly b?: 1 }', []],
  [
    "const x = { examples: [{ reports: [1] }], why: 'so' };",
    ["const x = { why: 'so' };", 'const x = { examples: [{ reports: [1] }] };'],
  ],
])('%s', (code, changes) => {
  expect(changesOf(code).sort()).toEqual([...changes].sort());
});

test('a change is known by the function it stands in, where that keeps its name, and by the tests that came to it', () => {
  const code =
    'const a = 1;\nfunction f() {\n  return [2].map(() => 3);\n}\nclass C {\n  get g() {\n    return 4;\n  }\n}\nconst o = { m: () => 5 };';
  const within = mutantsOf('a.ts', code).map((mutant) => [mutant.line, mutant.within]);
  expect([...new Map(within as [number, string | null][])]).toEqual([
    [1, null],
    [3, 'f'],
    [7, 'get g'],
    [10, null],
  ]);
  const one = { 'src/a.ts': { f: true, 'get g': false } };
  const other = { 'src/a.ts': { f: false } };
  const came = (run: Reached | undefined, file: string, name: string | null) => cameTo(run, [one, other], file, name);
  expect([came(one, 'src/a.ts', 'f'), came(other, 'src/a.ts', 'f'), came(other, 'src/a.ts', 'get g')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([
    came(one, 'src/a.ts', 'h'),
    came(one, 'src/b.ts', 'f'),
    came(one, 'src/a.ts', null),
    came(undefined, 'src/a.ts', 'f'),
  ]).toEqual([null, null, null, null]);
});

test('a seed draws the same sample again, and one long line does not fill it', () => {
  const code = ['const words = [', `  ${"'甲', ".repeat(30)}`, '];', 'const x = a < b;', 'const y = !c;'].join('\n');
  const all = mutantsOf('a.ts', code).map((mutant) => ({ file: 'a.ts', mutant }));
  const linesOf = (seed: number) => shuffled(all, seed).map(({ mutant }) => mutant.line);
  expect(linesOf(3)).toEqual(linesOf(3));
  expect(linesOf(3).slice(0, 3).sort()).toEqual([2, 4, 5]);
  expect(linesOf(3)).toHaveLength(all.length);
});

test('the tests of a folder are those of the inner loop, the others are all that need no build and no document', () => {
  const root = path.join(__dirname, '../..');
  const own = testsOf(root, ['xlsx']);
  expect(own).toContain('test/xlsx/gate.test.ts');
  expect(own).not.toContain('test/xlsx/recalculated.test.ts');
  const others = otherTests(root, own);
  expect(others.filter((file) => own.includes(file))).toEqual([]);
  expect(others).toEqual(
    expect.arrayContaining([
      'test/xlsx/recalculated.test.ts',
      'test/hostile/attacks.test.ts',
      'test/docx/parts.test.ts',
    ]),
  );
  expect(others.filter((file) => /^test\/(?:browser|package|manifest)\//u.test(file))).toEqual([]);
});

test('the summary has the rates of each folder, what only others noticed, and what nobody did', () => {
  const [one] = mutantsOf('a.ts', 'a < b;');
  const tried = (file: string, outcome: Tried['outcome'], more: object = {}): Tried => ({
    folder: 'letter',
    placed: { file: `src/letter/${file}`, mutant: one! },
    outcome,
    ...more,
  });
  const four = [
    tried('a.ts', 'failed'),
    tried('like/b.ts', 'passed'),
    tried('like/c.ts', 'failed', { isKilledByOthers: true }),
    tried('a.ts', 'out of time'),
  ];
  expect(summary(four).split('\n')).toEqual([
    'letter                          3 of    4 killed   75 %, 1 of them only by tests of other folders',
    'letter/like                     1 of    2 killed   50 %, 1 of them only by tests of other folders',
    '',
    'Survivors:',
    'SURVIVED src/letter/like/b.ts:1  a < b;  →  ;',
  ]);
  expect(summary(four.slice(0, 1))).toMatch(/Nothing survived\.$/u);
});
