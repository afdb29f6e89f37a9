/** Comments and the like that nothing closes: a parser looks for the end of each, through all of the text. Pure. */

/** What begins such a piece of HTML, and what ends it. */
const ends: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '<![CDATA[': ']]>', '<!': '>' };
const beginning = /<(?:!--|\?|!\[CDATA\[|!(?=[A-Za-z]))/g;

/** The text with another character for the `<` of each that its paragraph does not close, which CommonMark reads as text. */
export const withoutUnclosed = (text: string): string =>
  text
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => {
      const last = Object.fromEntries(Object.values(ends).map((end) => [end, paragraph.lastIndexOf(end)]));
      return paragraph.replace(beginning, (begun, index: number) =>
        (last[ends[begun] ?? ''] ?? -1) < index + 2 ? `‹${begun.slice(1)}` : begun,
      );
    })
    .join('');
