/** A paragraph of a letter that is read back, whatever file it came from. Empty paragraphs are left out. */
export interface SourceParagraph {
  /** A soft line break is a line feed; an automatic number is written out in front as it is shown: （一）…. */
  readonly text: string;
  /** Whether it goes on with the paragraph before it, which a page break cut in two. Null when the file cannot tell. */
  readonly continues: boolean | null;
  /** The cells of a row of a table; `text` has them parted by tabs. */
  readonly cells?: readonly string[];
  /** Where it stands when not in the text itself: 页眉, 页脚, 脚注, 尾注, 批注; or what it is when it is no text: 图片, 图表, 图形, 嵌入对象, 不认识的内容. */
  readonly place?: string;
}

/** What the look of a letter says about its settings; a plain text says nothing. */
export interface SourceLook {
  readonly layout?: '信函';
  readonly stamped?: boolean;
  readonly margins?: '国标';
  readonly fonts?: '系统';
}
