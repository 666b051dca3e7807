/**
 * Letters printed as their .docx asks for them, by LibreOffice 7.4, which departs from it in three ways that are mended here: it sets a
 * space beside digits whatever w:autoSpaceDN says and has marks of its own that begin or end no line, so the letter goes through a
 * flat .odt that says both; and the Fandol fonts have Latin
 * characters of their own widths, where 仿宋_GB2312 and its kin make all of them half as wide as a hanzi.
 */
import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPrinted, type Page } from './render';

const FONTS = path.join(__dirname, '../../.cache/fonts');
/** The fonts by the names that the letter has for them. */
const FACES: Readonly<Record<string, readonly string[]>> = {
  'FandolFang-Regular.otf': ['仿宋_GB2312', '仿宋'],
  'FandolKai-Regular.otf': ['楷体_GB2312', '楷体'],
  'FandolHei-Regular.otf': ['黑体'],
  'FandolSong-Regular.otf': ['方正小标宋简体', '宋体'],
};

/** The pages of each file, by its name without ending. */
export function printAsWord(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Record<string, readonly Page[]> {
  mkdirSync(folder, { recursive: true });
  const config = writeHalfWidthFonts(folder);
  const names = Object.keys(files);
  for (const name of names) writeFileSync(path.join(folder, `${name}.docx`), files[name]!);
  const convert = (to: string, ending: string) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...names.map((name) => path.join(folder, `${name}.${ending}`)),
      ],
      { env: { ...process.env, FONTCONFIG_FILE: config }, stdio: 'ignore', timeout: 200_000 },
    );
  convert('fodt', 'docx');
  for (const name of names) {
    const file = path.join(folder, `${name}.fodt`);
    const leavesRoom = partOf(files[name]!, 'styles').includes('<w:autoSpaceDE w:val="1"/>');
    const flat = readFileSync(file, 'utf8')
      .replaceAll('style:text-autospace="ideograph-alpha"', leavesRoom ? '$&' : 'style:text-autospace="none"')
      .replace(/(?<=<config:config-item-set config:name="ooo:configuration-settings">)/u, forbiddenMarks(files[name]!));
    writeFileSync(file, flat);
  }
  convert('pdf', 'fodt');
  return Object.fromEntries(names.map((name) => [name, readPrinted(path.join(folder, `${name}.pdf`))]));
}

function partOf(docx: Uint8Array, name: string): string {
  return strFromU8(unzipSync(docx)[`word/${name}.xml`]!);
}

/** The marks that begin and end no line, as the file has them, in the words of a flat .odt. */
function forbiddenMarks(docx: Uint8Array): string {
  const settings = partOf(docx, 'settings');
  const marks = (name: string) => new RegExp(`<w:${name} w:lang="zh-CN" w:val="([^"]*)"/>`, 'u').exec(settings)![1]!;
  const item = (name: string, value: string) =>
    `<config:config-item config:name="${name}" config:type="string">${value}</config:config-item>`;
  return (
    '<config:config-item-map-indexed config:name="ForbiddenCharacters"><config:config-item-map-entry>' +
    item('Language', 'zh') +
    item('Country', 'CN') +
    item('Variant', '') +
    item('BeginLine', marks('noLineBreaksBefore')) +
    item('EndLine', marks('noLineBreaksAfter')) +
    '</config:config-item-map-entry></config:config-item-map-indexed>'
  );
}

function writeHalfWidthFonts(folder: string): string {
  const fonts = path.join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  const aliases: string[] = [];
  for (const [file, names] of Object.entries(FACES)) {
    writeFileSync(path.join(fonts, file), withHalfWidths(readFileSync(path.join(FONTS, file))));
    const family = file.replace('-Regular.otf', '');
    for (const name of names) {
      aliases.push(
        `<match target="pattern"><test name="family"><string>${name}</string></test>` +
          `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`,
      );
    }
  }
  const config = path.join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>${fonts}</dir>` +
      `<cachedir>${path.join(folder, 'font-cache')}</cachedir>${aliases.join('')}</fontconfig>`,
  );
  return config;
}

/** An OpenType font whose printable ASCII characters are half an em wide. */
function withHalfWidths(bytes: Uint8Array): Uint8Array {
  const font = new DataView(bytes.slice().buffer);
  const tables = new Map<string, number>();
  for (let index = 0; index < font.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)));
    tables.set(tag, font.getUint32(at + 8));
  }
  const half = font.getUint16(tables.get('head')! + 18) / 2;
  for (let code = 0x20; code < 0x7f; code++) {
    const glyph = glyphOf(font, tables.get('cmap')!, code);
    if (glyph > 0) font.setUint16(tables.get('hmtx')! + 4 * glyph, half);
  }
  return new Uint8Array(font.buffer);
}

/** The number of a character's glyph by a table of format 4, which every such font has; 0 when it has none. */
function glyphOf(font: DataView, cmap: number, code: number): number {
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const table = cmap + font.getUint32(cmap + 8 + 8 * index);
    if (font.getUint16(table) !== 4) continue;
    const segments = font.getUint16(table + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const end = table + 14 + 2 * segment;
      const start = end + 2 * segments + 2;
      const [delta, range] = [start + 2 * segments, start + 4 * segments];
      if (code < font.getUint16(start) || code > font.getUint16(end)) continue;
      const offset = font.getUint16(range);
      if (offset === 0) return (code + font.getUint16(delta)) & 0xffff;
      const glyph = font.getUint16(range + offset + 2 * (code - font.getUint16(start)));
      return glyph === 0 ? 0 : (glyph + font.getUint16(delta)) & 0xffff;
    }
  }
  return 0;
}
