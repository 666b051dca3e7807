/** Parts of a zip as they are deflated in the browser and on the command line. */
import { inflateRawSync } from 'node:zlib';
import { deflate } from '../../src/adapters/ooxml/deflate';
import { deflate as deflateWithNode } from '../../src/adapters/ooxml/deflate-node';

const letter = Buffer.from('一、本月进展情况：已完成主体工程。'.repeat(5000));

describe.each([
  ['in the browser', deflate],
  ['on the command line', deflateWithNode],
])('%s', (_, deflated) => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a letter', letter],
  ])('%s comes back as it was', (__, bytes) => {
    expect(Buffer.compare(inflateRawSync(deflated(bytes)), bytes)).toBe(0);
  });
  it('the same bytes come to the same, and to less', () => {
    const first = deflated(letter);
    expect(Buffer.compare(first, deflated(letter))).toBe(0);
    expect(first.length).toBeLessThan(letter.length / 10);
  });
});
