/** `npm run letter -- register FILE`: makes or updates a meeting's register from an office's list. */
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseCivilDate } from '../../schemas/notation/civil-date.ts';
import { type Session, sessionSchema } from '../../schemas/session.ts';
import type { Kind } from '../../schemas/vocabulary.ts';
import { kindIn } from '../import/register-sheet/cells.ts';
import { readEntries } from '../import/register-sheet/entries.ts';
import { headingsOf, meetingFor, usualKind } from '../import/register-sheet/headings.ts';
import { chooseSheet } from '../import/register-sheet/heads.ts';
import { foundSession } from '../import/register-sheet/meeting.ts';
import { linesOf, TableError } from '../import/register-sheet/note.ts';
import { readWorkbook } from '../import/register-sheet/sheet.ts';
import { newSession, updateSession } from '../import/register-sheet/update.ts';
import { byNumber } from '../library/arrange.ts';
import { checkSession, sessionIdFault } from '../library/check/registers.ts';
import { judge } from '../library/check/validate.ts';
import { contentRoot } from '../library/content-root.ts';
import { type Problem, startOfFile } from '../library/problem.ts';
import { type Registers, readRegisters } from '../library/read-registers.ts';
import { kindAt, readTextFile } from '../library/source/files.ts';
import { readYaml } from '../library/source/yaml.ts';
import { given } from './check.ts';
import { command, flag, value } from './command.ts';
import {
  answeredNotes,
  changes,
  columnLine,
  dayNotes,
  otherSheets,
  problemNotes,
  titleRows,
  unexpectedKinds,
} from './register/report.ts';
import { report } from './report/terminal.ts';
import { WriteError, writeWhole } from './write.ts';

type RegisterOptions = {
  session?: string;
  sheet?: string;
  kind?: string;
  'as-of'?: string;
  complete?: boolean;
  name?: string;
  'body-name'?: string;
  'dry-run'?: boolean;
};

export const registerCommand = command<RegisterOptions, string[]>(
  '把交办表（.xlsx、.csv）记进一次会议的登记册，没有的会议新建',
  {
    flags: {
      session: value('哪次会议，如 cixi-npc-18-4；不写就看表的标题'),
      sheet: value('读哪个工作表；不写就自己挑'),
      kind: value('种类：表里没有写的，是建议、提案 还是 议案'),
      'as-of': value('截至日期，如 2026-06-30；判断逾期用'),
      complete: flag('表里有全部号数'),
      name: value('新建的会议叫什么，如 市十八届人大四次会议'),
      'body-name': value('新建的会议属于哪个大会，如 慈溪市人民代表大会'),
      'dry-run': flag('只说明会记什么，不写入'),
    },
    positional: {
      kind: 'array',
      parameter: { placeholder: '表格文件', parse: String, brief: '一次一个，如 交办表.xlsx' },
    },
  },
  register,
);

/** What the person requested; dates as `YYYY-MM-DD`. */
interface Requested {
  session?: string;
  sheet?: string;
  kind?: Kind;
  asOf?: string;
  complete?: true;
  name?: string;
  bodyName?: string;
}

/**
 * Reads the table into `sessions/<id>.yaml` of `CONTENT_DIR`, and prints what was taken, what was left out and why.
 * Nothing is written if anything is wrong with the result.
 * @returns the exit code
 */
async function register(options: RegisterOptions, name?: string, ...more: string[]): Promise<number> {
  try {
    if (name === undefined || more.length > 0)
      throw new TableError('table-not-named', '要写一个表格文件', '一次一个文件，如 交办表.xlsx');
    const root = contentRoot();
    if (kindAt(root) !== 'folder') {
      throw new TableError(
        'content-folder-missing',
        `没有内容文件夹 ${root}`,
        '核对路径；环境变量 CONTENT_DIR 指明它在哪里',
      );
    }
    return (await take(root, given(name), requested(options), options['dry-run'] === true)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TableError || error instanceof WriteError)) throw error;
    console.error(`${name === undefined ? '' : `${name}：`}${error.message}（${error.fix}）`);
    return 1;
  }
}

function requested(options: RegisterOptions): Requested {
  const { 'as-of': asOf, kind, session, sheet, complete, name, 'body-name': bodyName } = options;
  const day = asOf === undefined ? undefined : parseCivilDate(asOf);
  if (asOf !== undefined && !day)
    throw new TableError('option-not-understood', `--as-of ${asOf} 不是日期`, '写作 2026-06-30，日期须存在');
  const wrongId = session === undefined ? undefined : sessionIdFault(session);
  if (wrongId) throw new TableError(...wrongId);
  const said = kind === undefined ? undefined : kindIn(kind);
  if (kind !== undefined && !said)
    throw new TableError('option-not-understood', `--kind ${kind} 不是种类`, '写 建议、提案 或 议案');
  return {
    ...(session !== undefined && { session }),
    ...(sheet !== undefined && { sheet }),
    ...(said && { kind: said }),
    ...(day && { asOf: day }),
    ...(complete && { complete }),
    ...(name !== undefined && { name }),
    ...(bodyName !== undefined && { bodyName }),
  };
}

