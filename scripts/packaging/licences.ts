/** The packages that run in what is shipped, with their licences, as the lockfile and node_modules have them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The text of its licence file; null when it has none. */
  readonly text: string | null;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** All packages that the runtime dependencies bring, by name. Bundlers leave out what is not used, so these are at least what is inside. */
export function shippedPackages(): readonly ShippedPackage[] {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(lock.packages)
    .filter(([place, { dev, devOptional, optional }]) => place !== '' && !dev && !devOptional && !optional)
    .map(([place, { version = '' }]) => {
      const folder = path.join(ROOT, place);
      const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as LockedPackage;
      return {
        name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version,
        licence: license === undefined || license.startsWith('LICENSE') ? 'its own terms' : license,
        text: licenceText(folder),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

function licenceText(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(name));
  return file === undefined ? null : readFileSync(path.join(folder, file), 'utf8').trim();
}

/** One text with all of them; packages that share a text share its print. */
export function licencesPage(packages: readonly ShippedPackage[]): string {
  const byText = new Map<string, ShippedPackage[]>();
  for (const item of packages) {
    const text = item.text ?? `(${item.licence}; the package has no licence file)`;
    byText.set(text, [...(byText.get(text) ?? []), item]);
  }
  const pieces = [...byText].map(([text, items]) => {
    const names = items.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join('\n')}\n\n${text}\n`;
  });
  return pieces.join(`\n${'='.repeat(72)}\n\n`);
}
