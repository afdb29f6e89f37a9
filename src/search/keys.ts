/** The layout of the tables: shared by build and browser. Pure. */

/** Letters per page of the table from which lists are downloaded. */
export const lettersAPage = 200;

/** 2 before 10, plain numbers before 闭8 and Y19; `2025/16` by year, then serial. */
export function byKey(a: string, b: string): number {
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(partsA.length, partsB.length); index++) {
    const [prefixA, valueA] = partsA[index] ?? ['', -1];
    const [prefixB, valueB] = partsB[index] ?? ['', -1];
    if (prefixA !== prefixB) return prefixA < prefixB ? -1 : 1;
    if (valueA !== valueB) return valueA - valueB;
  }
  return 0;
}

const partsOf = (key: string): [prefix: string, value: number][] =>
  key.split('/').map((part) => {
    const digits = /\d+$/.exec(part);
    return [part.slice(0, digits?.index ?? part.length), Number(digits?.[0] ?? 0)];
  });

/** `2025/16`, `2025/闭8`. */
export const documentKey = ({ year, serial }: { year: number; serial: string }): string => `${year}/${serial}`;

/** Which of the tables that begin with `firsts` has a key; the first one if none begins before it. */
export const tableOf = (firsts: string[], key: string): number =>
  Math.max(
    0,
    firsts.findLastIndex((first) => byKey(first, key) <= 0),
  );
