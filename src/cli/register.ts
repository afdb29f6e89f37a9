/** `npm run letter -- register FILE`: makes or updates a meeting's register from the list that an office keeps. */
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCivilDate } from '../../schemas/notation/civil-date.ts';
import { type Session, sessionSchema } from '../../schemas/session.ts';
import { bodyKinds, type Kind, kinds } from '../../schemas/vocabulary.ts';
import { kindIn, quoted, textOf } from '../import/register-sheet/cells.ts';
import { entryKey, type Listed, readEntries } from '../import/register-sheet/entries.ts';
import { dayNamed, type Heading, headingsOf, meetingFor, usualKind } from '../import/register-sheet/headings.ts';
import { chooseSheet, fields, type Table } from '../import/register-sheet/heads.ts';
import { foundSession, isStrangeKind } from '../import/register-sheet/meeting.ts';
import { columnName, linesOf, type Note, ranges, TableError } from '../import/register-sheet/note.ts';
import { readWorkbook } from '../import/register-sheet/sheet.ts';
import { newSession, type Update, updateSession } from '../import/register-sheet/update.ts';
import type { Sheet, Workbook } from '../import/register-sheet/workbook.ts';
import { byNumber } from '../library/arrange.ts';
import { checkSession, sessionIdFault } from '../library/check/registers.ts';
import { judge } from '../library/check/validate.ts';
import { contentRoot } from '../library/content-root.ts';
import { type Problem, startOfFile } from '../library/problem.ts';
import { type Registers, readRegisters } from '../library/read-registers.ts';
import { kindAt, readTextFile } from '../library/source/files.ts';
import { readYaml } from '../library/source/yaml.ts';
import { given } from './check.ts';
import { report } from './report/terminal.ts';
import { WriteError, writeWhole } from './write.ts';

const options = {
  session: { type: 'string' },
  sheet: { type: 'string' },
  kind: { type: 'string' },
  'as-of': { type: 'string' },
  complete: { type: 'boolean' },
  name: { type: 'string' },
  'body-name': { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** What the person asked for; days as `YYYY-MM-DD`. */
interface Wishes {
  session?: string;
  sheet?: string;
  kind?: Kind;
  asOf?: string;
  complete?: true;
  name?: string;
  bodyName?: string;
}

/**
 * Reads the table that `args` name into `sessions/<id>.yaml` of `CONTENT_DIR`, and prints what it took, what it left
 * and why. Nothing is written where anything is wrong with the result.
 * @returns the exit code
 * @throws TypeError for an option that does not exist
 */
export async function register(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [name, ...more] = positionals;
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
    return (await take(root, given(name), wishesOf(values), values['dry-run'] === true)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TableError || error instanceof WriteError)) throw error;
    console.error(`${name === undefined ? '' : `${name}：`}${error.message}（${error.fix}）`);
    return 1;
  }
}

