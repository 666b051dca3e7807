/** Something that can be done, defined once for every menu and bar that offers it. */
export interface Action {
  readonly name: string;
  /** Null where it cannot be done now: then it is not offered. */
  readonly run: (() => void) | null;
  /** Of what is on or off: whether it is on; it is turned by `run`. */
  readonly on?: boolean;
}
