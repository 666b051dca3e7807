/** Damage done to a real .xlsx or .docx, drawn by fast-check: a plain list, so that a failure shrinks to the one change that matters. */
import fc from 'fast-check';
import { openPackage, type PackageKind } from '../../src/adapters/ooxml/open-package';
import { locateElements, type XmlElement } from '../../src/adapters/ooxml/splice-xml';
import { writePackage, zipEntry } from '../../src/adapters/ooxml/write-package';

/** One change. The numbers choose part, element and attribute, each modulo how many there are. */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly part: number;
  readonly element: number;
  readonly other: number;
  readonly text: string;
}

/** Changes of bytes in the finished zip: what stands at a place (modulo the length) and what comes there. */
export interface ByteMutation {
  readonly kind: 'flip' | 'cut' | 'insert' | 'zero';
  readonly at: number;
  readonly value: number;
}

const KINDS = [
  'delete element',
  'empty element',
  'repeat element',
  'move element',
  'swap elements',
  'wrap element',
  'nest element',
  'rename element',
  'set attribute',
  'drop attribute',
  'add attribute',
  'set text',
  'raw text',
  'namespace',
  'truncate part',
  'doctype',
  'drop part',
  'rename part',
  'swap parts',
  'utf-16',
] as const;

/** Values that programs trip over. */
const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e9',
  '0x10',
  '1e400',
  'NaN',
  '99999999999999999999',
  '2958466',
  'true',
  'A0',
  'XFE1',
  'A1:XFD1048576',
  'B2:A1',
  '$A$1',
  '中1',
  '9',
  'r',
  's',
  'str',
  'inlineStr',
  'd',
  'shared',
  'array',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  '../../../../etc/passwd',
  '/xl/workbook.xml',
  'C:\\windows',
  'http://example.invalid/a',
  '=1+1',
  '-2',
  '@SUM(A1)',
  '+cmd',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;',
  '&#x1F600;',
  '&#xD800;',
  '&#0;',
  '_x0000_',
  '_xD800_',
  '%',
  '%1%2%3%4%5%6%7%8%9',
  '第048项：',
  '一、本月进展情况 25%',
  '（一）',
  '联系人：：：：',
  '子项目',
  '完成进度（%）',
  '2021年2月30日',
  '\u202e\u200b\ufeff',
  '长'.repeat(33_000),
  '：'.repeat(5000),
  ' '.repeat(5000),
  '（'.repeat(5000),
];

const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    part: fc.nat(),
    element: fc.nat(),
    other: fc.nat(),
    text: nasty,
  }),
  { minLength: 1, maxLength: 5, size: 'max' },
);

export const byteMutations: fc.Arbitrary<readonly ByteMutation[]> = fc.array(
  fc.record({ kind: fc.constantFrom('flip', 'cut', 'insert', 'zero'), at: fc.nat(), value: fc.nat(255) }),
  { maxLength: 3 },
);

/** Units that patterns stumble over when they are repeated: what one part of a pattern takes, its next part takes too. */
export const UNITS = [
  ...'：（）()“”"《》，。、；,.;:!?！？…—-~～ \n\u3000\t0１a一二十第项无年月日％%=+@<>&\'_/\\【】\u200b\u0007\ud800',
  '（一',
  '“”、',
  '《》、',
  '1-',
  '1-2',
  '9:30',
  '2021年',
  '1月2日',
  '21年',
  '每所5万元',
  '每',
  '每所',
  '24所',
  '总计120万元',
  '一、',
  '1.',
  '（1）',
  '第048项：',
  '联系人：',
  '联系电话：',
  '电话',
  '百分之',
  '。）',
  '1 万',
  '_x0041_',
  ']]>',
  '<!--',
  '&lt;',
  '关于',
  '的',
  '和',
];

/** What office texts are made of, and the same again and again; never much longer than `longest`. */
export const hostileText = (longest: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .record({
        head: fc.constantFrom('', ...UNITS),
        unit: fc.constantFrom(...UNITS),
        second: fc.constantFrom('', ...UNITS),
        count: fc.oneof(fc.nat(5), fc.nat(longest)),
        tail: fc.constantFrom('', 'x', '。', ...UNITS),
      })
      .map(({ head, unit, second, count, tail }) => {
        const pair = unit + second;
        return head + pair.repeat(Math.ceil(count / pair.length)).slice(0, longest) + tail;
      }),
  );

/** The file with these changes made, one after the other. A change that fits nowhere is left out. */
export function mutate(bytes: Uint8Array, kind: PackageKind, changes: readonly Mutation[]): Uint8Array {
  const pkg = openPackage(bytes, kind);
  const decoder = new TextDecoder();
  let parts: Part[] = pkg.entries.map(({ name }) => ({ name, content: decoder.decode(pkg.bytes(name)) }));
  for (const change of changes) parts = changed(parts, change);
  return writePackage(parts.map(({ name, content }) => zipEntry(name, content)));
}

export function mutateBytes(bytes: Uint8Array, changes: readonly ByteMutation[]): Uint8Array {
  return changes.reduce((before, { kind, at, value }) => {
    const place = at % Math.max(1, before.length);
    const [head, tail] = [before.subarray(0, place), before.subarray(place)];
    switch (kind) {
      case 'flip':
        return Uint8Array.from([...head, (tail[0] ?? 0) ^ (value || 1), ...tail.subarray(1)]);
      case 'zero':
        return Uint8Array.from([...head, ...new Uint8Array(Math.min(value, tail.length)), ...tail.subarray(value)]);
      case 'cut':
        return Uint8Array.from([...head, ...tail.subarray(value)]);
      case 'insert':
        return Uint8Array.from([...head, value, ...tail]);
    }
  }, bytes);
}

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
}

