/**
 * jest's runtime, with each module parsed and compiled once for a worker. jest loads the program anew for each test file, into a realm
 * of the file's own; a script may be run in many realms, where `vm.compileFunction` would compile for each.
 */
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

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

module.exports = Runtime;
