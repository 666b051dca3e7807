/** Writing a letter as .docx: mubiao against docx and docxtemplater in one process, and python-docx in its own; the same paragraphs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { letterToDocx } from '../src/adapters/docx/letter-to-docx';
import { readDocxLetter } from '../src/adapters/docx/read-docx-letter';
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../src/adapters/xlsx/read-xlsx';
import { planTracker } from '../src/application/new-sheets/new-tracker';
import { writeLetter } from '../src/application/letters/write-letter';
import { letterToText } from '../src/letter/to-text';
import { largeTracker } from './large-tracker';
import { milliseconds, report, rival, sideBySide, times } from './measure';

const ROUNDS = 7;
const folder = mkdtempSync(path.join(tmpdir(), 'mubiao-bench-'));

interface Docx {
  Document: new (options: unknown) => unknown;
  Paragraph: new (options: unknown) => unknown;
  TextRun: new (options: unknown) => unknown;
  Packer: { toBuffer(document: unknown): Promise<Uint8Array> };
}
type Zip = new (bytes?: Uint8Array) => {
  generate(options: { type: 'nodebuffer'; compression: 'DEFLATE' }): Uint8Array;
};
type Templater = new (
  zip: unknown,
  options?: unknown,
) => {
  render(data: unknown): void;
  getZip(): { generate(options: { type: 'nodebuffer'; compression: 'DEFLATE' }): Uint8Array };
};

async function main(): Promise<void> {
  const { letter } = writeLetter(readXlsx(createXlsx(planTracker(largeTracker(100, 6))))).composition;
  const texts = letterToText(letter!);
  const { Document, Paragraph, TextRun, Packer } = rival<Docx>('docx');
  const PizZip = rival<Zip>('pizzip');
  const Docxtemplater = rival<Templater>('docxtemplater');

  const withDocx = () => {
    const children = texts.map(
      (text) =>
        new Paragraph({
          indent: { firstLine: 640 },
          spacing: { line: 579, lineRule: 'exact' },
          children: [new TextRun({ text, font: { eastAsia: '仿宋_GB2312' }, size: 32 })],
        }),
    );
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  };
  // A template of one paragraph that is repeated; made once, as an office would.
  const oneParagraph = new Document({
    sections: [
      { children: ['{#all}', '{text}', '{/all}'].map((text) => new Paragraph({ children: [new TextRun(text)] })) },
    ],
  });
  const template = await Packer.toBuffer(oneParagraph);
  const withTemplater = () => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    document.render({ all: texts.map((text) => ({ text })) });
    return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  };

  sameTexts('docx', texts, await withDocx());
  sameTexts('docxtemplater', texts, withTemplater());
  const own = letterToDocx(letter!);
  sameTexts('mubiao', texts, own);
  const result = await sideBySide(ROUNDS, {
    mubiao: () => letterToDocx(letter!),
    docx: withDocx,
    docxtemplater: withTemplater,
  });
  const python = withPython(texts);
  const row = (name: string, value: number, bytes: number) => [
    name,
    milliseconds(value),
    times(value, result.mubiao),
    `${Math.round(bytes / 1000)} KB`,
  ];
  report([
    {
      title: 'Writing .docx',
      note: `A letter of 100 targets × 3 sections × 6 sub-projects (${texts.length} paragraphs), warm; ${ROUNDS} rounds. mubiao writes the page of GB/T 9704-2012 with its styles, headers and numbers; the others one plain style for all paragraphs.`,
      header: ['writer', 'time', 'ratio', 'file'],
      rows: [
        row('mubiao', result.mubiao, own.length),
        row('docx 9.15.2', result.docx, (await withDocx()).length),
        row('docxtemplater 3.71.0', result.docxtemplater, withTemplater().length),
        ...(python ? [row('python-docx', python.milliseconds, python.bytes)] : []),
      ],
    },
  ]);
}

/** A comparison of writers that write different things would mean nothing. */
function sameTexts(name: string, texts: readonly string[], bytes: Uint8Array): void {
  // Titles are broken into lines by one writer only.
  const plain = (all: readonly string[]) => all.join('').replace(/\s/gu, '');
  if (plain(readDocxLetter(bytes).map(({ text }) => text)) !== plain(texts))
    throw new Error(`${name} writes another letter`);
}

/** Null where python-docx is not installed. */
function withPython(texts: readonly string[]): { milliseconds: number; bytes: number } | null {
  const [input, output] = [path.join(folder, 'texts.json'), path.join(folder, 'python.docx')];
  writeFileSync(input, JSON.stringify(texts));
  const { status, stdout } = spawnSync('/usr/bin/python3', ['bench/write_docx.py', input, output, String(ROUNDS)], {
    encoding: 'utf8',
  });
  if (status !== 0) return null;
  const bytes = readFileSync(output);
  sameTexts('python-docx', texts, bytes);
  return { milliseconds: Number(stdout), bytes: bytes.length };
}

void main().finally(() => rmSync(folder, { recursive: true }));
