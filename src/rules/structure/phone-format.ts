import { complain, defineRule } from '../rule';

/** 7 or 8 digits with or without area code and extension, 11 digits of a mobile, 400 and 800 numbers, hotlines such as 12345. */
const PHONE =
  /^(?:(?:\(?0\d{2,3}\)?[-\s]?)?[2-8]\d{6,7}(?:[-转\s]+\d{1,6}|\(\d{1,6}\))?|(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|[48]00[-\s]?\d{3}[-\s]?\d{4}|1[0-2]\d{3})$/u;

export const phoneFormat = defineRule({
  id: 'phone-format',
  severity: 'warning',
  scope: 'tracker',
  title: '电话号码位数不对',
  why: '附注中的电话是收函单位联系您的途径，少一位就打不通。',
  *check({ settings: { phones } }) {
    const wrong = (phones.value ?? []).filter(
      (phone) => !PHONE.test(phone.normalize('NFKC').replace(/\s*转\s*/u, '转')),
    );
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
      '22050781转123',
      '22050781-802',
      '13812345678',
      '12345',
    ].map((phones) => ({ settings: { phones }, reports: [] })),
    ...['220507811', '1381234567', '电话待定'].map((phones) => ({
      settings: { phones },
      reports: [{ setting: 'phones' } as const],
    })),
  ],
});
