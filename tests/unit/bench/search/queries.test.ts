import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../bench/search/letters.ts';
import { drawQueries } from '../../../bench/search/queries.ts';

const corpus = readCorpus(path.resolve(import.meta.dirname, '../../../fixtures/site'));
const letterAt = (path: string) => corpus.letters.find((letter) => letter.path === path);
const queriesOf = (name: string) => drawQueries(corpus, 1, [name]).flatMap(({ queries }) => queries);

describe('the letters of a content root', () => {
  test('are the published ones', () => {
    expect(letterAt('shili-npc-18-4/367')?.documentNumber).toEqual({ code: '示经信建', year: '2025', serial: '16' });
    expect(letterAt('shili-npc-18-4/25/shili-jyj')?.agencyNames).toContain('示例市教育局');
    expect(letterAt('shili-npc-18-4/62')).toBeUndefined();
  });

  test('contain the text without markup', () => {
    const { text = '' } = letterAt('shili-npc-18-4/367') ?? {};
    expect(text.split('\n')).toEqual(expect.arrayContaining(['片区', '城东', '一、示例产业的现状']));
    expect(text).toContain('全市新增示例企业23家，占全市总数17.4%');
    expect(text).toContain('示例平台的说明见示例市政务服务网。');
    expect(text).not.toMatch(/[|\\]|\[\^|https:/);
  });

  test('know the kinds of their numbers, without padding', () => {
    expect(letterAt('shili-npc-18-4/0038')?.submissions[0]).toMatchObject({ number: '0038', key: '38' });
    expect(letterAt('shili-npc-18-4/闭08')?.submissions[0]).toMatchObject({ key: '闭8' });
  });
});

describe('the queries', () => {
  test('depend on the seed alone', () => {
    const texts = (seed: number) =>
      drawQueries(corpus, seed, ['substring-4']).map(({ queries }) => queries.map((q) => q.text));
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
  });

  test('do not change when a class is drawn separately', () => {
    const all = drawQueries(corpus, 1).find(({ name }) => name === 'title');
    expect(all?.queries).toEqual(queriesOf('title'));
  });

  test('have an answer, except those about which nobody wrote', () => {
    for (const { name, queries } of drawQueries(corpus, 1)) {
      const isAbsent = /absent|nothing/.test(name);
      for (const { text, right } of queries) expect(right.size > 0, `${name} ${text}`).toBe(!isAbsent);
    }
  });

  test('by number mean every letter to it', () => {
    const both = queriesOf('number').filter(({ text }) => /^(?:第\s*)?367(?:\s*号)?$/.test(text));
    for (const { right } of both) expect([...right].sort()).toEqual(['shili-npc-18-3/367', 'shili-npc-18-4/367']);
  });

  test('report a class that does not exist', () => {
    expect(() => drawQueries(corpus, 1, ['names'])).toThrow('没有 names 这一类查询。可选：document-number');
  });
});
