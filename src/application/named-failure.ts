/** Of one of several files: what went wrong says with which. */
import { Failure } from './errors';

/** A Failure with the name in front of its sentence, to be thrown in place of it; anything else, and one that has a name, as it is. */
export function named(name: string, error: unknown): unknown {
  return error instanceof Failure && !(error.cause instanceof Failure)
    ? new Failure(error.code, `${name}：${error.message}`, { cause: error })
    : error;
}
