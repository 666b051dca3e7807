/** One new tracker from several letters. */
import { dayNumber, formatDate } from '../domain/calendar-date';
import type { TargetDraft, TrackerDraft } from '../domain/draft';
import { targetName } from '../domain/words';

/**
 * The settings of the letter dated last and the targets of all. A target that several letters report on is taken from the one
 * dated last; `messages` says so in Chinese.
 */
export function mergeDrafts(drafts: readonly TrackerDraft[]): {
  readonly draft: TrackerDraft;
  readonly messages: readonly string[];
} {
  const [only] = drafts;
  if (only && drafts.length === 1) return { draft: only, messages: [] };
  const byDate = [...drafts].sort((a, b) => ageOf(a) - ageOf(b));
  const messages: string[] = [];
  let targets: readonly TargetDraft[] = [];
  for (const draft of byDate) {
    const replaced = (target: TargetDraft) => draft.targets.some(({ number }) => number === target.number);
    const { date } = draft.settings;
    for (const { number } of targets.filter(replaced)) {
      messages.push(
        `${targetName(number)}在几份函件中都有，已采用${date ? `成文日期为${formatDate(date)}` : '排在最后'}的一份。`,
      );
    }
    targets = [...targets.filter((target) => !replaced(target)), ...draft.targets];
  }
  return {
    draft: {
      settings: byDate.at(-1)?.settings ?? {},
      targets: [...targets].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true })),
    },
    messages,
  };
}

/** Undated letters count as the oldest. */
function ageOf({ settings: { date } }: TrackerDraft): number {
  return date ? dayNumber(date) : -Infinity;
}
