/** What the page for the staff says about a problem. */
export interface Explanation {
  /** Its title, independent of a single case. */
  readonly title: string;
  /** What it means. */
  readonly meaning: string;
  /** What to do about it. */
  readonly cure: string;
  /** A line as printed, without its position. */
  readonly example?: string;
}

export type Explanations = Readonly<Record<string, Explanation>>;
