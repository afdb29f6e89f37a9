/** Problems for programs. */
import type { Problem } from '../../library/problem.ts';
import { distinct, type Findings, holdsNoError } from './findings.ts';

/** One problem, its keys in the order of every `--json`; of a pasted text there is no `file`, and the cure is in the message. */
export function asJson({
  id,
  severity,
  file,
  line,
  column = 1,
  field,
  message,
  fix,
}: Pick<Problem, 'id' | 'severity' | 'line' | 'message'> & Partial<Problem>): object {
  return { id, severity, file, line, column, field: field ?? null, message, fix };
}

/**
 * Prints one object, `{problems: [{id, severity, file, line, column, field, message, fix}]}`, with files relative to
 * their content root and `field` null if no field is concerned.
 * @returns whether there are no errors
 */
export function reportJson(findings: readonly Findings[]): boolean {
  const problems = distinct(findings).map(({ problem }) => asJson(problem));
  process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  return holdsNoError(findings);
}
