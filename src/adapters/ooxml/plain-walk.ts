/**
 * Walks over XML as nearly all files have it: a declaration, tags, texts and the usual entities, all in place. It is several times as fast
 * as the parser that knows all of XML, to which it leaves whatever it is not sure of, faults above all: it never refuses by itself.
 */

/** Hears what the XML is made of, in its order. */
export interface XmlWalker {
  /** An attribute of the element that `open` tells of next, where one of them has a prefix or declares a namespace. */
  readonly attribute: (name: string, value: string) => void;
  /** `attributes` may be empty for an element that is not `wanted`. */
  readonly open: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    isEmpty: boolean,
    end: number,
    attributeCount: number,
  ) => void;
  /** The elements whose attributes somebody looks at, and all with a prefix; null for all. */
  readonly wanted: ReadonlySet<string> | null;
  readonly close: (end: number) => void;
  /** Null when nobody wants the texts. */
  readonly text: ((text: string) => void) | null;
  /** May take the first of what stands in an element that was just opened, from behind its tag; null when it does not. */
  readonly inside: ((name: string, xml: string, at: number) => Taken | null) | null;
}

/** Whole elements that were read by someone who knows them, in a part of the time. */
export interface Taken {
  /** Behind the last of them. */
  readonly end: number;
  /** How many calls they would have been. */
  readonly calls: number;
  /** How many of these are elements and attributes that begin. */
  readonly marks: number;
}

/** Whether all was told; else how many calls were made before the walk came to what it leaves to others. */
export type Walked = { readonly isWhole: true } | { readonly isWhole: false; readonly told: number };

/** With the half of a line end that Excel and Word write behind it, and nowhere else. */
const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>(?:\r(?=\n))?/u;
/** Line ends of Windows, which XML reads as others; halves of characters, and what it does not take. */
const DOUBTFUL = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** The same, and whole characters of two halves, which few texts have: a look at each half by itself takes a quarter of the time. */
const MAY_BE_DOUBTFUL = /[^\t\n\x20-\ud7ff\ue000-\ufffd]/g;
const NOT_WHITE = /[^\t\n ]/u;
const SPACED = /[\t\n]/gu;
const ENTITY = /&(?:(amp|lt|gt|quot|apos);|#([0-9]{1,7});|#x([0-9a-fA-F]{1,6});)?/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const [TAB, LINE, SPACE, QUOTE, AMPERSAND, APOSTROPHE] = [0x09, 0x0a, 0x20, 0x22, 0x26, 0x27];
const [SLASH, COLON, LESS, EQUAL, GREATER] = [0x2f, 0x3a, 0x3c, 0x3d, 0x3e];

/** What a name may have: 1 anywhere, 2 not first. Others are left to the parser. */
const IN_NAME = new Uint8Array(128);
for (const [letters, kind] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_', 1],
  ['0123456789.-:', 2],
] as const)
  for (const letter of letters) IN_NAME[letter.charCodeAt(0)] = kind;

/** Attributes by name, of which none is inherited; objects made in one way share a shape, and are made fast. */
const Attributes = function () {
  // They come one by one.
} as unknown as new () => Record<string, string>;
Attributes.prototype = Object.create(null);
const NONE: Readonly<Record<string, string>> = new Attributes();

/** More than an element of any office program has: each is compared with those before it, and of very many that would take for ever. */
const MOST_ATTRIBUTES = 100;

/** Names that were met, so that a name is one string wherever it stands. */
const names: string[] = new Array<string>(256).fill('');

function nameAt(xml: string, start: number, end: number): string {
  const slot = (xml.charCodeAt(start) + 31 * xml.charCodeAt(end - 1) + 7 * (end - start)) & 255;
  const known = names[slot]!;
  if (known.length === end - start && xml.startsWith(known, start)) return known;
  return (names[slot] = xml.slice(start, end));
}

