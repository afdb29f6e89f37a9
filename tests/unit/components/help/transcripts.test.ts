/** What the page for the staff shows is what the commands print: each is run again, on the letter that the page shows. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as shown from '../../../../src/components/help/transcripts.ts';
import { root, runLetter } from '../../cli/run-letter.ts';

const sample = join(root, 'tests/fixtures/site');
const letter = 'content/replies/shili-npc-18-4/401.md';

let folder: string;
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

/** The pasted letter under another number, without the line that is not understood. */
const another = (number: number): string =>
  shown.pasted
    .replaceAll('第401号', `第${number}号`)
    .replace('[2025]21号', `〔2025〕${number}号`)
    .replace(/^办结程度.*\n/m, '');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dafu-transcripts-'));
  for (const name of ['site.yaml', 'agencies.yaml', 'sessions'])
    cpSync(join(sample, name), join(folder, 'content', name), { recursive: true });
  write('401.txt', shown.pasted);
  write('402.txt', another(402).replace('明年再改建四间。', '明年再改建四间，详情可打手机13800138000。'));
  write('403.txt', another(403).replaceAll('人大四次', '人大五次').replace('教育局', '园林局'));
  mkdirSync(join(folder, '来信'));
  for (const number of [411, 412, 413, 416]) write(`来信/${number}.txt`, another(number));
  write('来信/414.txt', another(414).replace('2025年6月23日\n', ''));
  write('来信/415.txt', another(415).replaceAll('第415号', ''));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command as it is typed on the page, and returns what it printed. */
async function said(typed: string, input = ''): Promise<string> {
  return (await runLetter(typed.replace('npm run letter -- ', '').split(' '), { cwd: folder, input })).stdout;
}

/** The commands of a window, each with the lines that follow it. */
const runsOf = (text: string): [command: string, lines: string[]][] =>
  text
    .split(/^> /m)
    .slice(1)
    .map((run) => {
      const [command = '', ...lines] = run.trimEnd().split('\n');
      return [command, lines];
    });

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The lines as a pattern, in which … matches any lines. */
const patternOf = (lines: string[]): RegExp =>
  new RegExp(`^${lines.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${escaped(line)}\\n`)).join('')}$`);

async function expectSaid(text: string): Promise<void> {
  for (const [command, lines] of runsOf(text)) expect(await said(command), command).toMatch(patternOf(lines));
}

test('import prints this, and writes the file that is then corrected', async () => {
  await expectSaid(shown.imported);
  const [fields = ''] = shown.mended.split('…');
  expect(readFileSync(join(folder, letter), 'utf8')).toContain(fields.replace('disposition：A\n', ''));
});

test('check finds the wrong colon, and nothing once it is corrected; fmt then moves the line', async () => {
  await expectSaid(shown.imported);
  const [fault, whole] = shown.checked.split(/(?=^> )/m).slice(-2) as [string, string];
  const written = readFileSync(join(folder, letter), 'utf8');
  const added = (line: string) =>
    write(
      letter,
      written.replace(/^contact:.*\n/m, (contact) => `${contact}${line}\n`),
    );
  added('disposition：A');
  await expectSaid(fault);
  added('disposition: A');
  await expectSaid(whole);
  await expectSaid(shown.formatted);
  expect(readFileSync(join(folder, letter), 'utf8')).toContain('signatory: 示例乙\ndisposition: A\ndisclosure:');
});

test('a letter of an unknown meeting and agency stays in unfiled/ until they are registered', async () => {
  await expectSaid(shown.unfiled);
});

test('a mobile number is refused, or masked', async () => {
  await expectSaid(shown.masked);
});

test('a folder is reported one line per file, and summed up', async () => {
  await expectSaid(shown.folder);
});

test('new asks these questions, and writes a letter', async () => {
  const [[command, lines]] = runsOf(shown.asked) as [[string, string[]]];
  const answers = ['3', '1', '404', '示例甲', '市教育局', '2025-06-23', '1', ''];
  const printed = await said(command, `${answers.join('\n')}\n`);
  // Input is echoed by a terminal, not printed by the command.
  const questions = lines.filter((line) => line !== '…').map((line) => line.replace(/：(?:3|404|示例甲)$/u, '：'));
  for (const line of questions) expect(printed).toContain(line);
});
