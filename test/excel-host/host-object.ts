/** What the interpreter of batches knows about an object of Excel: its members by name, nothing else. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** An argument of a method: plain data, or another object of the batch. */
export type HostArgument = Json | HostObject;

/** Members are named as in JavaScript (getRange). A member that is not here answers ApiNotFound. */
export interface HostObject {
  /** The class, such as Range; stands in the place of an error. */
  readonly type: string;
  /** The name of the sheet it belongs to, for faults of one sheet. */
  readonly sheet?: string;
  /** Deleted by now: whatever is asked of it fails. */
  readonly isGone?: () => boolean;
  /** Sent along with every answer about the object. */
  readonly id?: string;
  /** Plain properties; the names that a load without arguments asks for. */
  readonly values?: Readonly<Record<string, () => Json>>;
  readonly setters?: Readonly<Record<string, (value: Json) => void>>;
  /** Properties that are objects. Null is a null object. */
  readonly objects?: Readonly<Record<string, () => HostObject | null>>;
  /** What they give back may be an object, a null object, or plain data. */
  readonly methods?: Readonly<Record<string, (...given: HostArgument[]) => HostArgument | undefined>>;
  /** Only collections have items. */
  readonly items?: () => readonly HostObject[];
}

/** An error as Excel reports it: the batch stops there. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string = code,
    readonly status = 400,
  ) {
    super(message);
  }
}

export function isHostObject(value: HostArgument | undefined): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** What is not implemented says so loudly, with its name. */
export function notImplemented(what: string): HostError {
  return new HostError('ApiNotFound', `${what} is not implemented by the test's Excel`, 404);
}

export function asText(value: HostArgument | undefined): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'a text is needed');
  return value;
}

/** An object whose properties are kept as they are set, such as a font. Only the names listed exist. */
export function propertyBag(
  type: string,
  names: readonly string[],
  store: { readonly get: (name: string) => Json; readonly set: (name: string, value: Json) => void },
  objects: HostObject['objects'] = {},
): HostObject {
  return {
    type,
    values: Object.fromEntries(names.map((name) => [name, () => store.get(name)])),
    setters: Object.fromEntries(names.map((name) => [name, (value: Json) => store.set(name, value)])),
    objects,
  };
}

/** A property bag over a plain record. */
export function recordBag(
  type: string,
  names: readonly string[],
  record: Record<string, Json>,
  objects: HostObject['objects'] = {},
): HostObject {
  return propertyBag(
    type,
    names,
    {
      get: (name) => record[name] ?? null,
      set: (name, value) => {
        record[name] = value;
      },
    },
    objects,
  );
}
