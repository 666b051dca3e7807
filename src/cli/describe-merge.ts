/** Merged trackers in lines for the terminal. */
import path from 'node:path';
import type { DoubtfulCopy, LeftOutOf } from '../application/merging/merge-trackers';
import { cellName } from '../domain/cell';
import { oneLine, quote } from './describe';
import type { FilledCell, MergeConflict, MergeChoice } from '../application/merging/merge-choices';
import type { MergePlace } from '../application/merging/merge-places';

/** 第048项!G8 小学生校内课后服务工程 本月进展情况 ← 教育科.xlsx “…” */
export function describeFilled({ choice, ...place }: FilledCell): string {
  return `${describePlace(place)} ← ${describeChoice(choice)}\n`;
}

/** 教育科.xlsx 没有报告月份… */
export function describeDoubt({ source, message }: DoubtfulCopy): string {
  return `  ${path.basename(source)} ${oneLine(message)}\n`;
}

/** The cell, and below it who says what, whole: one has to choose. */
export function describeConflict({ choices, note, ...place }: MergeConflict): string {
  return `  ${describePlace(place)}${note === null ? '' : `（${note}）`}\n${choices
    .map(({ sources, said }) => `    ${filesOf(sources)}：${oneLine(said.shown)}\n`)
    .join('')}`;
}

/** 教育科.xlsx 第052项!A7 主台账中没有第052项… */
export function describeLeftOut({ source, cell, message }: LeftOutOf): string {
  return `  ${path.basename(source)} ${cellName(cell)} ${oneLine(message)}\n`;
}

function describePlace({ cell, subProject, field }: MergePlace): string {
  return [cellName(cell), ...(subProject === null ? [] : [oneLine(subProject)]), field].join(' ');
}

function describeChoice({ sources, said }: MergeChoice): string {
  return `${filesOf(sources)} ${quote(said.shown)}`;
}

function filesOf(sources: readonly string[]): string {
  return sources.map((file) => path.basename(file)).join('、');
}
