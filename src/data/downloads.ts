/** A letter in the formats in which it can be downloaded: Markdown and JSON. Pure. */
import type { Reply } from '../../schemas/reply.ts';
import { writeFrontMatter } from '../import/front-matter.ts';
import type { PlainParagraph } from '../letter/paragraphs.ts';
import type { DownloadForm } from '../library/addresses.ts';

export const downloadTypes: Record<DownloadForm, string> = {
  md: 'text/markdown',
  txt: 'text/plain',
  json: 'application/json',
};

/** The front matter that is published: without the exceptions to the privacy rules. */
export type PublicReply = Omit<Reply, 'privacyExceptions'>;

export function publicReply({ privacyExceptions: _, ...reply }: Reply): PublicReply {
  return reply;
}

/** The file of a letter: front matter in its canonical form, and the text, in Markdown. */
export const letterMarkdown = (reply: Reply, text: string): string =>
  `${writeFrontMatter(publicReply(reply))}\n${text.replace(/^\n+|\s+$/gu, '')}\n`;

/** The contents of `<key>.json`. */
export interface LetterData {
  /** Absolute URL of the page; absent if that of the site is not known. */
  address?: string | undefined;
  /** The same below the site: `cixi-npc-18-4/367`. */
  path: string;
  /** Name of the meeting. */
  meeting: string;
  /** The issuing agency's name in force on the day of issue. */
  agency: string;
  /** Those of the agencies that sign after it, in order; absent if there are none. */
  jointAgencies?: string[];
  /** The front matter, with the keys of the letter's file. */
  reply: PublicReply;
  /** The text in order, without markup; `id` is the fragment of the URL. */
  paragraphs: PlainParagraph[];
}

export const letterJson = (data: LetterData): string => `${JSON.stringify(data, null, 2)}\n`;
