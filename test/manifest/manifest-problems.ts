/** What is wrong with a manifest that its schema does not see. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml } from '../../src/adapters/ooxml/parse-xml';

/** The address of the development server: what stands behind it is a file of the project. */
export const DEVELOPMENT = 'https://localhost:3000/';

/** Limits of the Office platform, in characters. */
const LONGEST = { resid: 32, ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 } as const;

const NAMESPACES = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': '',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': '',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
};

interface Resource {
  readonly list: keyof typeof LONGEST;
  readonly value: string;
  english: string | null;
}

interface Use {
  readonly resid: string;
  /** Pixels, of an image. */
  readonly size: number | null;
}

/** Chinese or English sentences are not needed here: a problem is a line for a developer. `root` is the folder the files stand in. */
export function manifestProblems(xml: string, root: string): readonly string[] {
  const problems: string[] = [];
  const resources = new Map<string, Resource>();
  const uses: Use[] = [];
  const addresses: string[] = [];
  let list: Resource['list'] = 'resid';
  let current: Resource | null = null;
  parseXml(xml, NAMESPACES, {
    open: (tag, attributes) => {
      const { id, resid, size, DefaultValue: value, Locale: locale, Value: english } = attributes;
      if (/^bt:(?:Images|Urls|ShortStrings|LongStrings)$/u.test(tag)) list = tag.slice(3) as Resource['list'];
      if (resid !== undefined) uses.push({ resid, size: size === undefined ? null : Number(size) });
      if (value !== undefined && id !== undefined) {
        if (resources.has(id)) problems.push(`${id} is there twice`);
        current = { list, value, english: null };
        resources.set(id, current);
      }
      if (tag === 'bt:Override' && current && locale === 'en-US') current.english = english ?? null;
      for (const text of [value, english]) if (text !== undefined && /^\w+:\/\//u.test(text)) addresses.push(text);
      if (tag === 'Requirements') problems.push('Requirements hide the buttons of every host that lacks one of them');
      if (tag === 'Runtimes')
        problems.push('a shared runtime falls back to Internet Explorer where WebView2 is missing');
    },
  });

  for (const [id, { list: kind, value, english }] of resources) {
    if (id.length > LONGEST.resid) problems.push(`the id ${id} is too long`);
    if (value.length > LONGEST[kind]) problems.push(`${id} is too long`);
    if (!uses.some(({ resid }) => resid === id)) problems.push(`${id} is used nowhere`);
    if (kind !== 'ShortStrings' && kind !== 'LongStrings') continue;
    if (english === null) problems.push(`${id} has no English`);
    else if (english.length > LONGEST[kind]) problems.push(`${id} is too long in English`);
  }
  for (const { resid } of uses) if (!resources.has(resid)) problems.push(`${resid} is used but not there`);
  for (const address of addresses) {
    if (!address.startsWith('https://')) problems.push(`${address} is not https`);
    else if (address.startsWith(DEVELOPMENT)) problems.push(...fileProblems(address, root));
  }
  for (const { resid, size } of uses) {
    const value = resources.get(resid)?.value;
    const file = value?.startsWith(DEVELOPMENT) && path.join(root, value.slice(DEVELOPMENT.length));
    if (size === null || !file || !existsSync(file)) continue;
    const drawn = sizeOfPng(readFileSync(file));
    if (drawn !== `${size} × ${size}`) problems.push(`${resid} is drawn ${drawn} for ${size}`);
  }
  return problems;
}

/** Pages are built from src/taskpane; everything else stands where its address says. */
function fileProblems(address: string, root: string): readonly string[] {
  const name = new URL(address).pathname.slice(1);
  const file = name.endsWith('.html') ? path.join('src', name.replace(/\.html$/u, ''), name) : name;
  return existsSync(path.join(root, file)) ? [] : [`${name} is not there`];
}

/** Width and height from the header chunk of a PNG file. */
function sizeOfPng(bytes: Buffer): string {
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}
