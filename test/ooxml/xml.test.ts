import { parseXml, XmlError } from '../../src/adapters/ooxml/parse-xml';
import { applySplices, editXml, locateElements, setAttribute } from '../../src/adapters/ooxml/splice-xml';

const NAMES = { 'urn:main': '', 'urn:links': 'r' };

/** What the handlers hear, in one line. */
function heard(xml: string | Uint8Array): string {
  const events: string[] = [];
  parseXml(xml, NAMES, {
    open: (name, attributes) =>
      events.push(`<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>`),
    close: (name) => events.push(`</${name}>`),
    text: (text) => events.push(text),
  });
  return events.join('').replace(/ xmlns[^ >]*/g, '');
}

describe('names', () => {
  it.each([
    ['the usual prefixes', '<a xmlns="urn:main" xmlns:r="urn:links"><b r:id="1"/></a>', '<a><b r:id=1></b></a>'],
    [
      'other prefixes',
      '<x:a xmlns:x="urn:main" xmlns:y="urn:links"><x:b y:id="1" z="2"/></x:a>',
      '<a><b r:id=1 z=2></b></a>',
    ],
    [
      'prefixes declared further in',
      '<a xmlns="urn:main"><b xmlns:q="urn:links" q:id="1"><q:c/></b></a>',
      '<a><b r:id=1><r:c></r:c></b></a>',
    ],
    [
      'a prefix for two things, one inside the other',
      '<q:a xmlns:q="urn:main" xmlns:x="urn:main"><x:b xmlns:q="urn:links" q:id="1"/><q:c q:id="1"/></q:a>',
      '<a><b r:id=1></b><c id=1></c></a>',
    ],
    [
      'foreign elements that look like ours',
      '<x:a xmlns:x="urn:main" xmlns="urn:other"><b/></x:a>',
      '<a><other-:b></other-:b></a>',
    ],
    [
      'a prefix of ours with another meaning',
      '<a xmlns="urn:main" xmlns:r="urn:other" r:id="1"/>',
      '<a other-r:id=1></a>',
    ],
    ['no namespaces', '<a><b/></a>', '<other-:a><other-:b></other-:b></other-:a>'],
    [
      'the default namespace taken back',
      '<a xmlns="urn:main"><b xmlns=""/><c/></a>',
      '<a><other-:b></other-:b><c></c></a>',
    ],
  ])('are the same whatever the file writes: %s', (_, xml, expected) => {
    expect(heard(xml)).toBe(expected);
  });
});

it('puts texts together over the borders of pieces', () => {
  const long = '甲𠮷&amp;\r\n'.repeat(100_000);
  const bytes = new TextEncoder().encode(`<a xmlns="urn:main">${long}</a>`);
  expect(heard(bytes)).toBe(`<a>${'甲𠮷&\n'.repeat(100_000)}</a>`);
});

it('looks no further when a handler has what it wants', () => {
  const names: string[] = [];
  parseXml('<a xmlns="urn:main"><b/><c><d/></a>', NAMES, {
    open: (name, _, { stop }) => {
      names.push(name);
      if (name === 'b') stop();
    },
  });
  expect(names).toEqual(['a', 'b']);
});

it.each([
  ['a DOCTYPE', '<!DOCTYPE a><a/>'],
  ['an entity', '<a>&b;</a>'],
  ['tags that do not match', '<a><b></a></b>'],
  ['an end too early', '<a>'],
  ['a forbidden character', '<a>\u0001</a>'],
  ['nothing', ''],
  ['a prefix that nobody declared, of an element', '<r:a/>'],
  ['a prefix that nobody declared, of an attribute', '<a xmlns="urn:main" r:id="1"/>'],
  [
    'a prefix behind the element that declares it',
    '<a xmlns="urn:main"><b xmlns:r="urn:links" r:id="1"/><c r:id="2"/></a>',
  ],
  ['one attribute under two prefixes', '<a xmlns:r="urn:links" xmlns:s="urn:links" r:id="1" s:id="1"/>'],
  ['a prefix taken back', '<a xmlns:r="urn:links"><b xmlns:r=""/></a>'],
  ['a name of three parts', '<a:b:c xmlns:a="urn:main"/>'],
  ['the prefix of XML for something else', '<a xmlns:xml="urn:main"/>'],
  ['a second root', '<a xmlns="urn:main"/><b xmlns="urn:main"/>'],
])('refuses %s', (_, xml) => {
  expect(() => heard(xml)).toThrow(XmlError);
});

describe('splices', () => {
  it('find elements wherever they stand', () => {
    const xml = '<?xml version="1.0"?>\r\n<!-- <b/> --><a>𠮷<b c="1>2"><b/></b >\r\n<b\n/></a>';
    const found = locateElements(xml, {}, (name) => name === 'b');
    expect(found.map(({ start, end }) => xml.slice(start, end))).toEqual(['<b c="1>2"><b/></b >', '<b/>', '<b\n/>']);
    expect(found.map(({ openEnd, closeStart }) => xml.slice(openEnd, closeStart))).toEqual(['<b/>', '', '']);
    expect(found.map(({ path }) => path.join('/'))).toEqual(['a', 'a/b', 'a']);
  });

  it('put new text in place, in the order given where they meet', () => {
    const splice = (from: number, to: number, text: string) => ({ from, to, text });
    expect(applySplices('0123456', [splice(5, 6, 'e'), splice(1, 1, 'a'), splice(1, 1, 'b'), splice(1, 3, 'c')])).toBe(
      '0abc34e6',
    );
  });

  it('put what is new before what takes the place of what stands there', () => {
    expect(
      applySplices('<a/>', [
        { from: 0, to: 4, text: '<A/>' },
        { from: 0, to: 0, text: '<b/>' },
      ]),
    ).toBe('<b/><A/>');
  });

  it.each([
    ['<a/>', '<a b="1"/>'],
    ['<a />', '<a b="1"/>'],
    ['<a c="2">', '<a c="2" b="1">'],
    ["<a b = '0' c='2'>", '<a b = "1" c=\'2\'>'],
    ['<a x:b="0" cb="0">', '<a x:b="0" cb="0" b="1">'],
  ])('set an attribute of %s', (tag, expected) => {
    expect(setAttribute(tag, 'b', '1')).toBe(expected);
  });

  it('keep the mark at the beginning', () => {
    expect(editXml(new TextEncoder().encode('\ufeff<a/>'), (xml) => xml.replace('a', 'b'))).toBe('\ufeff<b/>');
  });
});
