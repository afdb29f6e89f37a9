/** Which numbers a complete register lacks. Pure. */
import { parseSubmissionNumber, yearAndSerialOf } from '../../schemas/notation/submission-number.ts';
import type { Kind } from '../../schemas/vocabulary.ts';

interface Numbered {
  number: string;
  kind: Kind;
}

export interface Gaps {
  /** The unused numbers below the highest. */
  missing: Numbered[];
  /** Where so many are unused that they are not listed: the numbers on either side. */
  wide: { kind: Kind; from: string; to: string }[];
}

/** So many unused numbers between two are no gap: another range begins, or one of them is mistyped. */
const widest = 100;

/**
 * 建议, 提案 and 议案 are counted separately, and so are the numbers with a prefix (闭08) or a year (20250688, 2025689: by their
 * length too). If there are more numbers below the lowest than are known at all, the count begins there (2501, the first of
 * 2025).
 */
export function gapsIn(known: readonly Numbered[]): Gaps {
  const counted = known.flatMap(({ number, kind }) => {
    const { prefix = '', serial } = parseSubmissionNumber(number) ?? {};
    const glued = prefix ? undefined : yearAndSerialOf(number)?.year;
    // Seven digits that do not begin with a year are a code, not a count.
    if (!serial || kind === 'opinion' || (!prefix && !glued && serial.length > 6)) return [];
    const series = `${kind}/${prefix}${glued ? `${glued}/${serial.length}` : ''}`;
    return [{ kind, prefix, series, value: Number(serial) }];
  });
  const gaps: Gaps = { missing: [], wide: [] };
  for (const series of Map.groupBy(counted, (one) => one.series).values()) {
    const [{ kind, prefix }] = series as [(typeof series)[0]];
    const values = [...new Set(series.map(({ value }) => value))].sort((a, b) => a - b);
    const [lowest = 1] = values;
    let last = lowest - 1 > values.length ? lowest - 1 : 0;
    for (const value of values) {
      const count = value - last - 1;
      if (count > widest && last > 0) gaps.wide.push({ kind, from: `${prefix}${last}`, to: `${prefix}${value}` });
      else
        for (let unused = last + 1; unused < value; unused += 1)
          gaps.missing.push({ number: `${prefix}${unused}`, kind });
      last = value;
    }
  }
  return gaps;
}
