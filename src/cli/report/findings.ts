/** The input of the reporters: problems, each of a file in some content root. */
import { join, relative } from 'node:path';
import type { Problem } from '../../library/problem.ts';

/** Problems of one content root. */
export interface Findings {
  root: string;
  problems: Problem[];
}

/** Each problem once, whichever paths led to it, with its file relative to the working directory. */
export function distinct(findings: readonly Findings[]): { path: string; problem: Problem }[] {
  const lines = new Map<string, { path: string; problem: Problem }>();
  for (const { root, problems } of findings) {
    for (const problem of problems) {
      const path = relative('.', join(root, problem.file)) || '.';
      lines.set(JSON.stringify([path, problem]), { path, problem });
    }
  }
  return [...lines.values()];
}

/** Whether nothing was found that stops a build. */
export const holdsNoError = (findings: readonly Findings[]): boolean =>
  findings.every(({ problems }) => problems.every(({ severity }) => severity !== 'error'));
