/** Fields of agencies: author, co-handlers, recipients of copies. Pure. */
import { countyRankCharacters, upperRankCharacters } from '../../../../schemas/notation/alphabet.ts';
import { parseDocumentNumber } from '../../../../schemas/notation/document-number.ts';
import { isKnownTo, type PatternTable, wordsRow } from '../../../../schemas/notation/pattern-row.ts';
import type { CoHandlingRole } from '../../../../schemas/vocabulary.ts';
import type { Fact, Found, NamedField } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { isCodeOfAnother } from '../names/agency-code.ts';
import { agenciesNamedIn, agencyNamedIn } from '../names/agency-names.ts';
import type { Labelled } from '../page/labels.ts';
import { compact } from '../source/line.ts';
import { takePublished } from './days.ts';
import { announces, type Spot, useless } from './label.ts';
import { best, type FieldRow, fillIn } from './row.ts';
import { organWord } from './words.ts';

/** Ranks of an agency, best first. */
export const agencyRanks = { signature: 0, masthead: 1, contact: 2, title: 3, page: 4, source: 5 } as const;

export const sources = {
  /** An office that runs a portal: it says nothing about the author. */
  portal: {
    pattern: /(?:政府办|办公室|网|中心)$/u,
    examples: ['示例县政府办', '示例县政府办公室', '示例县政府网', '示例县融媒体中心'],
  },
  /** A government whose site has the letters of all its offices; a town has none. */
  government: {
    pattern: new RegExp(`(?:^|[${countyRankCharacters}${upperRankCharacters}])(?:人民)?政府$`, 'u'),
    examples: ['示例市人民政府', '政府'],
    counterexamples: ['示例镇人民政府'],
  },
} as const satisfies PatternTable;

export const issuingAgency: FieldRow<'issuingAgency'> = {
  labels: {
    agencyOfReply: announces('issuingAgency', {
      pattern: new RegExp(`^(?:联系|(?:答复)?承办|主办|办理|回复|复函|答复)${organWord}$`, 'u'),
      examples: ['联系单位', '承办单位', '答复承办单位', '主办部门', '办理机关', '回复单位', '复函机关', '答复单位'],
      read: agencyNamedIn,
      rank: agencyRanks.contact,
      below: isAgency,
    }),
    agencyOfPage: announces('issuingAgency', {
      pattern: new RegExp(
        `^(?:(?:信息)?(?:发布|公开)|发文|制发|成文|(?:发布)?责任|信息提供)(?:${organWord}|主体)$`,
        'u',
      ),
      examples: [
        ...['发布机构', '信息公开主体', '发文机关', '制发机关', '成文单位', '责任部门', '发布责任单位'],
        '信息提供单位',
      ],
      read: (text, spot) => {
        const agency = agencyOfPage(text, spot);
        const isSite = /^信?息?[发公]/u.test(spot.label) && isKnownTo(sources, sourceIn(text).name);
        return isSite ? useless : agency;
      },
      rank: agencyRanks.page,
      below: isAgency,
    }),
    source: announces('issuingAgency', {
      pattern: /^(?:信息|文章|稿件|内容|文件|新闻)?来源$|^稿源$|^供稿(?:单位)?$/u,
      examples: [
        ...['来源', '信息来源', '文章来源', '稿件来源', '内容来源', '文件来源', '新闻来源'],
        ...['稿源', '供稿', '供稿单位'],
      ],
      read: (text, spot) => {
        const agency = agencyOfPage(text, spot);
        return isKnownTo(sources, sourceIn(text).name) ? useless : agency;
      },
      rank: agencyRanks.source,
      below: isAgency,
    }),
  },
  choose: chooseAgency,
  cure: fillIn,
};

/** Those who sign after the sponsor: only signature, masthead and title name them (联合行文). */
export const jointAgencies: FieldRow<'jointAgencies'> = { labels: {}, choose: chooseJoint };

export const coHandlingAgencies: FieldRow<'coHandlingAgencies'> = {
  labels: {
    joint: announces('coHandlingAgencies', {
      pattern: new RegExp(`^(?:协办|会办|配合)${organWord}$`, 'u'),
      examples: ['协办单位', '会办单位', '配合部门'],
      read: (text, { label }) => readHelpers(text, label.startsWith('会办') ? '会办' : '协办'),
    }),
    shared: announces('coHandlingAgencies', {
      pattern: new RegExp(`^分办${organWord}$`, 'u'),
      examples: ['分办单位'],
      read: (text) => readHelpers(text, '分办'),
    }),
  },
  choose: best,
};

const copies = announces('copiedTo', {
  pattern: new RegExp(`^主?抄[送报告发]${organWord}?$|^分送$`, 'u'),
  examples: ['抄送', '抄送单位', '分送'],
  read: readCopies,
});

export const copiedTo: FieldRow<'copiedTo'> = { labels: { copiedTo: copies }, choose: chooseCopies };

export const isCopies = ({ row }: Labelled): boolean => row === copies;

function isAgency(text: string): boolean {
  return agencyNamedIn(text) !== undefined;
}

