/** Keeps the page's files in the browser, so that it also opens without a network. */

/** Does nothing where there is no such worker: in a folder opened without a server, in private windows, in development. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !isSecureContext || process.env['NODE_ENV'] !== 'production') return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('service-worker.js').catch((error: unknown) => {
      // The page works all the same, only not without a network.
      console.warn('service worker', error);
    });
  });
}
