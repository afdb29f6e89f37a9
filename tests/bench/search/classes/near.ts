/** Queries that the letters write differently, and some that occur nowhere. */
import type { Answers, Query } from '../answers.ts';
import type { Draw } from '../draw.ts';
import { readings, syllablesOfName, traditional } from '../spellings.ts';
import { normal, occurs } from '../truth.ts';
import { type ClassPlan, isPersonal, personOf } from './class.ts';

/** Whether every character of a name has one reading, so that its pinyin is unambiguous. */
const isPlain = (name: string): boolean =>
  [...name].every((character) => readings(character).length === 1) && !syllablesOfName(name).join('').includes('ü');

/** A query in pinyin for the letters of everybody whose name is spelled that way. */
const pinyinClass = (count: number, spell: (syllables: string[]) => string): ClassPlan => ({
  group: 'converted',
  count,
  drawer: (draw, answers) => () => {
    const name = personOf(draw);
    if (!name || name.length < 3 || !isPlain(name)) return undefined;
    const text = spell(syllablesOfName(name));
    const namesakes = new Set(
      answers.letters
        .flatMap(({ people }) => people)
        .filter((one) => isPersonal(one) && spell(syllablesOfName(one)) === text)
        .map(normal),
    );
    const right = answers.where(({ people }) => people.some((one) => namesakes.has(normal(one))));
    const mention = answers.where(({ searched, besides }) =>
      [...namesakes, normal(text)].some((one) => occurs(one, searched) || occurs(one, besides)),
    );
    return { text, judged: 'words', right, tolerated: mention.difference(right) };
  },
});

/** A query with a typo that occurs nowhere as typed, for the letters that contain the correct phrase. */
function faulty(answers: Answers, phrase: string, text: string): Query | undefined {
  return text === phrase || answers.anywhere(text) ? undefined : answers.words(text, [phrase], 'first-ten');
}

function replaced(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

/** The text with one character replaced by a homophone, not the first of a name. */
function misheard(draw: Draw, { homophones }: Answers, text: string, from: number): string | undefined {
  const at = draw.dice.whole(from, text.length - 1);
  const character = text[at] ?? '';
  const alike = (homophones.get(readings(character)[0] ?? '') ?? []).filter((one) => one !== character);
  return alike.length > 0 ? replaced(text, at, draw.dice.pick(alike)) : undefined;
}

/** Phrases that no reply to a deputy contains. */
const impossible = [
  ...['海底捞月亮计划', '火星殖民地供暖', '恐龙孵化基地', '时光机器登记', '龙宫拆迁补偿', '量子纠缠食堂'],
  ...['月球背面停车难', '永动机补贴办法', '独角兽牧场审批', '隐身衣采购目录', '银河系公交', 'xqzvw', 'Zyzzyva工厂'],
  ...['"穿越时空隧道"', '孙悟空 紧箍咒', '9876543210%'],
];

export const nearClasses: Record<string, ClassPlan> = {
  traditional: {
    group: 'converted',
    count: 14,
    drawer: (draw, answers) => () => {
      const text = draw.han(draw.letter(), draw.dice.whole(3, 5));
      const typed = text && traditional(text);
      return typed && typed !== text && !answers.anywhere(typed) ? answers.words(typed, [text]) : undefined;
    },
  },
  pinyin: pinyinClass(8, (syllables) => syllables.join('')),
  'pinyin-spaced': pinyinClass(6, (syllables) => syllables.join(' ')),
  'pinyin-initials': pinyinClass(6, (syllables) => syllables.map((syllable) => syllable[0]).join('')),
  'percent-in-words': {
    group: 'converted',
    count: 6,
    drawer: (draw, answers) => () => {
      const percents = answers.amounts.filter((one) => one.endsWith('%'));
      if (percents.length === 0) return undefined;
      const percent = draw.dice.pick(percents);
      const text = `百分之${percent.slice(0, -1)}`;
      const query = answers.words(text, [percent]);
      return query && { ...query, right: query.right.union(answers.words(text, [text])?.right ?? new Set<string>()) };
    },
  },
  typo: {
    group: 'typo',
    count: 16,
    drawer: (draw, answers) => () => {
      const phrase = draw.han(draw.letter(), draw.dice.whole(4, 6));
      const wrong = draw.dice.pick(answers.characters.slice(0, 500));
      return phrase
        ? faulty(answers, phrase, replaced(phrase, draw.dice.whole(0, phrase.length - 1), wrong))
        : undefined;
    },
  },
  swapped: {
    group: 'typo',
    count: 10,
    drawer: (draw, answers) => () => {
      const phrase = draw.han(draw.letter(), draw.dice.whole(4, 6));
      if (!phrase) return undefined;
      const at = draw.dice.whole(0, phrase.length - 2);
      return faulty(answers, phrase, phrase.slice(0, at) + phrase[at + 1] + phrase[at] + phrase.slice(at + 2));
    },
  },
  'homophone-name': {
    group: 'typo',
    count: 8,
    drawer: (draw, answers) => () => {
      const name = personOf(draw);
      const text = name && name.length >= 3 ? misheard(draw, answers, name, 1) : undefined;
      return name && text ? faulty(answers, name, text) : undefined;
    },
  },
  homophone: {
    group: 'typo',
    count: 10,
    drawer: (draw, answers) => () => {
      const phrase = draw.han(draw.letter(), draw.dice.whole(4, 6));
      const text = phrase && misheard(draw, answers, phrase, 0);
      return phrase && text ? faulty(answers, phrase, text) : undefined;
    },
  },
  nothing: {
    group: 'nothing',
    count: impossible.length,
    drawer(draw, answers) {
      const phrase = draw.turns(impossible);
      return () => {
        const text = phrase();
        return answers.anywhere(text) ? undefined : answers.absent(text, text);
      };
    },
  },
};
