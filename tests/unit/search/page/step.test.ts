import { describe, expect, test } from 'vitest';
import type { Answer, Request } from '../../../../src/search/engine/engine.ts';
import type { FacetCount } from '../../../../src/search/engine/narrow.ts';
import * as step from '../../../../src/search/page/step.ts';
import { record } from '../records.ts';
import { named, nothing } from './answers.ts';

const site = 'https://dafu.example/search/';
const counts: FacetCount[] = [{ facet: 'year', values: [{ value: '2025', label: '2025', count: 9, chosen: false }] }];
const texts = (...rows: number[]): Partial<Answer> => ({ texts: { rows, shown: [], phrases: [] }, total: rows.length });

/** A page on which events happen one after another. */
class Page {
  state: step.State;
  effects: step.Effect[] = [];

  constructor(search = '', open = false) {
    this.state = step.stateAtFirst(site + search, open);
    this.happen(step.arrived, site + search);
  }

  /** Processes an event; `effects` are those of this one. */
  happen<Rest extends unknown[]>(event: (state: step.State, ...rest: Rest) => step.Step, ...rest: Rest): this {
    [this.state, this.effects] = event(this.state, ...rest);
    return this;
  }

  /** The arguments of an effect of the last event; undefined if there was no such effect. */
  given<Name extends keyof step.Effects>(name: Name): Parameters<step.Effects[Name]> | undefined {
    const [, ...given] = this.effects.find(([one]) => one === name) ?? [];
    return this.effectNames.includes(name) ? (given as Parameters<step.Effects[Name]>) : undefined;
  }

  /** The names of the effects, in order. */
  get effectNames(): string[] {
    return this.effects.map(([name]) => name);
  }

  /** The newest search, to be answered now or later. */
  get asked(): { turn: number; request: Request } {
    const [turn, request] = this.given('search') ?? [];
    if (turn === undefined || !request) throw new Error('no search is running');
    return { turn, request };
  }

  answer(answer: Partial<Answer>, { turn, request } = this.asked): this {
    return this.happen(step.answered, turn, { ...nothing, ...answer }, request);
  }
}

const words = (search: string) => new URL(search, site).searchParams.get('q');

describe('a page that is loaded', () => {
  test('is idle without a query', () => {
    const page = new Page();
    expect(page.effectNames).toEqual(['fillBox', 'showRequest', 'showMessage']);
    expect(page.given('showMessage')).toEqual(['idle', '']);
  });

  test('searches what its address says', () => {
    const page = new Page('?q=养老&year=2025&sort=newest');
    expect(page.given('fillBox')).toEqual(['养老']);
    expect(page.given('setStatus')).toEqual(['loading', '正在查……']);
    expect(page.asked.request).toMatchObject({ sort: 'newest', narrowing: { year: ['2025'] }, counted: false });
  });

  test('searches nothing that is too short', () => {
    for (const search of ['?q=章', '?q=%2B']) {
      const page = new Page(search);
      expect(page.effectNames).not.toContain('search');
      expect(page.given('showMessage')).toEqual(['done', '请至少输入两个字']);
    }
    for (const search of ['?q=1', '?q=-章卫军', '?q=〔2025〕1号', '?year=2025']) {
      expect(new Page(search).effectNames).toContain('search');
    }
  });

  test('leaves the history alone', () => {
    expect(new Page('?q=养老').effectNames).not.toContain('go');
  });
});

