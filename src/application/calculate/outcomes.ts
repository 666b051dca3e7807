/** How the reckoning of a formula may end other than with a value. */

/** Thrown where the result is an error value; the function or operator that was to use it ends with it. */
export class Fault extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Thrown where nobody can be sure of Excel's result: a function that is not known here, a cell whose own result is not trusted, a case
 * in which programs differ. Such a formula keeps no result rather than a wrong one.
 */
export const UNSURE = new Error('not sure of the result');

/** Thrown where a formula looks at another one that has to be reckoned first. */
export const NOT_YET = new Error('other formulas come first');
