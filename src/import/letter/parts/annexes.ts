/** Annexes whose text comes after the signature. Pure. */
import { countCharacters } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Facts } from '../facts.ts';
import { isCopies } from '../fields/agencies.ts';
import type { ClassifiedLine } from './classify.ts';

export interface AnnexText {
  title: string;
  /** Its name in the annex folder. */
  file: string;
  /** One line per paragraph, each with a line end. */
  text: string;
  line: number;
}

const head = new RegExp(String.raw`^附\s*件?\s*(\d{1,2}|[${countCharacters}])?\s*[:：.．、]?\s*(.{0,60})$`, 'u');

export const annexPhrases = {
  /** A form to fill in. */
  form: {
    pattern: /^.{0,34}(?:征询意见表|反馈表|征求意见表|评议表|测评表|满意度调查表)$/u,
    examples: [
      ...['建议办理征询意见表', '意见反馈表', '征求意见表', '办理工作评议表', '办理工作测评表', '代表满意度调查表'],
    ],
  },
  /** A file that a page offers with the letter. */
  file: {
    pattern: /下载|\.(?:docx?|xlsx?|pdf|jpe?g|png|zip)$/iu,
    examples: ['附件下载', '示例.docx', '示例.xls', '示例.PDF', '示例.jpg', '示例.png', '示例.zip'],
  },
  /** Whether the annexes are public: 附件不公开. */
  note: {
    pattern: /(?:不|不予|免予|免于|暂缓|依申请)公开|公开[)）。.\s]*$/u,
    examples: [
      '不公开，另送',
      '不予公开，另送',
      '免予公开，另送',
      '免于公开，另送',
      '暂缓公开，另送',
      '依申请公开，另送',
      '主动公开',
    ],
  },
} satisfies PatternTable;

/** Takes the annexes out of the lines below the text; what remains is the signature and what surrounds it. */
export function takeAnnexes(
  tail: readonly ClassifiedLine[],
  facts: Facts,
): { rest: ClassifiedLine[]; annexes: AnnexText[] } {
  const rest: ClassifiedLine[] = [];
  const annexes: { head: ClassifiedLine; title: string; lines: ClassifiedLine[] }[] = [];
  let open: (typeof annexes)[number] | undefined;
  const signed = tail.findIndex(({ labels, text }) => labels.length === 0 && !head.test(text));
  for (const [index, line] of tail.entries()) {
    const title = index > signed && signed >= 0 ? annexHead(tail, index) : undefined;
    if (title !== undefined) {
      open = { head: line, title, lines: [] };
      annexes.push(open);
    } else if (open && !endsAnnex(line)) open.lines.push(line);
    else {
      if (open && endsAnnex(line)) open = undefined;
      rest.push(line);
    }
  }
  // A list of files to download, or facts alone, are no text.
  const holdsText = ({ lines }: { lines: ClassifiedLine[] }) =>
    lines.some(({ text, isTrailer }) => !isTrailer && !annexPhrases.file.pattern.test(text));
  const held = annexes.filter(holdsText);
  for (const annex of annexes) if (!holdsText(annex)) rest.push(annex.head, ...annex.lines);
  return {
    rest: rest.toSorted((a, b) => a.line - b.line),
    annexes: held.map(({ head: { line, text }, title, lines }, index): AnnexText => {
      const [first] = lines;
      const named =
        title || (first && first.text.length <= 40 && !/[。；：]/u.test(first.text) ? first.text : `附件${index + 1}`);
      const file = `附件${index + 1}.txt`;
      const last = lines.at(-1)?.line ?? line;
      facts.repair(line, `“${text}”以下到第 ${last} 行是附件，写到 ${file}`);
      for (const one of lines) facts.repair(one.line, `写到 ${file}`);
      return {
        title: named,
        file,
        line,
        text: `${[...(title ? [title] : []), ...lines.map((one) => one.text)].join('\n')}\n`,
      };
    }),
  };
}

/** The title of the annex that begins here: 附件1：某表, 附件 and the title below it, a form to fill in. */
function annexHead(tail: readonly ClassifiedLine[], index: number): string | undefined {
  const line = tail[index] as ClassifiedLine;
  if (annexPhrases.form.pattern.test(line.text)) return line.text;
  const [whole, , title = ''] = head.exec(line.text) ?? [];
  const next = tail[index + 1];
  if (whole === undefined || !next || endsAnnex(next)) return undefined;
  if (annexPhrases.file.pattern.test(title) || annexPhrases.note.pattern.test(title)) return undefined;
  return title.trim();
}

const endsAnnex = ({ isFurniture, isImprint, labels }: ClassifiedLine): boolean =>
  isFurniture || isImprint || labels.some(isCopies);
