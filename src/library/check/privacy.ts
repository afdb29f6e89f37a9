/** Applies the privacy rules to everything under `content/`: what is found is reported with its position, never quoted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../../../schemas/reply.ts';
import type { RegisterEntry } from '../../../schemas/session.ts';
import { type Finding, findPrivate, maskPrivate } from '../../privacy/find.ts';
import { bareForm } from '../../privacy/shadow.ts';
import { nameOf } from '../arrange.ts';
import type { Draft } from '../draft.ts';
import { fileProblem, type Place, type Problem, placeIn } from '../problem.ts';
import type { Registers } from '../read-registers.ts';
import { type AnnexText, annexText } from '../source/annex-text.ts';
import { allBelow, readTextFile } from '../source/files.ts';
import { textsOfPdfs } from '../source/pdf/batch.ts';
import type { ReadYaml } from '../source/yaml.ts';

type Exception = NonNullable<Reply['privacyExceptions']>[number];

/** A letter's file, split into its parts. */
interface LetterFile {
  file: string;
  /** The whole file. */
  text: string;
  fields: Partial<Reply>;
  /** Front matter, which begins on line 2. */
  source: ReadYaml;
  mailDomains: readonly string[];
}

/** Checks a letter: every field, comments, the text, and the text as its readers see it. */
export function checkLetterPrivacy({ file, text, fields, source, mailDomains }: LetterFile): Problem[] {
  const people = peopleOf(fields);
  const find = (words: string) => findPrivate(words, people, mailDomains);
  const exceptions = fields.privacyExceptions ?? [];
  const allowed = exceptions.map((exception) => bareForm(exception.text));
  const used = new Set<number>();
  /** The letter without its exceptions. */
  const elsewhere = () => {
    const fields = source.texts().filter(({ path }) => path[0] !== 'privacyExceptions');
    return bareForm([...fields.map(({ value }) => value), text.slice(text.indexOf('\n---', 3))].join('\n'));
  };
  const problems: Problem[] = [];
  const report = (finding: Finding, place: Place, field?: string) => {
    const named = allowed.findIndex((one) => one.includes(bareForm(finding.text)));
    if (named >= 0) used.add(named);
    else problems.push({ ...problemOf(finding), file, ...place, ...(field && { field }) });
  };
  const fence = text.indexOf('\n') + 1;
  const seen: string[] = [];
  for (const finding of find(text)) {
    const path = source.pathAt(finding.start - fence);
    if (path?.[0] === 'privacyExceptions') continue;
    seen.push(bareForm(finding.text));
    report(finding, placeIn(text, finding.start), path?.join('.'));
  }
  const isNew = (finding: Finding) => !seen.includes(bareForm(finding.text));
  // An escape, or a text over several lines, can hide in the file what the page shows.
  for (const { path, value } of source.texts()) {
    if (path[0] === 'privacyExceptions') continue;
    for (const finding of find(value).filter(isNew)) report(finding, source.valueAt(path), path.join('.'));
  }
  for (const [finding, place] of inLinks(text, find)) if (isNew(finding)) report(finding, place);
  const { phone = '' } = fields.contact ?? {};
  const isReported = problems.some(({ field }) => field === 'contact.phone');
  if (!isReported && !allowed.some((one) => one.includes(bareForm(phone))))
    problems.push(...ownContact(fields, people, file, source));
  for (const [index, exception] of exceptions.entries()) {
    const path = ['privacyExceptions', index];
    const isThere = used.has(index) || (allowed[index] && elsewhere().includes(allowed[index]));
    const words = isThere ? listed(exception) : unused;
    problems.push({ ...words, severity: 'warning', file, ...source.keyAt(path), field: path.join('.') });
  }
  return problems;
}

/** What a link shows on the page but not in the file. */
function inLinks(text: string, find: (words: string) => Finding[]): [Finding, Place][] {
  if (!text.includes('](')) return [];
  return text.split('\n').flatMap((row, index) => {
    if (!row.includes('](')) return [];
    const shown = row.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
    const place = { line: index + 1, column: row.search(/!?\[[^\]]*\]\(/) + 1 };
    return find(shown).map((finding): [Finding, Place] => [finding, place]);
  });
}

