/** What a page shows below a letter, its lists of other documents and its own telephone: no fact of the letter. Pure. */
import { noteOpening } from '../../../../schemas/notation/alphabet.ts';
import { disclosureIn } from '../../../../schemas/notation/disclosure.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Facts } from '../facts.ts';
import { isContact } from '../fields/contact.ts';
import { readContact } from '../names/contact.ts';
import type { ClassifiedLine } from '../parts/classify.ts';
import { endings } from '../parts/ending.ts';
import { compact } from '../source/line.ts';
import { titleAt } from '../subject/title.ts';
import { isFooter, listsOthers } from './furniture.ts';

type Lines = readonly ClassifiedLine[];

export const beyond = {
  /** Another document, with what a list says about it. */
  document: {
    pattern:
      /^(?!\d{1,2}[.．、]|附件|[（(【]).{0,30}关于.{2,80}的(?:通知|通告|公告|公示|意见|方案|办法|决定|批复|函|报告|[答回]复)(?:[\s[(（].{0,40})?$/u,
    examples: [
      ...['示例局关于印发《示例》的通知', '关于示例的通告', '关于示例的公告 2021-08-04', '关于示例的公示'],
      ...['关于示例的意见', '关于示例的方案（试行）', '关于示例的办法', '关于示例的决定', '关于示例的批复'],
      ...['关于示例的函', '关于示例的报告', '2021-08-04 关于示例的回复'],
    ],
    counterexamples: ['1.关于示例的方案', '附件：关于示例的方案', '（关于示例的函）'],
  },
  /** Who answers the telephone of a site. */
  webmaster: {
    pattern: /网站|网管|编辑|管理员|站长|客服/u,
    examples: ['示例市人民政府网站', '网管中心', '编辑部', '系统管理员', '站长', '客服'],
  },
  /** Where an office is: a letter states its telephone with a person's name. */
  address: {
    pattern: /(?:地址|邮政?编码?)\s*[:：]/u,
    examples: ['地址：示例路1号', '邮编：315300'],
  },
} as const satisfies PatternTable;

/**
 * The lines of the letter itself: none from a list of other documents or another letter's title on, and no telephone of the
 * site. What is left out is reported.
 */
export function withoutBeyond(lines: Lines, facts: Facts): ClassifiedLine[] {
  const signed = lines.findIndex(
    ({ signature, agencies }, index) => signature || (agencies && (lines[index + 1]?.day || lines[index - 1]?.day)),
  );
  const titles = facts.all('title').map(({ value }) => compact(value.text));
  const list = lines.findIndex((_, index) => index > signed && isOther(lines, index, titles));
  const end = list < 0 ? lines.length : list;
  const first = (is: (line: ClassifiedLine) => boolean) => {
    const at = lines.findIndex((line, index) => index > signed && is(line));
    return at < 0 ? end : at;
  };
  const foot = first(({ text, isFurniture }) => isFurniture && isFooter(text));
  const page = first(({ endsPage }) => endsPage);
  const isOwn = (line: ClassifiedLine, index: number) =>
    index < end && !(isContactLine(line) && (index > foot || isOfSite(lines, index, page)));
  for (const [index, line] of lines.entries()) {
    if (isOwn(line, index)) continue;
    if (line.isFurniture) facts.repair(line.line, `去掉了不属于答复的文字：${line.text}`);
    else facts.leave(line.line, line.text);
    const stated = line.text.length <= 60 ? disclosureIn(line.text) : undefined;
    if (!stated || stated === 'proactive') continue;
    const message = '这里写的可能是别的文件的公开属性，没有取；请核对这件是否公开';
    facts.warn('disclosure-not-said', line.line, 'disclosure', message);
  }
  return lines.filter(isOwn);
}

/** Whether a list of other documents, a document that is not the letter, or a citizen's question begins at a line. */
function isOther(lines: Lines, at: number, own: readonly string[]): boolean {
  const { isFurniture, labelsAcross, text } = lines[at] as ClassifiedLine;
  if (isFurniture || listsOthers(labelsAcross[0]?.label ?? '')) return listsOthers(text);
  if (endings.question.pattern.test(text)) return true;
  const title = titleAt(lines, at);
  const name = title?.whole ? compact(title.text) : beyond.document.pattern.test(text) ? compact(text) : '';
  return name !== '' && labelsAcross.length === 0 && !own.some((one) => one.includes(name) || name.includes(one));
}

/** Whether a line states a telephone without a person's name below a page's buttons, with an address, or as the site's. */
function isOfSite(lines: Lines, at: number, page: number): boolean {
  const near = lines.slice(Math.max(at - 1, 0), at + 2);
  if (near.some(isNamed)) return false;
  const isSite = (one: ClassifiedLine) => isContactLine(one) && beyond.webmaster.pattern.test(one.text);
  const isOffice = (one: ClassifiedLine) => beyond.address.pattern.test(one.text);
  return at > page || near.some(isSite) || lines.slice(Math.max(at - 1, 0), at + 1).some(isOffice);
}

/** A note in brackets is the letter's own. */
const isContactLine = ({ labelsAcross, text }: ClassifiedLine): boolean =>
  labelsAcross.some(isContact) && !opening.test(text);
const opening = new RegExp(`^${noteOpening}`, 'u');

const isNamed = ({ labelsAcross }: ClassifiedLine): boolean =>
  labelsAcross.some((one) => isContact(one) && readContact(one.value)?.name !== undefined);
