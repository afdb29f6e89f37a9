/** What a letter's HTML may contain, whatever came before: the last step of the processor. */
import type { Options } from 'rehype-sanitize';

export const letterMarkup: Options = {
  tagNames: [
    ...['p', 'h2', 'strong', 'a', 'img', 'wbr', 'sup', 'ol', 'li'],
    ...['section', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'id', 'title'],
    h2: ['id'],
    img: ['src', 'alt', 'title'],
    li: ['id'],
    ol: [['className', 'footnotes']],
    p: ['id', ['className', 'salutation']],
    section: [['className', 'table-scroll'], ['tabIndex', 0], 'ariaLabel'],
    strong: [['className', 'run-in', 'level-1']],
    td: [['className', /^align-/]],
    th: [['className', /^align-/], 'scope'],
  },
  // A picture's address has no scheme: this name matches none.
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['none'] },
  required: {},
  strip: ['script', 'style'],
  // Ids are made here, from clause numbers; no author can choose one.
  clobber: [],
};
