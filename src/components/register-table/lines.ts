/** Reads the numbers of a register back from its table, as `table.ts` wrote them. */
import { folded, type Line, numberKey, type Scale } from './order.ts';

/** A number and its rows: its own, and one for each further letter. */
export interface Numbered extends Line {
  rows: HTMLTableRowElement[];
}

export function linesOf(table: HTMLTableElement, scale: Scale): Numbered[] {
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ dataset }) => dataset['sort']);
  const lines: Numbered[] = [];
  for (const row of [...table.tBodies].flatMap(({ rows }) => [...rows])) {
    const cells = [...row.cells];
    const head = row.querySelector('th');
    // Number and title of a further letter are in the row above.
    const cell = (column: string) => cells[columns.indexOf(column) - (head ? 0 : 2)];
    const result = own(cell('status')); // — 办理中 if nothing is answered here, else a mark or 已答复
    const marks = scale.marks.filter((mark) => result.split(' ', 1)[0] === mark);
    const agencies = namesIn(cell('agency'));
    const last = lines.at(-1);
    if (last && !head) {
      last.rows.push(row);
      last.marks.push(...marks);
      last.agencies.push(...agencies);
      continue;
    }
    lines.push({
      rows: [row],
      number: numberKey(own(head)),
      kind: head?.children[0]?.textContent ?? table.dataset['usual'] ?? '',
      words: folded(cells[1]?.textContent ?? ''),
      agencies,
      status: result.startsWith('— ') ? result.slice(2) : (scale.statuses[0] ?? ''),
      marks,
      date: /\d{4}-\d\d-\d\d/.exec(`${cell('date')?.textContent}${cell('status')?.textContent}`)?.[0] ?? '',
      due: own(cell('due')),
    });
  }
  return lines;
}

/** The text of a cell that is not inside a child element. */
const own = (cell: Element | null | undefined): string =>
  [...(cell?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE)?.textContent ?? '';

/** The lead agency, then those below it: 会办 市国资办、市财政局. */
function namesIn(cell: Element | undefined): string[] {
  const others = [...(cell?.children ?? [])].flatMap(({ textContent }) =>
    textContent.slice(textContent.indexOf(' ') + 1).split('、'),
  );
  return [own(cell), ...others].filter(Boolean);
}
