import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { describe, expect, test } from 'vitest';
import { letterBody } from '../../../src/letter/processor.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/letter');
const annexHref = (file: string) => `/annexes/${encodeURIComponent(file)}`;
const html = (text: string) => rehype().stringify(letterBody(text, annexHref));

/** What a reader sees: the paragraphs, one per line. */
const visible = (text: string): string =>
  letterBody(text)
    .children.map((block) => textOf(block))
    .filter((block) => block !== '\n')
    .join('\n');

describe('the text of a letter becomes HTML', () => {
  test.each(readdirSync(fixtures))('%s', (name) => {
    const read = (file: string) => readFileSync(join(fixtures, name, file), 'utf8');
    expect(`${html(read('input.md'))}\n`).toBe(read('output.html'));
  });
});

describe('a plugin adds structure, never words', () => {
  /** Markup that is off, clause numbers, quotes, and characters without a meaning. */
  const characters = [...'一二、（三）。：“”—《》省企业2025%+-=*_~`>&;!#.():/ \u3000年'];
  const line = fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 });
  const trimmed = (text: string) => text.replace(/^[ \t\u3000]+|[ \t\u3000]+$/gu, '');

  test('a reader sees a text without Markdown character for character', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const plain = lines.map(trimmed).filter((text) => text !== '' && !/^## /u.test(text));
        expect(visible(plain.join('\n'))).toBe(plain.join('\n'));
      }),
    );
  });

  test('indentation and blank lines are all that a reader does not see', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const typed = lines.filter((text) => !/^[ \u3000]*##/u.test(text));
        expect(visible(typed.join('\n'))).toBe(typed.map(trimmed).filter(Boolean).join('\n'));
      }),
    );
  });

  test('tags and comments show as plain characters', () => {
    const text = '<b>粗</b>\n<!-- 注释 -->\n<script>alert(1)</script>\n3 < 5';
    expect(visible(text)).toBe(text);
  });
});

describe('nothing unsafe leaves the processor', () => {
  const schemes = ['javascript:', 'JAVASCRIPT:', 'data:', 'vbscript:', 'file:', '//', '\\\\', 'java%73cript:'];
  const noise = fc.constantFrom('', '\t', '\u0001', '\u200b', '%09', '&Tab;', '\\');

  test('an unsafe link keeps only its words, however disguised', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemes), noise, fc.nat({ max: 6 }), (scheme, mark, at) => {
        const address = `${scheme.slice(0, at)}${mark}${scheme.slice(at)}x`;
        const hrefs = [...html(`[甲](<${address}>)`).matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
        for (const href of hrefs)
          expect(new URL(href, 'https://site.example/a/b/').origin).toBe('https://site.example');
      }),
    );
  });
});

test('parses the same text to the same tree twice', () => {
  const text = '一、甲\n（一）乙。丙[^1]\n\n[^1]: 注';
  expect(html(text)).toBe(html(text));
});
