/** One letter's file → its fields, and what is wrong with them. */
import { join } from 'node:path';
import { type Reply, replySchema } from '../../schemas/reply.ts';
import { inspectText } from '../letter/inspect.ts';
import { agencyNamed } from './check/agencies.ts';
import { checkLetter } from './check/letter.ts';
import { checkLetterPrivacy } from './check/privacy.ts';
import { type Judged, judge } from './check/validate.ts';
import type { Standing } from './draft.ts';
import { collector, type Fault, type Path, type Place, type Problem, startOfFile } from './problem.ts';
import type { Registers } from './read-registers.ts';
import { kindAt, readTextFile } from './source/files.ts';
import { type Parts, splitLetter } from './source/front-matter.ts';
import { hiddenFaults } from './source/hidden.ts';
import { unfitFaults } from './source/unfit.ts';
import { readFrontMatter } from './source/yaml.ts';

/** The characters of a text: far more than a letter ever has, and little enough to be checked in a moment. */
const longest = 2_000_000;

/** Reads a letter and checks it against the registers; letters are checked against each other elsewhere. */
export function readLetter(
  root: string,
  standing: Standing,
  registers: Registers,
): { fields: Partial<Reply>; reply?: Reply; problems: Problem[] } {
  const { file } = standing;
  const { text, faults } = readTextFile(join(root, file));
  const problems = faults.map((fault) => asProblem(file, fault));
  if (text === undefined) return { fields: {}, problems };
  const parts = splitLetter(text);
  if (parts.fault) problems.push(asProblem(file, parts.fault));
  if (parts.text.length > longest) return { fields: {}, problems: [...problems, asProblem(file, tooLong(parts))] };
  const source = readFrontMatter(parts.yaml ?? '');
  // If the end fence is missing, broken YAML only follows from that. What is private is reported nevertheless.
  const isUnreadable = parts.yaml === undefined || (parts.fault !== undefined && source.data === undefined);
  const judged: Judged<Reply> = isUnreadable ? { fields: {}, keys: [], faults: [] } : judge(replySchema, source);
  problems.push(
    ...checkLetterPrivacy({ file, text, fields: judged.fields, source, mailDomains: registers.mailDomains }),
  );
  if (isUnreadable) return { fields: {}, problems };
  problems.push(...judged.faults.map((fault) => asProblem(file, namedFault(fault, source.data, registers))));
  problems.push(...source.commented.map((fault) => asWarning(file, fault)));
  problems.push(...inText(parts.text, parts.textLine).map((fault) => asProblem(file, fault)));
  const { reported, report } = collector(file, (path) => (path.length > 0 ? source.valueAt(path) : startOfFile));
  if (source.data !== undefined && !parts.fault) {
    const firstLine = parts.text.search(/\S/);
    checkLetter({
      standing,
      fields: judged.fields,
      keys: judged.keys,
      registers,
      hasText: firstLine >= 0,
      isSalutation: /^\s*[^\n]{1,80}[:：]\s*$/u.test(parts.text),
      pictures: picturesIn(parts.text, parts.textLine),
      hasAnnex: (name) => standing.path === undefined || kindAt(join(root, 'annexes', standing.path, name)) === 'file',
      report,
      reportAt: (id, place, message, fix, severity = 'error') =>
        reported.push({ id, severity, file, ...place, message, fix }),
      textStart: {
        line: parts.textLine + (firstLine < 0 ? -1 : lineBreaks(parts.text.slice(0, firstLine))),
        column: 1,
      },
    });
  }
  problems.push(...reported);
  const holds = judged.value !== undefined && !parts.fault;
  return { fields: judged.fields, ...(holds && { reply: judged.value }), problems };
}

/** The position of a field of a letter; the file is read again, since few letters need it. */
export function placeInLetter(root: string, file: string): (path: Path) => Place {
  const { text } = readTextFile(join(root, file));
  const yaml = text === undefined ? undefined : splitLetter(text).yaml;
  return (path) => (yaml === undefined || path.length === 0 ? startOfFile : readFrontMatter(yaml).valueAt(path));
}

const tooLong = ({ text, textLine }: Parts): Fault => ({
  id: 'too-large',
  line: textLine,
  column: 1,
  message: `正文有 ${text.length} 字，至多 ${longest} 字`,
  fix: '核对是不是贴错了内容，删去多余的部分',
});

const asWarning = (file: string, fault: Fault): Problem => ({ severity: 'warning', file, ...fault });

const asProblem = (file: string, fault: Fault): Problem => ({ severity: 'error', file, ...fault });

const lineBreaks = (text: string): number => text.split('\n').length - 1;

/** Tags need a `<`, links and pictures a `](`: most letters have neither and are not parsed. */
function inText(text: string, firstLine: number): Fault[] {
  const marked = /<|\]\(/.test(text) ? inspectText(text) : [];
  return [...hiddenFaults(text), ...unfitFaults(text), ...marked].map((fault) => ({
    ...fault,
    line: fault.line + firstLine - 1,
  }));
}

/** The files of pictures in a text. */
function picturesIn(text: string, firstLine: number): (Place & { name: string })[] {
  return [...text.matchAll(/!\[[^\]\n]*\]\(([^()\s:/\\]+)\)/g)].map((match) => {
    const before = text.slice(0, match.index);
    const column = match.index - (before.lastIndexOf('\n') + 1) + 1;
    return { line: lineBreaks(before) + firstLine, column, name: match[1] ?? '' };
  });
}

/** If there is a registered name instead of an id, the cure is that id. */
function namedFault(fault: Fault, data: unknown, { agencies, sessions }: Registers): Fault {
  const { field = '' } = fault;
  const isNamed = /^(?:session|issuingAgency|jointAgencies\.\d+|coHandlingAgencies\.\d+\.agency)$/.test(field);
  const name = isNamed ? field.split('.').reduce<unknown>((part, key) => Object(part)[key], data) : undefined;
  if (typeof name !== 'string') return fault;
  const id = Object.entries(sessions).find(([, { names }]) => names.includes(name))?.[0];
  const fix = field === 'session' ? id && `改为 ${id}` : agencyNamed(name, agencies);
  return fix ? { ...fault, fix } : fault;
}
