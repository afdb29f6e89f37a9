/**
 * The 6763 characters of GB 2312-80, in its order: rows 16 to 87, 94 cells each, five of them empty. Text in
 * simplified characters hardly needs others, and every browser knows the order, so that tables need not list them.
 */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const cells = Array.from({ length: 72 * 94 }, (_, index) =>
    Uint8Array.of(0xb0 + Math.floor(index / 94), 0xa1 + (index % 94)),
  );
  return cells.map((cell) => decoder.decode(cell)).filter((cell) => /\p{Script=Han}/u.test(cell));
}
