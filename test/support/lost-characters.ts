/** What of a letter is neither in the tracker nor listed: compared character by character, headings and labels apart. */
import type { ParsedLetter } from '../../src/letter/parse';
import { planImport } from '../../src/application/new-sheets/import-letters';

const squeeze = (text: string) =>
  text
    .replace(/^[①-⑳]/u, '')
    .normalize('NFKC')
    .replace(/\s/gu, '');

/** Marks, counters, labels and numbers that the tracker keeps in another form. */
const GIVEN_AGAIN = [
  /^[一二三四五六七八九十]+[、.,]/u,
  /^\([一二三四五六七八九十\d]+\)/u,
  /^\d{1,3}[.、]/u,
  /^(?:重点|目标|工作)*任务[\d一二三四五六七八九十]+[:、.]?/u,
  /^第[\d一二三四五六七八九十]+项[:、.]?/u,
  /^(?:抄送|附件|联系人|联系电话|电话|联系人及电话|签发人|传真|邮箱):/u,
  /\((?:盖章|印章|公章)\)/u,
  /印发$/u,
];
const PERCENT = /(?:总体进度|完成进度|已完成年度目标的|:)*\d+(?:\.\d+)?%/gu;

/** The lines, or what is left of them, that are in no cell, no sentence and no list. */
export function lostOf(lines: readonly string[], letter: ParsedLetter): readonly string[] {
  const { draft, messages, unplaced } = letter;
  const plan = planImport({ draft, history: [], unplaced: unplaced.map((each) => ({ letter: '函件', ...each })) });
  const cells = plan.sheets.flatMap(({ cells: all }) =>
    all.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
  const kept = [...cells, ...messages].map(squeeze).join('\u0000');
  const parts = lines.flatMap((line) => line.split(/\u3000+|\s{2,}|\t| (?=\d{7})/u));
  return parts.flatMap((line) => {
    const rest = lostPieces(squeeze(line), kept);
    return rest === '' ? [] : [rest];
  });
}

function lostPieces(line: string, kept: string): string {
  let rest = line;
  for (let before = ''; before !== rest;) {
    before = rest;
    if (kept.includes(rest)) return '';
    for (const pattern of GIVEN_AGAIN) rest = rest.replace(pattern, '');
  }
  const pieces = rest.replace(PERCENT, '\u0001').split(/[\u0001:。;,()、]|(?<=局)(?=\p{L})|(?=\d{4}年\d)/u);
  return pieces.filter((piece) => piece !== '' && !kept.includes(piece) && !isWrittenOtherwise(piece)).join('…');
}

/** A date, a phone, 无: the tracker has them as values. */
function isWrittenOtherwise(piece: string): boolean {
  return /^(?:\d{4}年\d+月\d+日|[二〇○零一三四五六七八九十]+年[一二三四五六七八九十]+月[一二三四五六七八九十]+日|无|\d{7,}|联系人|电话|联系电话|页|文件|传真|\d{4}\.\d+\.\d+|【[^】]+】)$/u.test(
    piece,
  );
}
