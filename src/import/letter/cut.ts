/** Where the letter begins and ends in what was handed in. Pure. */
import { readDay } from './days.ts';
import { isFurniture, isPageNumber } from './furniture.ts';
import { labelledIn } from './labels.ts';
import { compact, type Line } from './line.ts';
import { agencyNamedIn } from './names.ts';
import { readSalutation } from './salutation.ts';

export interface Cut {
  /** Above the text: masthead, title, what the page says of it. */
  head: Line[];
  /** The text with its salutation; furniture still in it. */
  body: Line[];
  /** From the signature on. */
  tail: Line[];
}

/** Cuts a letter in three. The text begins at its salutation or, without one, at its first sentence. */
export function cutLetter(lines: readonly Line[]): Cut {
  const salutation = lines.findIndex(
    (line, index) => !isFurniture(line) && readSalutation(line, nextText(lines, index)),
  );
  const start = salutation >= 0 ? salutation : addressed(lines, lines.findIndex(isOpening));
  if (start < 0) return { head: [...lines], body: [], tail: [] };
  const end = endOfText(lines, salutation >= 0 ? start + 1 : start);
  return { head: lines.slice(0, start), body: lines.slice(start, end), tail: lines.slice(end) };
}

/** A line right above the first sentence that addresses somebody, in whatever way, is the text's own. */
function addressed(lines: readonly Line[], opening: number): number {
  const above = lines[opening - 1];
  const isAddress =
    above &&
    above.text.length <= 80 &&
    /(?:代表|委员|同志|先生|女士|团|会|局)[^。；]{0,24}[:：]$/u.test(above.text) &&
    !isFurniture(above) &&
    labelledIn(above.text).length === 0;
  return isAddress ? opening - 1 : opening;
}

const nextText = (lines: readonly Line[], index: number): Line | undefined =>
  lines.slice(index + 1).find((line) => !isFurniture(line));

/** A sentence that speaks of a submission, or any long one. */
const isOpening = (line: Line): boolean =>
  !isFurniture(line) &&
  labelledIn(line.text).length === 0 &&
  /[。；：，:;,]/.test(line.text) &&
  (line.text.length > 40 || /收悉|提出|如下|办理|答复/.test(line.text)) &&
  line.text.length > 14;

/** Where the text ends: before the signature and what stands right above it, or before what trails behind a text without one. */
function endOfText(lines: readonly Line[], from: number): number {
  const signature = signatureAfter(lines, from);
  let end = signature ?? lines.length;
  while (end > from) {
    const line = lines[end - 1];
    if (!line || !isTrailer(line)) break;
    end -= 1;
  }
  // 附件：1.…, and a line for each other annex.
  const annexes = lines.findIndex(
    (line, index) => index >= Math.max(from, end - 10) && index < end && isAnnexNote(line),
  );
  const isListed = annexes >= 0 && lines.slice(annexes + 1, end).every(({ text }) => /^\d{1,2}\s*[.．、]/u.test(text));
  return isListed ? annexes : end;
}

/** The first line of the signature: agency and day together, else a day or an agency with nothing of a text behind. */
function signatureAfter(lines: readonly Line[], from: number): number | undefined {
  const isSigned = (index: number) => {
    const line = lines[index];
    return line !== undefined && (signedAgency(line) !== undefined || signedTogether(line) !== undefined);
  };
  const days: number[] = [];
  for (const index of indexesFrom(lines, from)) {
    if (signedTogether(lines[index] as Line)) return index;
    if (!isDay(lines[index])) continue;
    days.push(index);
    const above = aboveOf(lines, index, from);
    if (signedInTwo(lines[above - 1], lines[above]) && above - 1 > from) return above - 1;
    if (isSigned(above)) {
      let first = above;
      for (let at = aboveOf(lines, first, from); isSigned(at); at = aboveOf(lines, first, from)) first = at;
      return first;
    }
    if (isSigned(index + 1)) return index;
  }
  // From here on nothing but trailers, a day or an agency among them.
  const trailing = lines.findLastIndex((line) => !isTrailer(line) && !isDay(line) && !signedAgency(line)) + 1;
  const last = days.findLast((index) => index >= trailing);
  return last ?? indexesFrom(lines, Math.max(trailing, from + 1)).find(isSigned);
}

