/** `npm run letter -- import FILE…|FOLDER`: pasted texts and web pages → letters, with a report of what was not understood. */
import { join, relative } from 'node:path';
import { disclosures } from '../../schemas/vocabulary.ts';
import { writeFrontMatter } from '../import/front-matter.ts';
import { additionsFor, agencyEntries } from '../import/letter/additions.ts';
import { markdownOf } from '../import/letter/parts/body.ts';
import { type Placed, placeLetter, type Registered } from '../import/letter/place.ts';
import { readLetterFile } from '../import/letter/read.ts';
import { readableNames } from '../import/letter/source/sources.ts';
import { newSession } from '../import/register-sheet/update.ts';
import { keyOf } from '../library/arrange.ts';
import { contentRoot } from '../library/content-root.ts';
import { readRegisters } from '../library/read-registers.ts';
import { kindAt, readTextFile } from '../library/source/files.ts';
import { findPrivate, maskPrivate } from '../privacy/find.ts';
import { given } from './check.ts';
import { command, flag, paths, value } from './command.ts';
import { bytesOf, type Source, sourcesOf } from './import/files.ts';
import { guardLetter } from './import/guard.ts';
import type { Outcome } from './import/outcome.ts';
import { detailOf, lineOf } from './import/report.ts';
import { summaryOf, todoOfAll } from './import/todo.ts';
import { asJson } from './report/json.ts';
import { report } from './report/terminal.ts';
import { writeWhole } from './write.ts';

type ImportOptions = {
  json?: boolean;
  to?: string;
  disclosure?: string;
  add?: boolean;
  force?: boolean;
  mask?: boolean;
};

export const importCommand = command<ImportOptions, string[]>(
  '把粘贴的文字、存下的网页变成答复文件，说明认出了什么、没看懂什么',
  {
    flags: {
      disclosure: value('公开属性，由决定公开的机关定：主动公开、依申请公开 或 不予公开；答复自己写明的要一致'),
      add: flag('会议或机关没有登记的，登记下来'),
      mask: flag('遮盖不能公开的号码、住址'),
      force: flag('同名的文件已有的，改写它'),
      to: value('写到哪个内容文件夹；登记册仍用 CONTENT_DIR 的'),
      json: flag('什么也不写，只把认出的印成一个 JSON，给别的程序读'),
    },
    positional: paths(`${readableNames} 文件，或装着它们的文件夹`),
  },
  importLetters,
);

type Disclosure = keyof typeof disclosures;

/** A letter that was read and passed through the privacy rules. */
interface Read {
  source: Source;
  /** Which letter of its file it is, from 1; unset if it is the only one. */
  letter?: number;
  read: Outcome['read'];
  stopped: boolean;
}

/**
 * Imports files and folders, given the registers of `CONTENT_DIR`, into the content root `to`.
 * @returns the exit code: 1 if a file was unreadable or was not written; with `json` nothing is written
 */
export function importLetters(options: ImportOptions, ...names: string[]): number {
  const { sources, passed } = sourcesOf(names);
  const disclosure = disclosureNamed(options.disclosure);
  if (options.disclosure !== undefined && !disclosure) {
    return fail(
      `--disclosure ${options.disclosure} 不是公开属性（写 proactive 主动公开、on-request 依申请公开 或 withheld 不予公开）`,
    );
  }
  if (sources.length === 0) {
    return fail(
      names.length === 0 ? '要写一个文件或文件夹（如 粘贴.txt）' : `这里没有可以导入的文件（${readableNames}）`,
    );
  }
  const root = contentRoot();
  const registers = kindAt(root) === 'folder' ? readRegisters(root) : undefined;
  const letters = readAll(sources, disclosure, options.mask === true, registers?.mailDomains ?? []);
  if (options.json) {
    process.stdout.write(`${JSON.stringify(letters.map(elementOf), null, 2)}\n`);
    return 0;
  }
  if (!registers) return fail(`没有内容文件夹 ${root}（核对路径；环境变量 CONTENT_DIR 指明它在哪里）`);
  const errors = registers.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    report([{ root, problems: errors }]);
    return fail('先改好登记册里的这些错误，再导入；没有写入。');
  }
  const known = { agencies: registers.agencies, sessions: registers.sessions, place: registers.site.place };
  const registered = options.add ? register(letters, root, known) : known;
  const to = options.to === undefined ? root : given(options.to);
  const outcomes = letters.map((letter) => file(letter, to, registered, options.force === true));
  print(outcomes, passed);
  return outcomes.every(({ written }) => written) ? 0 : 1;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

/** A key, or its Chinese label. */
const disclosureNamed = (name: string | undefined): Disclosure | undefined =>
  (Object.keys(disclosures) as Disclosure[]).find((key) => key === name || disclosures[key] === name);

function readAll(
  sources: readonly Source[],
  disclosure: Disclosure | undefined,
  mask: boolean,
  mailDomains: readonly string[],
): Read[] {
  let shown = performance.now();
  return sources.flatMap((source, index): Read[] => {
    if (performance.now() - shown > 2000) {
      shown = performance.now();
      console.error(`已读 ${index}/${sources.length} 个文件…`);
    }
    const bytes = bytesOf(source.path);
    if (!(bytes instanceof Uint8Array)) {
      return [{ source, read: { problems: [{ ...bytes, severity: 'error', line: 1 }] }, stopped: true }];
    }
    const read = readLetterFile(source.path, bytes, disclosure);
    if (!('reply' in read)) return [{ source, read, stopped: true }];
    const { further, ...first } = read;
    return [first, ...further].map((one, place) => {
      const { letter, stopped } = guardLetter(one, mask, mailDomains);
      return { source, read: letter, stopped, ...(further.length > 0 && { letter: place + 1 }) };
    });
  });
}

