/** Names, comments, settings and properties: what is put in comes out again. */
import { checkProtection, checkTableName } from '../checks';
import { checkFormula } from '../formula-checks';
import { asText, HostError } from '../host-object';
import type { HostArgument, HostObject, Json } from '../host-object';
import { nextId } from '../model';
import type { HostSheet } from '../model';
import { eventMethods, type HostState } from '../state';
import { fullAddress } from './address';
import { givenPlace, rangeObject, rectangleOf } from './range';

const NOT_FOUND = () => new HostError('ItemNotFound', '请求的资源不存在。', 404);

/** getItem, getItemOrNullObject, getItemAt and getCount over objects that a key tells apart. */
export function getters(
  all: () => readonly HostObject[],
  keyOf: (object: HostObject) => readonly Json[],
): NonNullable<HostObject['methods']> {
  const find = (key: HostArgument | undefined): HostObject | undefined =>
    all().find((object) => keyOf(object).includes(key as Json));
  const existing = (object: HostObject | undefined): HostObject => {
    if (!object) throw NOT_FOUND();
    return object;
  };
  return {
    getCount: () => all().length,
    getItem: (key) => existing(find(key)),
    getItemAt: (index) => existing(all()[Number(index)]),
    getItemOrNullObject: (key) => find(key) ?? null,
  };
}

interface Name {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
  readonly place: HostObject | null;
}

/** What a workbook or a sheet keeps beside its cells, by the object that keeps it. */
const names = new WeakMap<object, Name[]>();

