/** The queries, class by class, each with the letters that answer it. The same letters and seed give the same queries. */
import { Answers, type Query } from './answers.ts';
import type { Group } from './classes/class.ts';
import { nearClasses } from './classes/near.ts';
import { numberClasses } from './classes/numbers.ts';
import { wordClasses } from './classes/words.ts';
import { Draw } from './draw.ts';
import type { Corpus } from './letters.ts';

export interface QueryClass {
  name: string;
  /** The row of the table that it belongs to. */
  group: Group;
  queries: Query[];
}

const classes = { ...numberClasses, ...wordClasses, ...nearClasses };

/** Draws every class, or only those that are named. Throws if there is no such class. */
export function drawQueries(corpus: Corpus, seed: number, only?: string[]): QueryClass[] {
  const unknown = only?.find((name) => !(name in classes));
  if (unknown !== undefined) {
    throw new Error(`没有 ${unknown} 这一类查询。可选：${Object.keys(classes).join(' ')}`);
  }
  const answers = new Answers(corpus);
  return Object.entries(classes)
    .filter(([name]) => only === undefined || only.includes(name))
    .map(([name, { group, count, drawer }]) => {
      const draw = new Draw(corpus, seed, name);
      return { name, group, queries: draw.distinct(count, drawer(draw, answers)) };
    })
    .filter(({ queries }) => queries.length > 0);
}
