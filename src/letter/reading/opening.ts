/** The beginning of a letter: 份号 密级 紧急程度, 版头, 发文字号, title, 主送机关, 引言. */
import type { TrackerDraft } from '../../domain/draft';
import { endsSentence, type Line } from './lines';
import { isFurniture, parseLetterDate } from './ending-marks';
import type { ParseLog } from './log';

const DOCUMENT_NUMBER =
  /^(\S{1,20}?(?:\s\S{1,10})?\s*[〔[（(【]\s*\d{4}\s*[〕\]）)】]\s*(?:第)?\s*\d+\s*号)(?:\s+(.*))?$/u;
const COPY_NUMBER = /^(?:№|No\.?)?\s*\d{6}$/iu;
const SECRECY = /^(?:绝\s*密|机\s*密|秘\s*密|内部(?:资料|文件)?)(?:\s*[★☆].*)?$/u;
const URGENCY = /^(?:特\s*急|加\s*急|平\s*急|特\s*提|急\s*件)$/u;
const SIGNER = /^签\s*发\s*人\s*[：:]/u;
const TITLE_END = /(?:报告|反馈|函|通知|汇报|请示|情况|通报|总结|复函|说明|小结)(?:[（(][^）)]{1,20}[）)])?$/u;
const LEAD = /现将|如下|根据|按照|为贯彻|为落实|收悉/u;
/** A title has a few lines. */
const MOST_TITLE_LINES = 6;

/** What the lines before the first target say. `offices` are those that sign. */
export function parseOpening(
  lines: readonly Line[],
  offices: readonly string[],
  log: ParseLog,
): TrackerDraft['settings'] {
  let documentNumber: string | undefined;
  let layout: string | undefined;
  const rest: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const number = documentNumber === undefined ? DOCUMENT_NUMBER.exec(text) : null;
    if (number) {
      documentNumber = number[1]!.replace(/\s/gu, '');
      log.leave(line, '在发文字号旁边，“设置”表没有对应的项目', number[2] ?? '');
    } else if (isFurniture(line)) log.say(`“${text}”不是正文，未放入台账。`);
    else if (COPY_NUMBER.test(text)) log.leave(line, '份号，“设置”表没有对应的项目');
    else if (SECRECY.test(text)) log.leave(line, '密级，“设置”表没有对应的项目');
    else if (URGENCY.test(text)) log.leave(line, '紧急程度，“设置”表没有对应的项目');
    else if (SIGNER.test(text)) log.leave(line, '签发人，“设置”表没有对应的项目');
    else if (rest.length === 0 && offices.includes(text) && lines.length > index + 2) layout = '信函';
    else if (rest.length === 0 && /文\s*件$/u.test(text) && !/^关于/u.test(text)) leaveHead(line, offices, log);
    else if (parseLetterDate(text))
      log.leave(line, `标题${rest.length === 0 ? '上' : '下'}的日期，“设置”表没有对应的项目`);
    else if (isSignedBelowTitle(line, rest.at(-1), offices)) continue;
    else rest.push(line);
  }
  return {
    ...titleToLead(rest, log),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(layout !== undefined && { layout }),
  };
}

/** 长宁区教育局文件 says no more than the signature; another name is told of. */
function leaveHead(line: Line, offices: readonly string[], log: ParseLog): void {
  if (!offices.some((office) => line.text.replace(/\s/gu, '') === `${office}文件`)) {
    log.leave(line, '版头，“设置”表没有对应的项目');
  }
}

/** 关于…的汇报, and the office that signs below it: it says no more than the signature. */
function isSignedBelowTitle({ text }: Line, above: Line | undefined, offices: readonly string[]): boolean {
  return above !== undefined && TITLE_END.test(above.text) && offices.includes(text);
}

function titleToLead(lines: readonly Line[], log: ParseLog): TrackerDraft['settings'] {
  const colon = lines.findIndex(
    ({ text }, index) => /[：:]$/u.test(text) && !isLead(text) && (index > 0 || !TITLE_END.test(text.slice(0, -1))),
  );
  const bare = lines.findIndex(
    ({ text }, index) => index > 0 && isBareAddressee(text, lines[index - 1]!.text, lines[index + 1]?.text),
  );
  const end = colon >= 0 ? colon : bare;
  let start = end;
  // 主送机关 may run over several lines.
  while (start > 1 && /[、，,]$/u.test(lines[start - 1]!.text) && !TITLE_END.test(lines[start - 1]!.text)) start--;
  const titleEnd = start >= 0 ? start : endOfTitle(lines);
  const title = lines.slice(0, titleEnd);
  const lead = lines.slice(end < 0 ? titleEnd : end + 1);
  const addressee =
    end < 0
      ? ''
      : lines
          .slice(start, end + 1)
          .map(({ text }) => text)
          .join('')
          .replace(/[：:]$/u, '')
          .trim();
  if (title.length > MOST_TITLE_LINES) log.say(`标题由 ${title.length} 段连成，请核对。`);
  return {
    ...(title.length > 0 && { title: title.map(({ text }) => text).join('') }),
    ...(addressee !== '' && { addressee }),
    ...(lead.length > 0 && { lead: lead.map(({ text }) => text).reduce(joinCut) }),
  };
}

function isLead(text: string): boolean {
  return /如下|现将/u.test(text) || (LEAD.test(text) && /[，。]/u.test(text));
}

/** 区府办, without a colon, between title and 引言. */
function isBareAddressee(text: string, before: string, next: string | undefined): boolean {
  return (
    text.length <= 30 &&
    TITLE_END.test(before) &&
    /(?:办|局|委|政府|办公室|部|中心|会|组)$/u.test(text) &&
    next !== undefined &&
    LEAD.test(next)
  );
}

/** Without 主送机关 the title ends with its last word, or is the first line. */
function endOfTitle(lines: readonly Line[]): number {
  const last = lines.slice(0, MOST_TITLE_LINES).findIndex(({ text }) => TITLE_END.test(text) && !isLead(text));
  return last >= 0 ? last + 1 : Math.min(1, lines.length);
}

function joinCut(before: string, next: string): string {
  return endsSentence(before) ? `${before}\n${next}` : before + next;
}
