/** Draws letters, words and places in texts by chance that a seed repeats. */
import { Dice } from '../../corpus/dice.ts';
import type { Corpus, Letter } from './letters.ts';

/** How often something fitting is looked for before a class stays smaller. */
const patience = 200;

export class Draw {
  readonly dice: Dice;
  readonly #letters: Letter[];

  /** `name` gives the class a course of its own, whatever other classes draw. */
  constructor({ letters }: Corpus, seed: number, name: string) {
    this.dice = new Dice(seed, 'search', name);
    this.#letters = letters;
  }

  letter(): Letter {
    return this.dice.pick(this.#letters);
  }

  /** One of the spellings after another, so that each has its turn. */
  turns<Spelling>(spellings: readonly Spelling[]): () => Spelling {
    let turn = 0;
    return () => spellings[turn++ % spellings.length] as Spelling;
  }

  /** `count` Han characters in a row from anywhere in a letter's text; undefined where punctuation stands among them. */
  han(letter: Letter, count: number): string | undefined {
    const { text } = letter;
    const at = this.dice.whole(0, Math.max(0, text.length - count));
    const piece = text.slice(at, at + count);
    return piece.length === count && /^\p{Script=Han}+$/u.test(piece) ? piece : undefined;
  }

  /** Calls `attempt` until it has given `count` different queries, or too often in vain. */
  distinct<Drawn extends { text: string }>(count: number, attempt: () => Drawn | undefined): Drawn[] {
    const drawn = new Map<string, Drawn>();
    for (let tries = 0; drawn.size < count && tries < count * patience; tries++) {
      const one = attempt();
      if (one && !drawn.has(one.text)) drawn.set(one.text, one);
    }
    return [...drawn.values()];
  }
}
