/**
 * jest's runtime, with each module parsed and compiled once for a worker. jest loads the program anew for each test file, into a realm
 * of the file's own; a script may be run in many realms, where `vm.compileFunction` would compile for each. And what one file has made
 * costs the next ones nothing.
 */
const asyncHooks = require('node:async_hooks');
const v8 = require('node:v8');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

// V8 compiles a function anew, to run faster, when it has run for eight times as long as usual: most of a test file runs too few times for
// that to pay, and what runs for seconds still gets it. A quarter of the time of all tests was spent so. Later versions have no such flag.
if (process.versions.node.startsWith('20.')) v8.setFlagsFromString('--interrupt-budget=1000000');

/** By file: the text it had, and its script. */
const scripts = new Map();
const { compileFunction } = vm;

vm.compileFunction = (code, parameters, options) => {
  const { filename, parsingContext } = options;
  const kept = scripts.get(filename);
  if (kept?.code === code) return kept.script.runInContext(parsingContext);
  // A module that imports when it runs needs more than a script has.
  if (code.includes('import(')) return compileFunction(code, parameters, options);
  const head = `(function (${parameters}) {`;
  const script = new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  scripts.set(filename, { code, script });
  return script.runInContext(parsingContext);
};

const { AsyncLocalStorage } = asyncHooks;
/** What the file's own jest and its tests have made. */
const storages = new Set();

class KnownStorage extends AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.add(this);
  }
}
// From Node 22 on it is a getter.
Object.defineProperty(asyncHooks, 'AsyncLocalStorage', { value: KnownStorage });

module.exports = class extends Runtime {
  requireModuleOrMock(from, name) {
    // A page of jsdom has a realm of its own: its five hundred modules are loaded once for a worker.
    return name === 'jsdom' ? require(name) : super.requireModuleOrMock(from, name);
  }

  teardown() {
    super.teardown();
    // A storage that stays on is carried into each promise made later: a tenth of a run went into the storages of files long done.
    for (const storage of storages) storage.disable();
    storages.clear();
  }
};
