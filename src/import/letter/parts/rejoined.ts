/** The lines below the text, with what is one fact on one line: wrapped names, lists of copies. Pure. */
import { rankCharacters } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Facts } from '../facts.ts';
import { isCopies } from '../fields/agencies.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { isSignedInTwo } from '../names/signature.ts';
import type { Labels } from '../page/labels.ts';
import { compact, type Line } from '../source/line.ts';
import { type ClassifiedLine, classify, joined } from './classify.ts';

export const tailPhrases = {
  /** One recipient, whole: it begins with its place and ends as an office does. */
  copy: {
    pattern: new RegExp(
      `^\\p{Script=Han}{0,6}?[${rankCharacters}]\\p{Script=Han}{1,25}[委室局办会院部厅府处团组队所社联]。?$`,
      'u',
    ),
    examples: ['市教育局。'],
  },
} as const satisfies PatternTable;

/** The same lines, each whole. */
export const rejoined = (lines: readonly ClassifiedLine[], facts: Facts, labels: Labels): readonly ClassifiedLine[] =>
  withSignature(withCopies(lines, facts, labels), facts, labels);

/** Wrapped names of a signature, each as one line. */
function withSignature(lines: readonly ClassifiedLine[], facts: Facts, labels: Labels): readonly ClassifiedLine[] {
  const whole: ClassifiedLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    const text = above && !above.isFurniture ? whollyNamed(above, line) : undefined;
    if (above && text) {
      facts.repair(line.line, `机关名称接在第 ${above.line} 行之后`);
      whole[whole.length - 1] = classify({ ...above, text, plain: text }, labels);
    } else whole.push(line);
  }
  return whole;
}

/** The names of two lines, if those of the first go on in the second. */
const whollyNamed = (above: Line, below: Line): string | undefined =>
  sideBySide(above.text, below.text) ?? (isSignedInTwo(above.text, below.text) ? joined(above, below).text : undefined);

/** Several wrapped names next to each other: 示例市   示例市 | 教育局   财政局. */
function sideBySide(first: string, second: string): string | undefined {
  const [above, below] = [first.split(/\s+/u), second.split(/\s+/u)];
  const isWhole = (name: string, at: number) => {
    const rest = below[at] ?? '';
    return isSignedInTwo(name, rest) || (place.test(name) && agencyNamedIn(name + rest) !== undefined);
  };
  const areWrapped = above.length > 1 && above.length === below.length && above.every(isWhole);
  return areWrapped ? above.map((name, at) => name + below[at]).join('  ') : undefined;
}

const place = new RegExp(`^\\p{Script=Han}{1,12}[${rankCharacters}]$`, 'u');

/** 抄送 on two lines as one: a list ends with its full stop, or where another label begins. */
function withCopies(lines: readonly ClassifiedLine[], facts: Facts, labels: Labels): ClassifiedLine[] {
  const whole: ClassifiedLine[] = [];
  for (const [index, line] of lines.entries()) {
    const above = whole.at(-1);
    const isNext = above !== undefined && !lines[index + 1]?.day && isNextCopy(above, line);
    if (above && isOpenList(above) && (isNext || isRestOfList(above, line))) {
      const list = isNext
        ? joined(above, { ...line, text: `、${line.text}`, plain: `、${line.plain}` })
        : joined(above, line);
      whole[whole.length - 1] = classify(list, labels);
      facts.repair(line.line, `抄送接在第 ${above.line} 行之后`);
      continue;
    }
    if (above && isOpenList(above) && mayBeCopy(line))
      facts.warn('value-not-taken', line.line, 'copiedTo', `“${line.text}”在抄送的下一行，不能断定是不是抄送；请核对`);
    whole.push(line);
  }
  return whole;
}

/** Each recipient on a line of its own, without a mark between them. */
const isNextCopy = (above: ClassifiedLine, line: ClassifiedLine): boolean =>
  line.indented &&
  (!line.afterBlank || above.afterBlank) &&
  tailPhrases.copy.pattern.test(line.text) &&
  tailPhrases.copy.pattern.test(lastCopy(above.text));

const lastCopy = (text: string): string =>
  compact(text)
    .split(/[:：、,，;；]/u)
    .at(-1) ?? '';

/** Han alone, directly below: neither a label nor a line of the page. */
const mayBeCopy = ({ text, afterBlank, isTrailer, day }: ClassifiedLine): boolean =>
  !afterBlank && !isTrailer && !day && /^[\p{Script=Han}、，]{3,40}。?$/u.test(text);

const isOpenList = ({ labels, text }: ClassifiedLine): boolean => labels.some(isCopies) && !text.endsWith('。');

const isRestOfList = (above: ClassifiedLine, { text, labels, isFurniture, isImprint }: ClassifiedLine): boolean =>
  (/[，、,；;]$/u.test(above.text) || /^[^。！？：:\d]{2,60}(?:。$|[，、,](?!.*[！？]))/u.test(text)) &&
  labels.length === 0 &&
  !isFurniture &&
  !isImprint;
