/** Texts that the workbook does not have yet: being typed, refused, or on their way. */
import { SETTING_KEYS, type SettingKey } from '../../domain/settings';
import type { SettingTexts } from '../../application/editing/edit-settings';

export type Drafts = Readonly<Partial<Record<SettingKey, string>>>;

/** The drafts without one; with `text` only when it is still that. */
export function withoutDraft(drafts: Drafts, key: SettingKey, text = drafts[key]): Drafts {
  if (!(key in drafts) || drafts[key] !== text) return drafts;
  return Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== key));
}

/** The drafts that stay when the workbook has changed: a new content wins, except in the field that is being edited. */
export function keptDrafts(
  drafts: Drafts,
  before: SettingTexts,
  after: SettingTexts,
  active: SettingKey | null,
): Drafts {
  return SETTING_KEYS.filter((key) => key !== active && before[key] !== after[key]).reduce<Drafts>(
    (left, key) => withoutDraft(left, key),
    drafts,
  );
}
