/**
 * Runs Microsoft's public samples (OfficeDev/office-js-snippets) unmodified over the tests' Excel, and says which of them it carries out:
 * npx tsx scripts/run-snippets.ts FOLDER [--failures]. The folder is a copy of that repository; nothing is fetched here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { loadExcel, type LoadedExcel } from '../test/excel-host/load-in-jest';
import { newWorkbook } from '../test/excel-host/model';

interface Snippet {
  readonly name: string;
  readonly script: string;
}

interface Outcome {
  readonly name: string;
  /** What went wrong first; null when all of its buttons did what they say. */
  readonly fault: string | null;
}

const PATIENCE_MS = 5000;
const MOST_TIMERS = 50;

/** The scripts of all samples for Excel below the folder. */
function snippetsIn(folder: string): readonly Snippet[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const script = blockOf(text, 'script');
      return /^host: EXCEL$/mu.test(text) && script !== null ? [{ name: file, script }] : [];
    });
}

/** The text under `name: content: |-`, without its indent. */
function blockOf(yaml: string, name: string): string | null {
  const lines = yaml.split('\n');
  const start = lines.indexOf(`${name}:`);
  if (start < 0 || !/^ +content: [|>]/u.test(lines[start + 1] ?? '')) return null;
  const body = lines.slice(start + 2);
  const indent = /^ */u.exec(body.find((line) => line.trim() !== '') ?? '')![0];
  const end = body.findIndex((line) => line.trim() !== '' && !line.startsWith(indent));
  return body
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.slice(indent.length))
    .join('\n');
}

type Handler = () => unknown;

/** As much of a page as samples use: buttons, fields and lists by their id. */
function fakePage() {
  const handlers = new Map<string, Handler>();
  const elements = new Map<string, object>();
  const elementOf = (id: string) => {
    const known = elements.get(id);
    if (known) return known;
    const element = {
      value: '1',
      checked: true,
      textContent: '',
      innerText: '',
      innerHTML: '',
      style: {},
      options: [],
      children: [],
      classList: { add: () => undefined, remove: () => undefined },
      appendChild: () => undefined,
      setAttribute: () => undefined,
      addEventListener: (event: string, handler: Handler) => void (event === 'click' && handlers.set(id, handler)),
      on: (event: string, handler: Handler) => void (event === 'click' && handlers.set(id, handler)),
      click: (handler?: Handler) => void (handler && handlers.set(id, handler)),
      append: () => undefined,
      empty: () => undefined,
      text: () => '',
      val: () => '1',
      html: () => '',
      show: () => undefined,
      hide: () => undefined,
    };
    elements.set(id, element);
    return element;
  };
  const document = {
    getElementById: elementOf,
    createElement: () => elementOf(`new ${elements.size}`),
    querySelector: (selector: string) => elementOf(selector.replace(/^#/u, '')),
    body: elementOf('body'),
  };
  const $ = (what: unknown) => {
    if (typeof what === 'function') return (what as Handler)();
    return elementOf(String(what).replace(/^#/u, ''));
  };
  return { handlers, globals: { document, $ } };
}

async function run({ host, use, globals }: LoadedExcel, { name, script }: Snippet): Promise<Outcome> {
  use();
  host.workbook = newWorkbook('Sheet1');
  const faults: string[] = [];
  let timers = 0;
  const tell = (error: unknown): void => {
    const { code, message, debugInfo } = error as {
      code?: string;
      message?: string;
      debugInfo?: { errorLocation?: string };
    };
    faults.push(`${code ?? ''} ${message ?? String(error)} ${debugInfo?.errorLocation ?? ''}`.trim().split('\n')[0]!);
  };
  // Some samples do not wait for what they begin.
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', tell);
  const { handlers, globals: page } = fakePage();
  const quiet = {
    log: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    debug: () => undefined,
    error: tell,
  };
  const office = { ...globals.Office, onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }) };
  const given: Readonly<Record<string, unknown>> = {
    ...page,
    console: quiet,
    Office: office,
    Excel: globals.Excel,
    OfficeExtension: globals.OfficeExtension,
    window: { addEventListener: () => undefined },
    setTimeout: (work: Handler) => (++timers > MOST_TIMERS ? 0 : setTimeout(work)),
    setInterval: () => 0,
    clearInterval: () => undefined,
  };
  try {
    const { outputText } = ts.transpileModule(script, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
    });
    // The samples are the user's own copy of published code: they are meant to be run.

    const start = new Function(...Object.keys(given), outputText) as (...values: unknown[]) => unknown;
    start(...Object.values(given));
    const ids = [...handlers.keys()].sort((a, b) => Number(b === 'setup') - Number(a === 'setup'));
    if (ids.length === 0) return { name, fault: 'no button' };
    for (const id of ids) {
      const late = new Promise((done) => setTimeout(() => done('late'), PATIENCE_MS));
      await new Promise((done) => setTimeout(done));
      if ((await Promise.race([handlers.get(id)!(), late])) === 'late') faults.push(`${id} does not end`);
      if (faults.length > 0) return { name, fault: `${id}: ${faults[0]!}` };
    }
    return { name, fault: null };
  } catch (error) {
    tell(error);
    return { name, fault: faults[0]! };
  }
}

async function main(): Promise<void> {
  const [folder, option] = process.argv.slice(2);
  if (!folder) throw new Error('a folder with a copy of the samples is needed');
  const excel = await loadExcel({ excelApi: '1.20' });
  const outcomes: Outcome[] = [];
  for (const snippet of snippetsIn(folder)) outcomes.push(await run(excel, snippet));
  const done = outcomes.filter(({ fault }) => fault === null);
  if (option === '--failures') {
    for (const { name, fault } of outcomes) if (fault !== null) process.stdout.write(`${name}: ${fault}\n`);
  } else for (const { name } of done) process.stdout.write(`${name}\n`);
  process.stdout.write(`${done.length} of ${outcomes.length}\n`);
  process.exit(0);
}

void main();
