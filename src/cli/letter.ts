/** `npm run letter -- <command>`: what a clerk does with letters. */
import { check } from './check.ts';
import { fmt } from './fmt.ts';
import { importLetters } from './import.ts';
import { newLetter } from './new.ts';
import { register } from './register.ts';

const commands = {
  check: { run: check, usage: 'npm run letter -- check [文件或文件夹…] [--json | --annotate]' },
  fmt: { run: fmt, usage: 'npm run letter -- fmt [文件或文件夹…]' },
  import: {
    run: importLetters,
    usage:
      'npm run letter -- import 文件或文件夹… [--disclosure 公开属性] [--add] [--mask] [--force] [--to 内容文件夹] [--json]',
  },
  new: {
    run: newLetter,
    usage:
      'npm run letter -- new [--session 会议] [--kind 种类] [--number 号数] [--proposers 姓名] [--agency 发文机关] ' +
      '[--issued-on 成文日期] [--disclosure 公开属性] [--title 标题] [--submission-title 题目] [--document-number 发文字号] ' +
      '[--signatory 签发人] [--disposition 类别标记]',
  },
  register: {
    run: register,
    usage:
      'npm run letter -- register 表格文件 [--session 会议标识] [--as-of 截至日期] [--complete] [--kind 种类] ' +
      '[--sheet 工作表] [--name 会议名称] [--body-name 大会全称] [--dry-run]',
  },
};
const usage = `用法：${Object.values(commands)
  .map((command) => command.usage)
  .join('\n或：')}`;

/** Runs the command that `args` name, and gives its exit code. */
async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined) return fail(`没有写命令。${usage}`);
  if (!Object.hasOwn(commands, name)) return fail(`没有 ${name} 这个命令。${usage}`);
  const command = commands[name as keyof typeof commands];
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    return fail(`${args.filter((arg) => arg.startsWith('-')).join(' ')} 不是可用的选项。用法：${command.usage}`);
  }
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

process.exitCode = await run(process.argv.slice(2));
