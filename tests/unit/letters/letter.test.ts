import { expect, test } from 'vitest';
import { writeLetter } from '../../letters/letter.ts';

const samples = Array.from({ length: 300 }, (_, index) => writeLetter(5, index));
const dense = (text: string): string => text.normalize('NFKC').replace(/<[^>]*>|\s/g, '');

test('one seed writes the same letters, another seed others', () => {
  expect(Array.from({ length: 20 }, (_, index) => writeLetter(5, index))).toEqual(samples.slice(0, 20));
  expect(writeLetter(6, 0).source).not.toBe(writeLetter(5, 0).source);
});

test('every value that a letter states is written in it', () => {
  const whole = samples.filter(({ forms }) => !['radicals', 'wrapped', 'web page', 'Markdown'].includes(forms.damage));
  const lacking = whole.flatMap(({ file, source, truth }) =>
    Object.entries(truth).flatMap(([field, { written }]) =>
      dense(source).includes(dense(written)) ? [] : [`${file} ${field}: ${written}`],
    ),
  );
  expect(lacking).toEqual([]);
});

test('every sentence of the text is in the letter', () => {
  const whole = samples.filter(({ forms }) => !['radicals', 'wrapped', 'web page', 'Markdown'].includes(forms.damage));
  expect(whole.filter(({ source, text }) => text.some((line) => !dense(source).includes(dense(line))))).toEqual([]);
});

test('each part has many forms', () => {
  const forms = new Set(samples.flatMap(({ forms }) => Object.entries(forms).map((entry) => entry.join(': '))));
  expect(forms.size).toBeGreaterThan(250);
});
