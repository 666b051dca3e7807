/**
 * One look over the XML of a part that this program wrote a moment ago: well-formed, every prefix declared. It is for plain parts, which have no
 * comments, CDATA, entities of their own or by number, or `>` in attributes; what it does not know is a fault, so it refuses more than XML does, never less.
 * The tags between two texts are understood once as a whole: a letter has thousands of paragraphs and some hundred that begin differently.
 */

export interface PlainTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** With its prefix, as it is written. */
  readonly name: string;
  /** With their prefixes; entities are left as they are. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Tags side by side. */
interface TagRun {
  readonly source: string;
  /** What they end that began before them, the innermost first; and what they leave open, the outermost first. */
  readonly ends: readonly string[];
  readonly opens: readonly string[];
  readonly fault: string | null;
  /** What followed them lately: most paragraphs are like one before. */
  readonly next: TagRun[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/u;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)="([^"<]*)"/uy;
/** The program writes no others. */
const ENTITY = /&(?:amp|lt|gt|quot);/y;
/** Controls and what else XML 1.0 has no place for; and what may be out of its place: & and halves of characters. */
const DOUBTFUL = /[^\t\n\r\x20-\x25\x27-\ud7ff\ue000-\ufffd]/g;

const LESS = 0x3c;
const MOST_GUESSES = 3;

/** What is wrong with the part, in a few words, or null; `see` hears of each tag that begins an element, of tags that are alike at least once. */
export function scanPlainXml(xml: string, see: (tag: PlainTag) => void = () => undefined): string | null {
  if (!xml.startsWith(DECLARATION)) return 'does not begin as an XML part';
  const unfit = unfitAt(xml);
  if (unfit >= 0) return `not fit for XML: ${JSON.stringify(xml.slice(unfit, unfit + 12))}`;
  if (xml.includes(']]>')) return ']]> in a text';
  const runs = new Map<string, TagRun>();
  const reader = new TagReader(see);
  const stack: string[] = [];
  let at = DECLARATION.length;
  let before: TagRun | null = null;
  for (let open = xml.indexOf('<', at); open >= 0; open = xml.indexOf('<', at)) {
    if (stack.length === 0 && xml.slice(at, open).trim() !== '') return 'text outside of the root';
    if (stack.length === 0 && before) return 'a second root';
    const run: TagRun | null = guessed(xml, open, before) ?? read(xml, open, runs, reader, stack.length);
    if (!run) return 'a tag without an end';
    if (run.fault !== null) return run.fault;
    for (const name of run.ends) {
      const ended = stack.pop();
      if (ended !== name) return `${name} ends where ${ended ?? 'nothing'} is open`;
    }
    if (stack.length === 0 && before && run.opens.length > 0) return 'a second root';
    stack.push(...run.opens);
    if (before && !before.next.includes(run)) before.next.splice(0, before.next.length >= MOST_GUESSES ? 1 : 0, run);
    before = run;
    at = open + run.source.length;
  }
  if (stack.length > 0) return `${stack.at(-1)!} has no end`;
  if (!before) return 'no root';
  return xml.slice(at).trim() === '' ? null : 'text outside of the root';
}

/** Where something stands that XML does not take; -1 for nowhere. */
function unfitAt(xml: string): number {
  DOUBTFUL.lastIndex = 0;
  while (DOUBTFUL.test(xml)) {
    const at = DOUBTFUL.lastIndex - 1;
    const code = xml.codePointAt(at)!;
    if (xml[at] === '&') {
      ENTITY.lastIndex = at;
      if (!ENTITY.test(xml)) return at;
    } else if (code > 0xffff) DOUBTFUL.lastIndex = at + 2;
    else return at;
  }
  return -1;
}

/** The tags that followed these before, where they do so again. A piece of a string is compared much faster than it is looked up. */
function guessed(xml: string, open: number, before: TagRun | null): TagRun | null {
  if (!before) return null;
  for (const run of before.next) {
    const end = open + run.source.length;
    if (xml.charCodeAt(end) !== LESS && xml.slice(open, end) === run.source) return run;
  }
  return null;
}

/** The tags that stand here; null when one of them does not end. */
function read(xml: string, open: number, runs: Map<string, TagRun>, reader: TagReader, depth: number): TagRun | null {
  let at = open;
  do {
    at = xml.indexOf('>', at) + 1;
    if (at === 0) return null;
  } while (xml.charCodeAt(at) === LESS);
  const source = xml.slice(open, at);
  let run = runs.get(source);
  if (!run) runs.set(source, (run = reader.read(source, depth)));
  return run;
}

class TagReader {
  private readonly declared = new Set(['xml', 'xmlns']);
  private isRooted = false;

  constructor(private readonly see: (tag: PlainTag) => void) {}

  /** Understands tags side by side; `depth` elements are open where they stand first. */
  read(source: string, depth: number): TagRun {
    const ends: string[] = [];
    const opens: string[] = [];
    const run = (fault: string | null): TagRun => ({ source, ends, opens, fault, next: [] });
    for (let at = 0; at < source.length;) {
      const end = source.indexOf('>', at) + 1;
      const text = source.slice(at, end);
      at = end;
      const tag = parseTag(text);
      if (!tag) return run(`not a tag: ${text.slice(0, 80)}`);
      if (tag.kind === 'close') {
        const name = opens.pop();
        if (name === undefined) ends.push(tag.name);
        else if (name !== tag.name) return run(`${tag.name} ends where ${name} is open`);
        continue;
      }
      const isOutside = depth - ends.length + opens.length === 0;
      if (isOutside && this.isRooted) return run('a second root');
      if (isOutside) this.declare(tag);
      this.isRooted = true;
      const undeclared = prefixesOf(tag).find((prefix) => !this.declared.has(prefix));
      if (undeclared !== undefined) return run(`the prefix ${undeclared} is not declared`);
      this.see(tag);
      if (tag.kind === 'open') opens.push(tag.name);
    }
    return run(null);
  }

  /** Namespaces are declared at the root alone. */
  private declare({ attributes }: PlainTag): void {
    for (const name of attributes.keys()) if (name.startsWith('xmlns:')) this.declared.add(name.slice(6));
  }
}

function parseTag(source: string): PlainTag | null {
  if (source.startsWith('</')) {
    const name = source.slice(2, -1).trimEnd();
    return NAME.test(name) ? { kind: 'close', name, attributes: NONE } : null;
  }
  const isEmpty = source.endsWith('/>');
  const body = source.slice(1, isEmpty ? -2 : -1);
  const name = /^[^\s]*/u.exec(body)![0];
  if (!NAME.test(name)) return null;
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = name.length;
  let at = name.length;
  for (let match = ATTRIBUTE.exec(body); match; match = ATTRIBUTE.exec(body)) {
    const [whole, key, value] = match as unknown as [string, string, string];
    if (attributes.has(key) || !NAME.test(key)) return null;
    attributes.set(key, value);
    at += whole.length;
  }
  return body.slice(at).trim() === '' ? { kind: isEmpty ? 'empty' : 'open', name, attributes } : null;
}

const NONE: ReadonlyMap<string, string> = new Map();

function prefixesOf({ name, attributes }: PlainTag): readonly string[] {
  return [name, ...attributes.keys()].flatMap((each) => {
    const colon = each.indexOf(':');
    return colon < 0 || each.startsWith('xmlns:') ? [] : [each.slice(0, colon)];
  });
}
