/** A query → letters, tier by tier. Speaks to Pagefind in the browser; knows no page. */
import { kinds } from '../../schemas/vocabulary.ts';
import { behindHead, find, normal } from './normal.ts';
import type { MeetingHint, Query } from './query.ts';
import type { UnansweredNumber } from './record.ts';

/** What Pagefind keeps of a letter (`index.ts` writes it). */
interface Fragment {
  url: string;
  /** Names and keys, `behindHead`, then the text. */
  content: string;
  meta: Record<string, string>;
}

interface Pagefind {
  search(
    words: string | null,
    options?: { filters: Record<string, string[]> },
  ): Promise<{ results: { data(): Promise<Fragment> }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface Hit extends Fragment {
  /** The text alone. */
  text: string;
  /** Terms to mark in title and excerpt. */
  terms: string[];
}

export interface Answer {
  /** What was understood, for the heading. */
  understood: string;
  /** Letters that the number or document number names. */
  exact: Hit[];
  /** Letters whose text contains what was typed; none of `exact`. */
  texts: Hit[];
  /** Set where the number has no published letter. */
  missing?: { sentence: string; known: UnansweredNumber[]; nearby: Hit[] };
  /** Letters with the same number in meetings that were not asked for. */
  elsewhere: Hit[];
  /** What to search instead, in the text alone. */
  inText?: string;
}

export type Step = (answer: Answer) => void;

export class Engine {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;
  /** How many files could not be fetched so far. */
  #lost = 0;

  /** @param base path of the site, with both slashes */
  constructor(base: string) {
    this.#base = base;
    this.#watchFetch();
  }

  /** Pagefind goes on in silence without a part of its index; a 没有 told from half an index would be false. */
  #watchFetch(): void {
    const { fetch } = globalThis;
    globalThis.fetch = async (...request) => {
      const response = await fetch(...request).catch((error: unknown) => {
        this.#lost += 1;
        throw error;
      });
      if (!response.ok) this.#lost += 1;
      return response;
    };
  }

  /**
   * Answers a query; `step` hears each tier as it is found, the last one is returned.
   * @throws Error where any part of the index cannot be reached; another call tries again from the beginning
   */
  async answer(query: Exclude<Query, { type: 'empty' | 'short' }>, step: Step): Promise<Answer> {
    const lost = this.#lost;
    const sure = (answer: Answer): Answer => {
      if (this.#lost > lost) throw new Error('检索索引有一部分取不到');
      return answer;
    };
    try {
      this.#pagefind ??= this.#load();
      return sure(await this.#tiers(await this.#pagefind, query, (answer) => step(sure(answer))));
    } catch (error) {
      this.#pagefind = undefined;
      throw error;
    }
  }

  async #tiers(pagefind: Pagefind, query: Exclude<Query, { type: 'empty' | 'short' }>, step: Step): Promise<Answer> {
    if (query.type === 'words') {
      const understood = query.terms.map((term) => `“${term}”`).join(' ');
      return { understood, exact: [], elsewhere: [], texts: await this.#texts(pagefind, query.terms, query.terms) };
    }
    const answer =
      query.type === 'number' ? await this.#number(pagefind, query) : await this.#document(pagefind, query);
    step(answer);
    const found = new Set(answer.exact.map(({ url }) => url));
    const digits = query.type === 'number' ? query.number.replace(/^\D+/, '') : query.number;
    const spoken = [query.type === 'number' ? labelOf(query.number) : query.number];
    const terms = query.words.length > 0 ? query.words : spoken;
    const texts = await this.#texts(pagefind, query.words.length > 0 ? query.words : [digits], terms);
    return { ...answer, texts: texts.filter(({ url }) => !found.has(url)) };
  }

  async #load(): Promise<Pagefind> {
    const { createInstance }: { createInstance(options: object): Pagefind } = await import(
      /* @vite-ignore */ `${this.#base}pagefind/pagefind.js`
    );
    return createInstance({ baseUrl: this.#base, noWorker: true });
  }

  /** Letters in which every term stands, best first. Pagefind proposes, the text decides. */
  async #texts(pagefind: Pagefind, words: string[], terms: string[]): Promise<Hit[]> {
    const { results } = await pagefind.search(words.join(' '));
    const fragments = await Promise.all(results.map((result) => result.data()));
    const hits = fragments.filter(({ content }) => terms.every((term) => find(content, term)));
    const inTitle = ({ meta }: Fragment) => terms.some((term) => find(meta['title'] ?? '', term));
    return hits.map((fragment) => hit(fragment, terms)).sort((a, b) => Number(inTitle(b)) - Number(inTitle(a)));
  }

  async #document(pagefind: Pagefind, { number }: Extract<Query, { type: 'document' }>): Promise<Answer> {
    const exact = await this.#named(pagefind, { document: [normal(number)] });
    return {
      understood: number,
      exact: exact.map((fragment) => hit(fragment, [])),
      texts: [],
      elsewhere: [],
      inText: number,
      ...(exact.length === 0 && { missing: { sentence: `没有发文字号为${number}的公开答复`, known: [], nearby: [] } }),
    };
  }

  async #number(pagefind: Pagefind, query: Extract<Query, { type: 'number' }>): Promise<Answer> {
    const all = await this.#named(pagefind, { number: [query.number] });
    const meant = all.filter(({ meta }) => isMeeting(meta['meeting'] ?? '', query.meeting));
    const isOfKind = ({ meta }: Fragment) => query.kind && meta['labels']?.includes(kinds[query.kind]);
    const ofKind = meant.filter(isOfKind);
    const exact = ofKind.length > 0 ? [...ofKind, ...meant.filter((one) => !isOfKind(one))] : meant;
    const label = labelOf(query.number);
    const kind = query.kind ? kinds[query.kind] : '';
    const [first] = exact;
    const answer: Answer = {
      understood: first && exact.length === 1 ? `${first.meta['session']} ${first.meta['labels']}` : `${label}${kind}`,
      exact: exact.map((fragment) => hit(fragment, [])),
      texts: [],
      elsewhere: all.filter((one) => !exact.includes(one)).map((fragment) => hit(fragment, [])),
      inText: query.number,
    };
    if (first) {
      const other = query.kind && ofKind.length === 0;
      return other ? { ...answer, understood: `没有${label}${kind}；这是${first.meta['labels']}` } : answer;
    }
    return { ...answer, missing: await this.#missing(pagefind, query, `${label}${kind}`) };
  }

  async #missing(pagefind: Pagefind, query: Extract<Query, { type: 'number' }>, label: string) {
    const response = await fetch(`${this.#base}search/unanswered.json`);
    if (!response.ok) throw new Error(`检索索引取不到：${response.status}`);
    const { meetings, unanswered }: { meetings: { name: string; meeting: string }[]; unanswered: UnansweredNumber[] } =
      await response.json();
    const meant = meetings.filter(({ meeting }) => isMeeting(meeting, query.meeting));
    const session = meant.length === 1 ? (meant[0]?.name ?? '') : '';
    const known = unanswered.filter(
      (one) => one.number === query.number && meant.some(({ name }) => name === one.session),
    );
    const numbers = Object.keys((await pagefind.filters())['number'] ?? {});
    const nearest = neighbours(query.number, numbers);
    const nearby =
      nearest.length > 0 ? await Promise.all(nearest.map((one) => this.#named(pagefind, { number: [one] }))) : [];
    const kindOf = label.endsWith('号') && session ? (meant[0]?.meeting.startsWith('npc') ? '建议' : '提案') : '';
    return {
      sentence: `${session}没有${label}${kindOf}的公开答复`,
      known,
      nearby: nearby
        .flat()
        .slice(0, 5)
        .map((fragment) => hit(fragment, [])),
    };
  }

  /** Letters by a key, newest first. */
  async #named(pagefind: Pagefind, filters: Record<string, string[]>): Promise<Fragment[]> {
    const { results } = await pagefind.search(null, { filters });
    const fragments = await Promise.all(results.map((result) => result.data()));
    return fragments.sort((a, b) => compare(b.meta['on'] ?? '', a.meta['on'] ?? '') || compare(a.url, b.url));
  }
}

/** Pagefind marks the borders of Chinese words with U+200B. */
function hit(fragment: Fragment, terms: string[]): Hit {
  const text = fragment.content.replaceAll('\u200b', '');
  return { ...fragment, terms, text: text.slice(text.indexOf(behindHead) + behindHead.length).trim() };
}

/** 第367号, but 闭8号. */
const labelOf = (number: string): string => (/^\p{Script=Han}/u.test(number) ? `${number}号` : `第${number}号`);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a meeting (`npc/18/4/2025`) is the one that was named, as far as it was. */
function isMeeting(meeting: string, hint: MeetingHint | undefined): boolean {
  const [body, term, session, year] = meeting.split('/');
  return (
    (hint?.body === undefined || hint.body === body) &&
    (hint?.term === undefined || hint.term === Number(term)) &&
    (hint?.session === undefined || hint.session === Number(session)) &&
    (hint?.year === undefined || hint.year === Number(year))
  );
}

/** The three nearest numbers of the same series. */
function neighbours(number: string, all: string[]): string[] {
  const series = (text: string) => text.replace(/\d+$/, '');
  const value = (text: string) => Number(text.slice(series(text).length));
  return all
    .filter((one) => series(one) === series(number))
    .sort((a, b) => Math.abs(value(a) - value(number)) - Math.abs(value(b) - value(number)) || value(a) - value(b))
    .slice(0, 3);
}
