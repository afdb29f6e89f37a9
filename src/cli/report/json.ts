/** Problems for programs. */
import { distinct, type Findings, holdsNoError } from './findings.ts';

/**
 * Prints one object, `{problems: [{id, severity, file, line, column, field, message, fix}]}`, with files relative to
 * their content root and `field` null where no field is concerned.
 * @returns whether there is no error
 */
export function reportJson(findings: readonly Findings[]): boolean {
  const problems = distinct(findings).map(({ problem }) => {
    const { id, severity, file, line, column, field = null, message, fix } = problem;
    return { id, severity, file, line, column, field, message, fix };
  });
  process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  return holdsNoError(findings);
}
