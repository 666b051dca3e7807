/** 附注 in any form: who is asked and how; what has no setting (fax, e-mail, address) is handed back. */

export interface ContactFound {
  readonly people?: string;
  readonly phones?: string;
  readonly bracketed: boolean;
  /** 邮箱：…, 传真：… and the like, as they are written. */
  readonly others: readonly string[];
}

/** More than a dozen names and numbers take. */
const LONGEST_NOTE = 500;
const PERSON = '(?:联\\s*系\\s*人|经\\s*办\\s*人|联\\s*络\\s*人|填\\s*报\\s*人|承\\s*办\\s*人)';
/** 联系电话, 手机号码, 值班室电话（座机）, 电话及传真 */
const PHONE =
  '(?:(?:联\\s*系\\s*(?:电\\s*话|方\\s*式|号\\s*码)|办\\s*公\\s*室?\\s*电\\s*话|(?:单位|科室|值班室?|固定|移动|校办)?电\\s*话|手\\s*机|座\\s*机)(?:号码?|[及和/、]传真)?|总机|(?:咨询|服务|值班)?热线)(?:[（(][\\u4e00-\\u9fff]{1,5}[）)])?';
const OTHER =
  '(?:电\\s*子\\s*(?:邮\\s*(?:箱|件)|信\\s*箱)|邮\\s*箱|e-?mail|传\\s*真|地\\s*址|联\\s*系\\s*地\\s*址|邮\\s*编|邮\\s*政\\s*编\\s*码|(?:微\\s*信|QQ)号?|网\\s*址)';
/** A number of seven digits or more, with an area code or extension. */
const PHONE_NUMBER = /(?:0\d{2,3}[-—－ ]?)?\d{7,11}(?:[-—转]\d{1,6})?/gu;
/** 科室：, 职务：: any short word before a colon, behind another item; a name before its number, 某某电话： and 基建科：李四 are none. */
const UNKNOWN = `(?<=[\\s，,；;、。])(?![\\u4e00-\\u9fff]*(?:(?:电话|手机|座机|联系)(?:号码?)?|方式|热线|总机|科|股|处|局|办|办公室|中心|学|校|园|组|部)\\s*[：:])(?:备\\s*注|[\\u4e00-\\u9fffa-z]{2,6})(?=\\s*[：:](?!\\s*${PHONE_NUMBER.source}))`;
const LABEL = new RegExp(
  `(?:(${PERSON})(?:\\s*(?:和|及|、|\\/)\\s*(?:联\\s*系\\s*)?(?:电\\s*话|方\\s*式))?|(${PHONE})(?=\\s*[：:]|\\s+\\d)|(${OTHER}|${UNKNOWN}))\\s*(?:[：:]\\s*|(?<=${PHONE}\\s*))`,
  'giu',
);
/** 手机 in front of a number says what it is, and is no name. */
const NAMED_NUMBER = new RegExp(`(?:${PHONE}\\s*)?${PHONE_NUMBER.source}`, 'gu');

/** What a paragraph of a contact note says, or null when it is none: it begins with one of the labels. */
export function parseContact(text: string): ContactFound | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NOTE) return null;
  const bracketed = /^[（(].*[）)]$/su.test(trimmed);
  const inner = bracketed ? trimmed.slice(1, -1).trim() : trimmed;
  const labels = [...inner.matchAll(LABEL)];
  if (labels[0]?.index !== 0) return null;
  const people: string[] = [];
  const phones: string[] = [];
  const others: string[] = [];
  for (const [index, label] of labels.entries()) {
    const start = label.index + label[0].length;
    const value = inner
      .slice(start, labels[index + 1]?.index)
      .replace(/[\s，,；;、。：:（(]+$/u, '')
      .replace(/^([^（(]*)[）)]$/u, '$1')
      .trim();
    if (label[3] !== undefined) others.push(label[0].trim() + value);
    else if (label[2] !== undefined) phones.push(value);
    else splitPerson(value, people, phones);
  }
  const said = (parts: readonly string[]) => parts.filter((part) => part !== '').join('、');
  const hasPerson = labels.some((label) => label[1] !== undefined);
  const hasPhone = phones.length > 0 || labels.some((label) => label[2] !== undefined);
  return {
    ...(hasPerson && { people: said(people) }),
    ...(hasPhone && { phones: said(phones) }),
    bracketed,
    others,
  };
}

/** 宗宏 22050781, 宗宏（手机22050781）: the number behind a name is a phone. */
function splitPerson(value: string, people: string[], phones: string[]): void {
  const numbers = value.match(PHONE_NUMBER) ?? [];
  if (numbers.length === 0) {
    people.push(value);
    return;
  }
  const names = value
    .replace(NAMED_NUMBER, '\n')
    .split(/[\s，,；;：:、（）()]+/u)
    .filter((name) => name !== '');
  people.push(names.join('、'));
  phones.push(numbers.join('、'));
}
