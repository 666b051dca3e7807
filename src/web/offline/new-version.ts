/** Learns that the site has another version than the page that is open, which may stand open for weeks. */
import { useEffect, useState } from 'react';

/** How often is asked while the page stays open, and at most when its user comes back to it. */
const EVERY_MS = 30 * 60 * 1000;
const LEAST_MS = 60 * 1000;

/** The names of the scripts that a page begins with: they carry the hash of their content. */
const SCRIPT = /<script\b[^>]*\bsrc="?([\w.-]+\.[0-9a-f]{8}\.js)/gu;

/** Whether the page as it is on the server begins with other scripts, and all of these are there: a deployment may be half done. */
async function isNewVersion(own: ReadonlySet<string>, load: typeof fetch): Promise<boolean> {
  const response = await load('index.html', { cache: 'no-store' });
  if (!response.ok) return false;
  const names = [...(await response.text()).matchAll(SCRIPT)].map(([, name]) => name!);
  if (names.length === 0 || names.every((name) => own.has(name))) return false;
  const found = await Promise.all(names.map((name) => load(name, { method: 'HEAD', cache: 'no-store' })));
  return found.every(({ ok }) => ok);
}

/** The scripts of the open page; none in development and from a folder, where nothing can be asked. */
function ownScripts(): ReadonlySet<string> {
  if (!location.protocol.startsWith('http')) return new Set();
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[defer][src]')];
  const names = scripts.map(({ src }) => src.slice(src.lastIndexOf('/') + 1));
  return new Set(names.filter((name) => /\.[0-9a-f]{8}\.js$/u.test(name)));
}

/** True from the moment on when there is a new version. */
export function useNewVersion(): boolean {
  const [isNew, setIsNew] = useState(false);
  useEffect(() => {
    const own = ownScripts();
    if (own.size === 0 || isNew) return;
    let asked = Date.now();
    const ask = () => {
      if (document.hidden || Date.now() - asked < LEAST_MS) return;
      asked = Date.now();
      isNewVersion(own, (...request) => fetch(...request)).then(
        (found) => found && setIsNew(true),
        // Without a network there is nothing to be learned.
        () => undefined,
      );
    };
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('online', ask);
    };
  }, [isNew]);
  return isNew;
}
