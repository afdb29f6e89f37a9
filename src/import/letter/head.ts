/** The lines above the text → facts: what the page says, the masthead, the title. Pure. */
import { meetingsNamed } from '../meetings.ts';
import { signedAgency } from './cut.ts';
import { readDay } from './days.ts';
import type { Facts } from './facts.ts';
import { isFurniture } from './furniture.ts';
import { readOwnLabels, readPageLabels } from './labelled.ts';
import { compact, type Line } from './line.ts';
import { readMarks } from './marks.ts';
import { agencyNamedIn } from './names.ts';
import { takeIssueDay } from './tail.ts';
import { titleAt } from './title.ts';
import { agencyRanks, takeLeadingDay } from './values.ts';

/** Reads what stands above the text. */
export function readHead(lines: readonly Line[], facts: Facts): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const title = titleAt(lines, index);
    if (title) {
      // …的答复（B类）: the mark is none of the title's words.
      const [tail = '', mark] = /[（(]\s*([A-E]\d?)\s*类?\s*[)）]$/u.exec(title.text) ?? [];
      if (mark) facts.offer('disposition', mark, line.line);
      facts.offer('titles', { ...title, text: title.text.slice(0, title.text.length - tail.length) }, line.line);
      index += title.lines.length - 1;
      continue;
    }
    if (isFurniture(line)) {
      readColumn(line, facts);
      continue;
    }
    if (readMarks(line, facts)) continue;
    const read = readPageLabels(line, lines[index + 1], facts);
    if (read === 2) index += 1;
    if (read > 0 || readMasthead(line, facts)) continue;
    facts.leave(line.line, line.text);
  }
}

/** A menu says of which meeting its letters are, and of which kind. */
function readColumn({ line, text }: Line, facts: Facts): void {
  for (const meeting of meetingsNamed(text)) facts.offer('meeting', meeting, line, 3);
  if (/人大|代表/u.test(text) && !/政协|提案|委员/u.test(text)) facts.offer('column', 'npc', line);
  if (/政协|委员/u.test(text) && !/人大|代表/u.test(text)) facts.offer('column', 'cppcc', line);
  facts.repair(line, `去掉了不属于答复的文字：${text}`);
}

/** The agency's name alone, with or without 文件. */
function readMasthead(line: Line, facts: Facts): boolean {
  const written = compact(line.text);
  const issuer = /文件$/u.test(written) ? agencyNamedIn(written.slice(0, -2)) : undefined;
  if (issuer) facts.offer('layout', 'document', line.line);
  const agency = issuer ?? signedAgency(line);
  if (agency) facts.offer('issuingAgency', agency, line.line, agencyRanks.masthead);
  else if (readDay(line.text)) return takeIssueDay(line, facts, 1);
  else {
    // 某机关 2017-08-15 16:44, 2022-08-01 来源：…: when the page went online.
    const who = /^(\p{Script=Han}{2,20})\s+(?=\d{4})/u.exec(line.text)?.[0] ?? '';
    const rest = takeLeadingDay(line.text.slice(who.length), line.line, facts);
    if (rest === undefined) return false;
    if (
      rest !== '' &&
      !readOwnLabels({ line: line.line, text: rest }, facts) &&
      !isFurniture({ ...line, text: rest })
    ) {
      facts.leave(line.line, rest);
    }
  }
  return true;
}
