/** Draws letters, words and positions in texts at random, reproducibly from a seed. */
import { Dice } from '../../corpus/dice.ts';
import type { Corpus, Letter } from './letters.ts';

/** How many attempts are made to draw something that fits before a class is left smaller. */
const patience = 200;

export class Draw {
  readonly dice: Dice;
  readonly #letters: Letter[];

  /** `name` gives the class its own sequence, whatever other classes draw. */
  constructor({ letters }: Corpus, seed: number, name: string) {
    this.dice = new Dice(seed, 'search', name);
    this.#letters = letters;
  }

  letter(): Letter {
    return this.dice.pick(this.#letters);
  }

  /** The spellings in turn, so that each is used. */
  turns<Spelling>(spellings: readonly Spelling[]): () => Spelling {
    let turn = 0;
    return () => spellings[turn++ % spellings.length] as Spelling;
  }

  /** `count` consecutive Han characters from anywhere in a letter's text; undefined if there is punctuation among them. */
  han(letter: Letter, count: number): string | undefined {
    const { text } = letter;
    const at = this.dice.whole(0, Math.max(0, text.length - count));
    const piece = text.slice(at, at + count);
    return piece.length === count && /^\p{Script=Han}+$/u.test(piece) ? piece : undefined;
  }

  /** Calls `attempt` until it has returned `count` different queries, or failed too often. */
  distinct<Drawn extends { text: string }>(count: number, attempt: () => Drawn | undefined): Drawn[] {
    const drawn = new Map<string, Drawn>();
    for (let tries = 0; drawn.size < count && tries < count * patience; tries++) {
      const one = attempt();
      if (one && !drawn.has(one.text)) drawn.set(one.text, one);
    }
    return [...drawn.values()];
  }
}
