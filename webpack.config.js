const path = require('node:path');
const { BannerPlugin } = require('webpack');

/** The command line: one file without outside requests, so that it starts fast and can be copied alone. */
const cli = {
  name: 'cli',
  target: 'node20',
  entry: './src/cli/mubiao.ts',
  output: { path: path.join(__dirname, 'dist/cli'), filename: 'mubiao.js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  stats: 'errors-warnings',
};

module.exports = [cli];
