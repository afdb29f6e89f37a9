/** Answers → elements of the page. Text goes in as text, never as HTML. */
import { formatCivilDate } from '../../schemas/notation/civil-date.ts';
import type { Answer, Hit } from './engine.ts';
import { excerpt, mark, type Piece } from './excerpt.ts';

export interface View {
  base: string;
  /** How many results are shown. */
  limit: number;
  /** The page's own address, from which other queries are made. */
  address: URL;
}

type Child = Node | string | undefined;

function el(name: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const marked = (pieces: Piece[]): Node[] =>
  pieces.map(({ text, marked: isMarked }) => (isMarked ? el('mark', {}, text) : document.createTextNode(text)));

/** A sentence where there are no results; with a way to try again and one to the register. */
export function messageView(words: string, retry?: HTMLElement, register?: string): HTMLElement {
  const ways = el(
    'p',
    { class: 'tools' },
    retry,
    register ? el('a', { class: 'button', href: register }, '登记册') : undefined,
  );
  return el('div', { class: 'notice' }, el('p', {}, words), retry ? ways : undefined);
}

/** All of an answer, tier by tier. */
export function answerView(answer: Answer, { base, limit, address }: View): HTMLElement[] {
  const { exact, texts, missing, elsewhere, inText, understood } = answer;
  const total = exact.length + texts.length;
  const other = (query: string) => `?q=${encodeURIComponent(query)}`;
  const parts: HTMLElement[] = [];

  const heading = missing
    ? missing.sentence
    : exact.length > 0
      ? understood
      : total > 0
        ? `${understood}：${total} 件`
        : `没有找到含有${understood}的答复`;
  parts.push(el('h2', { class: 'understood' }, heading));
  if (exact.length > 0 && inText) {
    const way = el('a', { href: other(`"${inText}"`) }, `改在正文中查 ${inText}`);
    parts.push(el('p', { class: 'lead' }, `按号数找到 ${exact.length} 件。`, way));
  }
  for (const { label, session, status, url } of missing?.known ?? []) {
    parts.push(
      el('p', { class: 'lead' }, `${session}`, el('a', { href: base + url }, `登记了${label}`), `：${status}。`),
    );
  }
  parts.push(...exact.slice(0, limit).map((hit) => card(hit)));

  const shown = texts.slice(0, Math.max(0, limit - exact.length));
  if (shown.length > 0) {
    const title = exact.length > 0 || missing ? '正文中也提到' : '正文中的结果';
    parts.push(
      block(
        title,
        `${texts.length} 件`,
        shown.map((hit) => row(hit, 'text')),
      ),
    );
  }
  if (total > limit) {
    const more = new URL(address);
    more.searchParams.set('limit', String(limit + 20));
    parts.push(
      el('p', { class: 'tools' }, el('a', { class: 'button', href: more.search }, `再显示 20 件（共 ${total} 件）`)),
    );
  }
  if (elsewhere.length > 0)
    parts.push(
      block(
        '别的会议也有这个号数',
        '',
        elsewhere.map((one) => row(one)),
      ),
    );
  const nearby = missing?.nearby ?? [];
  if (nearby.length > 0)
    parts.push(
      block(
        '相近的号数',
        '不是您查的那一件',
        nearby.map((one) => row(one)),
      ),
    );
  if (total === 0) {
    const hint = '号数可写作 367、第367号、0367；闭会期间的写作 闭08。不知道号数，写一个词就行。';
    parts.push(block('查不到时', '', [el('li', {}, el('p', { class: 'lead' }, hint))]));
  }
  return parts;
}

function block(title: string, note: string, rows: HTMLElement[]): HTMLElement {
  const heading = el('h2', {}, title, note ? el('span', { class: 'quiet' }, note) : undefined);
  return el('section', { class: 'block' }, heading, el('ul', { class: 'rows' }, ...rows));
}

const day = (on: string | undefined): string => (on ? formatCivilDate(on.slice(0, 10)) : '');

/** The one that was asked for. */
function card({ url, meta }: Hit): HTMLElement {
  const facts = [
    meta['labels'],
    meta['session'],
    meta['proposer'] && `${meta['proposer']}提出`,
    meta['agency'] && `${meta['agency']}答复`,
    day(meta['on']),
    meta['document'],
    meta['disposition'],
  ];
  return el(
    'article',
    { class: 'card', 'data-result': 'number' },
    el('h3', {}, el('a', { href: url }, meta['title'] ?? '')),
    el('p', { class: 'facts' }, ...facts.filter((fact) => fact).map((fact) => el('span', {}, fact))),
  );
}

/** A letter in a list; without `tier` it is offered beside the results and is none. */
function row({ url, meta, text, terms }: Hit, tier?: 'text'): HTMLElement {
  const facts = [meta['session'], meta['agency'], day(meta['on']), meta['disposition']];
  return el(
    'li',
    tier ? { 'data-result': tier } : {},
    el('span', { class: 'number' }, meta['number'] ?? ''),
    el(
      'div',
      {},
      el('a', { class: 'title', href: url }, ...marked(mark(meta['title'] ?? '', terms))),
      tier ? el('p', { class: 'excerpt' }, ...marked(excerpt(text, terms))) : undefined,
      el('p', { class: 'facts' }, ...facts.filter((fact) => fact).map((fact) => el('span', {}, fact))),
    ),
  );
}
