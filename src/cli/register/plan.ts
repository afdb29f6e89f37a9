/** What a table would do to the register of a meeting; nothing is printed or written here. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Session, sessionSchema } from '../../../schemas/session.ts';
import type { Kind } from '../../../schemas/vocabulary.ts';
import { readEntries } from '../../import/register-sheet/entries.ts';
import { headingsOf, meetingFor, seriesDoubt, usualKind } from '../../import/register-sheet/headings.ts';
import { chooseSheet } from '../../import/register-sheet/heads.ts';
import { foundSession } from '../../import/register-sheet/meeting.ts';
import { type Note, TableError } from '../../import/register-sheet/note.ts';
import { readWorkbook } from '../../import/register-sheet/sheet.ts';
import { newSession, type Update, updateSession } from '../../import/register-sheet/update.ts';
import { byNumber } from '../../library/arrange.ts';
import { checkSession } from '../../library/check/registers.ts';
import { judge } from '../../library/check/validate.ts';
import { type Problem, startOfFile } from '../../library/problem.ts';
import { type Registers, readRegisters } from '../../library/read-registers.ts';
import { kindAt, readTextFile } from '../../library/source/files.ts';
import { readYaml } from '../../library/source/yaml.ts';
import { answeredNotes, columnLine, dayNotes, otherSheets, problemNotes, titleRows } from './report.ts';

/** What the person requested; dates as `YYYY-MM-DD`. */
export interface Requested {
  session?: string;
  sheet?: string;
  kind?: Kind;
  asOf?: string;
  complete?: true;
  name?: string;
  bodyName?: string;
}

export interface Plan {
  /** How the table was read, a line each. */
  reading: string[];
  /** What a person should know or check. */
  notes: Note[];
  /** What keeps the register from being written. */
  errors: Note[];
  update: Update;
  /** The id of the meeting. */
  session: string;
  /** The file, and whether it would change. */
  target: string;
  isChanged: boolean;
}

/** Errors of the registers themselves: they come first. */
export interface Blocked {
  blocked: Problem[];
}

/**
 * Reads a table and the registers of a content root.
 * @throws TableError if the table cannot be read, or names no meeting
 */
export async function planOf(root: string, path: string, options: Requested): Promise<Plan | Blocked> {
  const workbook = await readWorkbook(bytesOf(path));
  const { sheet, table } = chooseSheet(workbook, options.sheet);
  const registers = readRegisters(root);
  const judges = options.session === undefined ? registers.sessionIds : [options.session];
  const relevant = ['agencies.yaml', ...judges.map(fileOf)];
  const blocked = registers.problems.filter(({ severity, file }) => severity === 'error' && relevant.includes(file));
  if (blocked.length > 0) return { blocked };

  const headings = headingsOf(basename(path), sheet, table);
  const { id, how } = meetingFor(headings, registers.sessions, options.session);
  const target = join(root, fileOf(id));
  const isNew = kindAt(target) === 'missing';
  const source = isNew ? newSession(foundSession(id, registers.sessions, options)) : (readTextFile(target).text ?? '');
  const { document } = registers.sources[id] ?? readYaml(source);
  const doubt = seriesDoubt(headings);
  const { kind, why } = usualKind(headings, table, options.kind);
  const { listed, refused, notes } = readEntries(sheet, table, registers.agencies, kind);
  const facts = { ...(options.asOf && { asOf: options.asOf }), ...(options.complete && { complete: true }) };
  const update = updateSession(source, document, listed, facts, byNumber);
  const { session } = update;
  const problems = problemsOf(id, session, registers);
  const notesOf = (severity: Problem['severity']) =>
    problemNotes(
      problems.filter((problem) => problem.severity === severity),
      session,
      listed,
    );
  return {
    reading: [
      `读取：${basename(path)}，${workbook.format}${sheet.name === undefined ? '' : `，工作表“${sheet.name}”`}，列名在第 ${table.headRow} 行`,
      `会议：${session.names[0]}（${fileOf(id)}${isNew ? '，新建' : ''}），${how}`,
      ...(why ? [`种类：${why}`] : []),
      ...(doubt ? [`号数：${doubt}`] : []),
      ...otherSheets(workbook, sheet),
      '各列：',
      ...table.columns.map((column) => `  ${columnLine(column)}`),
    ],
    notes: [
      ...titleRows(sheet, table),
      ...dayNotes(headings, options.asOf, session),
      ...notes,
      ...update.respelt.map((row) => ({
        id: 'register-spelling-kept' as const,
        row,
        message: '号数的写法（前面的零）照登记册，未改',
      })),
      ...answeredNotes(listed),
      ...notesOf('warning'),
    ],
    errors: [...notesOf('error'), ...refusals(listed.length, refused, options)],
    update,
    session: id,
    target,
    isChanged: isNew || update.text !== source,
  };
}

/** Why a register would not be what was asked for. */
function refusals(listed: number, refused: number[], { complete }: Requested): Note[] {
  if (listed === 0)
    return [{ id: 'nothing-to-register', message: '列名下面没有一件可以登记', fix: '核对各行的号数和种类' }];
  if (!complete || refused.length === 0) return [];
  const message = `第 ${refused.join('、')} 行没有登记，不能说登记册完整`;
  return [{ id: 'rows-left-out-of-complete', message, fix: '改好这些行的号数和种类，或去掉 --complete' }];
}

const fileOf = (id: string): string => `sessions/${id}.yaml`;

function bytesOf(path: string): Uint8Array {
  const kind = kindAt(path);
  if (kind === 'missing') throw new TableError('path-missing', '没有这个文件', '核对路径');
  if (kind !== 'file') throw new TableError('not-a-file', '这不是文件', '写出文件夹里的那个表格');
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new TableError('file-unreadable', '这个文件读不出来', '核对有没有读取权限；在 Excel 里打开着的先关闭', {
      cause,
    });
  }
}

/** The result, checked as by `check`; problems are located by entry, since it is in no file yet. */
function problemsOf(id: string, session: Session, { agencyIds, agencies }: Registers): Problem[] {
  const nowhere = () => startOfFile;
  const source = { data: session, faults: [], valueAt: nowhere, keyAt: nowhere, numberAt: () => undefined };
  const { fields: held, faults } = judge(sessionSchema, source);
  const invalid = faults.map((fault) => ({ severity: 'error' as const, file: fileOf(id), ...fault }));
  return [...invalid, ...checkSession(id, held, source, agencyIds, agencies)];
}
