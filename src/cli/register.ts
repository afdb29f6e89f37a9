/** `npm run letter -- register FILE`: makes or updates a meeting's register from an office's list. */
import { relative } from 'node:path';
import { parseCivilDate } from '../../schemas/notation/civil-date.ts';
import { kindIn } from '../import/register-sheet/cells.ts';
import { linesOf, type Note, TableError } from '../import/register-sheet/note.ts';
import { sessionIdFault } from '../library/check/registers.ts';
import { contentRoot } from '../library/content-root.ts';
import { kindAt } from '../library/source/files.ts';
import { given } from './check.ts';
import { command, flag, value } from './command.ts';
import { type Plan, planOf, type Requested } from './register/plan.ts';
import { changes } from './register/report.ts';
import { reportJson } from './report/json.ts';
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
  json?: boolean;
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
      json: flag('结果写成 JSON，给程序读；不写入'),
    },
    positional: {
      kind: 'array',
      parameter: { placeholder: '表格文件', parse: String, brief: '一次一个，如 交办表.xlsx' },
    },
  },
  register,
);

/**
 * Reads the table into `sessions/<id>.yaml` of `CONTENT_DIR`, and prints what was taken, what was left out and why.
 * Nothing is written if anything is wrong with the result, nor with `json`.
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
    const plan = await planOf(root, given(name), requested(options));
    if ('blocked' in plan) {
      const findings = [{ root, problems: plan.blocked }];
      if (options.json) reportJson(findings);
      else {
        report(findings);
        console.error('先改好这些错误，再运行一次；没有写入。');
      }
      return 1;
    }
    return (options.json ? printJson(plan) : carryOut(plan, options['dry-run'] === true)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TableError || error instanceof WriteError)) throw error;
    if (options.json && error instanceof TableError) writeJson({ problems: [noteJson('error', error)] });
    else console.error(`${name === undefined ? '' : `${name}：`}${error.message}（${error.fix}）`);
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

/** Prints everything, and writes the register; false if an error prevents that. */
function carryOut({ reading, notes, errors, update, target, isChanged }: Plan, dryRun: boolean): boolean {
  console.log(reading.join('\n'));
  if (notes.length > 0) console.log(['说明：', ...linesOf(notes).map((line) => `  ${line}`)].join('\n'));
  if (errors.length > 0) {
    for (const line of linesOf(errors)) console.error(line);
    console.error(`有 ${errors.length} 个错误，没有写入；改好后再运行一次。`);
    return false;
  }
  console.log(changes(update).join('\n'));
  const file = relative('.', target);
  if (isChanged && !dryRun) writeWhole(target, update.text);
  console.log(!isChanged ? `没有变化，没有写 ${file}` : dryRun ? `试运行，没有写入 ${file}` : `已写入 ${file}`);
  return true;
}

/** Prints one object: the meeting, how many entries would change, and the problems at their rows and columns. */
function printJson({ session, notes, errors, update }: Plan): boolean {
  const { added, changed, unchanged, untouched } = update;
  writeJson({
    session,
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    untouched: untouched.length,
    problems: [...errors.map((note) => noteJson('error', note)), ...notes.map((note) => noteJson('warning', note))],
  });
  return errors.length === 0;
}

/** Rows and columns count from 1, as a spreadsheet shows them; null if a note is about the whole table. */
const noteJson = (severity: 'error' | 'warning', { id, row, column, message, fix }: Note): object => ({
  id,
  severity,
  row: row ?? null,
  column: column === undefined ? null : column + 1,
  message,
  fix: fix ?? null,
});

const writeJson = (result: object): void => {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
};
