/** `npm run letter -- <command>`: a clerk's commands for letters. */
import { fileURLToPath } from 'node:url';
import { buildApplication, buildRouteMap, help, run, type StricliProcess } from '@stricli/core';
import { checkCommand } from './check.ts';
import { fmtCommand } from './fmt.ts';
import { importCommand } from './import.ts';
import { text } from './messages.ts';
import { newCommand } from './new.ts';
import { registerCommand } from './register.ts';

const routes = {
  check: checkCommand,
  fmt: fmtCommand,
  import: importCommand,
  new: newCommand,
  register: registerCommand,
};
const application = buildApplication(
  buildRouteMap({
    routes,
    docs: { brief: '命令后面加 --help 看它的用法。' },
  }),
  {
    name: 'npm run letter --',
    scanner: { allowArgumentEscapeSequence: true },
    localization: { defaultLocale: 'zh-CN', loadText: () => text },
  },
  {
    help: help({
      brief: text.briefs.help,
      defaultForRouteMap: true,
      formatting: { caseStyle: 'original', onlyRequiredInUsageLine: true, useAliasInUsageLine: false },
    }),
  },
);

/** Runs the command that `args` name, and returns its exit code. Without one, the commands are listed. */
export async function letter(args: readonly string[]): Promise<0 | 1> {
  const { stdout, stderr, env } = process;
  const own: StricliProcess = { stdout, stderr, env };
  await run(application, args, { process: own });
  return own.exitCode === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await letter(process.argv.slice(2));
