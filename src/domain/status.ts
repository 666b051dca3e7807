/** 完成状态: a word that says how a work stands. */
import { readNothing } from './nothing';
import { SHARE_OF_MEANING, STATUS_MEANINGS, STATUS_WORDS, type StatusMeaning } from './status-words';

export interface Status {
  readonly meaning: StatusMeaning;
  /** The share done that the word stands for, a fraction: 已完成 1, 未启动 0; null where it says nothing about it (推进中, 滞后). */
  readonly share: number | null;
}

/** What an office's own words mean, by the word as `statusWord` gives it (from 栏目对照). */
export type OwnStatusWords = ReadonlyMap<string, Status>;

const MEANING_OF_WORD: ReadonlyMap<string, StatusMeaning> = new Map(
  STATUS_MEANINGS.flatMap((meaning) => STATUS_WORDS[meaning].map((word) => [word, meaning] as const)),
);
/** Longer texts are no status. */
const LONGEST = 20;
const AROUND = /^[●■◆▲★☆•·]+|[。.;,!]+$/gu;
const IN_BRACKETS = /^(?:\((.*)\)|\[(.*)\]|【(.*)】|“(.*)”|"(.*)")$/u;
/** （3月底）, [一季度]: said about the word, and no part of it. */
const NOTE_BEHIND = /[([][^()[\]%]*[)\]]$/u;

/** A status word as it is compared: half-width, without spaces, brackets around it and a mark at its end. */
export function statusWord(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').replace(AROUND, '');
  const inside = IN_BRACKETS.exec(plain)
    ?.slice(1)
    .find((part) => part !== undefined);
  return (inside ?? plain).replace(AROUND, '');
}

/** What a text says as a status word, or null when it is none. `own` goes before the words that everybody uses. */
export function readStatus(text: string, own?: OwnStatusWords): Status | null {
  if (text.length > LONGEST * 2) return null;
  const word = statusWord(text);
  if (word === '' || word.length > LONGEST) return null;
  return statusOf(word, own) ?? statusOf(statusWord(word.replace(NOTE_BEHIND, '')), own) ?? doneInWords(word);
}

function statusOf(word: string, own: OwnStatusWords | undefined): Status | null {
  const known = own?.get(word);
  if (known) return known;
  const meaning = MEANING_OF_WORD.get(word);
  if (meaning) return { meaning, share: SHARE_OF_MEANING[meaning] };
  // 已完成/已销号, 绿灯（正常）: several words that mean the same.
  const words = word.split(/[/、,;(（]/u).filter((part) => part !== '');
  if (words.length < 2) return null;
  const meanings = new Set(words.map((part) => MEANING_OF_WORD.get(statusWord(part))));
  const [only] = meanings;
  return meanings.size === 1 && only ? { meaning: only, share: SHARE_OF_MEANING[only] } : null;
}

/** 该项目已完成, 已于3月办结. */
function doneInWords(word: string): Status | null {
  return readNothing(word) === 'done' ? { meaning: 'done', share: 1 } : null;
}
