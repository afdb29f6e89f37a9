import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitsOf } from '../../../src/privacy/rule.ts';
import { mutantsOf } from '../alternatives.ts';
import { innocent } from './innocent.ts';
import { errors, warnings } from './snippets.ts';
import { rules } from './tables.ts';

const runs = process.env['DAFU_LONG'] ? 5000 : 500;

describe.each(Object.entries(rules))('%s', (_, rule) => {
  const { rows, mask } = rule;
  const examples = Object.values(rows).flatMap((row) => row.examples);

  test('has a clue that its examples contain and need', () => {
    const isHeld = (clue: RegExp) => examples.every((text) => clue.test(text));
    expect(isHeld(rule.clue)).toBe(true);
    const idle = mutantsOf(rule.clue).filter(({ pattern }) => isHeld(pattern));
    expect(idle.map(({ without }) => without)).toEqual([]);
  });

  test('finds nothing without its clue', () => {
    const piece = fc.constantFrom(...examples, ...innocent, ...[...errors, ...warnings].map(([, text]) => text));
    const glue = fc.constantFrom('', '，', ' ', '\n', '-', '1', '住', '号');
    const part = fc.tuple(piece, fc.nat(6), glue).map(([text, from, end]) => text.slice(from) + end);
    fc.assert(
      fc.property(
        fc.oneof(
          piece,
          fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')),
        ),
        (text) => {
          if (hitsOf([rule], text).length > 0) expect(text).toMatch(rule.clue);
        },
      ),
      { numRuns: runs },
    );
  });

  test('masks what it reports', () => {
    for (const example of examples) {
      for (const { pattern } of Object.values(rows)) {
        for (const match of example.matchAll(pattern)) {
          const written = match.groups?.['private'] ?? match[0];
          expect(mask(written)).not.toContain(written);
        }
      }
    }
  });
});