const indexesFrom = (lines: readonly Line[], from: number): number[] =>
  Array.from({ length: Math.max(lines.length - from, 0) }, (_, index) => from + index);

/** The line above that is no furniture. */
function aboveOf(lines: readonly Line[], index: number, from: number): number {
  let at = index - 1;
  while (at > from && lines[at] && isFurniture(lines[at] as Line)) at -= 1;
  return at > from ? at : -1;
}

const isDay = (line: Line | undefined): boolean => line !== undefined && readDay(withoutStamp(line.text)) !== undefined;

export const withoutStamp = (text: string): string => text.replace(/[（(](?:盖章|公章|章|印章|印)[)）]/gu, '').trim();

/** An agency alone on its line. */
export function signedAgency({ text }: Line): string | undefined {
  if (text.length > 60) return undefined;
  const [first = '', ...others] = text.split(/\s+/u);
  const areSeveral = others.length > 0 && [first, ...others].every((name) => agencyNamedIn(name));
  return agencyNamedIn(areSeveral ? first : text);
}

/** 示例市经济和 | 信息化局: a name that was wrapped. A sentence ends with its mark, a closing is no name. */
export function signedInTwo(first: Line | undefined, second: Line | undefined): string | undefined {
  const isPart = first && second && /^[\p{Script=Han}（）()]{2,20}$/u.test(first.text) && second.text.length <= 20;
  if (!isPart || agencyNamedIn(first.text) || /^(?:此致|敬礼|特此|专此|谢谢|感谢|祝|顺祝)/u.test(first.text))
    return undefined;
  return agencyNamedIn(first.text + second.text);
}

/** Agency and day on one line: 示例市教育局 2023年6月7日. */
export function signedTogether({ text }: Line): { agency: string; day: string } | undefined {
  if (text.length > 80) return undefined;
  const [, name = '', day = ''] =
    /^(.*?)[\s，,]*((?:(?:19|20)\d{2}|[一二][〇零○oO0一二三四五六七八九]{3})\s*[年.\-/].*)$/u.exec(
      withoutStamp(text),
    ) ?? [];
  const agency = agencyNamedIn(name);
  return agency && readDay(day) ? { agency, day } : undefined;
}

const note =
  /^[（(].{2,30}(?:审签|签发)[。.]?[)）]$|^[（(](?=.{0,40}公开)(?:此件|本件|该件).{1,60}[)）][。.]?$|^[（(【]?\s*(?:此件|本件|该件|此复函)?(?:主动|不予|依申请|同意|不宜|不|免予)?公\s*开(?:发布)?\s*[)）】]?[。.]?$|^[（(](?:此件|公开|联系|是否).{1,40}[)）]$/u;
const mark = /^[（(]?[A-E]\d?\s*(?:类)?[)）]?$/u;
const unfinished = /^(?:联系(?:单位|人|电话)|抄送|签发)(?:及|和)?$/u;

/** What stands about a signature and is no sentence of the letter: labels, notes, marks, furniture. */
function isTrailer(line: Line): boolean {
  if (isFurniture(line) || isPageNumber(line)) return true;
  const text = line.text.trim();
  if (note.test(compact(text)) || mark.test(text) || unfinished.test(text)) return true;
  if (isAnnexNote(line) || isImprint(line)) return true;
  return text.length <= 120 && labelledIn(text).length > 0 && !/[。；]\S/.test(text);
}

/** 附件：1.…, the list of annexes above the signature. */
export const isAnnexNote = ({ plain }: Line): boolean => /^附\s*件?\s*\d{0,2}\s*:/.test(plain) && plain.length <= 60;

/** 示例市水利局办公室 2024年6月26日印发. */
export const isImprint = ({ text }: Line): boolean => compact(text).length <= 80 && /[日号]\s*印\s*发\s*$/u.test(text);
