/** Both ways to inflate a part: fflate's in browsers, Node's in the command line. */
import { deflateRawSync } from 'node:zlib';
import { inflate } from '../../src/adapters/ooxml/inflate';
import { inflate as inflateWithNode } from '../../src/adapters/ooxml/inflate-node';

const TEXT = Buffer.from('目标台账'.repeat(1000));
/** Too random to be compressed, so that there are more than 128 KB of it. */
const LARGE = Buffer.from(Uint8Array.from({ length: 200_000 }, (_, index) => (index * index * 2_654_435_761) >>> 13));

/** The length of what comes out, or null where it is refused. */
function lengthOf(work: () => Uint8Array): number | null {
  try {
    return work().length;
  } catch {
    return null;
  }
}

describe.each([
  ['fflate', inflate],
  ['Node', inflateWithNode],
])('%s', (_, inflateIt) => {
  it.each([
    ['a small part', TEXT],
    ['a large part', LARGE],
    ['an empty part', Buffer.alloc(0)],
  ])('inflates %s', (__, content) => {
    expect(Buffer.from(inflateIt(deflateRawSync(content), content.length))).toEqual(content);
  });

  it.each([
    ['a size too small', TEXT.length - 10, deflateRawSync(TEXT)],
    ['a size too large', TEXT.length + 10, deflateRawSync(TEXT)],
    ['a size too small for a large part', LARGE.length - 10, deflateRawSync(LARGE)],
    ['data cut off', TEXT.length, deflateRawSync(TEXT).subarray(0, 20)],
    ['data that are none', TEXT.length, Buffer.alloc(1000, 0xff)],
  ])('does not pass %s', (__, size, data) => {
    expect(lengthOf(() => inflateIt(data, size))).not.toBe(size);
  });
});
