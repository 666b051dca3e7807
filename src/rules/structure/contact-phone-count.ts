import { complain, defineRule } from '../rule';

export const contactPhoneCount = defineRule({
  id: 'contact-phone-count',
  severity: 'warning',
  scope: 'tracker',
  title: '联系人与电话数不符',
  why: '联系人与联系电话一一对应，数目不同时读者不知道哪个号码是谁的。',
  *check({ settings: { people, phones } }) {
    const [named, numbers] = [people.value?.length ?? 0, phones.value?.length ?? 0];
    // Several people may share the telephone of their office.
    if (named === 0 || numbers <= 1 || named === numbers) return;
    const message = `联系人 ${named} 位，联系电话 ${numbers} 个，请核对是否一一对应。`;
    yield* complain(phones, message, phones.text.trim());
  },
  examples: [
    { settings: { people: '宗宏、石东红', phones: '22050781、22050725' }, reports: [] },
    { settings: { people: '宗宏、石东红', phones: '22050781' }, reports: [] },
    { settings: { people: null, phones: '22050781、22050725' }, reports: [] },
    { settings: { people: '宗宏、石东红', phones: null }, reports: [] },
    { settings: { people: '宗宏', phones: '22050781、22050725' }, reports: [{ setting: 'phones' }] },
  ],
});
