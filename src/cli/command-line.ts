/** The words of a command line: options, the one file, and the lists that follow an option. */
import { parseArgs } from 'node:util';
import { Failure } from '../application/errors';

/** What an option takes: nothing, one value, one value each time it is written, or a list whose values are told from the file's name by their shape. */
export type OptionKind = 'flag' | 'value' | 'repeated' | { readonly list: (value: string) => boolean };

export interface OptionSpec {
  readonly kind: OptionKind;
  readonly short?: string;
}

export interface ParsedCommandLine<Name extends string> {
  readonly files: readonly string[];
  readonly flags: ReadonlySet<Name>;
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly repeated: Readonly<Partial<Record<Name, readonly string[]>>>;
  readonly lists: Readonly<Partial<Record<Name, readonly string[]>>>;
}

/**
 * Reads the words after a command's name. `--rule a b`, `--rule a --rule b` and `--rule a,b` mean the same.
 * Throws a Failure ("usage") for an option the command does not have or a value that is missing.
 */
export function parseCommandLine<Name extends string>(
  words: readonly string[],
  options: Readonly<Record<Name, OptionSpec>>,
): ParsedCommandLine<Name> {
  const specs = Object.entries<OptionSpec>(options);
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      specs.map(([name, { kind, short }]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string', multiple: true, ...(short && { short }) },
      ]),
    ),
  });
  const files: string[] = [];
  const flags = new Set<Name>();
  const values: Partial<Record<Name, string>> = {};
  const repeated: Partial<Record<Name, string[]>> = {};
  const lists: Partial<Record<Name, string[]>> = {};
  let open: { readonly name: Name; readonly belongs: (value: string) => boolean } | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (open?.belongs(token.value)) lists[open.name]!.push(...token.value.split(/[,，]/u));
      else files.push(token.value);
      continue;
    }
    open = null;
    if (token.kind === 'option-terminator') continue;
    const name = token.name as Name;
    if (!Object.hasOwn(options, name)) throw usage(`没有 ${token.rawName} 这个选项。`);
    const { kind } = options[name];
    if (kind === 'flag') {
      flags.add(name);
      continue;
    }
    // A value that looks like an option is a forgotten value, not the value.
    if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-'))) {
      throw usage(`${token.rawName} 后面缺少内容。`);
    }
    if (kind === 'value') {
      if (values[name] !== undefined) throw usage(`${token.rawName} 只能写一次，现在写了两次。`);
      values[name] = token.value;
    } else if (kind === 'repeated') {
      (repeated[name] ??= []).push(token.value);
    } else {
      (lists[name] ??= []).push(...token.value.split(/[,，]/u));
      open = { name, belongs: kind.list };
    }
  }
  return { files, flags, values, repeated, lists };
}

/** A wrong command line, told in a sentence. */
export function usage(message: string): Failure {
  return new Failure('usage', message);
}

/** The one tracker a command works on. Throws a Failure ("usage") for none, and for several. */
export function onlyFile(files: readonly string[]): string {
  const [file, ...others] = files;
  if (file === undefined) throw usage('没有写明要处理的台账文件。');
  if (others.length > 0) throw usage(`一次只能处理一个台账文件，多出了：${others.join('、')}。`);
  return file;
}
