/** jsdom with what every browser has and jsdom lacks: the pane's tests name this file in their first line. */
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class BrowserEnvironment extends TestEnvironment {
  constructor(...args) {
    super(...args);
    // Bytes must be of one kind on both sides of the page.
    Object.assign(this.global, { TextEncoder, TextDecoder, Uint8Array, structuredClone });
  }
};
