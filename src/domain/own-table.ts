/** Where a table stands that the program keeps for itself in the workbook; people may have moved its columns. */
export interface TablePlace<Key extends string> {
  readonly sheet: string;
  /** The row of the headers; null when the sheet has none that are understood. */
  readonly headerRow: number | null;
  readonly columns: Readonly<Partial<Record<Key, number>>>;
  /** The last row of the sheet with any content; 0 when there is none. */
  readonly lastRow: number;
}
