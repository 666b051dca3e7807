/** Comments of a worksheet: those of old (ECMA-376 18.7) and talks ([MS-XLSX] 2.6.205), which Excel keeps as both. */
import { placeKey, type CellComment, type CommentLine } from '../../../application/look/sheet-extras';
import { parseA1, type CellPlace } from '../../../domain/cell';
import type { OpcPackage } from '../../ooxml/open-package';
import type { NamespacePrefixes } from '../../ooxml/parse-xml';
import { parsePart, readRelationships, type Relationship } from '../../ooxml/relationships';
import { decodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isTrue } from '../read-parts';

const TALKS: NamespacePrefixes = { 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': '' };

/** `own` are the relationships of the sheet, `workbook` the part of the workbook, which names the people. */
export function readComments(pkg: OpcPackage, own: readonly Relationship[], workbook: string): readonly CellComment[] {
  const found = new Map<number, CellComment>();
  const partsOf = (type: string): readonly string[] =>
    own.filter((one) => one.type === type && pkg.has(one.target)).map(({ target }) => target);
  for (const part of partsOf('comments')) for (const one of oldComments(pkg, part)) found.set(placeKey(one), one);
  const talks = partsOf('threadedComment');
  const people = talks.length > 0 ? readPeople(pkg, workbook) : new Map<string, string>();
  // The old comment of such a cell says only that there is a talk.
  for (const part of talks) for (const one of talkComments(pkg, part, people)) found.set(placeKey(one), one);
  return [...found.values()];
}

function oldComments(pkg: OpcPackage, part: string): readonly CellComment[] {
  const authors: string[] = [];
  const comments: CellComment[] = [];
  let inAuthor = false;
  let inText = false;
  let phonetic = 0;
  let text = '';
  let open: { place: CellPlace | null; author: number } | null = null;
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, { ref, authorId }) => {
      if (tag === 'author') [inAuthor, text] = [true, ''];
      else if (tag === 'comment') [open, text] = [{ place: parseA1(ref ?? ''), author: Number(authorId ?? NaN) }, ''];
      else if (tag === 'rPh') phonetic++;
      else if (tag === 't' && open) inText = phonetic === 0;
    },
    close: (tag) => {
      if (tag === 'author') {
        authors.push(decodeText(text).trim());
        inAuthor = false;
      } else if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic--;
      else if (tag === 'comment' && open) {
        if (open.place) comments.push({ ...open.place, lines: [lineOf(decodeText(text), authors[open.author] ?? '')] });
        open = null;
      }
    },
    text: (piece) => {
      if (inAuthor || inText) text += piece;
    },
  });
  return comments;
}

/** Excel puts the author's name before the text of a new comment. */
function lineOf(text: string, author: string): CommentLine {
  const isNamed = author !== '' && new RegExp(`^${escaped(author)}[:：]`, 'u').test(text);
  const words = (isNamed ? text.slice(author.length + 1) : text).trim();
  return author === '' ? { text: words } : { author, text: words };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function readPeople(pkg: OpcPackage, workbook: string): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const { type, target } of readRelationships(pkg, workbook)) {
    if (type !== 'person' || !pkg.has(target)) continue;
    parsePart(pkg, target, TALKS, {
      open: (tag, { id, displayName }) => {
        if (tag === 'person' && id !== undefined && displayName) people.set(id, decodeText(displayName));
      },
    });
  }
  return people;
}

function talkComments(pkg: OpcPackage, part: string, people: ReadonlyMap<string, string>): readonly CellComment[] {
  const talks = new Map<string, { comment: Omit<CellComment, 'lines'>; lines: CommentLine[] }>();
  let open: Readonly<Record<string, string>> | null = null;
  let text = '';
  parsePart(pkg, part, TALKS, {
    open: (tag, attributes) => {
      if (tag === 'threadedComment') [open, text] = [attributes, ''];
    },
    close: (tag) => {
      if (tag !== 'threadedComment' || !open) return;
      const { ref = '', personId = '', done } = open;
      const place = parseA1(ref);
      open = null;
      if (!place) return;
      let talk = talks.get(ref);
      if (!talk) {
        talk = { comment: { ...place, ...(isTrue(done) && { resolved: true as const }) }, lines: [] };
        talks.set(ref, talk);
      }
      const author = people.get(personId);
      talk.lines.push({ ...(author !== undefined && { author }), text: decodeText(text).trim() });
    },
    text: (piece) => {
      if (open) text += piece;
    },
  });
  return [...talks.values()].map(({ comment, lines }) => ({ ...comment, lines }));
}
