/** The calls of node:fs that commands use, as promises: what Node loads for its own takes longer than all of them. */
import fs from 'node:fs';
import { promisify } from 'node:util';

export const access = promisify(fs.access);
export const close = promisify(fs.close);
export const fchmod = promisify(fs.fchmod);
export const fchown = promisify(fs.fchown);
export const fsync = promisify(fs.fsync);
export const link = promisify(fs.link);
export const lstat = promisify(fs.lstat);
export const open = promisify(fs.open);
export const readFile = promisify(fs.readFile);
export const realpath = promisify(fs.realpath.native);
export const rename = promisify(fs.rename);
export const stat = promisify(fs.stat);
export const unlink = promisify(fs.unlink);
export const writeFile = promisify(fs.writeFile);