describe('an answer', () => {
  const status = (answer: Partial<Answer>) => new Page('?q=养老').answer(answer).given('setStatus');

  test('is announced with its match and its total', () => {
    const near = { rows: [1], shown: [], phrases: [], reason: 'similar' as const, searched: ['养老'] };
    expect(status(texts(1, 2))).toEqual(['done', '“养老”：2 件', 'exact', 2]);
    expect(status({ near, total: 1 })).toEqual(['done', '没有含“养老”的答复，有近似结果 1 件', 'near', 1]);
    expect(status({ near, outside: 1 })?.slice(2)).toEqual(['none', 0]);
    expect(status({})).toEqual(['done', '没有找到含“养老”的答复', 'none', 0]);
  });

  test('is shown tier by tier, and done with the last one', () => {
    const page = new Page('?q=12');
    const { turn, request } = page.asked;
    const first = { ...nothing, named: named('第12号', record(12).facts), texts: undefined, total: 1 };
    page.happen(step.tierFound, turn, first, request);
    expect(page.effects).toEqual([['showAnswer', first, request, `${site}?q=12`]]);
    page.answer({ ...first, ...texts(4), total: 2 }, { turn, request });
    expect(page.effectNames).toEqual(['showAnswer', 'setStatus']);
  });

  test('to an older search comes too late, whatever it is', () => {
    const page = new Page('?q=养老');
    const { turn, request } = page.asked;
    page.happen(step.asked, { q: '托育' });
    const before = page.state;
    const late = { ...nothing, ...texts(1) };
    expect(page.happen(step.tierFound, turn, late, request).effects).toEqual([]);
    expect(page.happen(step.answered, turn, late, request).effects).toEqual([]);
    expect(page.happen(step.failed, turn).effects).toEqual([]);
    expect(page.happen(step.counted, turn, counts).effects).toEqual([]);
    expect(page.state).toBe(before);
  });

  test('comes too late once the box is empty or its query too short', () => {
    for (const q of ['', '章']) {
      const page = new Page('?q=养老');
      const { asked } = page;
      expect(page.happen(step.asked, { q }).answer(texts(1), asked).effects).toEqual([]);
    }
  });

  test('is downloaded in its order, cards first, and only when it is complete', () => {
    const page = new Page('?q=12');
    const { asked } = page;
    expect(page.happen(step.listWanted).effects).toEqual([]);
    page.answer({ ...texts(7, 3), named: named('第12号', record(12).facts) }, asked);
    expect(page.happen(step.listWanted).effects).toEqual([['download', [11, 7, 3]]]);
    page.happen(step.asked, { q: '托育' });
    expect(page.happen(step.listWanted).effects).toEqual([]);
  });
});

describe('typing', () => {
  test('is searched after a pause', () => {
    const page = new Page().happen(step.rested, ' 养老 ');
    expect(page.asked.request.query.text).toBe('养老');
    expect(page.effectNames).not.toContain('fillBox');
  });

  test('that changes nothing searches nothing', () => {
    expect(new Page('?q=养老').happen(step.rested, '养老 ').effects).toEqual([]);
  });

  test('is not searched while an input method is composing', () => {
    const page = new Page().happen(step.composed, true);
    expect(page.happen(step.rested, 'yanglao').effects).toEqual([]);
    page.happen(step.composed, false).happen(step.rested, '养老');
    expect(page.asked.request.query.text).toBe('养老');
  });

  test('leaves one entry in the history, however many pauses there are', () => {
    const page = new Page('?q=养老');
    const steps = ['托', '托育', '托育服务'].map((typed) => page.happen(step.rested, typed).given('go'));
    expect(steps.map((go) => go?.[0])).toEqual(['push', 'replace', 'replace']);
    expect(steps.map((go) => words(go?.[1] ?? ''))).toEqual(['托', '托育', '托育服务']);
  });

  test('ends with Enter: what was submitted stays in the history', () => {
    const page = new Page().happen(step.rested, '养老');
    expect(page.happen(step.asked, { q: '养老' }).given('go')?.[0]).toBe('replace');
    expect(page.happen(step.rested, '托育').given('go')?.[0]).toBe('push');
  });

  test('ends with going back', () => {
    const page = new Page('?q=养老').happen(step.rested, '托育').happen(step.arrived, `${site}?q=养老`);
    expect(page.given('fillBox')).toEqual(['养老']);
    expect(page.effectNames).not.toContain('go');
    expect(page.happen(step.rested, '就业').given('go')?.[0]).toBe('push');
  });
});

