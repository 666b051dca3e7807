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