/** 某局 2023-11-20 14:34, 某局2023-11-20. */
function sourceIn(text: string): { name: string; time?: string } {
  const [, name = text, time] = /^([^\s\d]+)\s*(\d{4}[-./年]\d.*)$/u.exec(text) ?? [];
  return { name, ...(time !== undefined && { time }) };
}

function agencyOfPage(text: string, { line, facts }: Spot): string | typeof useless {
  const { name, time } = sourceIn(text);
  if (time) takePublished(time, line, facts);
  return agencyNamedIn(name) ?? useless;
}

function readHelpers(text: string, role: CoHandlingRole) {
  return agenciesNamedIn(text)?.map((agency) => ({ agency, role }));
}

/** What is listed with recipients, and is none. */
export const copyPhrases = {
  /** Nobody, or the office's own file. */
  nobody: wordsRow(
    ...['无', '存', '存档', '存查', '归档', '留存', '备案', '备查', '并存档', '本局存', '本局存档', '本委存', '本办存'],
  ),
  /** How many copies. */
  number: { pattern: /(?:各?\d{1,2}份|[（(]各?\d{1,2}份?[)）])$/u, examples: ['各2份', '市政府办公室（各2份）'] },
} as const satisfies PatternTable;

/** 县人大代表工委，县政府办。 → two; entries are separated by 、，； or, without any of these, by blanks. */
function readCopies(text: string, { line, facts }: Spot): string[] | typeof useless | undefined {
  const listed = text.replace(/[。.\s]+$/u, '');
  const apart = /[、,，;；]/u.test(listed) ? /[、,，;；]/u : /\s+/u;
  const entries = listed
    .split(apart)
    .map(compact)
    .filter((entry) => entry !== '');
  const copies = entries
    .map((entry) => entry.replace(copyPhrases.number.pattern, ''))
    .filter((entry) => entry !== '' && !copyPhrases.nobody.pattern.test(entry));
  if (entries.length > 0 && copies.length === 0) return useless;
  if (copies.join() !== entries.join()) facts.repair(line, `抄送“${listed}”里的份数和存档没有取`);
  return copies.length > 0 ? copies : undefined;
}

/** The best of signature, masthead, title and page. If it comes from the page's column, that is reported. */
function chooseAgency({ facts, chosen }: Letter, field: NamedField<'issuingAgency'>): Fact<string> | undefined {
  const agency = facts.best(field);
  const code = parseDocumentNumber(chosen.documentNumber ?? '')?.code;
  if (agency && agency.rank >= agencyRanks.page && code && isCodeOfAnother(code, agency.value)) {
    const message = `页面上的机关${agency.value}没有取：文号${chosen.documentNumber}不像是它的；核对后填写`;
    facts.warn('value-not-taken', agency.line, field.key, message);
    return undefined;
  }
  const joint = facts.all('jointAgencies').filter(({ rank }) => rank === agency?.rank);
  const signers = agency ? [agency.value, ...joint.flatMap(({ value }) => value)] : [];
  const differs = ({ value }: Fact<string>) => !signers.some((signer) => isAlike(signer, value));
  const other = agency && facts.all(field.key).find((one) => one.rank <= agencyRanks.title && differs(one));
  if (agency && other) {
    const taken = `取了第 ${agency.line} 行的${agency.value}`;
    facts.warn('value-differs-elsewhere', other.line, field.key, `这里写的机关是${other.value}，${taken}；请核对`);
  }
  if (agency?.rank === agencyRanks.source) {
    facts.warn('agency-from-the-page', agency.line, field.key, `发文机关按网页的来源取${agency.value}；请核对`);
  }
  return agency;
}

/** 市教育局 and 示例市教育局. */
const isAlike = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);

/** Those named where the sponsor was: a signature of one agency below a masthead of several leaves it open. */
function chooseJoint({ facts, chosen }: Letter): Fact<string[]> | undefined {
  const [joint, ...others] = facts.all('jointAgencies');
  const [sponsor] = facts.all('issuingAgency');
  if (!joint || !sponsor || chosen.issuingAgency === undefined) return undefined;
  const warn = (line: number, message: string) => facts.warn('agencies-sign-together', line, 'jointAgencies', message);
  if (sponsor.rank < joint.rank) {
    warn(joint.line, `这里不止一个机关，署名的只有${sponsor.value}；请核对是不是联合答复`);
    return undefined;
  }
  const isSame = ({ value }: Fact<string[]>) =>
    value.length === joint.value.length && value.every((name, index) => isAlike(name, joint.value[index] ?? ''));
  const other = others.find((one) => !isSame(one));
  if (other) warn(other.line, `这里的机关与第 ${joint.line} 行的不同，取了第 ${joint.line} 行的；请核对`);
  else if (joint.rank > agencyRanks.signature) warn(joint.line, '没有署名，按这里写的几个机关取；请核对');
  return joint;
}

/** 抄送, then 抄报: the front matter has one list. */
function chooseCopies({ facts }: Letter): Found<string[]> | undefined {
  const lists = facts.all('copiedTo');
  const [first, ...rest] = lists;
  for (const { line } of rest) facts.repair(line, '抄送、抄报并成一项');
  return first && { value: [...new Set(lists.flatMap(({ value }) => value))], line: first.line };
}
