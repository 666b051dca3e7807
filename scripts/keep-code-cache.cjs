/**
 * Loaded before the built command (node -r): what V8 has made of the program by the end of the run is written into the file that the
 * environment names, for the command to start from (src/cli/mubiao.ts). Functions that ran are in it, compiled.
 */
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

const scripts = [];

vm.Script = class extends vm.Script {
  constructor(...values) {
    super(...values);
    scripts.push(this);
  }
};

process.on('exit', () => {
  for (const script of scripts) writeFileSync(process.env.CODE_CACHE, script.createCachedData());
});
