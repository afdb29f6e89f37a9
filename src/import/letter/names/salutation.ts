/** The salutation: 马清、周莉等10名代表： Pure. */
import { clauseMark, courtesyWord, kindWord, memberWord } from '../../../../schemas/notation/alphabet.ts';
import { isCollective } from '../../../../schemas/notation/collective.ts';
import type { PatternRow, PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Facts } from '../facts.ts';
import { joined } from '../parts/classify.ts';
import { compact, type Line } from '../source/line.ts';
import { agencyNamedIn } from './agency-names.ts';
import { leadingLabel } from './names.ts';
import { type MemberWord, type People, peopleNamed } from './people.ts';

export interface Salutation extends People {
  /** As written, without what follows it on the line. */
  written: string;
  /** Somebody is addressed, but the names are not plain. */
  unread?: true;
}

/** How a letter begins after its salutation. */
export const letterOpening = {
  pattern: /[您你]|收悉|提出|[答回]复|办理|[协会]办|现将/u,
  examples: ['您的建议', '来函收悉', '提出的建议', '现答复如下', '办理情况', '协办意见', '现将有关情况'],
} satisfies PatternRow;

export const salutationPhrases = {
  /** 某某代表，您在…: what addresses the reader ends it like a colon. */
  greeting: {
    pattern: new RegExp(`^[^。:]{2,80}?(?:(?:${memberWord}|${courtesyWord})们?|\\d[名位人])(?=[,;。!]?[您你])`, 'u'),
    examples: ['各位代表们,你们提出的建议', '示例甲等5人,你们提出的建议'],
  },
  /** What a text says about deputies, and addresses nobody. */
  statement: {
    pattern: new RegExp(`^(?:${clauseMark}|对)|关于|${kindWord}`, 'u'),
    examples: ['对代表', '办理关于'],
  },
  /** All of them, without a name. */
  everybody: {
    pattern: /^(?:尊敬的|各位|诸位|全体)|们$/u,
    examples: ['尊敬的代表', '各位代表', '诸位代表', '全体代表', '代表们'],
  },
} satisfies PatternTable;

const member = new RegExp(memberWord, 'u');
const { greeting, statement, everybody } = salutationPhrases;
const titled = new RegExp(`(?:(${memberWord})|${courtesyWord})(?:们|[（(][^（）()]*[)）])?$`, 'u');

/**
 * Reads a line that addresses somebody, its colon possibly followed by the first sentence. `next` is the line below: if
 * the colon is missing, it has to be an opening.
 */
export function readSalutation({ plain, text }: Line, next: Line | undefined): Salutation | undefined {
  const to = /^致\s*:?\s*(?!公党)/u.exec(plain)?.[0].length ?? 0;
  const colon = greeting.pattern.exec(plain)?.[0].length ?? plain.slice(to).search(/[:∶︰﹕]/u) + to;
  const isEnded = colon >= to;
  const end = isEnded ? colon : plain.length;
  const behind = plain.slice(end).replace(/^[\s:∶︰﹕,;。]+/u, '');
  const following = behind === '' ? (next?.plain ?? '') : behind;
  const opens = letterOpening.pattern.test(following);
  // Without a colon, a title or 您 shows it.
  if (!isEnded && !member.test(plain) && !/^[您你贵]/u.test(following)) return undefined;
  if (end > 200 || ((behind !== '' || !isEnded) && !opens) || (!isEnded && end > 60)) return undefined;
  const written = text.slice(to, end).trim();
  const addressed = narrow(written)
    .replace(/[,，]?[您你]们?好[!！]?$/u, '')
    .replace(/[,，;；。]+$/u, '');
  if (leadingLabel.pattern.test(addressed)) return undefined;
  const people = peopleNamed(addressed);
  const isRead =
    people &&
    (people.names.length === 0
      ? people.called && opens && everybody.pattern.test(addressed)
      : people.called ||
        (opens && (isEnded || people.titled) && isForOthers(people, isEnded && behind === '', following)));
  if (isRead) return { ...people, written };
  if (people || !isEnded || !opens || statement.pattern.test(addressed)) return undefined;
  const title = titled.exec(addressed);
  const called = title?.[1] as MemberWord | undefined;
  return title
    ? { names: [], others: true, titled: true, unread: true, written, ...(called && { called }) }
    : undefined;
}

/** 韩 冰 代 表 → 韩冰代表: a blank after each character means nothing. */
const narrow = (written: string): string =>
  /^\S(?:\s+\S)+$/u.test(written) && titled.test(compact(written)) ? compact(written) : written;

/**
 * 民盟市委：, 示例甲先生：. A label such as 承办单位： looks similar, and an agency's name alone is a masthead: unless a colon
 * ends the line, 您 has to follow it.
 */
function isForOthers({ names, titled: hasTitle }: People, isAlone: boolean, following: string): boolean {
  if (!isAlone && !/^[您你贵]/u.test(following)) return false;
  return hasTitle || names.some((name) => isCollective(name) || agencyNamedIn(name) !== undefined);
}

/** A salutation is wrapped over at most this many lines. */
const mostLines = 6;

/** The lines, with names that were wrapped as one line: 甲、乙、| 丙代表：. */
export function withSalutation(lines: readonly Line[], facts: Facts): readonly Line[] {
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 60 || !/[、，]|^尊敬的/u.test(line.text) || /[。；：:]/u.test(line.text)) continue;
    let whole = line;
    for (const [step, part] of lines.slice(index + 1, index + mostLines).entries()) {
      // A masthead, 示例市教育局文件, is above every salutation.
      if (part.text.length > 60 || agencyNamedIn(part.text.replace(/文件$/u, ''))) break;
      whole = joined(whole, part);
      const found = readSalutation(whole, lines[index + step + 2]);
      if (!found || found.names.length === 0) continue;
      for (const { line: wrapped } of lines.slice(index + 1, index + step + 2))
        facts.repair(wrapped, `称呼接在第 ${line.line} 行之后`);
      return [...lines.slice(0, index), whole, ...lines.slice(index + step + 2)];
    }
  }
  return lines;
}
