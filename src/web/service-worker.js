// Keeps the page's files for use without a network. The build puts two constants before this text: FILES, the names of the files,
// and VERSION, which changes with them. Names carry the hash of their content, so what is kept is never old; only the page itself
// is asked for anew, and the one that is kept takes its place when no answer comes.

const CACHE = `mubiao-${VERSION}`;
const PAGE = 'index.html';
/** How long the network may take before the kept page is shown, in milliseconds. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
});

// All of one version or nothing: a deployment may be half done, and its page name files that are not in the list.
async function keepFiles() {
  const isPresent = await caches.has(CACHE);
  try {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((name) => new Request(name, { cache: 'reload' })));
    const page = await (await cache.match(PAGE)).text();
    const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="?([\w.-]+\.js)/g)].map(([, name]) => name);
    const missing = scripts.find((name) => !FILES.includes(name));
    if (missing !== undefined) throw new Error(`${PAGE} wants ${missing}, which is of another version`);
  } catch (error) {
    // Unless the worker that is at work now keeps its files there.
    if (!isPresent) await caches.delete(CACHE);
    throw error;
  }
}

// Until every window with the old page is closed the old files stay: it may still load a part of itself.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter((name) => name.startsWith('mubiao-') && name !== CACHE);
      return Promise.all(old.map((name) => caches.delete(name)));
    }),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const scope = self.registration.scope;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const name = request.url.slice(scope.length).replace(/[?#].*$/, '');
  if (name === '' || name === PAGE) event.respondWith(freshPage(request));
  else if (FILES.includes(name)) event.respondWith(keptFile(name, request));
});

async function freshPage(request) {
  const kept = await caches.match(PAGE, { cacheName: CACHE });
  const network = fetch(request).then((response) => (response.ok ? response : Promise.reject(response)));
  if (!kept) return network;
  const patience = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([network.catch(() => kept), patience]);
}

async function keptFile(name, request) {
  return (await caches.match(name, { cacheName: CACHE })) ?? fetch(request);
}