/** An element of `--json`. */
function elementOf({ source: { name }, letter, read }: Read): object {
  const problems = read.problems.map(asJson);
  if (!('reply' in read)) return { file: name, problems };
  const { reply, paragraphs, sources, repairs, unrecognised } = read;
  return { file: name, letter, reply, body: markdownOf(paragraphs), sources, repairs, unrecognised, problems };
}

/** Adds missing meetings and agencies to the registers. */
function register(letters: readonly Read[], root: string, known: Registered): Registered {
  const replies = letters.flatMap(({ read, stopped }) => ('reply' in read && !stopped ? [read.reply] : []));
  const { agencies, sessions, notes } = additionsFor(replies, known);
  if (Object.keys(agencies).length > 0) {
    const path = join(root, 'agencies.yaml');
    const { text = '' } = readTextFile(path);
    writeWhole(path, `${text.trimEnd()}\n${agencyEntries(agencies)}`);
  }
  for (const [id, session] of Object.entries(sessions))
    writeWhole(join(root, 'sessions', `${id}.yaml`), newSession(session));
  for (const [id, { name }] of Object.entries(agencies)) console.log(`登记机关 ${id}：${name}`);
  for (const [id, { names }] of Object.entries(sessions)) console.log(`登记会议 ${id}：${names[0]}`);
  for (const note of notes) console.log(`请核对：${note}`);
  return {
    ...known,
    agencies: { ...known.agencies, ...agencies },
    sessions: { ...known.sessions, ...sessions },
  };
}

/** Writes one letter to its place, its annexes first: a letter never lists what does not exist. */
function file(
  { source, letter: place, read, stopped }: Read,
  to: string,
  registered: Registered,
  force: boolean,
): Outcome {
  const name = place === undefined ? source.name : `${source.name} 第 ${place} 件`;
  const stem = place === undefined ? source.stem : `${source.stem}-${place}`;
  if (!('reply' in read)) return { name, read, reasons: [], refused: '读不出来' };
  const placed = placeLetter(read.reply, registered, keyOf);
  const outcome = { name, read, reasons: placed.reasons };
  if (stopped) return { ...outcome, refused: '有不能公开的内容；在原文里删去，或加 --mask 遮盖' };
  const faults = read.problems.filter(({ severity }) => severity === 'error');
  if (faults[0]) return { ...outcome, refused: faults[0].message };
  const { path, annexes } = pathsOf(placed, stem, to);
  const files = [...read.annexes.map((annex) => ({ path: join(to, annexes, annex.file), text: annex.text }))];
  const letter = { path: join(to, path), text: `${writeFrontMatter(placed.fields)}\n${markdownOf(read.paragraphs)}` };
  const there = [...files, letter].find((one) => kindAt(one.path) !== 'missing');
  if (there && !force) return { ...outcome, refused: `已有 ${relative('.', there.path)}；要改写，加 --force` };
  try {
    for (const one of [...files, letter]) writeWhole(one.path, one.text);
  } catch (error) {
    return { ...outcome, refused: (error as Error).message };
  }
  const unregistered = placed.unregistered.helpers.map(
    (agency) => `没有登记会办单位“${agency}”，没有写入文件头；加 --add，或在 agencies.yaml 里登记`,
  );
  const problems = unregistered.map((message) => ({
    id: 'agency-not-registered' as const,
    severity: 'warning' as const,
    line: 1,
    field: 'coHandlingAgencies',
    message,
  }));
  return {
    ...outcome,
    read: { ...read, problems: [...read.problems, ...problems] },
    written: relative('.', letter.path),
  };
}

/** Where a letter and its annexes belong, below the content root. If several agencies reply, each has its own file. */
function pathsOf(
  { session, agency, key, reasons }: Placed,
  stem: string,
  to: string,
): { path: string; annexes: string } {
  if (reasons.length > 0) return { path: join('unfiled', `${stem}.md`), annexes: join('unfiled', stem) };
  const place = join(String(session), String(key));
  const separate = kindAt(join(to, 'replies', place)) === 'folder' ? join(place, String(agency)) : place;
  return { path: join('replies', `${separate}.md`), annexes: join('annexes', separate) };
}

/** A few files are reported in full, many in one line each. What is private is never printed. */
function print(outcomes: readonly Outcome[], passed: readonly string[]): void {
  const few = outcomes.length <= 5;
  const lines = few ? outcomes.flatMap(detailOf) : [todoOfAll(outcomes), ...outcomes.map(lineOf)];
  for (const line of lines) console.log(maskPrivate(line, findPrivate(line)));
  for (const name of passed) console.log(`${name}：不是 ${readableNames}，没有读`);
  if (!few) console.log(summaryOf(outcomes).join('\n'));
  const written = outcomes.flatMap(({ written }) => written ?? []);
  if (written.length === 0) return;
  const paths = few ? ` ${written.join(' ')}` : '';
  const apart = !few && outcomes.some(({ reasons }) => reasons.length > 0) ? '；unfiled/ 里的，写出路径才检查' : '';
  console.log(`接下来：核对、补齐，再检查 npm run letter -- check${paths}${apart}`);
}
