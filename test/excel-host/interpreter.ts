/** Carries out a batch as Office.js sends it. Knows the protocol and nothing about Excel. */
import { HostError, isHostObject, notImplemented } from './host-object';
import type { HostArgument, HostObject, Json } from './host-object';

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly PathId[];
}
/** 0 for plain data; lists follow the shape of the argument. */
type PathId = number | readonly PathId[];

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, Json>>;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

export type MemberUse = 'get' | 'set' | 'call';

export interface Surroundings {
  readonly root: HostObject;
  /** Objects of the library's own, by name. */
  readonly create: (name: string) => HostObject;
  /** Objects the add-in keeps over several batches. */
  readonly references: Map<string, HostObject>;
  readonly nextReference: () => string;
  /** Whether the API has such a property; undefined where nobody can tell. */
  readonly isProperty?: (type: string, name: string) => boolean | undefined;
  /** Called before each member is used, such as Range.values; may throw a HostError. */
  readonly before: (location: string, use: MemberUse, sheet?: string) => void;
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7, update: 9 } as const;
const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;
const KEEP = '_KeepReference';
const RELEASE = '_RemoveReference';

/** Whether the batch only tells what the add-in no longer needs, or that it is there: no work of the program. */
export function isHousekeeping({ Actions, ObjectPaths }: Batch): boolean {
  const isOwn = (path: ObjectPath | undefined): boolean =>
    path?.ObjectPathType === PATH.newObject || path?.ObjectPathType === PATH.global;
  return Actions.every(
    ({ ActionType, Name, ObjectPathId }) =>
      (ActionType === ACTION.instantiate && isOwn(ObjectPaths[ObjectPathId])) ||
      [RELEASE, 'NotifyActionHandlerReady'].includes(Name),
  );
}

