/** Characters that the typefaces of official letters lack. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gb2312Module, hanziOfGb2312, marksOfGb2312 } from '../../scripts/gb2312-table';
import { oddCharacters } from '../../src/letter/font-characters';
import { GB2312_HANZI, GB2312_MARKS } from '../../src/letter/gb2312';

test('the table is what the script writes: 6,763 hanzi and 682 marks', () => {
  const module = gb2312Module();
  expect(module).toContain(GB2312_HANZI);
  expect(module).toContain(GB2312_MARKS);
  expect(readFileSync(path.join(__dirname, '../../src/letter/gb2312.ts'), 'utf8')).toContain(
    'scripts/make-gb2312-table.ts',
  );
  expect(hanziOfGb2312()).toHaveLength(6763);
  expect(marksOfGb2312()).toHaveLength(682);
});

test('every character of GB 2312 is there, and of a million others none', () => {
  const known = [...hanziOfGb2312(), ...marksOfGb2312()];
  expect(oddCharacters(known.join(''), '国标').missing).toEqual([]);
  const all = new Set(known);
  const others = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, index) => String.fromCodePoint(0x4e00 + index)).filter(
    (one) => !all.has(one),
  );
  expect(oddCharacters(others.join(''), '国标').missing).toEqual(others);
});

test.each<[text: string, fonts: '国标' | '系统', missing: string, emoji: readonly string[]]>([
  ['推进教育评价改革，完成 30%（120万元）～“优”——第①项。', '国标', '', []],
  ['王喆、李堃、张玥、赵赟、钱昇、孙镕', '国标', '喆堃玥赟昇镕', []],
  ['建筑面积3.2万㎡，x²', '国标', '㎡²', []],
  ['王喆、王喆', '国标', '喆', []],
  ['王喆、李堃，㎡', '系统', '', []],
  ['生僻字𬭎㛃𠮷', '国标', '𬭎㛃𠮷', []],
  ['生僻字𬭎㛃𠮷', '系统', '𬭎𠮷', []],
  ['完成✅ 很好😀👨‍👩‍👧‍👦', '国标', '', ['✅', '😀', '👨‍👩‍👧‍👦']],
  ['☎ 电话', '国标', '☎', []],
  ['第一行\n第二行\u200b\t\u3000', '国标', '', []],
])('%j in %s lacks %j', (text, fonts, missing, emoji) => {
  const found = oddCharacters(text, fonts);
  expect(found.missing.join('')).toBe(missing);
  expect(found.emoji).toEqual(emoji);
});
