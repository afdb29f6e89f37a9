/** Invented letters in the forms in which places publish them, each with what is right. One seed, the same letters. */
import { damaged } from './damage.ts';
import { type Mark, markOf, mastheadOf, noMark, numberRow, pageLine, pageTop, signatoryOf } from './head.ts';
import { pageOf } from './html.ts';
import { type Matter, matterOf } from './matter.ts';
import { type Coded, documentNumberOf } from './notation.ts';
import { salutationOf } from './salutation.ts';
import { nothing, type Part, type PartName, type Sample, type Stated, stated, type Truth } from './sample.ts';
import { signatureOf } from './signature.ts';
import { type Table, tableOf } from './table.ts';
import { aboveSignature, pageBottom, tailOf } from './tail.ts';
import { closingOf, openingOf, textOf } from './text.ts';
import { type Titles, titleOf } from './title.ts';

interface Section<Name extends PartName> {
  lines: string[];
  truth: Truth;
  forms: Record<Name, string>;
}

/** The letter of an index. */
export function writeLetter(seed: number, index: number): Sample {
  const matter = matterOf(seed, index);
  const { dice } = matter;
  const mark = dice.chance(0.4) ? markOf(matter) : noMark;
  const isMarkBelow = dice.chance(0.15);
  const head = headOf(matter, isMarkBelow ? noMark : mark);
  const text = letterText(matter, head.title);
  const end = endOf(matter, isMarkBelow ? mark : noMark, head.truth);
  const below = pageBottom(matter, end.truth.issuedOn !== undefined);
  const isPage = dice.chance(0.08);
  const harm = isPage
    ? { form: 'web page', lines: pageOf(dice, head, text.lines, end.lines, below.lines) }
    : damaged(dice, head.lines, text.lines, [...end.lines, ...below.lines]);
  return {
    file: isPage ? `${index}.html` : `${index}.txt`,
    source: harm.lines.join('\n'),
    // What stands in the letter is right, whatever a page says above it.
    truth: {
      kind: kindOf(matter, head.title, text.lines),
      ...head.truth,
      ...text.truth,
      ...end.truth,
    },
    text: text.lines,
    forms: {
      meeting: matter.meeting.form,
      number: matter.numbered.form,
      ...head.forms,
      ...text.forms,
      ...end.forms,
      mark: mark.form + (isMarkBelow ? ', below' : ''),
      below: below.form,
      damage: harm.form,
    },
  };
}

/** The kind: as the title, the number or the addressee names it. The subject's own word says little. */
function kindOf({ kind, word, member, numbered }: Matter, title: Titles, text: readonly string[]): Stated {
  if (
    title.lines
      .join('')
      .replace(/《.*》/, '')
      .includes(word)
  )
    return stated(kind, word);
  if (text.some((line) => line.includes(numbered.phrase))) return stated(kind, numbered.phrase);
  if (text[0]?.includes(member)) return stated(kind, member);
  return stated(kind, '', { isOpen: true, also: ['suggestion', 'proposal'] });
}

/** Everything above the salutation. */
function headOf(
  matter: Matter,
  mark: Mark,
): Section<'table' | 'page' | 'masthead' | 'title' | 'documentNumber'> & { title: Titles; table: Table } {
  const { dice } = matter;
  const title = titleOf(matter);
  const code = dice.chance(0.55) ? documentNumberOf(dice, matter.office.code, matter.issued.year) : undefined;
  const table = tableOf(matter, title.lines.join('').replace(/ {2,}/g, ''), code);
  const hasTable = table.lines.length > 0;
  const page = hasTable || dice.chance(0.25) ? pageTop(matter) : nothing;
  const line = hasTable || dice.chance(0.6) ? nothing : pageLine(matter);
  const masthead = title.hasAgency ? nothing : mastheadOf(matter);
  const signatory = dice.chance(0.25) ? signatoryOf(matter) : nothing;
  const row = !title.hasNumber && dice.chance(0.3) ? numberRow(matter) : nothing;
  const coded = codeLine(matter, mark, code, table);
  const marks = coded.isMarked ? [] : mark.lines;
  const ofPage = dice.chance(0.5)
    ? [...title.page, ...line.lines, ...table.lines]
    : [...table.lines, ...title.page, ...line.lines];
  const own = dice.chance(0.85)
    ? [...marks, ...masthead.lines, ...coded.lines, ...signatory.lines, ...title.lines, ...row.lines]
    : [...masthead.lines, ...title.lines, ...coded.lines, ...row.lines, ...marks, ...signatory.lines];
  return {
    lines: [...page.lines, ...ofPage, ...own],
    truth: truthOf(table, line, title, masthead, mark, signatory, row, coded),
    forms: {
      table: table.form,
      page: `${page.form}, ${line.form}`,
      masthead: `${masthead.form}, ${signatory.form}`,
      title: title.form + (row.form === 'none' ? '' : `, ${row.form}`),
      documentNumber: coded.form,
    },
    title,
    table,
  };
}

/** The line of the document number: in the letter, in the table alone, or with the mark at its end. */
function codeLine(
  { dice }: Matter,
  { value }: Mark,
  code: Coded | undefined,
  table: Table,
): Part & { isMarked: boolean } {
  if (!code) return { ...nothing, isMarked: false };
  if (table.truth?.documentNumber && dice.chance(0.5)) return { form: code.form, lines: [], isMarked: false };
  const isMarked = value !== '' && dice.chance(0.1);
  const truth: Truth = { documentNumber: stated(code.value, code.written) };
  if (isMarked) truth.disposition = stated(value, `${value}类`);
  return {
    form: code.form + (isMarked ? ', with the mark' : ''),
    lines: [code.written + (isMarked ? `${value}类` : '')],
    truth,
    isMarked,
  };
}

function letterText(matter: Matter, title: Titles): Section<'salutation' | 'opening' | 'text' | 'closing'> {
  const salutation = salutationOf(matter);
  const opening = openingOf(matter, salutation, title);
  const text = textOf(matter);
  const closing = closingOf(matter);
  const lines = [...salutation.lines, ...opening.lines, ...text.lines, ...closing.lines];
  if (salutation.isGlued) lines.splice(0, 2, lines.slice(0, 2).join(''));
  return {
    lines,
    truth: truthOf(salutation, opening),
    forms: { salutation: salutation.form, opening: opening.form, text: text.form, closing: closing.form },
  };
}

/** Everything from the last sentence to the imprint. */
function endOf(matter: Matter, mark: Mark, above: Truth): Section<'above' | 'signature' | 'tail'> {
  const extra = aboveSignature(matter);
  const signature = signatureOf(matter);
  const tail = tailOf(matter, { ...above, ...extra.truth });
  return {
    lines: [...extra.lines, ...signature.lines, ...mark.lines, ...tail.lines],
    truth: truthOf(extra, mark, tail, signature),
    forms: { above: extra.form, signature: signature.form, tail: tail.form },
  };
}

const truthOf = (...parts: readonly Part[]): Truth => Object.assign({}, ...parts.map(({ truth }) => truth));
