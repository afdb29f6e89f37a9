/** What the page for the staff says of a problem. */
export interface Explanation {
  /** What it is called, without the words of one case. */
  readonly title: string;
  /** What it means. */
  readonly meaning: string;
  /** What to do about it. */
  readonly cure: string;
  /** A line as it is printed, without its place. */
  readonly example?: string;
}

export type Explanations = Readonly<Record<string, Explanation>>;
