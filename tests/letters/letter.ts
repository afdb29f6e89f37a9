/** Invented letters in the forms in which places publish them, each with what is right. One seed, the same letters. */
import { damaged } from './damage.ts';
import { type Mark, markOf, mastheadOf, pageLine, pageTop, signatoryOf } from './head.ts';
import { htmlOf } from './html.ts';
import { type Matter, matterOf } from './matter.ts';
import { documentNumberOf } from './notation.ts';
import { salutationOf } from './salutation.ts';
import { type Part, type Sample, stated, type Truth } from './sample.ts';
import { signatureOf } from './signature.ts';
import { type Coded, tableOf } from './table.ts';
import { aboveSignature, pageBottom, tailOf } from './tail.ts';
import { closingOf, openingOf, textOf } from './text.ts';
import { titleOf } from './title.ts';

const nothing: Part = { form: 'none', lines: [] };
const noMark: Mark = { ...nothing, value: '' };

export function writeLetter(seed: number, index: number): Sample {
  const matter = matterOf(seed, index);
  const { dice, kind, word } = matter;
  const title = titleOf(matter);
  const code = codeOf(matter);
  const mark = dice.chance(0.4) ? markOf(matter) : noMark;
  const atEnd = dice.chance(0.15);
  const table = tableOf(matter, title.lines.join('').replace(/ {2,}/g, ''), code);
  const page = table.form !== 'none' || dice.chance(0.25) ? pageTop(matter) : nothing;
  const line = table.truth?.publishedOn || table.form !== 'none' || dice.chance(0.6) ? nothing : pageLine(matter);
  const masthead = title.hasAgency ? nothing : mastheadOf(matter);
  const signatory = dice.chance(0.25) ? signatoryOf(matter) : nothing;
  const salutation = salutationOf(matter);
  const opening = openingOf(matter, salutation, title);
  const text = textOf(matter);
  const closing = closingOf(matter);
  const above = aboveSignature(matter);
  const signature = signatureOf(matter);
  const states = (field: 'contact' | 'disclosure') => [table, above].some(({ truth }) => truth?.[field]);
  const tail = tailOf(matter, states);
  const below = pageBottom(matter);

  const inLetter = code !== undefined && (table.truth?.documentNumber === undefined || dice.chance(0.5));
  const glued = inLetter && mark.lines.length > 0 && !atEnd && dice.chance(0.1);
  const numbers = inLetter ? [code.written + (glued ? `${mark.value}类` : '')] : [];
  const marks = glued || atEnd ? [] : mark.lines;
  const own = dice.chance(0.85)
    ? [...marks, ...masthead.lines, ...numbers, ...signatory.lines, ...title.lines]
    : [...masthead.lines, ...title.lines, ...numbers, ...marks, ...signatory.lines];
  const head = [
    ...page.lines,
    ...(dice.chance(0.5)
      ? [...title.page, ...line.lines, ...table.lines]
      : [...table.lines, ...title.page, ...line.lines]),
    ...own,
  ];
  const written = [...salutation.lines, ...opening.lines, ...text.lines, ...closing.lines];
  if (salutation.isGlued) written.splice(0, 2, written.slice(0, 2).join(''));
  const tailLines = [...above.lines, ...signature.lines, ...(atEnd ? mark.lines : []), ...tail.lines];
  const isPage = dice.chance(0.08);
  const harm = isPage ? { form: 'none', lines: [] } : damaged(dice, head, written, [...tailLines, ...below.lines]);

  const saysKind = title.lines.length > 0 || /代表|委员/.test(salutation.lines.join(''));
  const truth: Truth = Object.assign(
    { kind: stated(kind, word, { isOpen: !saysKind }) },
    ...[table, line, title, masthead, opening, salutation, mark, signatory, above, tail].map((part) => part.truth),
    inLetter && { documentNumber: stated(code.value, code.written) },
    glued && { disposition: stated(mark.value, `${mark.value}类`) },
    signature.truth,
  );
  return {
    file: isPage ? `${index}.html` : `${index}.txt`,
    source: isPage ? htmlOf({ head, table, written, tail: tailLines, below: below.lines }) : harm.lines.join('\n'),
    truth,
    text: written,
    forms: {
      table: table.form,
      page: `${page.form}, ${line.form}`,
      masthead: masthead.form,
      title: title.form,
      meeting: matter.meeting.form,
      number: matter.numbered.form,
      documentNumber: code ? code.form + (glued ? ', with the mark' : '') : 'none',
      mark: mark.form + (atEnd ? ', at the end' : ''),
      salutation: salutation.form,
      opening: opening.form,
      text: text.form,
      closing: closing.form,
      above: above.form,
      signature: signature.form,
      tail: tail.form,
      below: below.form,
      damage: isPage ? 'web page' : harm.form,
    },
  };
}

function codeOf({ dice, office, issued }: Matter): (Coded & { form: string }) | undefined {
  if (dice.chance(0.45)) return undefined;
  const [form, written, value] = documentNumberOf(dice, office.code, issued.year);
  return { form, written, value };
}
