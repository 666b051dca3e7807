/** docs/benchmarks.md: a head and one section for each table. What was measured anew takes the place of its section; the others stay as they are. */
import type { Section } from './measure';

/** The sections of the page in their order, by the part that measures them. */
export const TITLES = {
  'whole-job': ['The whole job'],
  docx: ['Writing .docx'],
  xlsx: ['Reading .xlsx', 'Changing .xlsx'],
  check: ['Check', 'Check of a long list'],
  text: ['Text rules'],
  growth: ['Growth'],
  calculate: ['Calculation'],
  rules: ['What the rules on texts find'],
  worst: ['The worst texts'],
  excel: ['Excel'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Part = keyof typeof TITLES;
export const PARTS = Object.keys(TITLES) as readonly Part[];

/** The page with these sections, measured on `machine`, and with those that it had before and that were not measured. */
export function pageWith(
  before: string,
  head: readonly string[],
  measured: readonly Section[],
  machine: string,
): string {
  const known = new Map(before.split(/^(?=## )/mu).map((text) => [titleOf(text), text.trimEnd()]));
  const anew = new Map(measured.map((section) => [section.title, markdownOf(section, machine).trimEnd()]));
  const sections = Object.values(TITLES)
    .flat()
    .flatMap((title) => anew.get(title) ?? known.get(title) ?? []);
  return `${[head.join('\n').trimEnd(), ...sections].join('\n\n')}\n`;
}

function titleOf(text: string): string {
  return /^## (.*)/u.exec(text)?.[1] ?? '';
}

export function markdownOf({ title, note, header, rows }: Section, machine: string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table =
    rows.length === 0
      ? []
      : ['', line(header), line(header.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)];
  return [`## ${title}`, '', `${note} Measured with ${machine}.`, ...table, ''].join('\n');
}
