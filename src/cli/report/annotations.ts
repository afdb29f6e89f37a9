/** Problems for a pull request: workflow commands, which GitHub shows at their lines. */
import { sep } from 'node:path';
import { distinct, type Findings, holdsNoError } from './findings.ts';

/**
 * Prints each problem as a workflow command, escaped as GitHub documents; its id is the title.
 * @returns whether there are no errors
 */
export function reportAnnotations(findings: readonly Findings[]): boolean {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  for (const { path, problem } of distinct(findings)) {
    const { id, severity, line, column, message, fix } = problem;
    const file = property(path.replaceAll(sep, '/'));
    const place = `file=${file},line=${line},col=${column},title=${id}`;
    console.log(`::${severity} ${place}::${data(`${message}（${fix}）`)}`);
  }
  return holdsNoError(findings);
}