/** The batch stops at the first error; what was done before stays done. */
export function carryOut(batch: Batch, surroundings: Surroundings): BatchAnswer {
  const { references } = surroundings;
  /** The member in use, for the place of an error. */
  let location = '';
  const before = (member: string, use: MemberUse, sheet?: string): void => {
    location = member;
    surroundings.before(member, use, sheet);
  };
  /** What is deleted is not found any more (docs: ItemNotFound). */
  const usable = (object: HostObject, member: string): void => {
    if (!object.isGone?.()) return;
    location = `${object.type}.${member}`;
    throw new HostError('ItemNotFound', 'it was deleted', 404);
  };
  const known = new Map<number, HostObject | null>();
  const referenceIds = new Map([...references].map(([id, object]) => [object, id]));

  const argumentsOf = (info: ArgumentInfo | undefined): HostArgument[] => {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const resolve = (value: Json, id: PathId | undefined): HostArgument => {
      if (Array.isArray(id) && Array.isArray(value)) {
        return value.map((item: Json, index) => resolve(item, (id as readonly PathId[])[index])) as Json;
      }
      return typeof id === 'number' && id !== 0 ? (objectAt(id) as HostObject) : value;
    };
    return (info?.Arguments ?? []).map((value, index) => resolve(value, ids[index]));
  };

  const call = (object: HostObject, name: string, given: HostArgument[]): HostArgument | undefined => {
    const method = object.methods?.[name];
    if (!method) throw notImplemented(`${object.type}.${name}`);
    usable(object, name);
    before(`${object.type}.${name}`, 'call', object.sheet);
    return method(...given);
  };

  const objectAt = (id: number): HostObject | null => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const object = follow(batch.ObjectPaths[id]!);
    known.set(id, object);
    return object;
  };

  const follow = (path: ObjectPath): HostObject | null => {
    if (path.ObjectPathType === PATH.global) return surroundings.root;
    if (path.ObjectPathType === PATH.newObject) return surroundings.create(path.Name);
    if (path.ObjectPathType === PATH.null) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = references.get(path.Name);
      if (!kept) throw new HostError('InvalidReference', 'the reference is not known');
      return kept;
    }
    const parent = objectAt(path.ParentObjectPathId!);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) {
      const name = camel(path.Name);
      const property = parent.objects?.[name];
      if (!property) throw notImplemented(`${parent.type}.${name}`);
      usable(parent, name);
      before(`${parent.type}.${name}`, 'get', parent.sheet);
      return property();
    }
    const name = path.ObjectPathType === PATH.indexer ? 'getItem' : camel(path.Name);
    const result = call(parent, name, argumentsOf(path.ArgumentInfo));
    if (result === null || result === undefined) return null;
    if (!isHostObject(result)) throw new Error(`${parent.type}.${name} gives no object`);
    return result;
  };

  const identity = (object: HostObject): Record<string, Json> => {
    const reference = referenceIds.get(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  };

  const query = (object: HostObject | null, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): Json => {
    if (object === null) return null;
    const wanted = [...Select, ...Expand];
    if (object.items) {
      const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
      return { ...identity(object), _Items: items.map((item) => query(item, { Select: wanted })) };
    }
    const result = identity(object);
    const nested = new Map<string, string[]>();
    const all = wanted.length === 0 || wanted.includes('*') ? Object.keys(object.values ?? {}) : [];
    for (const path of [...all, ...wanted.filter((name) => name !== '*')]) {
      const [head = '', ...rest] = path.split('/');
      const name = camel(head);
      const value = object.values?.[name];
      if (value) {
        usable(object, name);
        before(`${object.type}.${name}`, 'get', object.sheet);
        result[pascal(name)] = value();
      } else if (object.objects?.[name]) {
        nested.set(name, [...(nested.get(name) ?? []), ...(rest.length === 0 ? [] : [rest.join('/')])]);
      } else if (surroundings.isProperty?.(object.type, name) !== false) {
        throw notImplemented(`${object.type}.${name}`);
      }
      // What no version of the API has is passed over: samples load noPropertiesNeeded.
    }
    for (const [name, paths] of nested) result[pascal(name)] = query(object.objects![name]!(), { Select: paths });
    return result;
  };

  const setProperty = (object: HostObject | null, name: string, value: Json): void => {
    if (object === null) return;
    const setter = object.setters?.[camel(name)];
    if (!setter) throw notImplemented(`${object.type}.${camel(name)} (to be set)`);
    usable(object, camel(name));
    before(`${object.type}.${camel(name)}`, 'set', object.sheet);
    setter(value);
  };

  const callMethod = (action: Action): Json => {
    const given = argumentsOf(action.ArgumentInfo);
    if (action.Name === RELEASE) {
      references.delete(String(given[0]));
      return null;
    }
    const object = objectAt(action.ObjectPathId);
    if (object === null) return null;
    if (action.Name === KEEP) {
      if (!referenceIds.has(object)) {
        const reference = surroundings.nextReference();
        references.set(reference, object);
        referenceIds.set(object, reference);
      }
      return null;
    }
    const result = call(object, camel(action.Name), given);
    return result === undefined || isHostObject(result) ? null : result;
  };

  const perform = (action: Action): Json => {
    switch (action.ActionType) {
      case ACTION.instantiate: {
        const object = objectAt(action.ObjectPathId);
        return object === null ? null : identity(object);
      }
      case ACTION.query:
      case ACTION.queryAsJson:
        return query(objectAt(action.ObjectPathId), action.QueryInfo ?? {});
      case ACTION.method:
        return callMethod(action);
      case ACTION.setProperty:
        setProperty(objectAt(action.ObjectPathId), action.Name, argumentsOf(action.ArgumentInfo)[0] as Json);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          setProperty(objectAt(action.ObjectPathId), name, value);
        }
        return null;
      case ACTION.trace:
        return null;
      default:
        throw new HostError('NotImplemented', `actions of type ${action.ActionType}`, 501);
    }
  };

  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: perform(action) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: location,
          HttpStatusCode: error.status,
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function camel(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
