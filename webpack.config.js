const path = require('node:path');
const { BannerPlugin } = require('webpack');

const typescript = {
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  stats: 'errors-warnings',
};

/** The command line: one file without outside requests, so that it starts fast and can be copied alone. */
const cli = {
  ...typescript,
  name: 'cli',
  target: 'node20',
  entry: './src/cli/mubiao.ts',
  output: { path: path.join(__dirname, 'dist/cli'), filename: 'mubiao.js', clean: true },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

/** What a benchmark times is bundled as it ships. */
const bench = {
  ...typescript,
  name: 'bench',
  target: 'node20',
  entry: './bench/check.ts',
  output: { path: path.join(__dirname, '.cache/bench'), filename: 'check.js' },
};

module.exports = ({ bench: wanted = false }) => (wanted ? [bench] : [cli]);
