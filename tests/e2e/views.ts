/** A page looks different in each view: a short run tests it in one of them, the long run in all. */

/** The part of a list to test in a view; in a short run the views, counted from 0, take turns. */
export const seenIn = <Page>(pages: readonly Page[], view: number, views: number): readonly Page[] =>
  process.env['DAFU_LONG'] ? pages : pages.filter((_, index) => index % views === view);
