/** Which part of the letter each paragraph of an old one is: found by what was read of it, so that its looks can be told apart. */
import type { TrackerDraft } from '../../domain/draft';
import { parseContact } from '../reading/contact';
import { parseCounter } from '../reading/counters';
import { parseLetterDate, SEAL } from '../reading/ending-marks';
import { meaningOfTitle } from '../reading/section-words';
import { takePercentOfHeading } from '../reading/percent-phrase';
import { parseTargetLabel } from '../reading/target-label';
import type { PrintedParagraph } from './printed';

export type PrintedRole =
  | 'blank'
  | 'title'
  | 'addressee'
  | 'body'
  | 'target'
  | 'section'
  | 'subProject'
  | 'item'
  | 'office'
  | 'date'
  | 'contact'
  | 'other';

const plain = (text: string): string => text.replace(/\s/gu, '');

/** More of a title or an office's name in one paragraph is none. */
const LONGEST_NAME = 80;

/** The role of each paragraph, in their order. */
export function rolesOf(
  paragraphs: readonly Pick<PrintedParagraph, 'text'>[],
  { settings, targets }: TrackerDraft,
): readonly PrintedRole[] {
  const wholeTitle = plain(settings.title ?? '');
  const addressee = plain(settings.addressee ?? '').slice(0, 20);
  const offices = plain(settings.office ?? '');
  const rows = targets.flatMap(({ subProjects }) => subProjects);
  const names = new Set(rows.map(({ name }) => plain(name)).filter((name) => name !== ''));
  const goals = targets.map(({ text }) => plain(text)).filter((text) => text !== '');
  const body = plain(
    [
      settings.lead,
      settings.closing,
      ...rows.flatMap(({ progress, problems, nextSteps }) => [progress, problems, nextSteps]),
    ].join('\n'),
  );
  const isByPart = settings.structure === '按部分';
  const dates = paragraphs.map(({ text }) => parseLetterDate(text.trim()) !== null);
  const lastDate = dates.lastIndexOf(true);
  let isOpened = false;
  let isEnded = false;
  const roles = paragraphs.map(({ text: whole }, index): PrintedRole => {
    const text = plain(whole);
    if (text === '') return 'blank';
    if (isEnded) return parseContact(whole) ? 'contact' : 'other';
    if (index === lastDate) {
      isEnded = true;
      return 'date';
    }
    const counter = parseCounter(text);
    const rest = counter?.rest ?? text;
    if (!isOpened) {
      if (text.length <= LONGEST_NAME && wholeTitle !== '' && wholeTitle.includes(text)) return 'title';
      if (addressee !== '' && text.startsWith(addressee) && /[：:]$/u.test(text)) return 'addressee';
    }
    const goal = goals.some((each) => isSame(rest, each) || isSame(behindLabel(rest), each));
    if (goal || parseTargetLabel(whole.trim())) {
      isOpened = true;
      if (isByPart && counter) return counter.kind === '（一）' ? 'subProject' : 'target';
      return 'target';
    }
    if (isSectionTitle(rest)) {
      isOpened = true;
      return 'section';
    }
    // An automatic number is no part of the text.
    if (names.has(rest.replace(/[。：:]$/u, ''))) return isByPart && counter?.kind === '1.' ? 'item' : 'subProject';
    if (index < lastDate && lastDate - index <= 12 && isOffice(text, offices)) return 'office';
    return body.includes(text) || body.includes(rest) ? 'body' : 'other';
  });
  // A letterhead is no signature.
  const title = roles.lastIndexOf('title');
  return roles.map((role, index) => (role === 'office' && index < title ? 'other' : role));
}

function isOffice(text: string, offices: string): boolean {
  const name = text.replace(SEAL, '');
  return name.length >= 3 && name.length <= LONGEST_NAME && offices.includes(name);
}

function behindLabel(text: string): string {
  return plain(parseTargetLabel(text)?.text ?? text);
}

/** The same, but for a percentage or a mark at the end. */
function isSame(text: string, goal: string): boolean {
  return text === goal || (goal.length >= 8 && text.startsWith(goal) && text.length - goal.length <= 20);
}

function isSectionTitle(text: string): boolean {
  if (text.length > 40) return false;
  const title = text.replace(/[：:。]+$/u, '');
  if (meaningOfTitle(title)) return true;
  const percent = takePercentOfHeading(title);
  return percent !== null && meaningOfTitle(percent.rest.replace(/[\s：:，,。]+$/u, '')) !== null;
}
