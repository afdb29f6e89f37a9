/** Whether a text is one that somebody wrote, or bytes that were read in a wrong encoding. Pure. */

/** The characters of the rows of a double-byte encoding, from byte `from` of each row. */
function rowsOf(encoding: string, first: number, last: number, from: number): string {
  const bytes: number[] = [];
  for (let row = first; row <= last; row += 1)
    for (let cell = from; cell <= 0xfe; cell += 1) if (cell !== 0x7f) bytes.push(row, cell);
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

const [usual, odd] = [1, 2];

/** What each unit of the basic plane says about a text: nothing, that it is as expected, or that it is not. */
const signs = new Uint8Array(0x10000);
const mark = (sign: number, pattern: RegExp): void => {
  for (let unit = 0; unit < signs.length; unit += 1) if (pattern.test(String.fromCharCode(unit))) signs[unit] = sign;
};
mark(
  odd,
  /[\0\u0080-\u00ffƒˆŠŒŽšœžŸ\u3400-\u4dbf\u4e00-\u9fff\ud840-\ud8bf\udb80-\udbff\ue000-\uf8ff\uff61-\uff9f\ufffd]/,
);
signs.fill(usual, 0x01, 0x80);
// Signs, and the letters of Pinyin.
mark(0, /[\u00a0§°±²³·¹×÷àáèéêìíòóùúü]/);
/** Nearly every text consists of these: the first levels of GB 2312 and of Big5, 3755 and 5401 characters. */
const common = rowsOf('gb18030', 0xb0, 0xd7, 0xa1) + rowsOf('big5', 0xa4, 0xc6, 0x40);
// The second level of GB 2312, which names have, says nothing.
for (const character of rowsOf('gb18030', 0xd8, 0xf7, 0xa1)) signs[character.charCodeAt(0)] = 0;
for (const character of common) if (/[\u4e00-\u9fff]/.test(character)) signs[character.charCodeAt(0)] = usual;

/** How many units of a text are as expected, and how many are not; others are not counted. */
export function weigh(text: string): { usual: number; odd: number } {
  const counts = { usual: 0, odd: 0 };
  for (let index = 0; index < text.length; index += 1) {
    const sign = signs[text.charCodeAt(index)];
    if (sign === usual) counts.usual += 1;
    else if (sign === odd) counts.odd += 1;
  }
  return counts;
}
