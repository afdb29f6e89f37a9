/**
 * Every problem that `check`, `import` and `register` can report, with what the page for the staff says about it. The ids
 * are a contract: they appear in every `--json` and in addresses (`/help/staff/#date-not-iso`), and are never renamed.
 */
import type { Explanation } from './problems/explanation.ts';
import { fields } from './problems/fields.ts';
import { files } from './problems/files.ts';
import { imports } from './problems/imports.ts';
import { letters } from './problems/letters.ts';
import { notation } from './problems/notation.ts';
import { privacy } from './problems/privacy.ts';
import { registers } from './problems/registers.ts';
import { tables } from './problems/tables.ts';
import { texts } from './problems/texts.ts';

const all = { ...files, ...notation, ...fields, ...letters, ...texts, ...registers, ...privacy, ...imports, ...tables };

export type ProblemId = keyof typeof all;

/** By kind of problem, in the order of the page. */
export const problemGroups: { heading: string; problems: Partial<Record<ProblemId, Explanation>> }[] = [
  { heading: '文件和编码', problems: files },
  { heading: '各项的写法', problems: notation },
  { heading: '各项的值', problems: fields },
  { heading: '答复与文件名、登记册、别的答复', problems: letters },
  { heading: '正文和原文', problems: texts },
  { heading: '登记册', problems: registers },
  { heading: '隐私', problems: privacy },
  { heading: '导入时', problems: imports },
  { heading: '用表格登记时', problems: tables },
];
