/** What is wrong, where, and what to do about it. */
import type { ProblemId } from '../../schemas/problems.ts';
import { byCodeUnit } from './arrange.ts';

/** A position in a file; line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface Fault extends Place {
  /** Which problem it is; its entry in the page for the staff has the same id. */
  id: ProblemId;
  /** Dotted path of the field, if one is concerned. */
  field?: string;
  message: string;
  /** What to do about it. */
  fix: string;
}

/** A fault in a file under `content/`; `file` is relative to the content root, with `/`. */
export interface Problem extends Fault {
  severity: 'error' | 'warning';
  file: string;
}

export type Path = readonly PropertyKey[];

/** Reports a problem of the field at `path`; an empty path stands for the whole file. */
export type Report = (id: ProblemId, path: Path, message: string, fix: string, severity?: Problem['severity']) => void;

export const startOfFile: Place = { line: 1, column: 1 };

/** The position of an offset in a text with LF line ends. */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A fault of a whole file. */
export const fileProblem = (
  file: string,
  id: ProblemId,
  message: string,
  fix: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ id, severity, file, ...startOfFile, message, fix });

/** Collects what is reported about one file. */
export function collector(file: string, placeOf: (path: Path) => Place): { reported: Problem[]; report: Report } {
  const reported: Problem[] = [];
  const report: Report = (id, path, message, fix, severity = 'error') => {
    const field = path.map(String).join('.');
    reported.push({ id, severity, file, ...placeOf(path), ...(field && { field }), message, fix });
  };
  return { reported, report };
}

/** Order of files, lines and columns; problems at the same position keep their order. */
export const byPlace = (a: Problem, b: Problem): number =>
  byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column;