/** Whether an add-in gave the workbook a name like this. */
export function hasName(owner: object, wanted: string): boolean {
  return names.get(owner)?.some(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ?? false;
}

export function namesObject(state: HostState, owner: object, scope: 'Workbook' | 'Worksheet'): HostObject {
  const list = names.get(owner) ?? [];
  names.set(owner, list);
  const object = (name: Name): HostObject => ({
    type: 'NamedItem',
    values: {
      name: () => name.name,
      formula: () => name.formula,
      value: () => name.formula,
      type: () => (name.place ? 'Range' : 'String'),
      comment: () => name.comment,
      visible: () => name.visible,
      scope: () => scope,
    },
    setters: {
      formula: (value) => {
        name.formula = asText(value);
      },
      comment: (value) => {
        name.comment = asText(value);
      },
      visible: (value) => {
        name.visible = value === true;
      },
    },
    methods: {
      getRange: () => {
        if (!name.place) throw NOT_FOUND();
        return name.place;
      },
      getRangeOrNullObject: () => name.place,
      delete: () => {
        list.splice(list.indexOf(name), 1);
        return undefined;
      },
    },
  });
  return {
    type: 'NamedItemCollection',
    items: () => list.map(object),
    methods: {
      ...getters(
        () => list.map(object),
        ({ values }) => [values!['name']!()],
      ),
      add: (name, reference, comment) => {
        const text = asText(name);
        checkTableName(text);
        if (typeof reference === 'string' && reference.startsWith('=')) checkFormula(reference);
        if (list.some((other) => other.name.toLowerCase() === text.toLowerCase())) {
          throw new HostError('ItemAlreadyExists', 'the name is taken', 409);
        }
        const place = typeof reference === 'object' && reference !== null ? (reference as HostObject) : null;
        const sheet = state.workbook.sheets.find((each) => each.name === place?.sheet);
        const formula = place && sheet ? `=${fullAddress(sheet, rectangleOf(place))}` : String(reference);
        const made = { name: text, formula, comment: typeof comment === 'string' ? comment : '', visible: true, place };
        list.push(made);
        return object(made);
      },
    },
  };
}

interface Comment {
  readonly id: string;
  content: string;
  resolved: boolean;
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  readonly replies: Reply[];
}

interface Reply {
  readonly id: string;
  content: string;
}

const AUTHOR = { authorName: '测试', authorEmail: 'test@example.com' };
const comments = new WeakMap<object, Comment[]>();

/** Of the workbook, or of one sheet. */
export function commentsObject(state: HostState, only: HostSheet | null): HostObject {
  const list = comments.get(state.workbook) ?? [];
  comments.set(state.workbook, list);
  const shown = (): Comment[] => list.filter(({ sheet }) => only === null || sheet === only);
  const place = (comment: Comment): HostObject =>
    rangeObject(state, comment.sheet, {
      top: comment.row,
      bottom: comment.row,
      left: comment.column,
      right: comment.column,
    });
  const object = (comment: Comment): HostObject => ({
    type: 'Comment',
    id: comment.id,
    values: {
      id: () => comment.id,
      content: () => comment.content,
      resolved: () => comment.resolved,
      contentType: () => 'Plain',
      creationDate: () => '2026-01-01T00:00:00Z',
      mentions: () => [],
      authorName: () => AUTHOR.authorName,
      authorEmail: () => AUTHOR.authorEmail,
    },
    setters: {
      content: (value) => {
        comment.content = asText(value);
      },
      resolved: (value) => {
        comment.resolved = value === true;
      },
    },
    objects: { replies: () => repliesObject(state, comment, object) },
    methods: {
      getLocation: () => place(comment),
      delete: () => {
        list.splice(list.indexOf(comment), 1);
        return undefined;
      },
    },
  });
  return {
    type: 'CommentCollection',
    items: () => shown().map(object),
    methods: {
      ...getters(
        () => shown().map(object),
        ({ id }) => [id ?? null],
      ),
      add: (cell, content) => {
        const text =
          typeof content === 'string' ? content : asText((content as { richContent?: Json }).richContent ?? '');
        const place = givenPlace(cell!);
        const { top, left, bottom, right } = place.range;
        // API: CommentCollection.add throws for a range of more than one cell.
        if (top !== bottom || left !== right) throw new HostError('InvalidArgument', 'a comment is for one cell');
        const { sheets } = state.workbook;
        const sheet = sheets.find(({ name }) => name === place.sheet) ?? only ?? sheets[0]!;
        checkProtection(sheet);
        if (list.some((other) => other.sheet === sheet && other.row === top && other.column === left)) {
          throw new HostError('InvalidArgument', 'there is a comment');
        }
        const made: Comment = {
          id: nextId(state.workbook),
          content: text,
          resolved: false,
          sheet,
          row: top,
          column: left,
          replies: [],
        };
        list.push(made);
        return object(made);
      },
      getItemByCell: (cell) => {
        const { sheet: name, range: at } = givenPlace(cell!);
        const found = shown().find(
          ({ sheet, row, column }) =>
            (name === undefined || sheet.name === name) && row === at.top && column === at.left,
        );
        if (!found) throw NOT_FOUND();
        return object(found);
      },
      ...eventMethods(state, only?.id ?? 'Workbook', { Added: null, Changed: null, Deleted: null }),
    },
  };
}

function repliesObject(state: HostState, comment: Comment, parent: (comment: Comment) => HostObject): HostObject {
  const object = (reply: Reply): HostObject => ({
    type: 'CommentReply',
    id: reply.id,
    values: {
      id: () => reply.id,
      content: () => reply.content,
      authorName: () => AUTHOR.authorName,
      authorEmail: () => AUTHOR.authorEmail,
      creationDate: () => '2026-01-01T00:00:00Z',
      resolved: () => comment.resolved,
    },
    setters: {
      content: (value) => {
        reply.content = asText(value);
      },
    },
    methods: {
      getParentComment: () => parent(comment),
      delete: () => {
        comment.replies.splice(comment.replies.indexOf(reply), 1);
        return undefined;
      },
    },
  });
  return {
    type: 'CommentReplyCollection',
    items: () => comment.replies.map(object),
    methods: {
      ...getters(
        () => comment.replies.map(object),
        ({ id }) => [id ?? null],
      ),
      add: (content) => {
        const made = { id: nextId(state.workbook), content: asText(content) };
        comment.replies.push(made);
        return object(made);
      },
    },
  };
}

const settings = new WeakMap<object, Map<string, Json>>();

/** Values by key, for settings and for properties of one's own. */
export function keyedObject(type: string, itemType: string, owner: object): HostObject {
  const map = settings.get(owner) ?? new Map<string, Json>();
  settings.set(owner, map);
  const object = (key: string): HostObject => ({
    type: itemType,
    values: { key: () => key, value: () => map.get(key) ?? null, type: () => 'String' },
    setters: {
      value: (value) => {
        map.set(key, value);
      },
    },
    methods: {
      delete: () => {
        map.delete(key);
        return undefined;
      },
    },
  });
  const all = (): HostObject[] => [...map.keys()].map(object);
  return {
    type,
    items: all,
    methods: {
      ...getters(all, ({ values }) => [values!['key']!()]),
      deleteAll: () => {
        map.clear();
        return undefined;
      },
      add: (key, value) => {
        // API: a custom property is cut at 255 characters, but on the web.
        const kept = itemType === 'CustomProperty' && typeof value === 'string' ? value.slice(0, 255) : (value as Json);
        map.set(asText(key), kept);
        return object(asText(key));
      },
    },
  };
}
