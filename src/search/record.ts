import type { BodyKind, Kind } from '../../schemas/vocabulary.ts';

/** What a card or a row shows about a letter; all of it is public. */
export interface LetterFacts {
  /** Path of the page below the base, encoded: `cixi-npc-18-4/367/`. */
  url: string;
  /** Place among all letters, counted from the oldest: the same in the index and in every table. */
  row: number;
  /** What the letter answers, or its own title. */
  title: string;
  /** 第367号建议、第368号建议. */
  labels: string;
  /** The first number as published. */
  number: string;
  /** Name of the meeting. */
  session: string;
  /** Who proposed it, joined with 、. */
  proposers?: string;
  /** The short names of those who sign, joined with 、. */
  agency: string;
  /** 成文日期, `YYYY-MM-DD`. */
  issuedOn: string;
  document?: string;
  /** The mark and, if known, its words: `A 已解决`. */
  disposition?: string;
  /** Class of the disc that represents the mark. */
  disc?: string;
  /** The newest letters that mention this one in their texts. */
  citedBy?: { url: string; label: string }[];
}

/** A letter as it is indexed. */
export interface SearchRecord {
  facts: LetterFacts;
  /** The letter's own title, and those of what it answers. */
  titles: string[];
  /** Names of people and agencies, document number, meeting and number: what identifies a letter. */
  names: string[];
  paragraphs: { text: string; heading: boolean }[];
  /** What surrounds the text: 会办, 附件, 抄送, 联系人, 附注, 成文日期. */
  printed: string[];
  facets: Record<Facet, string[]>;
}

/** What a list of results can be narrowed by, in the order shown. */
export const facets = {
  session: '会议',
  year: '年份',
  agency: '机关',
  disposition: '类别标记',
  kind: '种类',
  topic: '主题',
} as const;
export type Facet = keyof typeof facets;

/** What lists are narrowed and sorted by; each list has an entry for each letter, from the oldest. */
export interface FacetTable {
  /** The values of each facet, and for each letter the indexes of those it has. */
  facets: Record<Facet, { values: string[]; of: number[][] }>;
  labels: FacetLabels;
  /** The first number of each letter. */
  numbers: string[];
}

/** Labels of the values of facets, if the value is an id. */
export type FacetLabels = Partial<Record<Facet, Record<string, string>>>;

/** A number of a meeting, and what became of it: an entry of the number table. */
export interface NumberEntry {
  /** As `submissionKey` returns it; with `bySerial`, the serial of a number that begins with its year. */
  key: string;
  /** 20250688 is also listed as 688: what is meant by that if no number is 688 itself. */
  bySerial?: true;
  /** As published. */
  number: string;
  kind: Kind;
  /** 第367号建议. */
  label: string;
  /** Id of the meeting. */
  session: string;
  /** Published replies, newest first. */
  letters: LetterFacts[];
  /** Without one: its status in a sentence, and the path of the page that says so. */
  status?: string;
  url?: string;
}

/** A letter by its 发文字号. */
export interface DocumentEntry {
  code: string;
  year: number;
  serial: string;
  letter: LetterFacts;
}

/** A meeting, for hints and sentences. */
export interface MeetingFacts {
  id: string;
  /** As letters write it; the first is shown. */
  names: string[];
  body: BodyKind;
  term: number;
  session: number;
  year: number;
}

/** What the search page itself knows, so that a number costs one request: which table has it. */
export interface Guide {
  /** The first key of each table of numbers. */
  numbers: string[];
  /** The first `year/serial` of each table of document numbers. */
  documents: string[];
  meetings: MeetingFacts[];
  /** Whose meetings they are: 慈溪市人民代表大会. */
  bodies: string[];
}

/** Names that readers begin to type, type in pinyin, shorten or misspell. */
export interface Names {
  /** People, each with the syllables of the name, without tones, separated by blanks: `zhang wei jun`. */
  people: [name: string, syllables: string][];
  /** Parties, sectors, delegations: the same. */
  collectives: [name: string, syllables: string][];
  /** Agencies, each with all its names, the full one first. */
  agencies: string[][];
  /** Values of the facet `topic`. */
  topics: string[];
}

/** Why another spelling was searched. */
export const reasons = {
  traditional: '繁体转换',
  percent: '百分数写法',
  pinyin: '拼音',
  shortened: '简称',
  beginning: '词首',
  similar: '形近',
} as const;
export type Reason = keyof typeof reasons;
