import { Failure } from '../application/errors';

/** What comes of something, or the sentence that says why it cannot be done. */
export type OrRefusal<T> =
  { readonly value: T; readonly refusal: null } | { readonly value: null; readonly refusal: string };

/** What the work gives, or the sentence of its Failure; other errors are thrown on. */
export function orRefusal<T>(work: () => T): OrRefusal<T> {
  try {
    return { value: work(), refusal: null };
  } catch (error) {
    if (error instanceof Failure) return { value: null, refusal: error.message };
    throw error;
  }
}