const fileOf = (id: string): string => `sessions/${id}.yaml`;

/** Reads, updates, checks, writes. Prints everything; false if an error prevents writing. */
async function take(root: string, path: string, options: Requested, dryRun: boolean): Promise<boolean> {
  const workbook = await readWorkbook(bytesOf(path));
  const { sheet, table } = chooseSheet(workbook, options.sheet);
  const registers = readRegisters(root);
  const judges = options.session === undefined ? registers.sessionIds : [options.session];
  if (!holds(root, registers.problems, ['agencies.yaml', ...judges.map(fileOf)])) return false;

  const headings = headingsOf(basename(path), sheet, table);
  const { id, how } = meetingFor(headings, registers.sessions, options.session);
  const target = join(root, fileOf(id));
  const isNew = kindAt(target) === 'missing';
  const source = isNew ? newSession(foundSession(id, registers.sessions, options)) : (readTextFile(target).text ?? '');
  const { document } = registers.sources[id] ?? readYaml(source);
  const { kind, why } = usualKind(headings, table, options.kind);
  const { listed, refused, notes } = readEntries(sheet, table, registers.agencies, kind);
  const facts = { ...(options.asOf && { asOf: options.asOf }), ...(options.complete && { complete: true }) };
  const update = updateSession(source, document, listed, facts, byNumber);
  const { session } = update;
  const problems = problemsOf(id, session, registers);

  print([
    `读取：${basename(path)}，${workbook.format}${sheet.name === undefined ? '' : `，工作表“${sheet.name}”`}，列名在第 ${table.headRow} 行`,
    `会议：${session.names[0]}（${fileOf(id)}${isNew ? '，新建' : ''}），${how}`,
    ...(why ? [`种类：${why}`] : []),
    ...otherSheets(workbook, sheet),
    '各列：',
    ...table.columns.map((column) => `  ${columnLine(column)}`),
  ]);
  const sheetNotes = [
    ...titleRows(sheet, table),
    ...dayNotes(headings, options.asOf, session),
    ...notes,
    ...update.respelt.map((row) => ({
      id: 'register-spelling-kept' as const,
      row,
      message: '号数的写法（前面的零）照登记册，未改',
    })),
    ...unexpectedKinds(listed, session),
    ...answeredNotes(listed),
    ...problemNotes(
      problems.filter(({ severity }) => severity === 'warning'),
      session,
      listed,
    ),
  ];
  if (sheetNotes.length > 0) print(['说明：', ...linesOf(sheetNotes).map((line) => `  ${line}`)]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    for (const line of linesOf(problemNotes(errors, session, listed))) console.error(line);
    console.error(`有 ${errors.length} 个错误，没有写入；改好后再运行一次。`);
    return false;
  }
  if (listed.length === 0)
    throw new TableError('nothing-to-register', '列名下面没有一件可以登记', '核对各行的号数和种类');
  if (options.complete && refused.length > 0) {
    throw new TableError(
      'rows-left-out-of-complete',
      `第 ${refused.join('、')} 行没有登记，不能说登记册完整`,
      '改好这些行的号数和种类，或去掉 --complete',
    );
  }
  print(changes(update));
  if (isNew || update.text !== source) {
    if (!dryRun) writeWhole(target, update.text);
    print([`${dryRun ? '试运行，没有写入' : '已写入'} ${relative('.', target)}`]);
  } else print([`没有变化，没有写 ${relative('.', target)}`]);
  return true;
}

const print = (lines: string[]): void => {
  if (lines.length > 0) console.log(lines.join('\n'));
};

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

/** Whether those files have no errors; these are reported. */
function holds(root: string, problems: Problem[], files: string[]): boolean {
  const errors = problems.filter(({ severity, file }) => severity === 'error' && files.includes(file));
  if (errors.length === 0) return true;
  report([{ root, problems: errors }]);
  console.error('先改好这些错误，再运行一次；没有写入。');
  return false;
}

/** The result, checked as by `check`; problems are located by entry, since it is in no file yet. */
function problemsOf(id: string, session: Session, { agencyIds, agencies }: Registers): Problem[] {
  const nowhere = () => startOfFile;
  const source = { data: session, faults: [], valueAt: nowhere, keyAt: nowhere, numberAt: () => undefined };
  const { fields: held, faults } = judge(sessionSchema, source);
  const invalid = faults.map((fault) => ({ severity: 'error' as const, file: fileOf(id), ...fault }));
  return [...invalid, ...checkSession(id, held, source, agencyIds, agencies)];
}
