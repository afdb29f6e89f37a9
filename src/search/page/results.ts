/** Answers → elements of the page. Text goes in as text, never as HTML. */
import { formatCivilDate } from '../../../schemas/notation/civil-date.ts';
import type { Letter } from '../engine/bundle.ts';
import type { Answer, Hits, Request } from '../engine/engine.ts';
import type { Named } from '../engine/lookup.ts';
import { facetNames } from '../engine/narrow.ts';
import { type LetterFacts, reasons } from '../record.ts';
import { el } from './element.ts';
import { excerpt, mark, matchesIn, type Piece, passage } from './excerpt.ts';
import { headingOf, isEmptied, quoted, withAll } from './sentences.ts';

export interface View {
  /** Path of the site, with a slash at both ends. */
  base: string;
  /** Another state of the page: its address with some parameters changed, without the others. */
  address(changes: Record<string, string>): string;
}

const lead = (...children: (Node | string)[]): HTMLElement => el('p', { class: 'lead' }, ...children);

const marked = (pieces: Piece[]): Node[] =>
  pieces.map(({ text, marked: isMarked }) => (isMarked ? el('mark', {}, text) : document.createTextNode(text)));

/** A sentence if there are no results, with links to go on. */
export const messageView = (words: string, ...ways: HTMLElement[]): HTMLElement =>
  el(
    'div',
    { class: 'notice' },
    el('p', {}, words),
    ways.length > 0 ? el('p', { class: 'tools' }, ...ways) : undefined,
  );

/** All of an answer, tier by tier. */
export function answerView(answer: Answer, request: Request, view: View): HTMLElement[] {
  const { named, texts, near, short, total, outside, hidden } = answer;
  const { query, limit } = request;
  return [
    el('h2', { class: 'understood', tabindex: '-1' }, headingOf(answer, request)),
    ...short.map((phrase) => lead(`“${phrase}”太短，没有用来查；请至少输入两个字。`)),
    ...(isEmptied(answer) ? [wider(query.text ? withAll(answer) : '取消筛选', view)] : []),
    ...(named ? cards(named, hidden, request, view) : []),
    ...(near && total > 0 ? [nearBlock(near, view)] : []),
    ...(texts && texts.shown.length > 0
      ? [block(named ? '正文中提到' : '答复', `${texts.rows.length} 件`, rows(texts, 'text', view))]
      : []),
    ...(total > limit ? [more(total, limit, view)] : []),
    ...(named ? beside(named, view) : []),
    ...(texts && total === 0 && outside === 0 ? [hint(query.phrases)] : []),
  ];
}

/** A link to undo a narrowing that leaves nothing. */
const wider = (words: string, view: View): HTMLElement => lead(el('a', { href: view.address(unnarrowed) }, words));

const unnarrowed = Object.fromEntries(facetNames.map((facet) => [facet, '']));

function cards(named: Named, hidden: number, { query, limit }: Request, view: View): HTMLElement[] {
  const { letters, known } = named;
  const all = letters.length + hidden;
  const outside = letters.length > 0 && hidden > 0 ? `，其中 ${hidden} 件不在所选范围内` : '';
  const typed = query.document ? named.heading : (query.glued?.word ?? (query.numbers.join(' ') || query.text));
  const found = lead(
    `按${query.document ? '发文字号' : '号数'}找到 ${all} 件${outside}。`,
    el('a', { href: view.address({ q: `"${typed}"` }) }, `改在正文中查 ${typed}`),
  );
  return [
    ...(all > 0 ? [found] : []),
    ...known.map(({ session, status, url }) =>
      lead(el('a', { href: view.base + url }, `${session}登记册`), `：${status}。`),
    ),
    ...letters.slice(0, limit).map((letter) => card(letter, view)),
  ];
}

/** The letter that was requested; the letters that mention it are below. */
function card(letter: LetterFacts, { base }: View): HTMLElement {
  const { citedBy = [] } = letter;
  const facts = [
    letter.labels,
    letter.session,
    letter.proposers && `${letter.proposers}提出`,
    `${letter.agency}答复`,
    formatCivilDate(letter.issuedOn),
    letter.document,
  ];
  const cited = el(
    'p',
    { class: 'citing' },
    '提到本件的答复：',
    ...citedBy.map(({ url, label }) => el('a', { href: base + url }, label)),
  );
  return el(
    'article',
    { class: 'card' },
    el(
      'div',
      { 'data-result': 'number' },
      el('h3', {}, el('a', { href: base + letter.url }, letter.title)),
      el(
        'p',
        { class: 'facts' },
        ...facts.map((fact) => (fact ? el('span', {}, fact) : undefined)),
        disposition(letter),
      ),
    ),
    citedBy.length > 0 ? cited : undefined,
  );
}

