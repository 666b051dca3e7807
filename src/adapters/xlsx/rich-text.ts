/** Texts in runs of different looks (ECMA-376 18.4.4, 18.4.8): how they are read, changed in places and written in a cell. */
import { compareTexts } from '../../application/comparing/compare-text';
import { parseXml } from '../ooxml/parse-xml';
import type { XmlAttributes } from '../ooxml/parse-xml';
import { decodeText, encodeAttribute, encodeText } from './cell-text';
import { SPREADSHEET_NAMESPACES } from './namespaces';

export interface TextRun {
  /** The elements that say how it looks; null for the look of the cell. */
  readonly look: readonly { readonly name: string; readonly attributes: XmlAttributes }[] | null;
  readonly text: string;
}

/** A hint how a part of the text is spoken (18.4.6); offsets in UTF-16 units. */
interface Phonetic {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface RichText {
  readonly runs: readonly TextRun[];
  readonly phonetics: readonly Phonetic[];
  /** How the hints are shown; null when the text does not say. */
  readonly phoneticLook: XmlAttributes | null;
}

/** Whether a part has runs or hints at all. */
export function mayBeRich(xml: string): boolean {
  return /<(?:[^\s<>/:!?]+:)?(?:r|rPh)[\s>]/.test(xml);
}

interface OpenText {
  readonly runs: { look: TextRun['look']; text: string }[];
  readonly phonetics: { from: number; to: number; text: string }[];
  phoneticLook: XmlAttributes | null;
}

/** The texts in the <si> and <is> elements of a part or a piece of it, in their order; null for those that are plain. */
export function readRichTexts(xml: string): readonly (RichText | null)[] {
  const found: OpenText[] = [];
  let isInside = false;
  let look: { name: string; attributes: XmlAttributes }[] | null = null;
  /** What text belongs to. */
  let target: { text: string } | null = null;
  let isLook = false;
  let hasRun = false;
  let phonetic: { from: number; to: number; text: string } | null = null;
  parseXml(xml, SPREADSHEET_NAMESPACES, {
    open: (name, attributes) => {
      if (name === 'si' || name === 'is') {
        found.push({ runs: [], phonetics: [], phoneticLook: null });
        isInside = true;
        hasRun = false;
      } else if (!isInside) return;
      else if (isLook) look?.push({ name, attributes });
      else if (name === 'r') hasRun = true;
      else if (name === 'rPr') {
        isLook = true;
        look = [];
      } else if (name === 'rPh') {
        phonetic = { from: Number(attributes['sb']), to: Number(attributes['eb']), text: '' };
        found.at(-1)!.phonetics.push(phonetic);
      } else if (name === 'phoneticPr') found.at(-1)!.phoneticLook = attributes;
      else if (name === 't' && phonetic) target = phonetic;
      else if (name === 't') {
        const run = { look: hasRun ? look : null, text: '' };
        found.at(-1)!.runs.push(run);
        target = run;
      }
    },
    close: (name) => {
      if (name === 'si' || name === 'is') isInside = false;
      else if (name === 'rPr') isLook = false;
      else if (name === 't') target = null;
      else if (name === 'rPh') phonetic = null;
      else if (name === 'r') look = null;
    },
    text: (piece) => {
      if (target) target.text += piece;
    },
  });
  return found.map(({ runs, phonetics, phoneticLook }) => {
    const isPlain = phonetics.length === 0 && runs.every((run) => run.look === null);
    if (isPlain) return null;
    return { runs: runs.map((run) => ({ ...run, text: decodeText(run.text) })), phonetics, phoneticLook };
  });
}

/** Less than this share of the shorter text in common: it is another text, and has no more of the looks of the old one. */
const LEAST_COMMON = 0.25;

/** The text changed to `now`, each run keeping its look where nothing was changed. Null when nothing is left to keep. */
export function changeRichText({ runs, phonetics, phoneticLook }: RichText, now: string): RichText | null {
  const before = runs.map(({ text }) => text).join('');
  const changes = changesBetween(before, now);
  const changed = changes.reduce((sum, { from, to }) => sum + to - from, 0);
  if (before.length - changed < LEAST_COMMON * Math.min(before.length, now.length) || before === '') return null;
  const after = changedRuns(runs, changes);
  const hints = phonetics.flatMap((hint) => movedHint(hint, changes));
  if (hints.length === 0 && after.every(({ look }) => look === null)) return null;
  return { runs: after, phonetics: hints, phoneticLook: hints.length === 0 ? null : phoneticLook };
}

/** What stood from `from` to `to` gave way to `insert`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

function changesBetween(before: string, now: string): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  let removed = 0;
  const pieces = compareTexts(before, now);
  pieces.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed = text.length;
    if (kind === 'removed' && pieces[index + 1]?.kind === 'inserted') return;
    if (kind !== 'same') {
      const insert = kind === 'inserted' ? text : '';
      changes.push(trimmed({ from: at, to: at + removed, insert }, before));
    }
    at += kind === 'same' ? text.length : removed;
    removed = 0;
  });
  return changes;
}

/** Without what stays the same at both ends: a number is compared as a whole, but only its digits may have changed. */
function trimmed({ from, to, insert }: Change, before: string): Change {
  const removed = [...before.slice(from, to)];
  const inserted = [...insert];
  const most = Math.min(removed.length, inserted.length);
  let start = 0;
  while (start < most && removed[start] === inserted[start]) start++;
  let end = 0;
  while (end < most - start && removed.at(-1 - end) === inserted.at(-1 - end)) end++;
  const length = (characters: readonly string[]): number => characters.join('').length;
  return {
    from: from + length(removed.slice(0, start)),
    to: to - length(removed.slice(removed.length - end)),
    insert: inserted.slice(start, inserted.length - end).join(''),
  };
}

/** What is new looks like the first character that it replaces, or else like the one before it. */
function changedRuns(runs: readonly TextRun[], changes: readonly Change[]): TextRun[] {
  const before = runs.map(({ text }) => text).join('');
  const after: { look: TextRun['look']; run: TextRun | null; text: string }[] = [];
  const lookAt = runFinder(runs);
  const add = (run: TextRun, text: string): void => {
    const last = after.at(-1);
    if (text === '') return;
    if (last?.run === run) last.text += text;
    else after.push({ look: run.look, run, text });
  };
  const keep = (from: number, to: number): void => {
    let at = from;
    while (at < to) {
      const { run, end } = lookAt(at);
      const until = Math.min(end, to);
      add(run, before.slice(at, until));
      at = until;
    }
  };
  let at = 0;
  for (const { from, to, insert } of changes) {
    keep(at, from);
    add(lookAt(to > from ? from : Math.max(0, from - 1)).run, insert);
    at = to;
  }
  keep(at, before.length);
  return after.map(({ look, text }) => ({ look, text }));
}

function runFinder(runs: readonly TextRun[]): (at: number) => { readonly run: TextRun; readonly end: number } {
  let end = 0;
  const placed = runs.map((run) => ({ run, end: (end += run.text.length) }));
  return (at) => placed.find((candidate) => at < candidate.end) ?? placed.at(-1)!;
}

/** The hint where its characters are now; none when they were changed. */
function movedHint(hint: Phonetic, changes: readonly Change[]): Phonetic[] {
  let by = 0;
  for (const { from, to, insert } of changes) {
    if (from >= hint.to) break;
    if (to > hint.from || (from === to && from > hint.from)) return [];
    by += insert.length - (to - from);
  }
  return [{ ...hint, from: hint.from + by, to: hint.to + by }];
}

/** The <is> element (18.3.1.53); `prefix` is what the sheet writes before its elements. */
export function richTextXml({ runs, phonetics, phoneticLook }: RichText, prefix: string): string {
  const text = (content: string): string => `<${prefix}t xml:space="preserve">${encodeText(content)}</${prefix}t>`;
  const isPlain = runs.every(({ look }) => look === null);
  const written = runs.map(({ look, text: content }) => {
    const looks = (look ?? []).map(({ name, attributes }) => emptyElement(prefix + name, attributes)).join('');
    const properties = look === null ? '' : `<${prefix}rPr>${looks}</${prefix}rPr>`;
    return `<${prefix}r>${properties}${text(content)}</${prefix}r>`;
  });
  const hints = phonetics.map(
    ({ from, to, text: spoken }) => `<${prefix}rPh sb="${from}" eb="${to}">${text(decodeText(spoken))}</${prefix}rPh>`,
  );
  const content = isPlain ? text(runs.map((run) => run.text).join('')) : written.join('');
  const look = phoneticLook === null ? '' : emptyElement(`${prefix}phoneticPr`, phoneticLook);
  return `<${prefix}is>${content}${hints.join('')}${look}</${prefix}is>`;
}

function emptyElement(name: string, attributes: XmlAttributes): string {
  const written = Object.entries(attributes)
    // Attributes of other namespaces would need them declared.
    .filter(([attribute]) => !attribute.includes(':') && attribute !== 'xmlns')
    .map(([attribute, value]) => ` ${attribute}="${encodeAttribute(value)}"`);
  return `<${name}${written.join('')}/>`;
}
