/** An input list in any format: sheets, rows, cells. */

/** A date cell of Excel is a Date at midnight UTC. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  /** Absent in a text file. */
  name?: string;
  /** The first is row 1; blank rows keep their place. */
  rows: Cell[][];
}

export interface Workbook {
  /** What the bytes were read as: Excel 工作簿, or the encoding and the delimiter of a text. */
  format: string;
  sheets: Sheet[];
}
