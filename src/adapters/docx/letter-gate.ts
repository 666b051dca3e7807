/** The last look at a letter before it is handed out: each part well-formed, and the lists of parts and relationships fit each other. */
import { WrittenFault } from '../ooxml/gate';
import { scanPlainXml, type PlainTag } from '../ooxml/plain-scan';

/** A part by its name in the package, with its XML. */
export type WrittenPart = readonly [name: string, xml: string];

/** Throws a WrittenFault when something is wrong with the parts. */
export function passLetterGate(parts: readonly WrittenPart[]): void {
  const faults = letterFaults(parts);
  if (faults.length > 0) throw new WrittenFault(`the letter would be damaged:\n${faults.slice(0, 20).join('\n')}`);
}

interface PartFacts {
  /** The ids of relationships that it names. */
  readonly named: Set<string>;
  /** Of a list: its relationships, or the content types. */
  readonly listed: PlainTag[];
}

const TYPES = '[Content_Types].xml';

/** What is wrong with the parts of a letter; nothing for a sound one. */
export function letterFaults(parts: readonly WrittenPart[]): readonly string[] {
  const faults: string[] = [];
  const facts = new Map<string, PartFacts>();
  for (const [name, xml] of parts) {
    if (facts.has(name)) faults.push(`${name} is there twice`);
    const own: PartFacts = { named: new Set(), listed: [] };
    facts.set(name, own);
    const isList = name === TYPES || name.endsWith('.rels');
    const problem = scanPlainXml(xml, (tag) => {
      for (const key of ID_ATTRIBUTES) {
        const id = tag.attributes.get(key);
        if (id !== undefined) own.named.add(id);
      }
      if (isList) own.listed.push(tag);
    });
    if (problem !== null) faults.push(`${name}: ${problem}`);
  }
  return [
    ...faults,
    ...typeFaults(facts),
    ...[...facts].flatMap(([name, own]) => relationshipFaults(name, own, facts)),
  ];
}

const ID_ATTRIBUTES = ['r:id', 'r:embed', 'r:link'] as const;

function typeFaults(facts: ReadonlyMap<string, PartFacts>): readonly string[] {
  const types = facts.get(TYPES);
  if (!types) return ['no list of content types'];
  const named = (local: string, key: string) =>
    types.listed.filter(({ name }) => name === local).map(({ attributes }) => attributes.get(key) ?? '');
  const overrides = named('Override', 'PartName').map((name) => name.replace(/^\//u, ''));
  const endings = named('Default', 'Extension');
  const twice = [...overrides, ...endings].filter((each, index, all) => all.indexOf(each) !== index);
  return [
    ...twice.map((each) => `two content types for ${each}`),
    ...overrides.filter((name) => !facts.has(name)).map((name) => `a content type for ${name}, which is not there`),
    ...[...facts.keys()]
      .filter((name) => name !== TYPES && !overrides.includes(name) && !endings.includes(name.replace(/^.*\./u, '')))
      .map((name) => `${name} has no content type`),
  ];
}

/** Of a list: what it leads to is there, no id twice. Of another part: what it names is in its list. */
function relationshipFaults(
  name: string,
  { named, listed }: PartFacts,
  facts: ReadonlyMap<string, PartFacts>,
): readonly string[] {
  if (!name.endsWith('.rels')) {
    const own = facts.get(name.replace(/([^/]*)$/u, '_rels/$1.rels'));
    const ids = new Set(own?.listed.map(({ attributes }) => attributes.get('Id')));
    return [...named].filter((id) => !ids.has(id)).map((id) => `${name}: no relationship ${id}`);
  }
  const folder = name.replace(/_rels\/[^/]*$/u, '');
  const relationships = listed.filter(({ name: tag }) => tag === 'Relationship');
  const ids = relationships.map(({ attributes }) => attributes.get('Id') ?? '');
  return [
    ...ids.filter((id, index) => id === '' || ids.indexOf(id) !== index).map((id) => `${name}: ${id} twice`),
    ...relationships
      .map(({ attributes }) => attributes.get('Target') ?? '')
      .filter((target) => !facts.has(folder + target))
      .map((target) => `${name}: ${target} is not there`),
  ];
}
