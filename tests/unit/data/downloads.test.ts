import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { letterJson, letterMarkdown, publicReply } from '../../../src/data/downloads.ts';
import { readContent, readText } from '../../../src/library/read.ts';

const sample = join(import.meta.dirname, '../../fixtures/site');
const { entries } = readContent(sample);
const published = entries.filter(({ reply }) => reply.disclosure === 'proactive' && !reply.withdrawn);
const exception = { text: '00000001', reason: '示例', approvedBy: '示例' };

test('Markdown reads back as the same letter: the same fields, the same text', () => {
  expect(published.length).toBeGreaterThan(10);
  for (const { file, reply } of published) {
    const text = readText(sample, { file });
    const [, frontMatter = '', below = ''] = letterMarkdown(reply, text).split(/^---\n/m);
    expect(parse(frontMatter)).toEqual(reply);
    expect(below.trim()).toBe(text.trim());
  }
});

test('exceptions to the privacy rules are not published', () => {
  const [{ reply } = { reply: undefined }] = published;
  if (!reply) throw new Error('the sample has no letter');
  const excepted = { ...reply, privacyExceptions: [exception] };
  expect(publicReply(excepted)).toEqual(reply);
  expect(letterMarkdown(excepted, '正文。')).not.toContain('privacyExceptions');
});

test('keeps the indentation of the first paragraph', () => {
  const [{ reply } = { reply: undefined }] = published;
  expect(reply && letterMarkdown(reply, '\n\n\u3000\u3000正文。\n\n').split('---\n').at(-1)).toBe(
    '\n\u3000\u3000正文。\n',
  );
});

test('JSON ends with a newline and leaves out an unknown URL', () => {
  const [{ path, reply } = { path: '', reply: undefined }] = published;
  if (!reply) throw new Error('the sample has no letter');
  const json = letterJson({ address: undefined, path, meeting: '示例会议', agency: '示例局', reply, paragraphs: [] });
  expect(json.endsWith('}\n')).toBe(true);
  expect(Object.keys(JSON.parse(json))).toEqual(['path', 'meeting', 'agency', 'reply', 'paragraphs']);
});
