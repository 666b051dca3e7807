import { complain, defineRule } from '../rule';

const AREA_CODE = '(?:\\+?86[- ]?\\(?\\d{2,3}\\)?|\\(0?\\d{2,3}\\)|0\\d{2,3})[- ]?';
const EXTENSION = '(?:[-转 ]+\\d{1,6}|\\([-转 ]*\\d{1,6}\\))';
/** 7 or 8 digits with or without area code and extension, 11 digits of a mobile, 400 and 800 numbers, hotlines such as 12345. */
const PHONE = new RegExp(
  [
    `(?:${AREA_CODE})?[2-8]\\d{2,3}[- ]?\\d{4}${EXTENSION}?`,
    '(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}',
    '[48]00[- ]?\\d{3}[- ]?\\d{4}',
    '1[0-2]\\d{3}',
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
  'u',
);

/** Whose number it is, before or after it: 办公室：22050781, 22050781（宗宏）. */
const WORDS_AROUND = /^\p{Script=Han}+[: ]*|[( ]*\p{Script=Han}+\)?$/gu;

/** No number with whose it is has more characters; longer texts would be searched through again from each of them. */
const LONGEST = 100;

function isPhone(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = text.normalize('NFKC').replace(/[—–−]/gu, '-').replace(/\s+/gu, ' ').replace(WORDS_AROUND, '');
  return PHONE.test(plain.replace(/ ?转 ?/u, '转'));
}

export const phoneFormat = defineRule({
  id: 'phone-format',
  severity: 'warning',
  scope: 'tracker',
  title: '电话号码位数不对',
  why: '附注中的电话是收函单位联系您的途径，少一位就打不通。',
  *check({ settings: { phones } }) {
    const wrong = (phones.value ?? []).filter((phone) => !phone.split(/[/／或]/u).every(isPhone));
    if (wrong.length === 0) return;
    const listed = wrong.map((phone) => `“${phone}”`).join('、');
    yield* complain(
      phones,
      `联系电话${listed}的位数或写法不对，请核对，如 22050781、021-22050781、13800000000。`,
      wrong[0]!,
    );
  },
  examples: [
    ...[
      '22050781',
      '2205078',
      '021-22050781',
      '(021)22050781',
      '021—2205 0781',
      '+86-21-22050781',
      '86 13812345678',
      '22050781转123',
      '22050781-802',
      '22050781（转802）',
      '办公室：22050781',
      '22050781（宗宏）',
      '22050781/22050725',
      '13812345678',
      '12345',
    ].map((phones) => ({ settings: { phones }, reports: [] })),
    ...['220507811', '220507', '1381234567', '2205078A', '电话待定'].map((phones) => ({
      settings: { phones },
      reports: [{ setting: 'phones' } as const],
    })),
  ],
});
