import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Reply, replySchema } from '../../../schemas/reply.ts';
import type { Session } from '../../../schemas/session.ts';
import { readContent } from '../../../src/library/read.ts';
import { corpus } from '../../corpus/corpus.ts';
import { writeCorpus } from '../../corpus/write.ts';

function digest(options: { letters: number; seed: number }): string {
  const hash = createHash('sha256');
  for (const { path, content } of corpus(options)) hash.update(`${path}\0`).update(content).update('\0');
  return hash.digest('hex');
}

describe('the same arguments', () => {
  test('give the same bytes', () => {
    expect(digest({ letters: 60, seed: 1 })).toBe(digest({ letters: 60, seed: 1 }));
  });

  test('with another seed give other bytes', () => {
    expect(digest({ letters: 60, seed: 1 })).not.toBe(digest({ letters: 60, seed: 2 }));
  });
});

test.each([1, 2, 7, 39, 60])(
  'a corpus of %i letters has that many, and check finds nothing wrong with it',
  (letters) => {
    const folder = mkdtempSync(join(tmpdir(), 'dafu-corpus-'));
    writeCorpus(folder, { letters, seed: 3 });
    const { entries, problems } = readContent(folder);
    rmSync(folder, { recursive: true });
    // Pictures cannot be read, and exceptions to the privacy rules are listed: neither is a problem.
    const expected = /^(?:读不出|隐私例外)/;
    expect(problems.filter(({ severity, message }) => severity === 'error' || !expected.test(message))).toEqual([]);
    expect(entries).toHaveLength(letters);
  },
);