/** Tells `walker` of all of `xml`, or of as much as is plain. */
export function walkPlainXml(xml: string, walker: XmlWalker): Walked {
  let told = 0;
  const unsure = (): Walked => ({ isWhole: false, told });
  const declaration = DECLARATION.exec(xml);
  MAY_BE_DOUBTFUL.lastIndex = DOUBTFUL.lastIndex = declaration ? declaration[0].length : 0;
  if ((MAY_BE_DOUBTFUL.test(xml) && DOUBTFUL.test(xml)) || xml.includes(']]>')) return unsure();
  const hasEntities = xml.includes('&');
  const { length } = xml;
  const stack: string[] = [];
  /** Names and values of the attributes of one element. */
  const [keys, values]: [string[], string[]] = [[], []];
  let isRooted = false;
  let at = declaration ? declaration[0].length : 0;
  // Nothing may stand before a declaration, and before a root without one the parser knows what may.
  if (!declaration && xml.charCodeAt(0) !== LESS) return unsure();

  for (let less = xml.indexOf('<', at); at < length; less = xml.indexOf('<', at)) {
    if (less < 0) less = length;
    if (less > at) {
      let text = xml.slice(at, less);
      if (stack.length === 0 && NOT_WHITE.test(text)) return unsure();
      if (hasEntities && text.includes('&')) {
        const resolved = resolve(text);
        if (resolved === null) return unsure();
        text = resolved;
      }
      if (walker.text) {
        told++;
        walker.text(text);
      }
      if (less === length) break;
    }

    let next = less + 1;
    let code = xml.charCodeAt(next);
    if (code === SLASH) {
      const name = stack.at(-1);
      if (name === undefined || !xml.startsWith(name, next + 1)) return unsure();
      next += name.length + 1;
      if (xml.charCodeAt(next) !== GREATER) return unsure();
      at = next + 1;
      stack.pop();
      told++;
      walker.close(at);
      continue;
    }

    if (IN_NAME[code] !== 1 || (isRooted && stack.length === 0)) return unsure();
    do code = xml.charCodeAt(++next);
    while (code < 128 && IN_NAME[code] !== 0);
    const name = nameAt(xml, less + 1, next);
    let count = 0;
    let isPlain = true;
    for (;;) {
      const before = next;
      while (code === SPACE || code === LINE || code === TAB) code = xml.charCodeAt(++next);
      if (code === GREATER || code === SLASH) break;
      if (next === before || IN_NAME[code] !== 1) return unsure();
      const start = next;
      let isOrdinary = true;
      do {
        if (code === COLON) isOrdinary = false;
        code = xml.charCodeAt(++next);
      } while (code < 128 && IN_NAME[code] !== 0);
      const key = nameAt(xml, start, next);
      if (code !== EQUAL) return unsure();
      const quote = xml.charCodeAt(++next);
      if (quote !== QUOTE && quote !== APOSTROPHE) return unsure();
      const begin = ++next;
      let isAsItIs = true;
      for (code = xml.charCodeAt(next); code !== quote; code = xml.charCodeAt(++next)) {
        if (code === LESS || next >= length) return unsure();
        if (code === AMPERSAND || code < SPACE) isAsItIs = false;
      }
      let value = xml.slice(begin, next);
      if (!isAsItIs) {
        // A line break in an attribute is a space, unless it is written as an entity.
        const resolved = resolve(value.replace(SPACED, ' '));
        if (resolved === null) return unsure();
        value = resolved;
      }
      if (count === MOST_ATTRIBUTES) return unsure();
      for (let index = 0; index < count; index++) if (keys[index] === key) return unsure();
      if (isOrdinary ? key === 'xmlns' : key !== 'xml:space') isPlain = false;
      keys[count] = key;
      values[count++] = value;
      code = xml.charCodeAt(++next);
    }
    const isEmpty = code === SLASH;
    if (isEmpty && xml.charCodeAt(++next) !== GREATER) return unsure();
    at = next + 1;
    isRooted = true;
    let attributes = NONE;
    if (count > 0 && (!isPlain || isWanted(walker.wanted, name))) {
      const own = new Attributes();
      for (let index = 0; index < count; index++) {
        own[keys[index]!] = values[index]!;
        if (!isPlain) walker.attribute(keys[index]!, values[index]!);
      }
      attributes = own;
    }
    told += count + 1;
    walker.open(name, attributes, isEmpty, at, count);
    if (isEmpty) {
      told++;
      walker.close(at);
    } else {
      stack.push(name);
      const taken = walker.inside?.(name, xml, at);
      if (taken) {
        at = taken.end;
        told += taken.calls;
      }
    }
  }
  return isRooted && stack.length === 0 ? { isWhole: true } : unsure();
}

/** By a prefix an element may be any. */
function isWanted(wanted: XmlWalker['wanted'], name: string): boolean {
  return wanted === null || wanted.has(name) || name.includes(':');
}

/** A text with its entities resolved; null when it has one that is not known or that stands for nothing XML takes. */
function resolve(text: string): string | null {
  let isKnown = true;
  const resolved = text.replace(ENTITY, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return ENTITIES[name]!;
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
    if (!isCharacter(code)) isKnown = false;
    return isKnown ? String.fromCodePoint(code) : '';
  });
  return isKnown ? resolved : null;
}

/** Char of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < SPACE) return code === TAB || code === LINE || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
