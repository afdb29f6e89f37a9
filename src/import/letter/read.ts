/** One file, in any format that an office hands in → the parts of a letter. Pure: it runs in a browser too. */
import type { ProblemId } from '../../../schemas/problems.ts';
import type { Disclosure } from '../../../schemas/vocabulary.ts';
import { decodeText } from '../decode.ts';
import type { ImportProblem } from './facts.ts';
import { letterTable } from './fields/table.ts';
import { type Recognised, recognise } from './recognise.ts';
import { apart } from './source/apart.ts';
import { lettersIn } from './source/parting.ts';
import { type Cut, largestFile, sourceOf } from './source/sources.ts';
import { inUsualLines } from './source/usual.ts';

export type ReadLetter = Recognised & { encoding: string };

/** Why a file is not a letter. */
export interface Unread {
  problems: [ImportProblem];
}

/** A letter that was read, with those below it in the same file. */
export type ReadFile = (ReadLetter & { further: ReadLetter[] }) | Unread;

/** No letter has more. */
const mostLines = 5000;

/** Reads the bytes of a file. `disclosure` is what the person who publishes it states. */
export function readLetterFile(name: string, bytes: Uint8Array, disclosure?: Disclosure): ReadFile {
  const [first, second] = bytes;
  if (
    /\.(?:docx?|wps|pdf|rtf)$/i.test(name) ||
    (first === 0x50 && second === 0x4b) ||
    (first === 0xd0 && second === 0xcf)
  ) {
    return unreadable(
      'not-a-text-file',
      '这不是文字文件，读不出来；用 Word 或 WPS 打开，全选、复制，粘贴到 .txt 文件里',
    );
  }
  if (bytes.length > largestFile) return tooLong;
  const decoded = decodeText(bytes);
  if (!decoded || decoded.text.includes('\0')) {
    return unreadable('encoding-unknown', '认不出文字编码；用记事本打开，核对文字，另存为 UTF-8 编码');
  }
  const { text, encoding } = decoded;
  if (text.trim() === '') return unreadable('file-empty', '这个文件是空的；把答复的文字粘贴进去');
  const { largest, cut } = sourceOf(name, text);
  if (/^---\r?\n(?:.*\r?\n)*?(?:session|submissions):/.test(text.slice(0, 4000))) {
    return unreadable('already-a-letter', '这已经是本站的答复文件，不必导入；用 npm run letter -- check 检查它');
  }
  if (text.length > largest) return tooLong;
  const read = cut(text);
  if ('id' in read) return unreadable(read.id, read.message);
  if (read.lines.length > mostLines)
    return unreadable('too-long-for-a-letter', '行数太多，不像一件答复；一件答复一个文件');
  // A place that writes Big5 writes traditional characters; nobody converts them here.
  if (encoding === 'Big5') read.repairs.push({ line: 1, message: '从 Big5 编码转成 UTF-8；繁体字照原样' });
  const letters = recogniseEach(apart(inUsualLines(read)), disclosure).map((letter) => ({ ...letter, encoding }));
  const [letter, ...further] = letters as [ReadLetter, ...ReadLetter[]];
  return { ...letter, further };
}

/** Recognises each letter of a file; that there are several, or that they cannot be parted, is reported. */
function recogniseEach({ lines, repairs }: Cut, disclosure: Disclosure | undefined): Recognised[] {
  const { letters, unclear } = lettersIn(lines, letterTable.labels);
  const begins = letters.map(([first], index) => (index === 0 ? 0 : (first?.line ?? 0)));
  return letters.map((own, index) => {
    const [from = 0, to = Number.POSITIVE_INFINITY] = begins.slice(index);
    const read = recognise(
      { lines: own, repairs: repairs.filter(({ line }) => line >= from && line < to) },
      disclosure,
    );
    const isLast = index === letters.length - 1;
    if (letters.length > 1) {
      const message = `这个文件里有 ${letters.length} 件答复，这是第 ${index + 1} 件；核对有没有分错`;
      read.problems.unshift({ id: 'several-letters', severity: 'warning', line: own[0]?.line ?? 1, message });
    }
    if (unclear && isLast) {
      const message = '从这里起像是另一件答复，分不清从哪一行开始；在两件之间另起一行，写 ---，或分成两个文件';
      read.problems.push({ id: 'letters-not-parted', severity: 'error', line: unclear.line.line, message });
      read.unrecognised.push(...unclear.rest.map(({ line, text }) => ({ line, text })));
    }
    return read;
  });
}

const unreadable = (id: ProblemId, message: string): ReadFile => ({
  problems: [{ id, severity: 'error', line: 1, message }],
});

const tooLong = unreadable('too-long-for-a-letter', '太长，不像一件答复；一件答复一个文件');
