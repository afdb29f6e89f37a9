/** What the headings of a list say: which meeting, which kind of submission, as of which date. Pure. */
import { digitCharacters } from '../../../schemas/notation/alphabet.ts';
import { parseCivilDate } from '../../../schemas/notation/civil-date.ts';
import { formatSessionName } from '../../../schemas/notation/session.ts';
import type { Session } from '../../../schemas/session.ts';
import { type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { meetingsNamed } from '../meetings.ts';
import { kindSpokenOf, textOf } from './cells.ts';
import type { Table } from './heads.ts';
import { isMeeting } from './meeting.ts';
import { TableError } from './note.ts';
import type { Sheet } from './workbook.ts';

/** A text about the list as a whole. */
export interface Heading {
  /** 第 1 行, 工作表名, 文件名. */
  where: string;
  text: string;
}

/** The title rows above the header, the name of the sheet and of the file. */
export function headingsOf(file: string, { name, rows }: Sheet, { headRow }: Table): Heading[] {
  const titles = rows.slice(0, headRow - 1).map((cells, index) => ({
    where: `第 ${index + 1} 行`,
    text: cells.map(textOf).filter(Boolean).join(' '),
  }));
  return [
    ...titles,
    ...(name === undefined ? [] : [{ where: '工作表名', text: name }]),
    { where: '文件名', text: file.replace(/\.\w+$/, '') },
  ].filter(({ text }) => text !== '');
}

/**
 * The requested meeting, else the one registered meeting that the headings name.
 * @throws TableError if they name none, or more than one
 */
export function meetingFor(
  headings: Heading[],
  sessions: Record<string, Session>,
  wanted: string | undefined,
): { id: string; how: string } {
  const named = headings.map(({ where, text }) => ({ where, ids: sessionsNamed(text, sessions) }));
  const ids = [...new Set(named.flatMap((one) => one.ids))];
  if (wanted !== undefined) {
    const others = ids.filter((id) => id !== wanted);
    const doubt = others.length > 0 && !ids.includes(wanted) ? `；但表上写的像是 ${others.join('、')}，请核对` : '';
    return { id: wanted, how: `按 --session${doubt}` };
  }
  const [id] = ids;
  if (id !== undefined && ids.length === 1) {
    return { id, how: `按${named.find((one) => one.ids.includes(id))?.where}认出` };
  }
  if (ids.length > 1)
    throw new TableError('meeting-in-doubt', `表上写着不止一次会议：${ids.join('、')}`, `加 --session ${id} 指明一次`);
  const [unknown] = headings.flatMap(({ text }) => meetingsNamed(text));
  const registered = Object.keys(sessions).join('、');
  const known = registered ? `已登记的会议：${registered}` : '还没有登记会议';
  throw unknown
    ? new TableError(
        'session-not-registered',
        `没有登记${formatSessionName(unknown)}`,
        `加 --session 会议标识；${known}`,
      )
    : new TableError('meeting-in-doubt', '表上没有写是哪次会议', `加 --session 会议标识；${known}`);
}

/**
 * The kind of rows that do not state theirs: as requested, else as in the column headers or the headings of the list.
 * @throws TableError if nothing states it
 */
export function usualKind(
  headings: Heading[],
  { columns }: Table,
  kind: Kind | undefined,
): { kind: Kind | undefined; why?: string } {
  if (kind) return { kind, why: `没有写明的取${kinds[kind]}，按 --kind` };
  if (columns.some(({ field }) => field === 'kind')) return { kind: undefined };
  const heads = columns.filter(({ field }) => field !== undefined).map(({ head }) => head);
  const said = kindSpokenOf(heads.join(' ')) ?? kindSpokenOf(headings.map(({ text }) => text).join(' '));
  if (!said)
    throw new TableError(
      'kind-missing',
      '认不出是建议还是提案',
      '加 --kind 建议（或 提案、议案），或在表里加“种类”一列',
    );
  return { kind: said, why: `没有“种类”一列，按列名或表题取${kinds[said]}` };
}

/** What the headings say of a separate series, whose numbers the rows may write without its mark. */
export function seriesDoubt(headings: Heading[]): string | undefined {
  const [said] = headings.flatMap(({ text }) => /闭会(?:期间)?|平时提案|党派团体提案/u.exec(text)?.[0] ?? []);
  return (
    said &&
    `表上写着“${said}”，没有写 ${said.charAt(0)} 的号数仍作大会的号数登记；单独编号的，号数写作 ${said.charAt(0)}3，再登记`
  );
}

const asOf = new RegExp(String.raw`截[至止]\s*[:：]?\s*([\d${digitCharacters}十./年月日-]+)`);

/** 截至2025年9月30日: the date as of which the list is true. */
export const dayNamed = (headings: Heading[]): string | undefined =>
  headings
    .map(({ text }) => asOf.exec(text)?.[1])
    .map((text) => text && parseCivilDate(text))
    .find((day) => day !== undefined);

/** The ids of the registered meetings that a text names: by their own names, or by body, term and session. */
export function sessionsNamed(text: string, sessions: Record<string, Session>): string[] {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const meant = meetingsNamed(text);
  return Object.entries(sessions)
    .filter(
      ([, session]) =>
        session.names.some((name) => plain.includes(name)) || meant.some((name) => isMeeting(session, name)),
    )
    .map(([id]) => id);
}
