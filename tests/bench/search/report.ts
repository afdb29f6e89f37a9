/** Scores and costs of many queries → lines for programs, a table for people. */
import type { Query } from './answers.ts';
import { type Group, groups } from './classes/class.ts';
import { type Answer, type Engine, isFragment } from './engines/engine.ts';
import type { Usage } from './measure.ts';
import { type Score, score } from './score.ts';
import type { Delivery } from './server.ts';

/** A query and an engine's answer to it. */
export interface Asked {
  class: string;
  group: Group;
  query: Query;
  answer: Answer;
  score: Score;
}

/** The figures of some queries. Sizes in KB of 1000 bytes, headers included; texts of results are counted separately. */
export interface Figures {
  queries: number;
  recall?: number;
  precision?: number;
  mrr?: number;
  /** Share of the queries correctly reported to have no answer. */
  says_so?: number;
  kb: number;
  kb_max: number;
  requests: number;
  /** What had arrived when the first result appeared. */
  kb_first: number;
  kb_first_max: number;
  requests_first: number;
  kb_fragments: number;
  /** To the first result. */
  ms_p50: number;
  ms_p95: number;
  ms_done_p50: number;
}

/** The figures of an index. */
export interface IndexFigures {
  /** Postings, tables and metadata, as transferred. */
  index_kb: number;
  fragments_kb: number;
  files: number;
  /** Loaded once, before the first query. */
  base_kb: number;
  base_requests: number;
  cpu_s?: number;
  wall_s: number;
  rss_mb?: number;
  cpu_ms_per_letter?: number;
}

export function asked(of: { name: string; group: Group }, query: Query, answer: Answer): Asked {
  return { class: of.name, group: of.group, query, answer, score: score(query, answer) };
}

export function figuresOf(all: Asked[]): Figures {
  const scores = all.map((one) => one.score);
  const spent = all.map(({ answer }) => answer.deliveries.filter((one) => !isFragment(one)));
  const first = all.map(({ answer }) => answer.firstDeliveries.filter((one) => !isFragment(one)));
  const times = all.map(({ answer }) => answer.firstMs);
  return {
    queries: all.length,
    ...share(
      'recall',
      scores.map(({ recall }) => recall),
    ),
    ...share(
      'precision',
      scores.map(({ precision }) => precision),
    ),
    ...share(
      'mrr',
      scores.map(({ reciprocalRank }) => reciprocalRank),
    ),
    ...share(
      'says_so',
      scores.map(({ saysSo }) => (saysSo === undefined ? undefined : Number(saysSo))),
    ),
    kb: round(mean(spent.map(kb)), 1),
    kb_max: round(Math.max(...spent.map(kb)), 1),
    requests: round(mean(spent.map(({ length }) => length)), 1),
    kb_first: round(mean(first.map(kb)), 1),
    kb_first_max: round(Math.max(...first.map(kb)), 1),
    requests_first: round(mean(first.map(({ length }) => length)), 1),
    kb_fragments: round(mean(all.map(({ answer }) => kb(answer.deliveries.filter(isFragment)))), 1),
    ms_p50: Math.round(quantile(times, 0.5)),
    ms_p95: Math.round(quantile(times, 0.95)),
    ms_done_p50: Math.round(
      quantile(
        all.map(({ answer }) => answer.doneMs),
        0.5,
      ),
    ),
  };
}

export function indexFigures(
  letters: number,
  { index, fragments, files }: { index: number; fragments: number; files: number },
  base: Delivery[],
  { cpuSeconds, wallSeconds, peakMb }: Usage,
): IndexFigures {
  return {
    index_kb: round(index / 1000, 0),
    fragments_kb: round(fragments / 1000, 0),
    files,
    base_kb: round(kb(base), 1),
    base_requests: base.length,
    wall_s: round(wallSeconds, 1),
    ...(cpuSeconds !== undefined && {
      cpu_s: round(cpuSeconds, 1),
      cpu_ms_per_letter: round((cpuSeconds * 1000) / letters, 1),
    }),
    ...(peakMb !== undefined && { rss_mb: round(peakMb, 0) }),
  };
}

/** One object per line: to stdout, for programs. */
export function printLine(facts: object): void {
  console.log(JSON.stringify({ bench: 'search', ...facts }));
}

/** What one engine did with one set of letters. */
export interface Run {
  engine: Engine['name'];
  asked: Asked[];
  index: IndexFigures;
}

/** Both engines side by side, in Markdown. */
export function table(letters: number, runs: Run[]): string {
  const rows = (Object.keys(groups) as Group[])
    .filter((group) => runs.some((run) => run.asked.some((one) => one.group === group)))
    .map((group) => row(groups[group], group, runs));
  const names = runs.map(({ engine }) => titles[engine]);
  const head = ['查询', '条数', ...names.flatMap((name) => [`${name}：查全 / 查准 / MRR`, 'KB 平均 / 最大', 'ms p50'])];
  const facts = runs.map(({ engine, index, asked: all }) => {
    const { kb_fragments: fragments, ms_p95: slow } = figuresOf(all);
    return `- ${titles[engine]}：首次载入 ${index.base_kb} KB，每次另载结果摘要 ${fragments} KB，首个结果 95% 在 ${slow} ms 内；索引 ${index.index_kb} KB（${index.files} 个文件），建索引每件 ${index.cpu_ms_per_letter ?? '–'} ms CPU，内存峰值 ${index.rss_mb ?? '–'} MB`;
  });
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return [`${letters} 件：`, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`), '', ...facts].join('\n');
}

const titles: Record<Engine['name'], string> = { dafu: 'Dafu', pagefind: 'Pagefind 原样' };

function row(title: string, group: Group, runs: Run[]): string[] {
  const own = runs.map((run) => figuresOf(run.asked.filter((one) => one.group === group)));
  const cells = own.flatMap((figures) => [quality(figures), `${figures.kb} / ${figures.kb_max}`, `${figures.ms_p50}`]);
  return [title, `${own[0]?.queries ?? 0}`, ...cells];
}

const quality = ({ recall, precision, mrr, says_so }: Figures): string =>
  says_so === undefined
    ? [recall, precision, mrr].map((one) => one?.toFixed(3) ?? '–').join(' / ')
    : says_so.toFixed(3);

const kb = (deliveries: Delivery[]): number => deliveries.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

/** The mean of those that have the measure; undefined if none has. */
function share<Name extends string>(name: Name, values: (number | undefined)[]): Partial<Record<Name, number>> {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? ({ [name]: round(mean(known), 4) } as Record<Name, number>) : {};
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value that a share of `part` does not exceed. */
function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
