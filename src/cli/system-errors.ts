/** Errors of the file system in words a person can act on. */
import { Failure, type FailureCode } from '../application/errors';

/** The error as a Failure, or itself when it is none of the operating system's. `problems` has the sentences by the system's codes. */
export function asFailure(
  error: unknown,
  code: FailureCode,
  problems: Readonly<Record<string, string>>,
  otherwise: string,
): unknown {
  if (!isSystemError(error)) return error;
  return new Failure(code, problems[error.code] ?? `${otherwise}（${error.code}）。`, { cause: error });
}

/** Whether it is an error of the operating system with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(error) && codes.includes(error.code);
}

/** Errors of the operating system carry its code and the call that failed. */
function isSystemError(error: unknown): error is { readonly code: string; readonly syscall: string } {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
