/** Files that belong to a letter or a number: annexes, follow-up of promises. */
import type { Session } from '../../../schemas/session.ts';
import { keyOf, plainKey } from '../arrange.ts';
import type { Draft } from '../draft.ts';
import { fileProblem, type Problem } from '../problem.ts';
import { filesBelow } from '../source/files.ts';
import { askForPath } from './nearest.ts';

export function checkAttachments(root: string, drafts: Draft[], sessions: Record<string, Session>): Problem[] {
  return [
    ...checkAnnexes(filesBelow(root, 'annexes'), drafts),
    ...checkCompanions('commitments', filesBelow(root, 'commitments'), drafts, sessions),
  ];
}

function checkAnnexes(files: string[], drafts: Draft[]): Problem[] {
  const letters = new Map(drafts.map((draft) => [draft.path, draft]));
  return files.flatMap((path): Problem[] => {
    const slash = path.lastIndexOf('/');
    const [letter, name] = [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
    const draft = letters.get(letter);
    if (!draft) {
      const fix = askForPath(letter, letters.keys(), '核对文件夹，应为 annexes/<会议>/<号数>/');
      return [
        fileProblem(`annexes/${path}`, 'file-without-a-letter', `没有 ${letter || '（空）'} 这件答复`, fix, 'warning'),
      ];
    }
    // A letter without fields could not be read, which has been reported.
    if (Object.keys(draft.fields).length === 0) return [];
    if (draft.fields.annexes?.some(({ file }) => file === name)) return [];
    const fix = `在 ${draft.file} 的 annexes 里列出，或删去文件`;
    return [fileProblem(`annexes/${path}`, 'annex-not-listed', '答复没有列出这个附件，不会公开', fix, 'warning')];
  });
}

function checkCompanions(
  folder: string,
  files: string[],
  drafts: Draft[],
  sessions: Record<string, Session>,
): Problem[] {
  if (files.length === 0) return [];
  const known = new Set<string>();
  for (const { path, session, key, fields } of drafts) {
    known.add(path).add(`${session}/${key}`);
    for (const submission of fields.submissions ?? []) known.add(`${session}/${plainKey(keyOf(submission))}`);
  }
  for (const [id, { register = [] }] of Object.entries(sessions)) {
    for (const line of register) known.add(`${id}/${plainKey(keyOf(line))}`);
  }
  return files
    .filter((path) => {
      const own = path.replace(/\.[^./]*$/, '');
      const [session = '', key = '', ...deeper] = own.split('/');
      return !known.has(own) && (deeper.length > 0 || !known.has(`${session}/${plainKey(key)}`));
    })
    .map((path) =>
      fileProblem(
        `${folder}/${path}`,
        'file-without-a-letter',
        '没有与它相应的答复或号数',
        '核对文件夹和文件名，或先登记号数',
        'warning',
      ),
    );
}