function changed(parts: readonly Part[], change: Mutation): Part[] {
  if (parts.length === 0) return [];
  const at = change.part % parts.length;
  const part = parts[at]!;
  const replaced = (with_: readonly Part[]) => [...parts.slice(0, at), ...with_, ...parts.slice(at + 1)];
  switch (change.kind) {
    case 'drop part':
      return replaced([]);
    case 'rename part':
      return replaced([{ ...part, name: change.text.slice(0, 300) }]);
    case 'swap parts': {
      const other = change.other % parts.length;
      return parts.map(({ name }, index) => ({
        name,
        content: parts[index === at ? other : index === other ? at : index]!.content,
      }));
    }
    case 'utf-16':
      return replaced([
        typeof part.content === 'string' ? { ...part, content: Buffer.from(`\ufeff${part.content}`, 'utf16le') } : part,
      ]);
    default:
      return typeof part.content === 'string'
        ? replaced([{ ...part, content: changedXml(part.content, change) }])
        : [...parts];
  }
}

function changedXml(xml: string, { kind, element: index, other, text }: Mutation): string {
  const elements = elementsOf(xml);
  if (elements.length === 0) return text;
  const element = elements[index % elements.length]!;
  const target = elements[other % elements.length]!;
  const { start, openEnd, closeStart, end } = element;
  const whole = xml.slice(start, end);
  const put = (from: number, to: number, piece: string) => xml.slice(0, from) + piece + xml.slice(to);
  const tag = xml.slice(start, openEnd);
  const attributes = [...tag.matchAll(/\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/gu)];
  const attribute = attributes[other % Math.max(1, attributes.length)];
  switch (kind) {
    case 'delete element':
      return put(start, end, '');
    case 'empty element':
      return put(openEnd, closeStart, '');
    case 'repeat element':
      return put(end, end, whole.repeat(1 + (other % 40)));
    case 'move element':
      return target.start >= end
        ? xml.slice(0, start) + xml.slice(end, target.start) + whole + xml.slice(target.start)
        : put(target.openEnd, target.openEnd, target.selfClosing ? '' : whole);
    case 'swap elements': {
      const [first, second] = start < target.start ? [element, target] : [target, element];
      if (second.start < first.end) return xml;
      return (
        xml.slice(0, first.start) +
        xml.slice(second.start, second.end) +
        xml.slice(first.end, second.start) +
        xml.slice(first.start, first.end) +
        xml.slice(second.end)
      );
    }
    case 'wrap element':
      return put(start, end, `<q:wrap xmlns:q="urn:q" xmlns="urn:other">${whole}</q:wrap>`);
    case 'nest element': {
      const depth = 1 + (other % 400);
      const name = /^<([^\s/>]+)/u.exec(tag)![1]!;
      return put(start, end, `<${name}>`.repeat(depth) + whole + `</${name}>`.repeat(depth));
    }
    case 'rename element': {
      const name = /^<([^\s/>]+)/u.exec(xml.slice(target.start, target.openEnd))![1]!;
      const opened = tag.replace(/^<[^\s/>]+/u, () => `<${name}`);
      return element.selfClosing
        ? put(start, end, opened)
        : put(start, end, `${opened}${xml.slice(openEnd, closeStart)}</${name}>`);
    }
    case 'set attribute':
      return attribute ? put(start, openEnd, withValue(tag, attribute, text)) : xml;
    case 'drop attribute':
      return attribute ? put(start, openEnd, tag.replace(attribute[0], '')) : xml;
    case 'add attribute': {
      const names = ['r', 's', 't', 'ref', 'si', 'w:val', 'xml:space', 'constructor', '__proto__', 'count', 'spans'];
      const added = ` ${names[other % names.length]!}="${escaped(text)}"`;
      return put(
        start,
        openEnd,
        tag.replace(/\s*\/?>$/u, (close) => added + close),
      );
    }
    case 'set text':
      return element.selfClosing ? xml : put(openEnd, closeStart, escaped(text));
    case 'raw text':
      return put(openEnd, openEnd, text);
    case 'namespace':
      return put(
        start,
        openEnd,
        tag.replace(/\s*\/?>$/u, (close) => ` xmlns="${escaped(text)}"${close}`),
      );
    case 'truncate part':
      return xml.slice(0, start + (other % Math.max(1, end - start)));
    case 'doctype':
      return xml.replace(
        /^(?:<\?xml[^>]*\?>)?\s*/u,
        (head) => `${head}<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "${escaped(text)}">]>`,
      );
    default:
      return xml;
  }
}

/** Nothing for what is no XML any more after an earlier change. */
function elementsOf(xml: string): XmlElement[] {
  try {
    return locateElements(xml, {}, () => true);
  } catch {
    return [];
  }
}

function withValue(tag: string, attribute: RegExpExecArray, text: string): string {
  const { 0: whole, 1: name, index } = attribute;
  return `${tag.slice(0, index)} ${name!}="${escaped(text)}"${tag.slice(index + whole.length)}`;
}

/** As an attribute's value; & is left alone, for the entities among the texts. */
function escaped(text: string): string {
  return text.replace(/[<"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
