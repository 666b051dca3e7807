/** A part of the program that could not be loaded: the site was changed under an open page, is not complete, or cannot be reached. */

/** Whether this is what went wrong; webpack names such errors so. */
export function isMissingPart(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ChunkLoadError';
}
