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
  readonly messages: string[] = [];
  private readonly left: Unplaced[] = [];

  say(message: string): void {
    if (!this.messages.includes(message)) this.messages.push(message);
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
