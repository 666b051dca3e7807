import { targetIdentity } from '../../src/domain/target-identity';

test.each([
  ['048', '48'],
  ['48', '48'],
  ['第048项', '48'],
  ['第 48 项', '48'],
  ['００７', '7'],
  ['131', '131'],
  ['A-03', 'A-03'],
  ['3.1', '3.1'],
  [' 推进  养老 服务 ', '推进养老服务'],
  ['  ', ''],
])('%s is known as %s', (written, identity) => expect(targetIdentity(written)).toBe(identity));
