/** The parser of the gate says what saxes says, which shares nothing with it, of good and of damaged XML. */
import { SaxesParser } from 'saxes';
import { strictProblem } from '../../src/adapters/ooxml/strict-xml';

const problemOf = (xml: string) => strictProblem(xml, { open: () => undefined, close: () => undefined });

function saxesProblem(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  try {
    parser.write(xml).close();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const GOOD = [
  '<a/>',
  '\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<a b = "1" c=\'>"\'\n>甲&amp;&#x7532;𠮷</a >\n',
  '<?xml version=\'1.0\'?><!-- a - b --><?b c?><x:a xmlns:x="urn:x" x:b="1" b="2"><![CDATA[<&]]]]><![CDATA[>]]><x:表 xml:space="preserve"/>a > b</x:a><!--c--><?d?>',
  '<a xmlns="urn:a"><b xmlns=""><c xmlns:p="urn:p" p:d="1"/></b></a>',
  '<a xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="p" xmlns:p="urn:p"><mc:Choice Requires="p"/></a>',
];
const BAD = [
  '',
  ' ',
  '甲',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>甲',
  '<a b="1" b="2"/>',
  '<a b=1/>',
  '<a b="<"/>',
  '<a b="1"c="2"/>',
  '<a>&</a>',
  '<a>&b;</a>',
  '<a>&#0;</a>',
  '<a>&#xd800;</a>',
  '<a b="&"/>',
  '<a>]]></a>',
  '<a><!-- -- --></a>',
  '<a><!-- </a>',
  '<a><![CDATA[</a>',
  '<![CDATA[a]]><a/>',
  '<!DOCTYPE a><a/>',
  '<?xml version="1.0"?><?xml version="1.0"?><a/>',
  ' <?xml version="1.0"?><a/>',
  '<a>\u0001</a>',
  '<a>\uffff</a>',
  '<1a/>',
  '<a:/>',
  '<:a/>',
  '<p:a/>',
  '<a p:b="1"/>',
  '<a xmlns:p="urn:p" xmlns:q="urn:p" p:b="1" q:b="2"/>',
  '<a xmlns:p=""/>',
  '<a xmlns:xml="urn:p"/>',
  '<a xmlns:xmlns="urn:p"/>',
  '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>',
  '<a><b xmlns:p="urn:p"/><p:c/></a>',
  '< a/>',
  '<a/ >',
  '</a>',
  '<a',
  '<a b',
  '<a b="',
];

test.each(GOOD)('accepts %j', (xml) => {
  expect(saxesProblem(xml)).toBeNull();
  expect(problemOf(xml)).toBeNull();
});

test.each(BAD)('refuses %j', (xml) => {
  expect(saxesProblem(xml)).not.toBeNull();
  expect(problemOf(xml)).not.toBeNull();
});

test.each([
  [
    'a prefix in a list that is not bound',
    '<a xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="p"/>',
  ],
  [
    'a choice that requires what is not bound',
    '<Choice xmlns="http://schemas.openxmlformats.org/markup-compatibility/2006" Requires="p"/>',
  ],
  ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>'],
])('refuses more than XML does: %s', (_, xml) => {
  expect(saxesProblem(xml)).toBeNull();
  expect(problemOf(xml)).not.toBeNull();
});

it('agrees when a character is lost, doubled or changed anywhere', () => {
  const other: string[] = [];
  for (const xml of GOOD) {
    for (let at = 0; at < xml.length; at++) {
      for (const piece of [
        '',
        '<',
        '>',
        '&',
        '"',
        "'",
        ':',
        '/',
        '-',
        ']',
        ' ',
        '1',
        'p',
        '\u0002',
        xml[at]! + xml[at]!,
      ]) {
        const damaged = xml.slice(0, at) + piece + xml.slice(at + 1);
        // A character of two units cannot be cut in two in a file.
        if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u.test(damaged)) continue;
        const [ours, theirs] = [problemOf(damaged), saxesProblem(damaged)];
        // Names behind a prefix that begin with a digit, prefixes in lists, and encodings are more than saxes looks at.
        const isMore =
          /^it says it is in|^the prefix .* is not bound/u.test(ours ?? '') || /:[-1]|\?\?>/u.test(damaged);
        if (theirs === null && isMore) continue;
        if ((ours === null) !== (theirs === null)) other.push(`${damaged}: ${ours ?? 'good'} and ${theirs ?? 'good'}`);
      }
    }
  }
  expect(other).toEqual([]);
});

it('tells of elements, their namespaces and their relationships', () => {
  const seen: unknown[] = [];
  strictProblem(
    '<x:a xmlns:x="urn:x" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" b="&quot;1&#10;"><x:c q:id="rId1" q:embed="rId2"/></x:a>',
    {
      open: ({ uri, local, depth, relationshipIds }) => seen.push([uri, local, depth, ...relationshipIds]),
      close: (depth) => seen.push(depth),
    },
  );
  expect(seen).toEqual([['urn:x', 'a', 0], ['urn:x', 'c', 1, 'rId1', 'rId2'], 1, 0]);
});
