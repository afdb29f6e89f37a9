/** Imports a folder and prints what it cost. */
import { importLetters } from '../../../src/cli/import.ts';

const started = performance.now();
importLetters({ disclosure: 'proactive' }, process.argv[2] ?? '');
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    cpu_s: Number(((userCPUTime + systemCPUTime) / 1e6).toFixed(2)),
    wall_s: Number(((performance.now() - started) / 1000).toFixed(2)),
    rss_mb: Math.round(maxRSS / 1024),
  }),
);
