/** Answers → sentences, for reading and for screen readers. Pure. */
import type { Answer, Request } from '../engine/engine.ts';
import type { Named } from '../engine/lookup.ts';

export const quoted = (phrases: string[]): string[] => phrases.map((phrase) => `“${phrase}”`);

/** What was understood and how much was found, in a sentence. */
export function headingOf(answer: Answer, { query }: Request): string {
  const { named, texts, near, total, outside } = answer;
  if (named) return namedHeading(answer, named);
  const held = quoted(query.phrases).join('、');
  const spared = query.without.map((word) => `不含“${word}”`).join('、');
  const words = [held && `含${held}`, spared].filter(Boolean).join('、');
  if (near) return `没有${words}的答复${total > 0 ? '' : '；近似结果不在所选范围内'}`;
  if (words && outside > 0 && total === 0) return `所选范围内没有${words}的答复`;
  const typed = [held, spared].filter(Boolean).join('、');
  if (!texts) return typed;
  if (total > 0) return typed ? `${typed}：${total} 件` : `${total} 件`;
  return words ? `没有找到${words}的答复` : '没有符合条件的答复';
}

/** Texts that mention a number are not replies to it. */
function namedHeading({ texts, total, outside, hidden }: Answer, { heading, letters, mentions }: Named): string {
  if (letters.length > 0) return heading;
  const sentence = hidden > 0 ? `${heading}，不在所选范围内` : heading;
  if (!texts) return sentence;
  if (total > 0) return `${sentence}；正文中提到${quoted(mentions).join('或')}的有 ${total} 件`;
  return outside > 0 && hidden === 0 ? `${sentence}；正文中提到的不在所选范围内` : sentence;
}

/** The same for screen readers, with what is visible below it. */
export function announcementOf(answer: Answer, request: Request): string {
  const heading = headingOf(answer, request);
  const { named, near, total } = answer;
  if (total === 0) return isEmptied(answer) && request.query.text ? `${heading}；${withAll(answer)}` : heading;
  if (near) return `${heading}，有近似结果 ${total} 件`;
  return named && named.letters.length > 0 ? `${heading}，共 ${total} 件` : heading;
}

/** Whether results are missing only because of the narrowing. */
export const isEmptied = ({ total, outside, hidden }: Answer): boolean => hidden > 0 || (total === 0 && outside > 0);

export const withAll = ({ total, outside }: Answer): string => `不限范围有 ${total + outside} 件`;
