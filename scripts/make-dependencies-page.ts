/** `npm run make-dependencies-page`: writes docs/dependencies.md; builds once to see what gets in. */
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { webpack, type Configuration, type StatsModule } from 'webpack';
import { dependenciesPage, readManifest } from './dependencies-page';

const ROOT = path.join(__dirname, '..');
const OUTPUT = path.join(ROOT, '.cache/dependencies');

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly dependencies?: Readonly<Record<string, string>>;
        readonly peerDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** Which runtime dependency brings a package: itself, or the first that needs it. */
function bringers(direct: readonly string[]): ReadonlyMap<string, string> {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const found = new Map(direct.map((name) => [name, name]));
  for (const name of direct) {
    const waiting = [name];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const needed of Object.keys(packages[`node_modules/${next}`]?.dependencies ?? {})) {
        if (found.has(needed)) continue;
        found.set(needed, name);
        waiting.push(needed);
      }
    }
  }
  return found;
}

/** Every module of the builds that comes from node_modules, with its size; each once. */
async function bundledModules(): Promise<ReadonlyMap<string, number>> {
  const make = createRequire(__filename)('../webpack.config.js') as (
    env: object,
    argv: { mode: string },
  ) => Configuration[];
  const configurations = make({}, { mode: 'production' }).map((one) => ({
    ...one,
    mode: 'production' as const,
    context: ROOT,
    output: { ...one.output, path: path.join(OUTPUT, one.name!) },
  }));
  const stats = await new Promise<StatsModule[]>((done, fail) => {
    webpack(configurations)!.run((error, result) => {
      if (error || !result || result.hasErrors()) fail(error ?? new Error('the build failed'));
      else
        done(
          result
            .toJson({
              all: false,
              modules: true,
              nestedModules: true,
              modulesSpace: Infinity,
              nestedModulesSpace: Infinity,
            })
            .children!.flatMap(({ modules = [] }) => modules),
        );
    });
  });
  const sizes = new Map<string, number>();
  const see = (module: StatsModule): void => {
    if (module.modules) module.modules.forEach(see);
    else if (module.nameForCondition?.includes('node_modules')) sizes.set(module.nameForCondition, module.size ?? 0);
  };
  stats.forEach(see);
  return sizes;
}

function copiedOfficeBytes(folder: string): number {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(path.join(folder, String(name))))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}

async function main(): Promise<void> {
  const direct = Object.keys(readManifest().dependencies);
  const bringer = bringers(direct);
  const sizes: Record<string, number> = {};
  for (const [file, size] of await bundledModules()) {
    const name =
      /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/u.exec(file.replaceAll('\\', '/'))?.[1] ?? '';
    const owner = bringer.get(name);
    if (owner !== undefined) sizes[owner] = (sizes[owner] ?? 0) + size;
  }
  sizes['@microsoft/office-js'] = copiedOfficeBytes(path.join(OUTPUT, 'site/office'));
  writeFileSync(path.join(ROOT, 'docs/dependencies.md'), dependenciesPage(sizes));
}

void main();
