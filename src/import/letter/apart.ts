/** A letter run together on one line → its title, salutation, paragraphs and date, each on a line of its own. Pure. */
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';
import { agencyNamedIn } from './agency-names.ts';
import type { Facts } from './facts.ts';
import type { Line } from './line.ts';
import { readSalutation } from './salutation.ts';
import { dayAlone, signedTogether } from './signature.ts';
import { titleAt } from './title.ts';

/** Cuts the lines that hold several parts; the pieces keep the number of their line. */
export function apart(lines: readonly Line[], facts: Facts): Line[] {
  const cut = lines.flatMap((line) => reported(line, headApart(line), facts));
  const isDated = cut.some(({ text }) => dayAlone(text) ?? signedTogether(text));
  const last = isDated ? -1 : cut.findLastIndex(({ text }) => endApart(text));
  const line = cut[last];
  return line ? cut.toSpliced(last, 1, ...reported(line, pieces(line, endApart(line.text) ?? []), facts)) : cut;
}

function reported({ line }: Line, parts: Line[], facts: Facts): Line[] {
  if (parts.length > 1) facts.repair(line, '一行里写了几项，分成几行来读');
  return parts;
}

const pieces = (line: Line, texts: readonly string[]): Line[] =>
  texts.map((text) => ({ ...line, text, plain: toHalfWidth(text), indented: false }));

/** 对…的答复 示例甲代表： 您提出的…: a title, a salutation and the text, with blanks between them. */
function headApart(line: Line): Line[] {
  const [title = '', ...rest] = line.text.replace(/\|$/u, '').trimEnd().split(/\s+/u);
  if (rest.length === 0) return [line];
  const [address, ...text] = pieces(line, rest.join(' ').split(/(?<=[：:。！？])\s+/u));
  const isLetter =
    address && text[0] && titleAt(pieces(line, [title]), 0)?.whole && readSalutation(address, text[0]) !== undefined;
  return isLetter ? [...pieces(line, [title]), address, ...text] : [line];
}

/** …年底前完工。示例市水利局 2018年7月30日: a sentence, an agency, a date. */
function endApart(text: string): string[] | undefined {
  const at = text.search(/(?<=[。！!])[^。！!]{0,60}$/u);
  if (at < 0 || text.length < 30) return undefined;
  const signature = text
    .slice(at)
    .replace(/\s*\|$/u, '')
    .trim();
  const [, named = '', day = ''] = /^(\D*?)\s*([12]\d{3}\D.*)$/u.exec(signature) ?? [];
  if (!dayAlone(day) || (named !== '' && !agencyNamedIn(named))) return undefined;
  return [text.slice(0, at), named, day].filter((piece) => piece !== '');
}