function disposition({ disposition: words, disc }: LetterFacts): HTMLElement | undefined {
  if (!words) return undefined;
  return el(
    'span',
    { class: 'mark' },
    disc ? el('i', { class: `disc ${disc}`, 'aria-hidden': 'true' }) : undefined,
    words,
  );
}

function nearBlock({ reason, searched, rows: all, ...hits }: NonNullable<Answer['near']>, view: View): HTMLElement {
  const instead = quoted(searched).join('或');
  const section = block('近似结果', `${all.length} 件`, rows({ ...hits, rows: all }, 'near', view));
  section.querySelector('h2')?.after(lead(`改按${reasons[reason]}查：${instead}。`));
  return section;
}

const rows = ({ shown, phrases }: Hits, tier: 'text' | 'near', view: View): HTMLElement[] =>
  shown.map((letter) => row(letter.facts, view, { tier, letter, phrases }));

function block(title: string, note: string, lines: HTMLElement[]): HTMLElement {
  const heading = el('h2', {}, title, note ? el('span', { class: 'quiet' }, note) : undefined);
  return el('section', { class: 'block' }, heading, el('ul', { class: 'rows' }, ...lines));
}

/** A letter in a list; without a hit it is a suggestion next to the results, not one of them. */
function row(
  letter: LetterFacts,
  { base }: View,
  hit?: { tier: 'text' | 'near'; letter: Letter; phrases: string[] },
): HTMLElement {
  const { url, title, number, session, agency, issuedOn } = letter;
  const facts = [session, agency, formatCivilDate(issuedOn)].map((fact) => el('span', {}, fact));
  const matches = hit ? matchesIn(hit.letter.text, hit.phrases) : [];
  const shown = hit && (matches.length > 0 ? excerpt(hit.letter.text, matches) : nameExcerpt(hit.letter, hit.phrases));
  return el(
    'li',
    hit ? { 'data-result': hit.tier } : {},
    el('span', { class: 'number' }, number),
    el(
      'div',
      {},
      el(
        'a',
        { class: 'title', href: base + url + (hit ? passage(hit.letter.text, matches) : '') },
        ...marked(mark(title, matchesIn(title, hit?.phrases ?? []))),
      ),
      shown ? el('p', { class: 'excerpt' }, ...marked(shown)) : undefined,
      el('p', { class: 'facts' }, ...facts, disposition(letter)),
    ),
  );
}

/** The names in which something was found; if only the title contains it, the beginning of the text. */
function nameExcerpt({ text, fields }: Letter, phrases: string[]): Piece[] {
  const named = fields.filter(({ region, text: name }) => region === 'names' && matchesIn(name, phrases).length > 0);
  const source = named.map(({ text: name }) => name).join('、') || text;
  return excerpt(source, matchesIn(source, phrases));
}

const more = (total: number, limit: number, view: View): HTMLElement =>
  el(
    'p',
    { class: 'tools' },
    el(
      'a',
      { class: 'button', href: view.address({ limit: String(limit + 20) }), 'data-more': String(limit) },
      `再显示 20 件（共 ${total} 件）`,
    ),
  );

/** What was not requested, and is suggested anyway. */
function beside({ elsewhere, nearby }: Named, view: View): HTMLElement[] {
  const offered = new Set(elsewhere.map((letter) => letter.row));
  const groups: [title: string, letters: LetterFacts[]][] = [
    ['别处也有这个号', elsewhere],
    ['相近的号数', nearby.filter((letter) => !offered.has(letter.row))],
  ];
  return groups
    .filter(([, letters]) => letters.length > 0)
    .map(([title, letters]) =>
      block(
        title,
        '不是您查的那一件',
        letters.map((letter) => row(letter, view)),
      ),
    );
}

function hint(phrases: string[]): HTMLElement {
  const several = phrases.length > 1 ? '几个词须同在一件答复里，可少写一个。' : '';
  const words = `${several}号数可写作 367、第367号、0367；闭会期间的写作 闭08。不知道号数，写一个词就行。`;
  return block('查不到时', '', [el('li', {}, lead(words))]);
}
