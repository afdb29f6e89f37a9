import { EventEmitter } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { publisher } from '../../../src/publish/adapter.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** The part of a development server over a content root that the adapter needs, and how often problems were printed. */
function develop(content = '/content') {
  vi.stubEnv('CONTENT_DIR', content);
  vi.useFakeTimers();
  const reportProblems = vi.fn();
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const setup = publisher({ reportProblems }).hooks['astro:server:setup'] as (options: object) => void;
  setup({ server: { watcher, middlewares: { use: vi.fn() } } });
  reportProblems.mockClear();
  return { watcher, reportProblems };
}

test('checks a letter once, when the editor has written all of it', () => {
  const { watcher, reportProblems } = develop();
  const changed = vi.fn();
  watcher.on('change', changed);
  // Emptied, then filled.
  watcher.emit('all', 'change', '/content/replies/shili-npc-18-4/367.md');
  vi.advanceTimersByTime(150);
  watcher.emit('all', 'change', '/content/replies/shili-npc-18-4/367.md');
  vi.advanceTimersByTime(150);
  expect(reportProblems).not.toHaveBeenCalled();
  expect(changed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(150);
  expect(reportProblems).toHaveBeenCalledTimes(1);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('waits for a file that is still empty, but not for ever', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dafu-adapter-')));
  const letter = join(folder, '367.md');
  const { watcher, reportProblems } = develop(folder);
  writeFileSync(letter, '');
  watcher.emit('all', 'change', letter);
  vi.advanceTimersByTime(1500);
  expect(reportProblems).not.toHaveBeenCalled();
  writeFileSync(letter, '---');
  vi.advanceTimersByTime(250);
  expect(reportProblems).toHaveBeenCalledTimes(1);
  writeFileSync(letter, '');
  watcher.emit('all', 'change', letter);
  vi.advanceTimersByTime(5000);
  expect(reportProblems).toHaveBeenCalledTimes(2);
  rmSync(folder, { recursive: true });
});

test('checks nothing for a change outside the content', () => {
  const { watcher, reportProblems } = develop();
  watcher.emit('all', 'change', '/content-of-another/367.md');
  vi.runAllTimers();
  expect(reportProblems).not.toHaveBeenCalled();
});
