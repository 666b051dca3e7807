/** The part that checks, loaded once: while office.js or the first file comes, or else when it is first wanted. */
export const loadChecking = () => import('./checking');