describe('another request', () => {
  test('keeps the rest of the address', () => {
    const page = new Page('?q=养老&limit=40').happen(step.asked, { year: ['2025', '2024'], topic: [] });
    expect(page.given('go')).toEqual(['push', `${site}?q=%E5%85%BB%E8%80%81&year=2025&year=2024`]);
    expect(page.happen(step.asked, { sort: 'number' }).asked.request).toMatchObject({
      sort: 'number',
      narrowing: { year: ['2025', '2024'] },
    });
  });

  test('that is the same is searched again, without another entry in the history', () => {
    const page = new Page('?q=367').happen(step.asked, { q: '367' });
    expect(page.given('go')?.[0]).toBe('replace');
    expect(page.effectNames).toContain('search');
  });

  test('by a link fills the box, and the focus goes to where the link was once everything has arrived', () => {
    const page = new Page('?q=养老').happen(step.followed, `${site}?q=托育&limit=40`, ['[data-result] a', 20]);
    expect(page.given('fillBox')).toEqual(['托育']);
    expect(page.given('go')?.[0]).toBe('push');
    expect(page.effectNames).not.toContain('focusOn');
    page.answer(texts(1));
    expect(page.effects.at(-1)).toEqual(['focusOn', ['[data-result] a', 20]]);
    expect(page.happen(step.asked, { sort: 'newest' }).answer(texts(1)).effectNames).not.toContain('focusOn');
  });

  test.each(['', '?q=章'])('by a link to “%s”, which searches nothing, gets the focus at once', (search) => {
    const page = new Page('?q=养老').happen(step.followed, site + search, ['.understood', 0]);
    expect(page.effects.at(-1)).toEqual(['focusOn', ['.understood', 0]]);
  });
});

describe('a search that fails', () => {
  const fail = (page: Page) => page.happen(step.failed, page.asked.turn);

  test('is reported alone, or below what was found', () => {
    expect(fail(new Page('?q=养老')).given('showFailure')).toEqual([false, false]);
    const page = new Page('?q=12');
    const { turn, request } = page.asked;
    page.happen(step.tierFound, turn, nothing, request).happen(step.failed, turn);
    expect(page.given('showFailure')).toEqual([false, true]);
  });

  test('is tried again, and the focus goes to the outcome', () => {
    const page = fail(new Page('?q=养老')).happen(step.retried, ['.understood', 0]);
    expect(page.effectNames).toEqual(['showRequest', 'setStatus', 'search']);
    fail(page);
    expect(page.given('showFailure')).toEqual([true, false]);
    expect(page.given('focusOn')).toEqual([['.understood', 0]]);
  });

  test('is forgotten with the next answer', () => {
    const page = fail(fail(new Page('?q=养老')).happen(step.retried));
    page.happen(step.retried).answer(texts(1)).happen(step.asked, { q: '托育' });
    expect(fail(page).given('showFailure')).toEqual([false, false]);
  });
});

describe('filters', () => {
  test('are counted when they are opened', () => {
    const page = new Page().happen(step.toggled, true);
    expect(page.given('count')).toEqual([2]);
    page.happen(step.counted, 2, counts);
    expect(page.effects).toEqual([
      ['setStatus', 'idle', ''],
      ['showFilters', counts],
    ]);
  });

  test('are counted with the answer while they are open', () => {
    const page = new Page('?q=养老').answer(texts(1));
    expect(page.effectNames).not.toContain('showFilters');
    expect(page.happen(step.toggled, true).asked.request.counted).toBe(true);
    expect(page.answer({ ...texts(1), counts }).given('showFilters')).toEqual([counts]);
  });

  test('that were counted while they were closed are not counted again', () => {
    const page = new Page('?q=养老&year=2025').answer({ ...texts(1), counts });
    expect(page.effectNames).not.toContain('showFilters');
    expect(page.happen(step.toggled, true).effects).toEqual([['showFilters', counts]]);
    expect(page.happen(step.toggled, false).effects).toEqual([]);
  });

  test('that cannot be loaded are reported next to the answer, and without a query', () => {
    const page = new Page('?q=养老', true).answer(texts(1));
    expect(page.given('setStatus')?.[1]).toBe('“养老”：1 件；筛选项取不到');
    expect(page.given('showFilters')).toEqual([undefined]);
    const idle = new Page('', true);
    idle.happen(step.counted, idle.given('count')?.[0] ?? 0, undefined);
    expect(idle.effects).toEqual([
      ['setStatus', 'idle', '筛选项取不到'],
      ['showFilters', undefined],
    ]);
    expect(idle.happen(step.retried).effectNames).toContain('count');
  });
});
