/** A piece of XML with one thing less: what becomes of a reader or a writer then is worth a look, one thing at a time. */

/** `what` names the thing by its element, with its number among those of the name, and the change. */
export interface Less {
  readonly what: string;
  readonly xml: string;
}

/** The same XML as other programs write it: the names of the elements that stand in the usual namespace of the root get a prefix. */
export function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z]\w*[ />])/gu, '<$1m:').replace(/(<m:\w+[^>]*?\s)xmlns="/u, '$1xmlns:m="');
}

/** The same XML with each element on a line of its own. */
export function laidOut(xml: string): string {
  return xml.replace(/></gu, '>\n  <');
}

const TAG = /<(\/?)([\w:.]+)((?:\s+[\w:.]+="[^"]*")*)\s*(\/?)>/gu;

/**
 * Each attribute left out and with another value (1 and 0 change places, all else is `odd`), each element left out with all that is in it, each text left out. The
 * declarations of namespaces and the root element stay.
 */
export function eachLess(xml: string): readonly Less[] {
  const found: Less[] = [];
  const counts = new Map<string, number>();
  const open: { name: string; start: number; isRoot: boolean }[] = [];
  const without = (from: number, to: number, instead = '') => xml.slice(0, from) + instead + xml.slice(to);
  let textStart = -1;
  for (const { index, 0: tag, 1: closes, 2: word = '', 3: attributes = '', 4: selfCloses } of xml.matchAll(TAG)) {
    const end = index + tag.length;
    if (closes) {
      const { name, start, isRoot } = open.pop()!;
      if (textStart >= 0 && textStart < index) found.push({ what: `${name} text`, xml: without(textStart, index) });
      if (!isRoot) found.push({ what: name, xml: without(start, end) });
      textStart = -1;
      continue;
    }
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    const name = `${word}${count === 1 ? '' : count}`;
    const isRoot = open.length === 0;
    for (const { index: at, 0: whole, 1: attribute = '', 2: value = '' } of attributes.matchAll(
      /\s+([\w:.]+)="([^"]*)"/gu,
    )) {
      if (attribute.startsWith('xmlns')) continue;
      const start = index + tag.indexOf(attributes) + at;
      found.push({ what: `${name}@${attribute}`, xml: without(start, start + whole.length) });
      const other = value === '1' ? '0' : value === '0' ? '1' : 'odd';
      found.push({
        what: `${name}@${attribute}=${other}`,
        xml: without(start, start + whole.length, ` ${attribute}="${other}"`),
      });
    }
    if (selfCloses) {
      if (!isRoot) found.push({ what: name, xml: without(index, end) });
      textStart = -1;
    } else {
      open.push({ name, start: index, isRoot });
      textStart = end;
    }
  }
  return found;
}
