/** Reads the lists of a document: word/numbering.xml (ECMA-376 17.9). */
import type { OpcPackage } from '../ooxml/open-package';
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
  parsePart(pkg, part, WORD_NAMESPACES, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      switch (name) {
        case 'w:abstractNum':
          model = { levels: [], styleLink: null, numStyleLink: null };
          models.set(attributes['w:abstractNumId'] ?? '', model);
          break;
        case 'w:styleLink':
          if (model) model.styleLink = value;
          break;
        case 'w:numStyleLink':
          if (model) model.numStyleLink = value;
          break;
        case 'w:num':
          instance = { list: '', starts: new Map(), levels: [] };
          instances.set(attributes['w:numId'] ?? '', instance);
          break;
        case 'w:abstractNumId':
          if (instance) instance.list = value;
          break;
        case 'w:lvlOverride':
          overridden = wholeNumber(attributes['w:ilvl'], 0);
          break;
        case 'w:startOverride':
          instance?.starts.set(overridden, wholeNumber(value, 1));
          break;
        case 'w:lvl': {
          const index = wholeNumber(attributes['w:ilvl'], 0);
          level = { start: 1, format: 'decimal', text: '', restartsAfter: index, legal: false };
          const owner = instance ?? model;
          if (owner && index >= 0 && index <= DEEPEST_LEVEL) owner.levels[index] = level;
          break;
        }
        default:
          if (level) readLevelProperty(level, name, value);
      }
    },
    close(name) {
      if (name === 'w:lvl') level = null;
      if (name === 'w:abstractNum') model = null;
      if (name === 'w:num') instance = null;
    },
  });
  return new Map([...instances].map(([id, raw]) => [id, toInstance(raw, models)]));
}

function readLevelProperty(level: Writable<ListLevel>, name: string, value: string): void {
  if (name === 'w:start') level.start = wholeNumber(value, 1);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value.slice(0, LONGEST_TEXT);
  else if (name === 'w:lvlRestart') level.restartsAfter = wholeNumber(value, level.restartsAfter);
  else if (name === 'w:isLgl') level.legal = isOn({ 'w:val': value || '1' });
}

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
