/** A letter run together on one line → its title, salutation, paragraphs and date, each on a line of its own. Pure. */
import { toHalfWidth } from '../../../../schemas/notation/numerals.ts';
import { agenciesNamedIn } from '../names/agency-names.ts';
import { readSalutation } from '../names/salutation.ts';
import { dayAlone, signedTogether } from '../names/signature.ts';
import { titleAt } from '../subject/title.ts';
import type { Line } from './line.ts';
import type { Cut } from './sources.ts';

/** Cuts the lines that hold several parts; the pieces keep the number of their line. */
export function apart({ lines, repairs }: Cut): Cut {
  const cut = lines.map((line) => leadApart(line) ?? headApart(line));
  const isDated = lines.findLast(({ text }) => dayAlone(text) ?? signedTogether(text)) !== undefined;
  const isSigned = ({ text }: Line) => (endApart(text)?.length ?? 0) > (text.length < 30 ? 2 : 0);
  const last = isDated ? -1 : lines.findLastIndex(isSigned);
  // A line that begins like a letter may end like one too; of the others, the last does if nothing else is dated.
  const parts = cut.map((pieces, index) =>
    pieces.length > 1 || index === last ? pieces.flatMap(withEndApart) : pieces,
  );
  const message = '一行里写了几项，分成几行来读';
  const remarks = lines.flatMap(({ line }, index) => ((parts[index]?.length ?? 0) > 1 ? [{ line, message }] : []));
  return { lines: parts.flat(), repairs: [...repairs, ...remarks] };
}

const piecesOf = (line: Line, texts: readonly string[]): Line[] =>
  texts.map((text) => ({ ...line, text, plain: toHalfWidth(text), indented: false }));

/** 答复内容：示例甲代表：您提出的…: a label of the page, and the text. */
function leadApart(line: Line): Line[] | undefined {
  const [lead = ''] =
    /^(?:答复|回复|复函|办理)(?:内容|正文|全文|意见)[:：]\s*(?=[^。]{2,60}收悉|.{2,40}[:：])/u.exec(line.text) ?? [];
  return lead === '' ? undefined : piecesOf(line, [lead.trim(), line.text.slice(lead.length)]);
}

/** 对…的答复 示例甲代表： 您提出的…: a title, a salutation and the text, with blanks between them. */
function headApart(line: Line): Line[] {
  if (!/\s/.test(line.text)) return [line];
  const [title = '', ...rest] = line.text.replace(/\|$/u, '').trimEnd().split(/\s+/u);
  if (rest.length === 0) return [line];
  const [heading] = piecesOf(line, [title]);
  if (!heading || !titleAt([heading], 0)?.whole) return untitledApart(line);
  const [address, ...text] = piecesOf(line, rest.join(' ').split(/(?<=[：:。！？])\s+/u));
  return address && readSalutation(address, text[0]) ? [heading, address, ...text.flatMap(nextApart)] : [line];
}

/** 示例甲代表： 您提出的…。 示例市水利局 2023年6月7日: without a title, only what is signed as well is a letter. */
function untitledApart(line: Line): Line[] {
  const [address, ...text] = piecesOf(line, line.text.trim().split(/(?<=[：:。！？])\s+/u));
  const isLetter = address && text[0] && signedTogether(text.at(-1)?.text ?? '') && readSalutation(address, text[0]);
  return isLetter ? [address, ...text] : [line];
}

/** 示例市水利局 2023年6月7日 对…的答复 示例乙代表：: where another letter follows on the same line. */
function nextApart(line: Line): Line[] {
  const words = line.text.split(/\s+/u);
  const title = words.findIndex((word) => titleAt(piecesOf(line, [word]), 0)?.whole);
  const signature = words.slice(0, Math.max(title, 0)).join(' ');
  return signedTogether(signature)
    ? piecesOf(line, [signature, words[title] ?? '', words.slice(title + 1).join(' ')])
    : [line];
}

function withEndApart(line: Line): Line[] {
  const texts = endApart(line.text);
  return texts ? piecesOf(line, texts) : [line];
}

/** …年底前完工。示例市水利局 2018年7月30日【打印】: a sentence, agencies, a date, a page's buttons. */
function endApart(text: string): string[] | undefined {
  const at = text.search(/(?<=[。！!])[^。！!]{0,60}$/u);
  if (at < 0) return undefined;
  const signature = text
    .slice(at)
    .replace(/\s*\|$/u, '')
    .trim();
  const [, named = '', day = '', buttons = ''] =
    /^(\D*?)\s*([12]\d{3}[^\d【][^【]*?)\s*(【.*)?$/u.exec(signature) ?? [];
  if (!dayAlone(day) || (named !== '' && !agenciesNamedIn(named))) return undefined;
  return [text.slice(0, at), named, day, buttons].filter((piece) => piece !== '');
}