type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function wishesOf({ 'as-of': asOf, kind, session, sheet, complete, name, 'body-name': bodyName }: Given): Wishes {
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

/** Reads, updates, judges, writes. Tells everything; false where an error keeps it from being written. */
async function take(root: string, path: string, wishes: Wishes, dryRun: boolean): Promise<boolean> {
  const workbook = await readWorkbook(bytesOf(path));
  const { sheet, table } = chooseSheet(workbook, wishes.sheet);
  const registers = readRegisters(root);
  const judges = wishes.session === undefined ? registers.sessionIds : [wishes.session];
  if (!holds(root, registers.problems, ['agencies.yaml', ...judges.map(fileOf)])) return false;

  const headings = headingsOf(basename(path), sheet, table);
  const { id, how } = meetingFor(headings, registers.sessions, wishes.session);
  const target = join(root, fileOf(id));
  const isNew = kindAt(target) === 'missing';
  const source = isNew ? newSession(foundSession(id, registers.sessions, wishes)) : (readTextFile(target).text ?? '');
  const { document } = registers.sources[id] ?? readYaml(source);
  const { kind, why } = usualKind(headings, table, wishes.kind);
  const { listed, refused, notes } = readEntries(sheet, table, registers.agencies, kind);
  const facts = { ...(wishes.asOf && { asOf: wishes.asOf }), ...(wishes.complete && { complete: true }) };
  const update = updateSession(source, document, listed, facts, byNumber);
  const { session } = update;
  const problems = problemsOf(id, session, registers);

  tell([
    `读取：${basename(path)}，${workbook.format}${sheet.name === undefined ? '' : `，工作表“${sheet.name}”`}，列名在第 ${table.headRow} 行`,
    `会议：${session.names[0]}（${fileOf(id)}${isNew ? '，新建' : ''}），${how}`,
    ...(why ? [`种类：${why}`] : []),
    ...otherSheets(workbook, sheet),
    '各列：',
    ...table.columns.map((column) => `  ${columnLine(column)}`),
  ]);
  const sheetNotes = [
    ...titleRows(sheet, table),
    ...dayNotes(headings, wishes, session),
    ...notes,
    ...update.respelt.map((row) => ({
      id: 'register-spelling-kept' as const,
      row,
      message: '号数的写法（前面的零）照登记册，未改',
    })),
    ...strangeKinds(listed, session),
    ...answeredNotes(listed),
    ...problemNotes(
      problems.filter(({ severity }) => severity === 'warning'),
      session,
      listed,
    ),
  ];
  if (sheetNotes.length > 0) tell(['说明：', ...linesOf(sheetNotes).map((line) => `  ${line}`)]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    for (const line of linesOf(problemNotes(errors, session, listed))) console.error(line);
    console.error(`有 ${errors.length} 个错误，没有写入；改好后再运行一次。`);
    return false;
  }
  if (listed.length === 0)
    throw new TableError('nothing-to-register', '列名下面没有一件可以登记', '核对各行的号数和种类');
  if (wishes.complete && refused.length > 0) {
    throw new TableError(
      'rows-left-out-of-complete',
      `第 ${refused.join('、')} 行没有登记，不能说登记册完整`,
      '改好这些行的号数和种类，或去掉 --complete',
    );
  }
  tell(changes(update));
  if (isNew || update.text !== source) {
    if (!dryRun) writeWhole(target, update.text);
    tell([`${dryRun ? '试运行，没有写入' : '已写入'} ${relative('.', target)}`]);
  } else tell([`没有变化，没有写 ${relative('.', target)}`]);
  return true;
}

const tell = (lines: string[]): void => {
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

/** Whether those files have no errors; they are told. */
function holds(root: string, problems: Problem[], files: string[]): boolean {
  const errors = problems.filter(({ severity, file }) => severity === 'error' && files.includes(file));
  if (errors.length === 0) return true;
  report([{ root, problems: errors }]);
  console.error('先改好这些错误，再运行一次；没有写入。');
  return false;
}

/** The result, judged as `check` does; the fields name the entries, for it stands in no file yet. */
function problemsOf(id: string, session: Session, { agencyIds, agencies }: Registers): Problem[] {
  const nowhere = () => startOfFile;
  const source = { data: session, faults: [], valueAt: nowhere, keyAt: nowhere, numberAt: () => undefined };
  const { fields: held, faults } = judge(sessionSchema, source);
  const told = faults.map((fault) => ({ severity: 'error' as const, file: fileOf(id), ...fault }));
  return [...told, ...checkSession(id, held, source, agencyIds, agencies)];
}

/** Problems of the result, at the rows of the table where they come from there. */
function problemNotes(problems: Problem[], { register = [] }: Session, listed: Listed[]): Note[] {
  const rows = new Map(listed.map(({ row, entry }) => [entryKey(entry), row]));
  return problems.map(({ id, field, message, fix }) => {
    const entry = register[Number(/^register\.(\d+)/.exec(field ?? '')?.[1])];
    if (!entry) return { id, message, fix };
    const row = rows.get(entryKey(entry));
    return row === undefined
      ? { id, message: `登记册里的${kinds[entry.kind]} ${entry.number}：${message}`, fix }
      : { id, row, message, fix };
  });
}

function columnLine({ index, head, field, left }: Table['columns'][number]): string {
  const name = `${columnName(index)} 列${head ? `“${head.replace(/\s+/g, '')}”` : ''}`;
  return field ? `${name} → ${fields[field]}` : `${name}：${left}，没有取`;
}

const otherSheets = ({ sheets }: Workbook, { name }: Sheet): string[] => {
  const others = sheets.filter((sheet) => sheet.name !== name);
  return others.length > 0 ? [`没有读的工作表：${others.map((sheet) => `“${sheet.name}”`).join('、')}`] : [];
};

const titleRows = ({ rows }: Sheet, { headRow }: Table): Note[] =>
  rows
    .slice(0, headRow - 1)
    .map((cells, index) => ({ row: index + 1, text: cells.map(textOf).filter(Boolean).join(' ') }))
    .map(({ row, text }) => ({
      id: 'heading-not-registered',
      row,
      message: text === '' ? '列名上面的空行' : `列名上面的文字，没有登记：${quoted(text)}`,
    }));

/** What is to be said of the day on which the list was true: a heading's 截至 is told, never taken by itself. */
function dayNotes(headings: Heading[], { asOf }: Wishes, session: Session): Note[] {
  const day = dayNamed(headings);
  if (asOf)
    return day && day !== asOf
      ? [{ id: 'as-of-in-doubt', message: `表上写着截至 ${day}，--as-of 却是 ${asOf}`, fix: '核对' }]
      : [];
  if (day === session.asOf && day) return [];
  if (day) return [{ id: 'as-of-in-doubt', message: `表上写着截至 ${day}`, fix: `要登记，加 --as-of ${day}` }];
  return session.asOf
    ? [{ id: 'as-of-in-doubt', message: `截至日期仍是 ${session.asOf}`, fix: '表更新过的，加 --as-of 日期' }]
    : [{ id: 'as-of-in-doubt', message: '没有截至日期，网站不判断逾期', fix: '加 --as-of 日期' }];
}

/** Kinds that the assembly does not know. */
function strangeKinds(listed: Listed[], session: Session): Note[] {
  return listed.flatMap(({ row, entry: { kind } }) =>
    isStrangeKind(kind, session.body)
      ? [
          {
            id: 'kind-contradicted' as const,
            row,
            message: `${bodyKinds[session.body.kind]}会议里登记了${kinds[kind]}`,
            fix: '核对种类和会议',
          },
        ]
      : [],
  );
}

/** What the site makes of an answer that it does not hold. */
const answeredNotes = (listed: Listed[]): Note[] =>
  listed.some(({ entry }) => entry.answeredOn)
    ? [{ id: 'answered-not-public', message: '有答复日期而本站没有公开答复的，登记册页写作“答复不公开”' }]
    : [];

/** Counts, and which entries they count. */
function changes({ added, changed, unchanged, untouched }: Update): string[] {
  const shown = 30;
  return [
    ...changed
      .slice(0, shown)
      .map(
        ({ row, entry, fields: names }) =>
          `更新 ${kinds[entry.kind]} ${entry.number}（第 ${row} 行）：${names.map(fieldName).join('、')}`,
      ),
    ...(changed.length > shown ? [`更新的其余 ${changed.length - shown} 件，见文件前后的差别`] : []),
    ...(untouched.length > 0 ? [`登记册里有、表里没有，未动：${numbersOf(untouched)}`] : []),
    `新增 ${added.length}，更新 ${changed.length}，未变 ${unchanged.length}，未动 ${untouched.length}`,
  ];
}

const fieldName = (field: string): string => (fields as Record<string, string>)[field] ?? field;

/** 建议 3–5、9、Y19；提案 2. */
function numbersOf(entries: { kind: Kind; number: string }[]): string {
  return [...Map.groupBy(entries, ({ kind }) => kind)]
    .map(([kind, those]) => {
      const plain = those.filter(({ number }) => /^\d+$/.test(number)).map(({ number }) => Number(number));
      const others = those.filter(({ number }) => !/^\d+$/.test(number)).map(({ number }) => number);
      return `${kinds[kind]} ${[ranges(plain), ...others].filter(Boolean).join('、')}`;
    })
    .join('；');
}