describe('among a thousand letters', () => {
  const files = [...corpus({ letters: 1000, seed: 1 })];
  const letters = files
    .filter(({ path }) => path.startsWith('replies/'))
    .map(({ path, content }) => {
      const [, yaml = '', text = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(String(content)) ?? [];
      return { path: path.slice('replies/'.length, -'.md'.length), reply: parse(yaml) as Reply, text };
    });
  const withText = letters.filter(({ reply }) => !reply.withdrawn);
  const count = (holds: (letter: (typeof letters)[number]) => boolean) => letters.filter(holds).length;

  test('every optional field occurs', () => {
    const seen = new Set(letters.flatMap(({ reply }) => Object.keys(reply)));
    expect(Object.keys(replySchema.shape).filter((field) => !seen.has(field))).toEqual([]);
  });

  test('every form of number and letter occurs', () => {
    const numbers = letters.flatMap(({ reply }) => reply.submissions.map(({ number }) => number));
    expect(new Set(letters.flatMap(({ reply }) => reply.submissions.map(({ kind }) => kind))).size).toBe(4);
    expect(numbers).toContain('闭02');
    expect(numbers).toContain('Y2');
    expect(numbers.some((number) => /^0\d{3}$/.test(number))).toBe(true);
    expect(count(({ path }) => path.split('/').length === 3)).toBeGreaterThan(10);
    expect(count(({ reply }) => reply.submissions.length > 1)).toBeGreaterThan(10);
    expect(count(({ path, reply }) => path.endsWith('-2') && reply.follows !== undefined)).toBeGreaterThan(5);
    expect(count(({ reply }) => reply.withdrawn !== undefined)).toBeLessThan(12);
    expect(count(({ reply }) => reply.disclosure !== 'proactive')).toBe(0);
    const proposers = letters.flatMap(({ reply }) => reply.submissions.flatMap((one) => one.proposers ?? []));
    expect(proposers.some((who) => typeof who === 'object')).toBe(true);
  });

  test('the registers know numbers in every state without a letter', () => {
    const lines = files
      .filter(({ path }) => path.startsWith('sessions/'))
      .map(({ content }) => parse(String(content)) as Session)
      .flatMap(({ register = [], asOf = '' }) => register.map((line) => ({ ...line, asOf })));
    expect(lines.some(({ disclosure }) => disclosure === 'on-request')).toBe(true);
    expect(lines.some(({ disclosure }) => disclosure === 'withheld')).toBe(true);
    expect(lines.some(({ dueOn = '', asOf }) => dueOn > asOf)).toBe(true);
  });

  test('letters mention one another, and what they mention exists', () => {
    const known = new Set(letters.map(({ reply }) => reply.documentNumber));
    const named = withText.flatMap(({ text, reply }) =>
      [...text.matchAll(/示[\p{Script=Han}]{1,3}[建函]〔\d{4}〕闭?\d+号/gu)]
        .map(([number]) => number)
        .filter((number) => number !== reply.documentNumber),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((number) => !known.has(number))).toEqual([]);
  });

  test('each is marked as a sample, and none carries a mobile number', () => {
    for (const { path, reply, text } of withText) {
      expect(`${reply.note}${text}`, path).toContain('本件为示例数据');
      expect(`${JSON.stringify(reply)}${text}`, path).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    }
  });

  test('tables, footnotes, links, pictures, headings and run-in headings occur', () => {
    for (const form of [
      /^\| --- \|/m,
      /\[\^1\]/,
      /\]\(https:/,
      /!\[/,
      /^一、/m,
      /^（一）/m,
      /《/,
      /“/,
      /5G|MES|AI/,
      /\d%/,
    ]) {
      expect(
        count(({ text }) => form.test(text)),
        String(form),
      ).toBeGreaterThan(3);
    }
  });

  test('lengths run from 500 to 6,000 characters, with a mean near 2,500', () => {
    const lengths = withText.map(({ text }) => text.replace(/\s/g, '').length).sort((a, b) => a - b);
    expect(lengths[0]).toBeGreaterThan(400);
    expect(lengths.at(-1)).toBeLessThan(6300);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(2200);
    expect(mean).toBeLessThan(2800);
    expect(lengths[500]).toBeLessThan(mean); // skewed, as lengths of texts are
  });

  test('common and rare words are spread as in real letters', () => {
    const counts = new Map<string, number>();
    const holders = new Map<string, number>();
    let total = 0;
    const growth: [bigrams: number, kinds: number][] = [];
    // Shuffled by a hash: files come in order of date, and each meeting has words of its own.
    const shuffled = withText.toSorted((a, b) => (shuffle(a.path) < shuffle(b.path) ? -1 : 1)).slice(0, 500);
    for (const [index, { text }] of shuffled.entries()) {
      const own = bigrams(text);
      for (const bigram of own) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
      for (const bigram of new Set(own)) holders.set(bigram, (holders.get(bigram) ?? 0) + 1);
      total += own.length;
      if (index === 28 || index === shuffled.length - 1) growth.push([total, counts.size]);
    }
    const ranked = [...counts.values()].sort((a, b) => b - a);
    const covered = (first: number) => ranked.slice(0, first).reduce((sum, value) => sum + value, 0) / total;
    const [[fewer, fewKinds] = [1, 1], [more, manyKinds] = [1, 1]] = growth;
    const heaps = Math.log(manyKinds / fewKinds) / Math.log(more / fewer);
    const held = (word: string) => (holders.get(word) ?? 0) / shuffled.length;
    expect(heaps).toBeGreaterThan(0.55);
    expect(heaps).toBeLessThan(0.75);
    expect(covered(100)).toBeGreaterThan(0.12);
    expect(covered(100)).toBeLessThan(0.25);
    expect(covered(1000)).toBeLessThan(0.6);
    expect([...holders.values()].filter((value) => value === 1).length / counts.size).toBeGreaterThan(0.4);
    for (const word of ['工作', '发展', '建设']) expect(held(word), word).toBeGreaterThan(0.8);
    // The words of a theme occur only in its letters.
    for (const word of ['养老', '河道', '孵化']) {
      expect(held(word), word).toBeGreaterThan(0.01);
      expect(held(word), word).toBeLessThan(0.15);
    }
  });
});

const bigrams = (text: string): string[] =>
  (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );

const shuffle = (path: string): string => createHash('md5').update(path).digest('hex');