/** Checks all other files under a content root. `unfiled/` is not published. */
export function checkPrivacy(
  root: string,
  drafts: readonly Draft[],
  { sessions, mailDomains }: Pick<Registers, 'sessions' | 'mailDomains'>,
): Problem[] {
  const letters = new Set(drafts.map(({ file }) => file));
  const people = new Map([
    ...drafts.flatMap(({ path, session, key, fields }) =>
      [`submissions/${session}/${key}.md`, `annexes/${path}`].map((its) => [its, peopleOf(fields)] as const),
    ),
    ...Object.entries(sessions).map(
      ([id, { register = [] }]) => [`sessions/${id}.yaml`, peopleOf({ submissions: register })] as const,
    ),
  ]);
  const unread = new Map<string, string[]>();
  const problems: Problem[] = [];
  const files = allBelow(root).filter(({ path, kind }) => kind === 'file' && !path.startsWith('unfiled/'));
  const pdfs = textsOfPdfs(files.map(({ path }) => join(root, path)).filter((path) => /\.pdf$/i.test(path)));
  for (const { path } of files) {
    const inName = findPrivate(path);
    for (const finding of inName)
      problems.push({
        ...problemOf(finding),
        ...fileProblem(path, 'private-in-file-name', `文件名里有${finding.label}`, '给文件改名'),
      });
    if (letters.has(path)) continue;
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, slash)) || '.';
    const read = pdfs.get(join(root, path)) ?? textOf(join(root, path), path);
    if (read === undefined || read.partly)
      unread.set(folder, [...(unread.get(folder) ?? []), maskPrivate(path, inName).slice(slash + 1)]);
    if (read === undefined) continue;
    const named = people.get(path) ?? people.get(folder) ?? [];
    const find = (words: string) => findPrivate(words, named, mailDomains);
    const found = find(read.text);
    const seen = new Set(found.map((finding) => bareForm(finding.text)));
    const report = (finding: Finding, place: Place) =>
      problems.push({ ...problemOf(finding, false), file: path, ...place });
    for (const finding of found) report(finding, placeIn(read.text, finding.start));
    const shown = read.shown ? find(read.shown).map((one) => [one, placeIn(read.shown ?? '', one.start)] as const) : [];
    for (const [finding, place] of [...shown, ...(path.endsWith('.md') ? inLinks(read.text, find) : [])])
      if (!seen.has(bareForm(finding.text))) report(finding, place);
  }
  for (const [folder, names] of unread) {
    const kind = folder.startsWith('annexes/') ? '附件' : '文件';
    const message = `读不出这些${kind}的文字，没有查隐私：${names.join('、')}`;
    problems.push(fileProblem(folder, 'privacy-not-checked', message, '请人工核对', 'warning'));
  }
  return problems;
}

/** Text files outside `annexes/` are UTF-8, or reported elsewhere not to be. */
function textOf(path: string, name: string): AnnexText | undefined {
  if (!name.startsWith('annexes/') && /\.(?:md|markdown|ya?ml)$/i.test(name))
    return { text: readTextFile(path).text ?? '' };
  try {
    return annexText(name, readFileSync(path));
  } catch {
    return undefined;
  }
}

/** A letter, or what a register lists. */
type Named = Pick<Partial<Reply>, 'addressees'> & { submissions?: readonly Pick<RegisterEntry, 'proposers'>[] };

/** The deputies and members of a letter. */
const peopleOf = ({ submissions = [], addressees = [] }: Named): string[] => [
  ...new Set([...addressees, ...submissions.flatMap(({ proposers = [] }) => proposers.map(nameOf))]),
];

/** A deputy who is named as the contact. */
function ownContact({ contact }: Partial<Reply>, people: string[], file: string, source: ReadYaml): Problem[] {
  const { name, phone = '' } = contact ?? {};
  if (!name || !people.includes(name) || phone.includes('*') || phone.replace(/\D/g, '').length < 7) return [];
  const message = '联系电话是代表委员本人的';
  return [
    {
      id: 'private-deputy-contact',
      severity: 'error',
      file,
      ...source.valueAt(['contact', 'phone']),
      field: 'contact.phone',
      message,
      fix: '改写承办单位的联系人和电话',
    },
  ];
}

function problemOf(
  { id, severity, label, masked, cure = '删去' }: Finding,
  isLetter = true,
): Omit<Problem, 'file' | keyof Place> {
  const exempt = isLetter ? '；确需公开的，在 privacyExceptions 里写明文字、理由和批准人' : '';
  return {
    id,
    severity,
    message: `有${label} ${masked}`,
    fix: `${cure}，或改为 ${masked}${severity === 'error' ? exempt : ''}`,
  };
}

type Words = Pick<Problem, 'id' | 'message' | 'fix'>;

/** An exception as `check` lists it. */
const listed = ({ text, reason, approvedBy }: Exception): Words => ({
  id: 'privacy-exception',
  message: `隐私例外：${maskPrivate(text, findPrivate(text))}，理由：${reason}，批准人：${approvedBy}`,
  fix: '核对是否仍须公开',
});

const unused: Words = {
  id: 'privacy-exception-unused',
  message: '这项隐私例外在本件里没有相应的文字',
  fix: '核对文字，或删去这一项',
};

/** The problem with everything private in its message masked. */
export function redact(problem: Problem): Problem {
  const [message, fix] = [problem.message, problem.fix].map((words) => maskPrivate(words, findPrivate(words)));
  return { ...problem, message: message ?? '', fix: fix ?? '' };
}
