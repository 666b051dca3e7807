/** The wording of an old letter as settings: what is the same each month, and not what is one month's. */
import { SETTINGS, type SettingKey } from '../../domain/settings';
import type { Settings } from '../../domain/tracker';
import { TEXT_KEYS } from '../../domain/words';
import type { ParsedLetter } from '../../letter/parse';

export interface Wording {
  /** By setting; an empty text: it has none. What the letter does not tell is not there. */
  readonly texts: readonly (readonly [SettingKey, string])[];
  /** Chinese sentences. */
  readonly told: readonly string[];
}

/** A month, quarter or year of its own. */
const PERIOD = /\d{4}\s*年|\d{1,2}\s*月|[一二三四]季度|上半年|下半年|[〇零一二]{2,4}[〇零一二三四五六七八九]{1,2}年/u;

/** What a letter says in so many words; `isPrinted`: its looks were seen, so that what is not there is known not to be there. */
export function wordingOf({ draft, percentTitle }: ParsedLetter, now: Settings, isPrinted: boolean): Wording {
  const { settings: old, targets } = draft;
  const texts: [SettingKey, string][] = [];
  const told: string[] = [];
  for (const key of ['title', 'addressee', 'lead'] as const) {
    const text = old[key]?.trim();
    if (text === undefined || text === '') continue;
    if (PERIOD.test(text.normalize('NFKC'))) {
      if (text !== now[key].value) told.push(`${SETTINGS[key].name}中有月份或年份（“${brief(text)}”），没有采用。`);
    } else texts.push([key, text]);
  }
  const rows = targets.flatMap(({ subProjects }) => subProjects);
  const titles = { progress: 'progressTitle', problems: 'problemsTitle', nextSteps: 'nextStepsTitle' } as const;
  for (const key of TEXT_KEYS) {
    const setting = titles[key];
    if (key === 'progress' && percentTitle !== null) texts.push([setting, percentTitle]);
    else if (old[setting] !== undefined) texts.push([setting, old[setting]]);
    else if (rows.some((row) => (row[key] ?? '') !== '')) texts.push([setting, defaultOf(setting)]);
  }
  if (old.targetLabel !== undefined) texts.push(['targetLabel', old.targetLabel]);
  else if (targets.some(({ number }) => number !== '')) texts.push(['targetLabel', defaultOf('targetLabel')]);
  texts.push(['structure', old.structure ?? '逐项']);
  if (old.whenNoProblem !== undefined) texts.push(['whenNoProblem', old.whenNoProblem]);
  for (const key of ['closing', 'copies', 'printedBy'] as const) texts.push([key, old[key] ?? '']);
  if (old.people !== undefined || old.phones !== undefined) texts.push(['contactStyle', old.contactStyle ?? '分行']);
  if (isPrinted && old.date) texts.push(['stamped', old.stamped ?? '否']);
  if (isPrinted) texts.push(['layout', old.layout ?? '普通']);
  if (old.annex !== undefined) texts.push(['annex', old.annex]);
  const office = old.office?.trim();
  if (
    office !== undefined &&
    office !== '' &&
    (now.office.value ?? '') !== '' &&
    plain(office) !== plain(now.office.value!)
  ) {
    told.push(`以往函件的署名是“${brief(office)}”，与“设置”表的发文机关不同，没有采用。`);
  }
  return { texts: texts.filter(([key, text]) => !isSameWords(key, text, now)), told };
}

/** What a setting says where nobody filled it in. */
const defaultOf = (key: 'progressTitle' | 'problemsTitle' | 'nextStepsTitle' | 'targetLabel'): string =>
  SETTINGS[key].whenBlank ?? '';

function isSameWords(key: SettingKey, text: string, now: Settings): boolean {
  if (key === 'date' || key === 'month') return true;
  const { value } = now[key];
  return plain(typeof value === 'string' ? value : '') === plain(text);
}

/** Without line breaks, spaces and the mark at the end, which the letter writes itself. */
function plain(text: string): string {
  return text.replace(/[\s、]/gu, '').replace(/[：:。]$/u, '');
}

function brief(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}……` : line;
}
