/** All messages of the argument library, in Chinese. */
import {
  type ApplicationText,
  ArgumentScannerError,
  formatMessageForArgumentScannerError,
  text_en,
} from '@stricli/core';

const orHelp = '加 --help 看用法';
const nearest = (names: readonly string[]): string =>
  names.length > 0 ? `，最接近的是 ${names.join('、')}；${orHelp}` : `；${orHelp}`;

export const text: ApplicationText = {
  ...text_en,
  headers: { usage: '用法', aliases: '又名', commands: '命令', flags: '选项', arguments: '写什么' },
  keywords: { default: '不写时为', separator: '隔开用' },
  briefs: {
    help: '显示这段说明',
    helpAll: '显示这段说明',
    version: '显示版本',
    argumentEscapeSequence: '后面的都是文件名，即使以 - 开头',
  },
  noCommandRegisteredForInput: ({ input, corrections }) =>
    `没有 ${input} 这个命令${nearest(corrections.map((name) => name.replaceAll('`', '')))}`,
  exceptionWhileParsingArguments: (error) =>
    error instanceof ArgumentScannerError
      ? formatMessageForArgumentScannerError(error, {
          AliasNotFoundError: ({ input }) => `没有 -${input} 这个选项；${orHelp}`,
          ArgumentParseError: ({ externalFlagNameOrPlaceholder: name, input }) =>
            `${name} 的值不能写 ${input}；${orHelp}`,
          FlagNotFoundError: ({ input, corrections }) =>
            `没有 --${input} 这个选项${nearest(corrections.map((name) => `--${name}`))}`,
          UnexpectedFlagError: ({ externalFlagName: name }) => `--${name} 写了两次；只留一个`,
          UnexpectedPositionalError: ({ input }) => `多写了 ${input}；${orHelp}`,
          UnsatisfiedFlagError: ({ externalFlagName: name }) => `--${name} 后面要写它的值；${orHelp}`,
          UnsatisfiedPositionalError: ({ placeholder }) => `没有写${placeholder}；${orHelp}`,
        })
      : `参数读不出来：${error}`,
  exceptionWhileRunningCommand: (error) =>
    `程序出错了；请把下面的内容交给维护它的人：\n${error instanceof Error ? error.stack : error}`,
};
