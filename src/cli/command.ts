/** How a command of `npm run letter` is declared: each option with its line of help, and its program. */
import {
  type ApplicationContext,
  type BaseArgs,
  type BaseFlags,
  buildCommand,
  type Command,
  type TypedCommandParameters,
} from '@stricli/core';

/**
 * A command that is listed with `brief`.
 * @param program takes options and arguments, returns the exit code
 */
export const command = <Options extends BaseFlags, Args extends BaseArgs>(
  brief: string,
  parameters: TypedCommandParameters<Options, Args, ApplicationContext>,
  program: (options: Options, ...args: Args) => number | Promise<number>,
): Command<ApplicationContext> =>
  buildCommand<Options, Args, ApplicationContext>({
    docs: { brief },
    parameters,
    async func(options, ...args) {
      this.process.exitCode = await program(options, ...args);
    },
  });

/** An option without a value. */
export const flag = (brief: string) => ({ kind: 'boolean', brief, optional: true, withNegated: false }) as const;

/** An option with a value. */
export const value = (brief: string) => ({ kind: 'parsed', parse: String, brief, optional: true }) as const;

/** Any number of files and folders. */
export const paths = (brief: string) =>
  ({ kind: 'array', parameter: { placeholder: '文件或文件夹', parse: String, brief } }) as const;
