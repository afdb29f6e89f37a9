/** `npm run letter -- <command>`: what a clerk does with letters. */
import { check } from './check.ts';

const usage = '用法：npm run letter -- check [文件或文件夹…] [--json]';

/** Runs the command that `args` name, and gives its exit code. */
function run([command, ...args]: string[]): number {
  if (command === undefined) return fail(`没有写命令。${usage}`);
  if (command !== 'check') return fail(`没有 ${command} 这个命令。${usage}`);
  try {
    return check(args);
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    return fail(`${args.filter((arg) => arg.startsWith('-')).join(' ')} 不是可用的选项。${usage}`);
  }
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

process.exitCode = run(process.argv.slice(2));
