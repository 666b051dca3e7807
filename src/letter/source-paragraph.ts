/** A paragraph of a letter that is read back, whatever file it came from. Empty paragraphs are left out. */
export interface SourceParagraph {
  /** The text without line ends, an automatic number written out in front of it as it is shown: （一）…. */
  readonly text: string;
  /** Whether it goes on with the paragraph before it, which a page break cut in two. Null when the file cannot tell. */
  readonly continues: boolean | null;
}
