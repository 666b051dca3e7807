const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { BannerPlugin, Compilation, NormalModuleReplacementPlugin, sources } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const SmallScripts = require('./scripts/bundling/small-scripts.cjs');

const typescript = {
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: path.join(__dirname, 'scripts/bundling/typescript-loader.cjs') }],
  },
  optimization: { minimizer: [new SmallScripts()] },
  stats: 'errors-warnings',
};

/** Node inflates, deflates and takes checksums by itself, and faster. */
const nodeZlib = [
  new NormalModuleReplacementPlugin(/^\.\/crc32$/, './crc32-node'),
  new NormalModuleReplacementPlugin(/^\.\/inflate$/, './inflate-node'),
  new NormalModuleReplacementPlugin(/^\.\/deflate$/, './deflate-node'),
];

/** Runs the built command once on the sample and keeps what V8 made of it, for this version of Node to start from. */
class CodeCachePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('CodeCachePlugin', () => {
      const folder = path.join(__dirname, 'dist/cli');
      const sample = path.join(__dirname, 'assets/示例台账.xlsx');
      const draft = path.join(folder, 'sample.docx');
      // The command takes the way of a kept program, and finds that nothing is kept yet.
      const cache = path.join(folder, `program-${process.version}.cache`);
      writeFileSync(cache, '');
      const { status, stderr } = spawnSync(
        process.execPath,
        ['-r', './scripts/keep-code-cache.cjs', path.join(folder, 'mubiao.js'), 'letter', sample, '-o', draft],
        { cwd: __dirname, encoding: 'utf8', env: { ...process.env, CODE_CACHE: cache } },
      );
      if (status !== 0) throw new Error(`the built command failed:\n${stderr}`);
      rmSync(draft);
    });
  }
}

/** The command line: a program in one file without outside requests, so that it starts fast, and the command that starts it. */
const cli = {
  ...typescript,
  name: 'cli',
  target: 'node20',
  // What the page loads later is in the one file, and run when it is asked for.
  module: { ...typescript.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
  entry: { mubiao: './src/cli/mubiao.ts', program: './src/cli/program.ts' },
  externals: { './program': 'commonjs ./program.js' },
  output: { path: path.join(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
  node: { __dirname: false },
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /mubiao/ }),
    new CodeCachePlugin(),
    ...nodeZlib,
  ],
};

/** What a benchmark times is bundled as it ships, but not made small: one line of code would be all that an error shows. */
const bench = {
  ...typescript,
  name: 'bench',
  target: 'node20',
  // What is measured against is found when it runs.
  module: { ...typescript.module, parser: { javascript: { createRequire: false, dynamicImportMode: 'eager' } } },
  entry: Object.fromEntries(
    ['whole-job', 'docx', 'xlsx', 'check', 'text', 'growth', 'calculate'].map((name) => [name, `./bench/${name}.ts`]),
  ),
  output: { path: path.join(__dirname, '.cache/bench'), filename: '[name].js' },
  plugins: nodeZlib,
  optimization: { minimize: false },
};

const OFFICE_JS = path.join(__dirname, 'node_modules/@microsoft/office-js/dist');
const CDN = 'https://appsforoffice.microsoft.com';

/** What office.js loads in Excel and Word for Windows, Mac and the web, in Chinese and English. */
const OFFICE_JS_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
  ...['zh-cn', 'en-us'].map((language) => `${language}/office_strings.js`),
  ...['excel', 'word'].flatMap((host) =>
    ['win32-16.01', 'mac-16.00', 'web-16.00'].map((client) => `${host}-${client}.js`),
  ),
];

/** The hash of nothing: an empty style element, into which the pane's own script puts its rules, is all that may stand in the page. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Nothing but the pane's own files is loaded or asked for. */
function contentSecurityPolicy(officeJs) {
  const scripts = officeJs === 'cdn' ? `'self' ${CDN}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What the web page may load: it has no Office, but a service worker. */
const PAGE_POLICY = contentSecurityPolicy('none').concat("; worker-src 'self'");

/** Puts before the page's service worker which files it is to keep: all that the page may ask for, none of the task pane's own. */
class ServiceWorkerPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ServiceWorkerPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'ServiceWorkerPlugin', stage }, (assets) => {
        const isKept = (name) => /^(?!taskpane\.)[^/]+\.(?:js|html)$/.test(name) || /\/app-(?:32|48)\.png$/.test(name);
        const files = Object.keys(assets).filter(isKept).sort();
        const hash = createHash('sha256');
        for (const name of files) hash.update(name).update(assets[name].buffer());
        const constants = { FILES: files, VERSION: hash.digest('hex').slice(0, 16) };
        const lines = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
        const worker = readFileSync(path.join(__dirname, 'src/web/service-worker.js'), 'utf8');
        compilation.emitAsset('service-worker.js', new sources.RawSource(lines.join('') + worker));
      });
    });
  }
}

/** The task pane and the web page: static files for any web server. `officeJs` is where office.js comes from: our own copy, or Microsoft's CDN. */
function site({ officeJs, development }) {
  return {
    ...typescript,
    name: 'site',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/taskpane.tsx', page: './src/web/index.tsx' },
    output: {
      path: path.join(__dirname, 'dist/site'),
      filename: development ? '[name].js' : '[name].[contenthash:8].js',
      // Tests tell by the time of the files whether the build is fresh.
      compareBeforeEmit: false,
      clean: true,
    },
    // What both have in common is loaded once by whoever uses both; sizes are those of the text before it is made small.
    optimization: { ...typescript.optimization, splitChunks: { chunks: 'all', minSize: 10_000 } },
    devtool: development ? 'cheap-module-source-map' : false,
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        template: './src/taskpane/taskpane.html',
        scriptLoading: 'defer',
        officeJs: officeJs === 'cdn' ? `${CDN}/lib/1/hosted/office.js` : 'office/office.js',
        contentSecurityPolicy: contentSecurityPolicy(officeJs),
      }),
      new HtmlPlugin({
        filename: 'index.html',
        chunks: ['page'],
        template: './src/web/index.html',
        scriptLoading: 'defer',
        contentSecurityPolicy: PAGE_POLICY,
      }),
      ...(development ? [] : [new ServiceWorkerPlugin()]),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: '[path][name][ext]' },
          { from: 'src/taskpane/old-browser.js', to: 'old-browser.js' },
          ...(officeJs === 'cdn'
            ? []
            : OFFICE_JS_FILES.map((file) => ({
                from: path.join(OFFICE_JS, file),
                to: path.join('office', file),
                info: { minimized: true },
              }))),
        ],
      }),
    ],
    performance: { hints: false },
    // For this machine alone, as npm start has it.
    devServer: { server: 'https', host: 'localhost', port: 3000, static: false, client: { overlay: false } },
  };
}

/** `--env officeJs=cdn` takes office.js from Microsoft; `--env bench` makes what the benchmarks run. */
module.exports = ({ bench: onlyBench = false, officeJs = 'own' }, { mode }) =>
  onlyBench ? [bench] : [cli, site({ officeJs, development: mode === 'development' })];
