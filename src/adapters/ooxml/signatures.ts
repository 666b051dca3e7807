/** Digital signatures of a package (ECMA-376-2 13): what is signed is the parts' bytes, so that no change keeps them. */
import type { OpcPackage } from './open-package';
import { readRelationships, relationshipsPart } from './relationships';

/** The last words of the type of the relationship that leads to them. */
export const SIGNATURE_ORIGIN = 'digital-signature/origin';

/** The parts that hold the signatures, theirs own relationships too; none when the package is not signed. */
export function signatureParts(pkg: OpcPackage): readonly string[] {
  const origins = readRelationships(pkg, '').filter(({ address }) => address.endsWith(`/${SIGNATURE_ORIGIN}`));
  const found = new Set<string>();
  const waiting = origins.map(({ target }) => target);
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (found.has(part) || !pkg.has(part)) continue;
    found.add(part);
    waiting.push(...readRelationships(pkg, part).map(({ target }) => target));
    if (pkg.has(relationshipsPart(part))) found.add(relationshipsPart(part));
  }
  return [...found];
}
