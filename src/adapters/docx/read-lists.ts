/** Reads the lists of a document: word/numbering.xml (ECMA-376 17.9). */
import type { OpcPackage } from '../ooxml/open-package';
import type { XmlAttributes } from '../ooxml/parse-xml';
import { parsePart } from '../ooxml/relationships';
import type { ListInstance, ListLevel, Lists } from './list-numbers';
import { isOn, wholeNumber, WORD_NAMESPACES } from './word-values';

/** A list has levels 0 to 8 (17.9.3); others are damage. */
const DEEPEST_LEVEL = 8;
/** More than any number needs; every paragraph of the list would repeat it. */
const LONGEST_TEXT = 100;

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Levels = (Writable<ListLevel> | undefined)[];

/** A w:abstractNum. */
interface Model {
  readonly levels: Levels;
  /** The style that stands for this list, and the one whose list this one is. */
  styleLink: string | null;
  numStyleLink: string | null;
}

/** A w:num as the file has it. */
interface RawInstance {
  list: string;
  readonly starts: Map<number, number>;
  readonly levels: Levels;
}

/** The lists by the id of their instances; none when the document has no such part. */
export function readLists(pkg: OpcPackage, part: string | undefined): Lists {
  if (part === undefined || !pkg.has(part)) return new Map();
  const models = new Map<string, Model>();
  const instances = new Map<string, RawInstance>();
  let model: Model | null = null;
  let instance: RawInstance | null = null;
  let level: Writable<ListLevel> | null = null;
  let overridden = 0;
  const opening = new Map<string, (value: string, attributes: XmlAttributes) => void>([
    [
      'w:abstractNum',
      (_, attributes) => {
        model = { levels: [], styleLink: null, numStyleLink: null };
        models.set(attributes['w:abstractNumId'] ?? '', model);
      },
    ],
    ['w:styleLink', (value) => model && (model.styleLink = value)],
    ['w:numStyleLink', (value) => model && (model.numStyleLink = value)],
    [
      'w:num',
      (_, attributes) => {
        instance = { list: '', starts: new Map(), levels: [] };
        instances.set(attributes['w:numId'] ?? '', instance);
      },
    ],
    ['w:abstractNumId', (value) => instance && (instance.list = value)],
    ['w:lvlOverride', (_, attributes) => (overridden = wholeNumber(attributes['w:ilvl'], 0))],
    ['w:startOverride', (value) => instance?.starts.set(overridden, wholeNumber(value, 1))],
    [
      'w:lvl',
      (_, attributes) => {
        const index = wholeNumber(attributes['w:ilvl'], 0);
        level = { start: 1, format: 'decimal', text: '', restartsAfter: index, legal: false };
        const owner = instance ?? model;
        if (owner && index >= 0 && index <= DEEPEST_LEVEL) owner.levels[index] = level;
      },
    ],
  ]);
  const closing = new Map<string, () => void>([
    ['w:lvl', () => (level = null)],
    ['w:abstractNum', () => (model = null)],
    ['w:num', () => (instance = null)],
  ]);
  parsePart(pkg, part, WORD_NAMESPACES, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      const open = opening.get(name);
      if (open) open(value, attributes);
      else if (level) LEVEL_PROPERTIES.get(name)?.(level, value);
    },
    close: (name) => closing.get(name)?.(),
  });
  return new Map([...instances].map(([id, raw]) => [id, toInstance(raw, models)]));
}

type LevelProperty = (level: Writable<ListLevel>, value: string) => void;

const LEVEL_PROPERTIES = new Map<string, LevelProperty>([
  ['w:start', (level, value) => (level.start = wholeNumber(value, 1))],
  ['w:numFmt', (level, value) => (level.format = value)],
  ['w:lvlText', (level, value) => (level.text = value.slice(0, LONGEST_TEXT))],
  ['w:lvlRestart', (level, value) => (level.restartsAfter = wholeNumber(value, level.restartsAfter))],
  ['w:isLgl', (level, value) => (level.legal = isOn({ 'w:val': value || '1' }))],
]);

/** An instance is its model with some levels changed. */
function toInstance({ list, starts, levels }: RawInstance, models: ReadonlyMap<string, Model>): ListInstance {
  const own = models.get(list);
  const link = own?.numStyleLink ?? null;
  const [id, model] =
    link === null ? [list, own] : ([...models].find(([, { styleLink }]) => styleLink === link) ?? [list, own]);
  const merged: Levels = [];
  for (let index = 0; index <= DEEPEST_LEVEL; index++) {
    const level = levels[index] ?? model?.levels[index];
    if (level) merged[index] = { ...level, start: starts.get(index) ?? level.start };
  }
  return { list: id, levels: merged, restarts: [...starts.keys()] };
}
