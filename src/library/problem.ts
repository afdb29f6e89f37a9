/** What is wrong, where, and what to do about it. */
import { byCodeUnit } from './arrange.ts';

/** A place in a file; line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface Fault extends Place {
  /** Dotted path of the field, where one is concerned. */
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

/** Tells a fault of the field at `path`; an empty path stands for the whole file. */
export type Tell = (path: Path, message: string, fix: string, severity?: Problem['severity']) => void;

export const startOfFile: Place = { line: 1, column: 1 };

/** A fault of a whole file. */
export const fileProblem = (
  file: string,
  message: string,
  fix: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ severity, file, ...startOfFile, message, fix });

/** Collects what is told about one file. */
export function teller(file: string, placeOf: (path: Path) => Place): { told: Problem[]; tell: Tell } {
  const told: Problem[] = [];
  const tell: Tell = (path, message, fix, severity = 'error') => {
    const field = path.map(String).join('.');
    told.push({ severity, file, ...placeOf(path), ...(field && { field }), message, fix });
  };
  return { told, tell };
}

/** Order of files, lines and columns; what stands at one place keeps its order. */
export const byPlace = (a: Problem, b: Problem): number =>
  byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column;
