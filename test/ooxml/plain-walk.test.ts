/** What the fast walk over XML tells is what saxes tells, call by call, as far as it goes; it goes to the end of what is plain. */
import { SaxesParser } from 'saxes';
import { walkPlainXml } from '../../src/adapters/ooxml/plain-walk';

type Call = readonly unknown[];

function walked(xml: string): { calls: readonly Call[]; isWhole: boolean } {
  const calls: Call[] = [];
  const result = walkPlainXml(xml, {
    attribute: () => undefined,
    open: (name, attributes, isEmpty, end, count) => {
      expect(Object.keys(attributes)).toHaveLength(count);
      for (const [key, value] of Object.entries(attributes)) calls.push(['attribute', key, value]);
      calls.push(['open', name, { ...attributes }, isEmpty, end]);
    },
    close: (end) => calls.push(['close', end]),
    text: (text) => calls.push(['text', text]),
    wanted: null,
    inside: null,
  });
  if (!result.isWhole) expect(result.told).toBe(calls.length);
  return { calls, isWhole: result.isWhole };
}

function bySaxes(xml: string): { calls: readonly Call[]; problem: string | null } {
  const calls: Call[] = [];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', ({ name, value }) => calls.push(['attribute', name, value]));
  parser.on('opentag', ({ name, attributes, isSelfClosing }) =>
    calls.push(['open', name, { ...attributes }, isSelfClosing, parser.position]),
  );
  parser.on('closetag', () => calls.push(['close', parser.position]));
  parser.on('text', (text) => calls.push(['text', text]));
  parser.on('cdata', (text) => calls.push(['text', text]));
  try {
    parser.write(xml).close();
    return { calls, problem: null };
  } catch (error) {
    return { calls, problem: (error as Error).message };
  }
}

/** XML as Excel, Word, WPS, LibreOffice and scripts write it. */
const PLAIN = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a>甲</a>',
  '<a/>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a b="1"><c d="2" e=\'"\'>甲&amp;&#x7532;&#10;𠮷&quot;</c>\n <c/></a>\n',
  "<?xml version='1.0' encoding='UTF-8'?><x:a xmlns:x=\"urn:x\" x:b='>'>a > b]]</x:a>",
  '<a\n b="1&#10;2"\tc="3\n4" ><b-1.c/></a>',
  '<a constructor="1" __proto__="2"><__proto__/></a>',
];
/** And what is left to saxes, which reads some of it and refuses the rest. */
const STRANGE = [
  '<a>甲<!-- b --><c/><![CDATA[<]]>乙<?d?></a>',
  '<a>甲\r\n乙</a>',
  '<表 名="1"/>',
  '<a b = "1"/>',
  '<a></a >',
  '\ufeff<a/>',
  ' <a/>',
  '<?xml  version="1.0"?><a/>',
  '<!DOCTYPE a><a/>',
  '',
  '甲',
  '<a>',
  '<a>甲',
  '<a></b>',
  '<a></ab>',
  '<ab></a>',
  '<a/><b/>',
  '<a/>甲',
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  '<a b="1"c="2"/>',
  '<a>&</a>',
  '<a>&b;</a>',
  '<a>&#0;</a>',
  '<a>&#xd800;</a>',
  '<a b="&"/>',
  '<a>]]></a>',
  '<a>\u0001</a>',
  '<a>\ud800</a>',
  '<1a/>',
  '<a/ >',
  '</a>',
  '<a',
  '<a b',
  '<a b="',
  '<a b="1"',
];

test.each(PLAIN)('walks over all of %j', (xml) => {
  const { calls, problem } = bySaxes(xml);
  expect(problem).toBeNull();
  expect(walked(xml)).toEqual({ calls, isWhole: true });
});

it('walks over an element of many attributes, and leaves one of very many to saxes', () => {
  const element = (count: number) => `<a ${Array.from({ length: count }, (_, at) => `b${at}="1"`).join(' ')}/>`;
  expect(walked(element(100))).toEqual({ calls: bySaxes(element(100)).calls, isWhole: true });
  // Each is compared with those before it: of a million that would take hours.
  expect(walked(element(101))).toEqual({ calls: [], isWhole: false });
});

test.each(STRANGE)('leaves %j to saxes', (xml) => {
  expect(walked(xml).isWhole).toBe(false);
});

it('tells nothing that saxes does not, when a character is lost, doubled or changed anywhere', () => {
  const other: unknown[] = [];
  const pieces = [
    '',
    '<',
    '>',
    '&',
    '&lt;',
    '"',
    "'",
    ':',
    '/',
    '!',
    '?',
    ']',
    ' ',
    '=',
    '1',
    'p',
    '\r',
    '\n',
    '\u0002',
  ];
  for (const xml of [...PLAIN, ...STRANGE]) {
    for (let at = 0; at < xml.length; at++) {
      for (const piece of [...pieces, xml[at]! + xml[at]!]) {
        const changed = xml.slice(0, at) + piece + xml.slice(at + 1);
        const [ours, theirs] = [walked(changed), bySaxes(changed)];
        const isSame = ours.isWhole
          ? theirs.problem === null && JSON.stringify(ours.calls) === JSON.stringify(theirs.calls)
          : // A text at the end of what is not finished is the only thing that saxes keeps for itself.
            ours.calls.every((call, index) => JSON.stringify(call) === JSON.stringify(theirs.calls[index])) ||
            (theirs.problem !== null && ours.calls.length === theirs.calls.length + 1);
        if (!isSame) other.push([changed, ours, theirs]);
      }
    }
  }
  expect(other.slice(0, 3)).toEqual([]);
});

it('collects the attributes of the elements that are wanted, and of all with a prefix or a declaration', () => {
  const found: Call[] = [];
  walkPlainXml('<a xmlns="urn:a"><b c="1"/><d e="2"/><x:d e="3"/><d x:e="4"/></a>', {
    attribute: (name, value) => found.push([name, value]),
    open: (name, attributes, _isEmpty, _end, count) => found.push([name, { ...attributes }, count]),
    close: () => undefined,
    text: null,
    wanted: new Set(['b']),
    inside: null,
  });
  expect(found).toEqual([
    ['xmlns', 'urn:a'],
    ['a', { xmlns: 'urn:a' }, 1],
    ['b', { c: '1' }, 1],
    ['d', {}, 1],
    ['x:d', { e: '3' }, 1],
    ['x:e', '4'],
    ['d', { 'x:e': '4' }, 1],
  ]);
});
