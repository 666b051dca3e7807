/** Whether a changed file still compiles: a slip that the compiler finds needs no test. */
import path from 'node:path';
import ts from 'typescript';

/** Tells whether a file of src (path from `root`) has no type errors of its own with the given text in its place. */
export function compilerFor(root: string): (file: string, text: string) => boolean {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'tsconfig.json'),
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(String(messageText));
      },
    },
  )!;
  const sources = config.fileNames.filter((name) => !path.relative(root, name).startsWith('test'));
  let changed: { readonly name: string; readonly text: string; readonly version: string } | null = null;
  let version = 0;
  const readText = (name: string) => (name === changed?.name ? changed.text : ts.sys.readFile(name));
  const service = ts.createLanguageService({
    getCompilationSettings: () => config.options,
    getScriptFileNames: () => sources,
    getScriptVersion: (name) => (name === changed?.name ? changed.version : '0'),
    getScriptSnapshot: (name) => {
      const text = readText(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: readText,
    readDirectory: (...from) => ts.sys.readDirectory(...from),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
  });
  return (file, text) => {
    const name = path.join(root, file);
    version += 1;
    changed = { name, text, version: String(version) };
    return service.getSyntacticDiagnostics(name).length === 0 && service.getSemanticDiagnostics(name).length === 0;
  };
}
