import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hanYear, rankCharacters, year, yearClosing, yearOpening } from '../../../../schemas/notation/alphabet.ts';

const root = join(import.meta.dirname, '../../../..');

/** How a class of the alphabet looks if it is spelt again. */
const spellings: Record<string, RegExp> = {
  numerals: /[二三四五六七八九]{3}/u,
  'zeros of Chinese numerals': /[〇○◯零]{2}/u,
  kinds: /(?:建议|提案|议案)\|(?:建议|提案|议案)/u,
  ranks: /[省市区县旗乡州盟]{3}/u,
  'brackets of a year': /[〔【][[【(（〈<﹝［]|[〕】][\\\]】)）〉>﹞］]/u,
  years: /19\|20/u,
};

/** Code without comments and examples, line by line. */
const codeOf = (file: string): string[] =>
  readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)\/\/ .*$|^\s*(?:counter)?examples: .*$/, ''));

const files = ['src', 'schemas']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path).replaceAll('\\', '/'),
    ),
  )
  .filter((path) => /\.(?:ts|astro)$/.test(path) && path !== 'schemas/notation/alphabet.ts');

test.each(Object.entries(spellings))('%s are spelt in the alphabet only', (_, spelling) => {
  const found = files.flatMap((file) =>
    codeOf(file).flatMap((line, index) => (spelling.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test('the years are those of this century and the last, in figures and in Chinese digits', () => {
  expect(['1999', '2025', '1899', '2100'].map((text) => new RegExp(`^${year}$`).test(text))).toEqual([
    ...[true, true, false, false],
  ]);
  expect(['二〇二五', '一九九九', '二○二五', '三〇二五'].map((text) => new RegExp(`^${hanYear}$`).test(text))).toEqual([
    ...[true, true, true, false],
  ]);
});

test('a year may be in any kind of brackets', () => {
  for (const text of ['〔2025〕', '[2025]', '（2025）', '(2025)', '【2025】', '〈2025〉', '<2025>', '﹝2025﹞']) {
    expect(text).toMatch(new RegExp(`^${yearOpening}${year}${yearClosing}$`));
  }
});

test('each rank is one character', () => {
  expect(new Set(rankCharacters).size).toBe([...rankCharacters].length);
});
