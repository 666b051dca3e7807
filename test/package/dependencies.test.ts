/** docs/dependencies.md knows every package that package.json has, and no other. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dependenciesPage, readManifest } from '../../scripts/dependencies-page';

const page = readFileSync(path.join(__dirname, '../../docs/dependencies.md'), 'utf8');
const { dependencies, devDependencies, optionalDependencies } = readManifest();

/** The rows of a page: package, version, and what else is said. */
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` \| (\S+) \| (.+) \|$/gmu)].map(([, name, version, rest]) => ({
    name,
    version,
    rest: rest!.split(' | '),
  }));

test('every package has its row, with version, licence, reason and, where it runs, its size', () => {
  const expected = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.fromEntries(rowsOf(page).map(({ name, version }) => [name, version]))).toEqual(expected);
  for (const { name, rest } of rowsOf(page)) {
    const runs = Object.hasOwn(dependencies, name!);
    expect(rest).toHaveLength(runs ? 3 : 2);
    expect(rest[0]).toMatch(/\w/u);
    if (runs) expect(rest[1]).toMatch(/^\d+ KB$/u);
    expect(rest.at(-1)).toMatch(/.{10,}/u);
  }
});

test('versions are exact', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    expect(version).toMatch(/^(?:npm:(?:@[\w-]+\/)?[\w-]+@)?\d+\.\d+\.\d+$/u);
});

test('reasons and licences are as the script would write them today (npm run make-dependencies-page)', () => {
  const withoutSizes = (text: string) =>
    text.replace(/\| (?:\d+ KB|–) \|/gu, '| |').replace(/(`@xarsh[^|]*\| \S+) \| \S+ \|/u, '$1 |');
  expect(withoutSizes(page)).toBe(withoutSizes(dependenciesPage({})));
});
