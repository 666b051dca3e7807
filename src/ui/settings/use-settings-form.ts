/** The state of the form: what is typed, what is wrong with it, and when it is written. */
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  placeSetting,
  settingEdits,
  settingRemarks,
  settingsForm,
  validateSetting,
  type SettingContent,
  type SettingRemark,
  type SettingTexts,
} from '../../application/editing/edit-settings';
import { SETTING_KEYS, type SettingKey } from '../../domain/settings';
import type { ViewProps } from '../session/session';
import { keptDrafts, withoutDraft, type Drafts } from './drafts';
import { stepName } from './words';

/** One field and what can be done in it. */
export interface SettingControl {
  readonly key: SettingKey;
  readonly text: string;
  readonly remark: SettingRemark | null;
  /** The cell has a formula: it is not overwritten from here. */
  readonly locked: boolean;
  readonly enter: () => void;
  readonly change: (text: string) => void;
  /** Writes what was typed, if it can be written. */
  readonly commit: () => void;
  readonly leave: () => void;
  /** Changes and writes in one. */
  readonly choose: (text: string) => void;
  /** Goes back to what the workbook has. Tells whether there was anything to go back from. */
  readonly revert: () => boolean;
  /** While a hanzi is being composed its letters are not judged. */
  readonly compose: (composing: boolean) => void;
}

/** How far the form has come, for the foot line. */
export interface FormProgress {
  readonly errors: number;
  readonly failed: number;
  readonly writing: boolean;
  readonly pending: boolean;
}

interface SettingsForm {
  readonly control: (key: SettingKey) => SettingControl;
  readonly progress: FormProgress;
  /** The first field that cannot be written, or null. */
  readonly firstError: SettingKey | null;
}

/** The form over the sheet 设置: what is typed is checked at once and written when its field is left. */
export function useSettingsForm({
  reading,
  commands,
  workbook,
}: Pick<ViewProps, 'reading' | 'commands' | 'workbook'>): SettingsForm {
  const { tracker } = reading;
  const { dateSystem } = tracker;
  const form = useMemo(() => settingsForm(tracker), [tracker]);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [active, setActive] = useState<SettingKey | null>(null);
  const [composing, setComposing] = useState<{ readonly key: SettingKey; readonly text: string } | null>(null);
  const [writing, setWriting] = useState(0);
  const [failed, setFailed] = useState<Drafts>({});
  const [known, setKnown] = useState(form);
  if (known !== form) {
    setKnown(form);
    setDrafts(keptDrafts(drafts, known, form, active));
  }

  const texts: SettingTexts = { ...form, ...drafts };
  const judged: SettingTexts = composing ? { ...texts, [composing.key]: composing.text } : texts;
  const verdicts = new Map(SETTING_KEYS.map((key) => [key, validateSetting(key, judged[key], dateSystem)]));
  const changed: Partial<Record<SettingKey, SettingContent>> = {};
  for (const [key, { content }] of verdicts) if (content && judged[key] !== form[key]) changed[key] = content;
  const remarks = settingRemarks(tracker, changed);
  const errors = SETTING_KEYS.filter((key) => verdicts.get(key)!.problem);
  const isFailed = (key: SettingKey) => key in drafts && failed[key] === drafts[key];

  // One after another: a setting without a row takes the next free one, which the one before it may have taken.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const onTheWay = useRef(new Map<SettingKey, string>());
  const latest = useRef(reading);
  useEffect(() => {
    latest.current = reading;
  });
  const write = async (key: SettingKey, content: SettingContent): Promise<boolean> => {
    const now = latest.current;
    let edits = now.tracker.settings[key].cell && settingEdits(now.content, now.tracker, key, content);
    if (!edits) {
      await commands.attempt(async () => {
        edits = await placeSetting(workbook, key, content);
      });
    }
    return edits ? commands.write(stepName(key), edits) : false;
  };

  const save = async (key: SettingKey, text: string, keep: boolean): Promise<void> => {
    const { content } = validateSetting(key, text, dateSystem);
    const present = validateSetting(key, form[key], dateSystem).content;
    if (text === form[key] || (content && present && content.value === present.value)) {
      setDrafts((all) => withoutDraft(all, key));
      return;
    }
    // Enter, and then leaving the field while it is still being written, is one change.
    if (!content || onTheWay.current.get(key) === text) return;
    onTheWay.current.set(key, text);
    setWriting((count) => count + 1);
    const result = last.current.then(() => write(key, content));
    last.current = result;
    const done = await result;
    if (onTheWay.current.get(key) === text) onTheWay.current.delete(key);
    setWriting((count) => count - 1);
    if (done || !keep) setDrafts((all) => withoutDraft(all, key, text));
    else setFailed((all) => ({ ...all, [key]: text }));
  };

  const control = (key: SettingKey): SettingControl => {
    const commit = () => {
      const text = drafts[key];
      if (text !== undefined) void save(key, text, true);
    };
    return {
      key,
      text: texts[key],
      remark: verdicts.get(key)!.problem ?? remarks.get(key) ?? null,
      locked: tracker.settings[key].formula,
      enter: () => setActive(key),
      change: (text) => setDrafts((all) => ({ ...all, [key]: text })),
      commit,
      leave() {
        setActive(null);
        setComposing(null);
        commit();
      },
      choose(text) {
        setDrafts((all) => ({ ...all, [key]: text }));
        void save(key, text, false);
      },
      revert() {
        setDrafts((all) => withoutDraft(all, key));
        return key in drafts;
      },
      compose: (on) => setComposing(on ? { key, text: texts[key] } : null),
    };
  };

  return {
    control,
    firstError: errors[0] ?? null,
    progress: {
      errors: errors.length,
      failed: Object.keys(drafts).filter((key) => isFailed(key as SettingKey)).length,
      writing: writing > 0,
      pending: Object.keys(changed).length > 0,
    },
  };
}
