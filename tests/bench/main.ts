/** `npm run bench -- NAME`: measures one part of Dafu, one JSON object per line on stdout, a table for people on stderr. */
import { benchBuild } from './build/bench.ts';
import { benchImport } from './import/bench.ts';
import { benchLetters } from './letters/bench.ts';
import { benchLighthouse } from './lighthouse/bench.ts';
import { benchRegister } from './register/bench.ts';
import { benchSearch } from './search/bench.ts';

const benches: Record<string, { what: string; run(args: string[]): Promise<void> }> = {
  build: { what: '构建：1,000 件与 10,000 件的全站（不含检索），用时与内存', run: benchBuild },
  import: { what: '导入：一个文件夹的 1,000 件粘贴的文字，用时与内存', run: benchImport },
  letters: { what: '导入：4,000 件生成的答复，各项读对、漏报、读错各几件', run: benchLetters },
  lighthouse: { what: '打开网页的快慢：首页、答复、查询、登记册，由 Lighthouse 打分', run: benchLighthouse },
  search: { what: '检索：查全率、查准率、流量与用时，与原样的 Pagefind 同场比较', run: benchSearch },
  register: { what: '登记册：一次会议 5,000 号的网页，生成用时、大小，浏览器里排序和筛选用时', run: benchRegister },
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) {
  try {
    await bench.run(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.error(`${name ? `没有 ${name} 这项测量。` : ''}用法：npm run bench -- 名称 [选项]。可测：`);
  for (const [known, { what }] of Object.entries(benches)) console.error(`  ${known}  ${what}`);
  process.exitCode = 1;
}
