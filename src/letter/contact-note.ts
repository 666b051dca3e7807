/** 附注: whom to ask. GB/T 9704-2012 7.3.6 has it in brackets on the line after the date; many offices write two plain lines. */
import type { ContactNote } from './letter';

const PEOPLE = '联系人：';
const PHONES = '联系电话：';

/** The paragraphs of the contact note: two with 分行, one in brackets with 括号. */
export function contactParagraphs({ style, people, phones }: ContactNote): readonly string[] {
  const parts = [
    ...(people.length > 0 ? [PEOPLE + people.join('、')] : []),
    ...(phones.length > 0 ? [PHONES + phones.join('、')] : []),
  ];
  return style === '分行' ? parts : [`（${parts.join('，')}）`];
}

/** More than a dozen names and numbers take. */
const LONGEST_NOTE = 500;

/** What a paragraph of a contact note says, or null when it is none. A paragraph in brackets may hold both parts. */
export function parseContact(text: string): { people?: string; phones?: string; bracketed: boolean } | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NOTE) return null;
  const bracketed = /^[（(].*[）)]$/su.test(trimmed);
  const inner = bracketed ? trimmed.slice(1, -1) : trimmed;
  const match =
    /^(?:联\s*系\s*人\s*[：:]\s*(?<people>.*?))?(?:[，,；;\s]*(?:联\s*系\s*)?电\s*话\s*[：:]\s*(?<phones>.*))?$/su.exec(
      inner,
    );
  const people = match?.groups?.people?.trim();
  const phones = match?.groups?.phones?.trim();
  if (people === undefined && phones === undefined) return null;
  return { ...(people !== undefined && { people }), ...(phones !== undefined && { phones }), bracketed };
}
