/** What is told of a letter beside the tracker: sentences, and what has no place in a cell. */
import type { Line } from './lines';

/** A piece of the letter that is in no cell of the tracker. */
export interface Unplaced {
  /** Which paragraph of the letter, from 1. */
  readonly paragraph: number;
  readonly text: string;
  /** Why, and where it stood: a few Chinese words. */
  readonly reason: string;
}

export class ParseLog {
  private readonly said = new Set<string>();
  private readonly left: Unplaced[] = [];

  say(message: string): void {
    this.said.add(message);
  }

  /** What was said, each sentence once. */
  get messages(): readonly string[] {
    return [...this.said];
  }

  /** Keeps a line, or the part of it that is named, for the list of what was not placed. */
  leave(line: Line, reason: string, text = line.original ?? line.text): void {
    if (text.trim() !== '') this.left.push({ paragraph: line.paragraph, text: text.trim(), reason });
  }

  leaveAll(lines: readonly Line[], reason: string): void {
    for (const line of lines) this.leave(line, reason);
  }

  /** In the order of the letter. */
  get unplaced(): readonly Unplaced[] {
    return [...this.left].sort((a, b) => a.paragraph - b.paragraph);
  }
}
