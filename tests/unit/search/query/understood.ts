import { readQuery } from '../../../../src/search/query/read.ts';

/**
 * What was understood, on one line: 12+13号 建议 @市 npc 18届 4次 2025年 · phrase+phrase − excluded. 12号?赵 is a number only
 * if 赵 is a name, and 12号=市12 may also occur in a text.
 */
export function understood(typed: string): string {
  const { numbers, kind, meeting, document, glued, phrases, without } = readQuery(typed);
  const { place, body, term, session, year } = meeting ?? {};
  return [
    numbers.length > 0 && `${numbers.join('+')}号${glued ? (glued.name ? `?${glued.name}` : `=${glued.word}`) : ''}`,
    kind,
    meeting && `@${place ?? ''}`,
    body,
    term && `${term}届`,
    session && `${session}次`,
    year && `${year}年`,
    document && `${document.code ?? ''}〔${document.year}〕${document.serial}号`,
    phrases.length > 0 && `· ${phrases.join('+')}`,
    without.length > 0 && `− ${without.join('+')}`,
  ]
    .filter(Boolean)
    .join(' ');
}
