/** What the open row quotes: the places in the cell's text with a little around them, what they become, and what their numbers come to. */
import { replacementOf } from '../../application/checking/replacement';
import type { DateSystem } from '../../domain/calendar-date';
import type { Finding, Sum } from '../../rules/rule';
import type { Run } from '../parts/runs';
import type { CheckLine } from './lines';
import { setOff } from './words';

export interface Excerpt {
  readonly before: readonly Run[];
  /** Null when there is no fix. */
  readonly after: readonly Run[] | null;
  /** How many places do not show. */
  readonly more: number;
  /** True when both look alike and only their type differs: the text 40% becomes the number 40%. */
  readonly alike: boolean;
}

/** Characters around a place. */
const AROUND = 8;
/** Characters after the last place. */
const AFTER = 12;
/** Characters of one excerpt, after which further places are only counted. */
const MOST = 44;
const GAP = '…';

/** The excerpt of a line; null when the cell is blank and nothing is put into it. */
export function excerptOf(line: Quoted, system: DateSystem): Excerpt | null {
  return excerptOfText(line) ?? excerptOfCell(line.findings[0]!, system);
}

type Quoted = Pick<CheckLine, 'findings' | 'text'>;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly insert: string | null;
}

/** Places in a text; null when the findings are about the cell as a whole. */
function excerptOfText({ findings, text }: Quoted): Excerpt | null {
  const edited = findings.find(({ fix }) => fix?.kind === 'edit')?.fix;
  const full = edited?.kind === 'edit' ? edited.of : text;
  const places = findings.flatMap(({ place, also, fix }): Place[] =>
    place === null
      ? []
      : [
          { ...place, ...(fix?.kind === 'edit' ? fix : { insert: null }) },
          ...also.map((span) => ({ ...span, insert: null })),
        ],
  );
  if (
    full === null ||
    findings.some(({ place }) => place === null) ||
    !findings.every((finding) => isIn(full, finding))
  )
    return null;
  return cut(full, withoutOverlaps(places));
}

/** Whether the text is the one that the finding counted in: line ends may have been read differently. */
function isIn(full: string, { place, mark, excerpt }: Finding): boolean {
  return !place || !mark || full.slice(place.start, place.end) === excerpt.slice(mark.start, mark.end);
}

function withoutOverlaps(places: readonly Place[]): readonly Place[] {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  let end = 0;
  return sorted.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}

function cut(full: string, places: readonly Place[]): Excerpt {
  const before: Run[] = [];
  const after: Run[] = [];
  let length = 0;
  const put = (runs: Run[], text: string, kind: Run['kind']) => {
    // Line breaks would tear a short excerpt apart.
    if (text !== '') runs.push({ text: text.replace(/\s*\n\s*/gu, ' ↵ '), kind });
  };
  const putBoth = (text: string) => {
    put(before, text, 'plain');
    put(after, text, 'plain');
    length += text.length;
  };
  let from = 0;
  let shown = 0;
  for (const { start, end, insert } of places) {
    // What stands before the place: all of it when that is little, or the end of it.
    const left = Math.max(
      from,
      start - from > (shown === 0 ? AROUND : 2 * AROUND) + 2 ? whole(full, start - AROUND) : from,
    );
    const tail = left > from && shown > 0 ? whole(full, from + AROUND) : from;
    if (shown > 0 && length + (tail - from) + (end - left) > MOST) break;
    putBoth(full.slice(from, tail));
    if (left > tail) putBoth(GAP);
    putBoth(full.slice(left, start));
    const place = full.slice(start, end);
    put(before, place, 'place');
    length += place.length;
    if (insert === null) put(after, place, 'plain');
    else if (insert !== '') put(after, insert, 'inserted');
    // A space that goes leaves nothing to be seen.
    else if (place.trim() !== '') put(after, place, 'removed');
    from = end;
    shown++;
  }
  // One or two characters are not worth a gap.
  const rest = full.length - from <= AFTER + 2 ? full.length : whole(full, from + AFTER);
  putBoth(full.slice(from, rest));
  if (rest < full.length) putBoth(GAP);
  const fixes = places.some(({ insert }) => insert !== null);
  return { before, after: fixes ? after : null, more: places.length - shown, alike: false };
}

/** An offset inside the text that does not cut a character outside the basic plane in two. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return Math.max(0, code >= 0xdc00 && code <= 0xdfff ? at - 1 : at);
}

function excerptOfCell({ excerpt, mark, fix }: Finding, system: DateSystem): Excerpt | null {
  const becomes = fix && fix.kind !== 'edit' ? replacementOf(fix, system).text : null;
  if (excerpt === '' && becomes === null) return null;
  return {
    before: mark ? marked(excerpt, mark) : excerpt === '' ? [] : [{ text: excerpt, kind: 'place' }],
    after: becomes === null ? null : [{ text: becomes, kind: 'inserted' }],
    more: 0,
    alike: becomes === excerpt,
  };
}

function marked(excerpt: string, { start, end }: NonNullable<Finding['mark']>): readonly Run[] {
  const runs: Run[] = [
    { text: excerpt.slice(0, start), kind: 'plain' },
    { text: excerpt.slice(start, end), kind: 'place' },
    { text: excerpt.slice(end), kind: 'plain' },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** What a text's own numbers come to, in runs: the right value and the one that is written stand out. */
export const calculation = ({ told, right, said }: Sum): readonly Run[] => [
  { text: `${told} = `, kind: 'plain' },
  { text: right, kind: 'strong' },
  { text: '，原文写', kind: 'plain' },
  { text: setOff(said), kind: 'strong' },
];
