import { namedNumber, targetIdentity } from '../../src/domain/target-identity';

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

test.each([
  ['第048项：推进教育', '048'],
  ['第 48 项 推进教育', '48'],
  ['第４８项', '48'],
  ['第48项推进教育', '48'],
  ['第四十八项：推进教育', '48'],
  ['第一百三十一项', '131'],
  ['第一项工作已经完成', undefined],
  ['其中第3项', undefined],
])('%s is named %s', (text, number) => expect(namedNumber(text)?.number).toBe(number));
