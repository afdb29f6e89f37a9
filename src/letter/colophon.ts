/** What follows the text: annexes, agency and date, note, imprint (GB/T 9704-2012, 7.3.4 to 7.3.7 and 7.4). */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatCivilDate } from '../../schemas/notation/civil-date.ts';
import type { Reply } from '../../schemas/reply.ts';

export interface ColophonFacts {
  /** The names in force on the day of issue of those who sign, the sponsor (主办机关) first. */
  agencyNames: readonly string[];
  /** The address of an annex file; unset: names without links. */
  annexHref?: ((file: string) => string) | undefined;
  /** The page of a recipient, if there is one. */
  copiedToHref?: ((name: string) => string | undefined) | undefined;
}

/** The end of the letter, below its last sentence. */
export function colophon(reply: Reply, facts: ColophonFacts): Element[] {
  const closing = h('footer', { class: 'closing' }, [signature(reply, facts), note(reply), imprint(reply, facts)]);
  return [annexes(reply, facts), closing].filter((part) => part !== undefined);
}

/** 附件：1.… one a line, without closing punctuation. */
function annexes({ annexes = [] }: Reply, { annexHref }: ColophonFacts): Element | undefined {
  if (annexes.length === 0) return undefined;
  const isNumbered = annexes.length > 1;
  const lines = annexes.map(({ title, file }, index) =>
    h('p', [
      index === 0 ? h('span', { class: 'label' }, '附件：') : undefined,
      isNumbered ? h('span', { class: 'ordinal' }, `${index + 1}.`) : undefined,
      annexHref ? h('a', { href: annexHref(file) }, title) : title,
    ]),
  );
  return h('div', { class: isNumbered ? 'annexes numbered' : 'annexes' }, lines);
}

/** Those who sign, one under another, and the date below the last (7.3.5). */
function signature({ issuedOn }: Reply, { agencyNames }: ColophonFacts): Element {
  return h('div', { class: 'signature' }, [
    ...agencyNames.map((name) => h('p', { class: 'agency' }, name)),
    h('p', h('time', { datetime: issuedOn }, formatCivilDate(issuedOn))),
  ]);
}

const note = ({ note }: Reply): Element | undefined => (note ? h('p', { class: 'note' }, note) : undefined);

/** 版记: 抄送, contact, and who printed it when; a 信函 has no printing line (GB/T 9704-2012, 10.1). */
function imprint(reply: Reply, facts: ColophonFacts): Element | undefined {
  const { contact, copiedTo = [], layout, printedOn } = reply;
  const copied = copiedTo.length > 0 ? pair('抄送', recipients(copiedTo, facts)) : undefined;
  const name = contact?.name ? pair('联系人', [contact.name]) : undefined;
  const phone = contact?.phone
    ? pair('联系电话', [h('a', { href: telephone(contact.phone) }, contact.phone)])
    : undefined;
  const printed =
    printedOn && layout !== 'letter'
      ? [h('span', facts.agencyNames[0]), h('span', `${formatCivilDate(printedOn)}印发`)]
      : [];
  const lines = [line('copied-to', [copied]), line('contact', [name, phone]), line('printed', printed)].flat();
  return lines.length > 0 ? h('div', { class: 'imprint' }, lines) : undefined;
}

/** Recipients, separated by commas, with a full stop at the end. */
function recipients(names: string[], { copiedToHref }: ColophonFacts): (Element | string)[] {
  return names.flatMap((name, index) => {
    const href = copiedToHref?.(name);
    return [href ? h('a', { href }, name) : name, index === names.length - 1 ? '。' : '，'];
  });
}

function line(name: string, parts: (Element | undefined)[]): Element[] {
  return parts.some((part) => part !== undefined) ? [h('p', { class: name }, parts)] : [];
}

const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

const pair = (label: string, words: (Element | string)[]): Element =>
  h('span', { class: 'pair' }, [h('span', { class: 'label' }, `${label}：`), h('span', { class: 'words' }, words)]);
