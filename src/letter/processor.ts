/** The one processor for letters, frozen once: Markdown text → sanitised hast. */
import type { Root } from 'hast';
import type { Html } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { visit } from 'unist-util-visit';
import { rehypeClauseIds } from './rehype-clause-ids.ts';
import { rehypeClauses } from './rehype-clauses.ts';
import { rehypeLineBreaks } from './rehype-line-breaks.ts';
import { type MentionsIn, rehypeMentions } from './rehype-mentions.ts';
import { rehypeSalutation } from './rehype-salutation.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkIndents } from './remark-indents.ts';
import { type AnnexHref, remarkTargets } from './remark-targets.ts';
import { letterMarkup } from './sanitizer.ts';
import { htmlBlocks, htmlTags, letterSyntax } from './syntax.ts';
import { withoutUnclosed } from './unclosed-html.ts';

const processor = remark()
  .data('micromarkExtensions', letterSyntax)
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()])
  .use(remarkIndents)
  .use(remarkFootnotes)
  .use(remarkTargets)
  .use(remarkRehype)
  .use(rehypeMentions)
  .use(rehypeSalutation)
  .use(rehypeClauses)
  .use(rehypeClauseIds)
  .use(rehypeTables)
  .use(rehypeLineBreaks)
  .use(rehypeSanitize, letterMarkup)
  .freeze();

const [blocks, tags] = [htmlBlocks, htmlTags].map((syntax) => remark().data('micromarkExtensions', syntax).freeze());

/**
 * A letter's text as hast, ready for `<article>`. The visible text equals the given one, character for character.
 * `annexHref` returns the address of a file in the letter's annex folder; without it, file names stay as they are.
 * `mentionsIn` finds what is to be linked to other letters.
 */
export function letterBody(text: string, annexHref?: AnnexHref, mentionsIn?: MentionsIn): Root {
  return processor.runSync(processor.parse(text), { data: { annexHref, mentionsIn } }) as Root;
}

/** The text as mdast, before any plugin: with positions, and link targets as written. */
export const parseText = (text: string) => processor.parse(text);

/** What CommonMark would read as tags and comments; those inside an HTML block both as part of it and separately. */
export function htmlIn(text: string): Html[] {
  const found: Html[] = [];
  for (const tree of [blocks?.parse(text), tags?.parse(withoutUnclosed(text))])
    if (tree) visit(tree, 'html', (node) => void found.push(node));
  return found;
}
