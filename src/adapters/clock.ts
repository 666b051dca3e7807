/** The clock on the wall, for what only a face may know. */
import type { Moment } from '../domain/history';

/** The moment as people at this place write it. */
export function momentOf(time: Date): Moment {
  return {
    year: time.getFullYear(),
    month: time.getMonth() + 1,
    day: time.getDate(),
    hour: time.getHours(),
    minute: time.getMinutes(),
  };
}
