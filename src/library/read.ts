/** Files → replies and problems. Whatever is wrong with a file is a problem with a position, never an exception. */

import { join, relative, sep } from 'node:path';
import type { Agencies } from '../../schemas/agency.ts';
import type { ProblemId } from '../../schemas/problems.ts';
import type { Session } from '../../schemas/session.ts';
import type { Site } from '../../schemas/site.ts';
import { byCodeUnit } from './arrange.ts';
import { checkAcrossLetters } from './check/across-letters.ts';
import { checkAttachments } from './check/attachments.ts';
import { checkPrivacy, redact } from './check/privacy.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import { byPlace, fileProblem, type Problem } from './problem.ts';
import { placeInLetter, readLetter } from './read-letter.ts';
import { type Registers, readRegisters } from './read-registers.ts';
import { readSubmissions } from './read-submissions.ts';
import { allBelow, type Found, kindAt, readTextFile } from './source/files.ts';
import { splitLetter } from './source/front-matter.ts';

export type { Problem } from './problem.ts';

export interface Catalogue {
  root: string;
  site: Site;
  agencies: Agencies;
  /** Id → meeting. */
  sessions: Record<string, Session>;
  /** Every letter that could be read, sorted by path; of any disclosure, withdrawn or not. */
  entries: Entry[];
  /** A number (`numberOf`) → the file of what its deputies wrote. */
  submissions: Map<string, string>;
  /** Sorted by file and line. */
  problems: Problem[];
}

/**
 * Reads a whole content root. Its letters are checked against the registers of `registersOf`, whose own problems are
 * reported only if that is the same root.
 */
export function readContent(root: string, registersOf = root): Catalogue {
  const missing = [root, registersOf].find((folder) => kindAt(folder) !== 'folder');
  if (missing !== undefined) {
    const problem = fileProblem(
      '.',
      'content-folder-missing',
      `没有内容文件夹 ${missing}`,
      '核对路径；环境变量 CONTENT_DIR 指明它在哪里',
    );
    return {
      root,
      site: { name: '' },
      agencies: {},
      sessions: {},
      entries: [],
      submissions: new Map(),
      problems: [problem],
    };
  }
  const registers = readRegisters(registersOf);
  const { drafts, problems } = readLetters(root, registers);
  const elsewhere = (path: string) => kindAt(join(registersOf, 'replies', `${path}.md`)) === 'file';
  const submissions = readSubmissions(root, drafts, registers.sessions);
  problems.push(
    ...submissions.problems,
    ...(root === registersOf ? registers.problems : []),
    ...checkAcrossLetters(drafts, (file) => placeInLetter(root, file), elsewhere, registers.sessions),
    ...checkAttachments(root, drafts, registers.sessions),
    ...checkPrivacy(root, drafts, registers),
  );
  const { site, agencies, sessions } = registers;
  const entries = drafts.flatMap(({ fields: _, reply, ...place }) =>
    reply && Object.hasOwn(sessions, place.session) ? [{ ...place, reply }] : [],
  );
  return {
    root,
    site,
    agencies,
    sessions,
    entries,
    submissions: submissions.files,
    problems: problems.map(redact).sort(byPlace),
  };
}

/** Checks letters outside any content root against the registers of one; their names and folders mean nothing. */
export function readLooseLetters(files: string[], registersOf: string): Problem[] {
  const registers = readRegisters(registersOf);
  return files
    .flatMap((path) => {
      const file = relative(registersOf, path).replaceAll(sep, '/');
      return readLetter(registersOf, { file }, registers).problems.map(redact);
    })
    .sort(byPlace);
}

/**
 * The text of a letter, below its front matter: Markdown with LF line ends.
 * @throws if the file has been removed or has lost its front matter since it was read
 */
export function readText(root: string, { file }: Pick<Entry, 'file'>): string {
  const { text, faults } = readTextFile(join(root, file));
  if (text === undefined) throw new Error(`${file}：${faults[0].message}`);
  const { text: below, fault } = splitLetter(text);
  if (fault) throw new Error(`${file}：${fault.message}`);
  return below;
}

function readLetters(root: string, registers: Registers): { drafts: Draft[]; problems: Problem[] } {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const found of allBelow(root, 'replies')) {
    const file = `replies/${found.path}`;
    const unexpected = unexpectedIn(found);
    if (unexpected) problems.push(fileProblem(file, ...unexpected));
    if (unexpected || found.kind === 'folder') continue;
    const path = found.path.slice(0, -'.md'.length);
    const [session = '', key = '', agency] = path.split('/');
    const standing = { path, session, key, ...(agency !== undefined && { agency }), file };
    const { problems: reported, ...read } = readLetter(root, standing, registers);
    problems.push(...reported);
    drafts.push({ ...standing, ...read });
  }
  return { drafts: drafts.sort((a, b) => byCodeUnit(a.path, b.path)), problems };
}

/** What is under `replies/` without being a letter. */
function unexpectedIn({
  path,
  kind,
}: Found): [id: ProblemId, message: string, fix: string, severity: Problem['severity']] | undefined {
  const depth = path.split('/').length;
  const isLetter = path.endsWith('.md');
  if (kind === 'folder' && !isLetter) return undefined;
  if (kind === 'folder') return ['folder-named-like-a-letter', '这是文件夹，却以 .md 结尾', '改文件夹的名字', 'error'];
  if (kind === 'other') return ['not-a-file', '这不是普通文件，没有读它', '换成文件本身，不用链接', 'error'];
  if (/\.(?:md|markdown)$/i.test(path) && !isLetter)
    return ['extension-not-md', '没有读这个文件', '扩展名改为 .md', 'warning'];
  if (!isLetter) return ['not-a-letter', '不是答复，没有读它', '移走；附件放在 annexes/ 下', 'warning'];
  if (depth === 2 || depth === 3) return undefined;
  return ['letter-misplaced', '答复没有放在会议的文件夹里，没有读它', '移到 replies/<会议>/<号数>.md', 'error'];
}
