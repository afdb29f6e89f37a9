/** Queries that occur in the letters as typed. */
import { fullWidth } from '../spellings.ts';
import { normal, occurs } from '../truth.ts';
import { type ClassPlan, personOf } from './class.ts';

/** Consecutive Han characters from a randomly drawn text. */
const substring = (length: number): ClassPlan => ({
  group: 'substring',
  count: 12,
  drawer: (draw, answers) => () => {
    const text = draw.han(draw.letter(), length);
    return text ? answers.words(text, [text]) : undefined;
  },
});

const quotes = [
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
] as const;

export const wordClasses: Record<string, ClassPlan> = {
  'substring-2': substring(2),
  'substring-3': substring(3),
  'substring-4': substring(4),
  'substring-5': substring(5),
  'substring-6': substring(6),
  heavy: {
    group: 'heavy',
    count: 12,
    drawer: (draw, answers) => () => {
      const text = draw.dice.pick(answers.heavy);
      return answers.words(text, [text]);
    },
  },
  title: {
    group: 'title',
    count: 14,
    drawer: (draw, answers) => () => {
      const title = draw.dice.pick(draw.letter().titles);
      const length = draw.dice.whole(3, 6);
      const at = draw.dice.whole(0, Math.max(0, title.length - length));
      const text = title.slice(at, at + length);
      if (text.length < length || !/^\p{Script=Han}+$/u.test(text)) return undefined;
      const query = answers.words(text, [text]);
      const best = answers.where(({ titles }) => titles.some((one) => occurs(normal(text), normal(one))));
      return query && { ...query, best };
    },
  },
  name: {
    group: 'name',
    count: 14,
    drawer: (draw, answers) => () => {
      const name = personOf(draw);
      return name ? answers.words(name, [name]) : undefined;
    },
  },
  'name-and-office': {
    group: 'name',
    count: 8,
    drawer(draw, answers) {
      const office = draw.turns(['代表', '委员']);
      return () => {
        const name = personOf(draw);
        return name ? answers.words(name + office(), [name]) : undefined;
      };
    },
  },
  agency: {
    group: 'name',
    count: 14,
    drawer: (draw, answers) => () => {
      const { agencyNames } = draw.letter();
      const name = draw.dice.pick(agencyNames);
      return answers.words(name, [name]);
    },
  },
  latin: {
    group: 'latin',
    count: 14,
    drawer(draw, answers) {
      const spell = draw.turns([(text: string) => text, (text: string) => text.toLowerCase(), fullWidth]);
      return () => {
        if (answers.latin.length === 0) return undefined;
        const text = draw.dice.pick(answers.latin);
        return answers.words(spell()(text), [text]);
      };
    },
  },
  amount: {
    group: 'latin',
    count: 14,
    drawer(draw, answers) {
      const spell = draw.turns([(text: string) => text, (text: string) => text, fullWidth]);
      return () => {
        if (answers.amounts.length === 0) return undefined;
        const text = draw.dice.pick(answers.amounts);
        return answers.words(spell()(text), [text]);
      };
    },
  },
  quoted: {
    group: 'latin',
    count: 12,
    drawer(draw, answers) {
      const marks = draw.turns(quotes);
      return () => {
        const text = draw.han(draw.letter(), draw.dice.whole(4, 9));
        const [open, close] = marks();
        return text ? answers.words(open + text + close, [text]) : undefined;
      };
    },
  },
  terms: {
    group: 'latin',
    count: 16,
    drawer(draw, answers) {
      const between = draw.turns([' ', '　', '，', ' ']);
      return () => {
        const letter = draw.letter();
        const terms = Array.from({ length: draw.dice.whole(2, 3) }, () => draw.han(letter, draw.dice.whole(2, 4)));
        const whole = terms.filter((term) => term !== undefined);
        return whole.length === terms.length ? answers.words(whole.join(between()), whole) : undefined;
      };
    },
  },
  exclusion: {
    group: 'latin',
    count: 8,
    drawer: (draw, answers) => () => {
      const letter = draw.letter();
      const [wanted, unwanted] = [draw.han(letter, 2), draw.han(letter, draw.dice.whole(2, 3))];
      const query = wanted && answers.words(`${wanted} -${unwanted}`, [wanted]);
      if (!query || !unwanted) return undefined;
      const form = normal(unwanted);
      const excluded = answers.where(({ searched }) => occurs(form, searched));
      const doubtful = answers.where(({ searched, besides }) => !occurs(form, searched) && occurs(form, besides));
      const right = query.right.difference(excluded).difference(doubtful);
      const tolerated = query.tolerated.union(doubtful).difference(excluded);
      return right.size > 0 && right.size < query.right.size ? { ...query, right, tolerated } : undefined;
    },
  },
};
