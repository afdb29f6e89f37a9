/** `npm run letter -- <command>`: what a clerk does with letters. */
import { check } from './check.ts';

const usage = '用法：npm run letter -- check [文件或文件夹…] [--json]';

const [command, ...args] = process.argv.slice(2);
try {
  if (command !== 'check') throw new Error(command ? `没有 ${command} 这个命令。${usage}` : usage);
  process.exitCode = check(args);
} catch (error) {
  const unknown = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(unknown ? `有不认识的选项。${usage}` : (error as Error).message);
  process.exitCode = 1;
}
