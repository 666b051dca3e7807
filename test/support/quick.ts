/** Whether this is `npm test`, the inner loop. Commands outside jest ask it as well. */
export const IS_QUICK = process.env['QUICK_TESTS'] === '1';
