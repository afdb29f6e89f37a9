/** The letters of the generated site, read directly from their files: the measure of the search. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Reply } from '../../schemas/reply.ts';

export interface Letter {
  /** `shili-npc-18-4/367` */
  path: string;
  reply: Reply;
  text: string;
}

/** The published letters below a content root. */
export function publishedLetters(content: string): Letter[] {
  const replies = join(content, 'replies');
  return readdirSync(replies, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const [, matter = '', text = ''] = readFileSync(join(replies, file), 'utf8').split(/^---$/m);
      return { path: file.replace(/\.md$/, ''), reply: parse(matter) as Reply, text };
    })
    .filter(({ reply }) => reply.disclosure === 'proactive' && !reply.withdrawn);
}

/** The letters whose text or titles contain some words as written. */
export const holding = (letters: Letter[], words: string): Letter[] =>
  letters.filter(({ reply, text }) =>
    [text, reply.title, ...reply.submissions.map(({ title }) => title ?? '')].some((part) => part.includes(words)),
  );
