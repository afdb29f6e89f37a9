/** Old phones: what a browser gets works from Chrome 99 and Safari 15.4 on, or can be dispensed with. */
import { transform } from 'esbuild';
import postcss from 'postcss';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { features } from 'web-features';
import { builtSample, filesOf, read } from './site.ts';

const floor = { chrome: 99, chrome_android: 99, safari: 15.4, safari_ios: 15.4 };

/** Key of the browser compatibility data (`css.properties.inset`) → the first version of each browser that has it. */
const since = new Map(
  Object.values(features).flatMap((feature) =>
    feature.kind === 'feature'
      ? Object.entries(feature.status.by_compat_key ?? {}).map(([key, { support }]) => [key, support] as const)
      : [],
  ),
);

/** Whether a browser of the floor lacks it; what the data do not know is taken for old. */
function isAbove(key: string): boolean {
  const support = since.get(key);
  if (!support) return false;
  return Object.entries(floor).some(([browser, version]) => {
    const first = support[browser as keyof typeof floor];
    return first === undefined || Number.parseFloat(first.replace('≤', '')) > version;
  });
}

/** What a browser may ignore, since the page reads as well without it. */
const dispensable = {
  properties: [
    ...['hanging-punctuation', 'text-autospace', 'text-spacing-trim', 'text-wrap'], // finer typesetting
    ...['print-color-adjust', '-webkit-print-color-adjust'], // either
    ...['text-size-adjust', '-webkit-text-size-adjust'],
    'accent-color', // a ticked box has the browser's own colour
    ...['content-visibility', 'contain-intrinsic-size'], // a long register draws later, and is the same
    'forced-color-adjust', // occurs inside forced colours only
    'outline', // the ring would follow round corners, and there are none
    'text-align-last', // the names of a joint masthead begin together, and are not of one width
  ],
  // Paper: without them the browser's own margins and page breaks.
  atRules: ['page', 'media.forced-colors'],
};

describe('the stylesheet', () => {
  let css: postcss.Root;
  beforeAll(() => {
    const folder = builtSample();
    const file = filesOf(folder).find((name) => name.endsWith('.css'));
    css = postcss.parse(read(folder, file ?? ''));
  });

  test('uses no property above the floor that is not dispensable', () => {
    const used = new Set<string>();
    css.walkDecls(({ prop }) => {
      if (isAbove(`css.properties.${prop}`) && !dispensable.properties.includes(prop)) used.add(prop);
    });
    expect([...used]).toEqual([]);
  });

  test('has a value above the floor only after one below it', () => {
    const faults = new Set<string>();
    css.walkDecls((declaration) => {
      const { prop, value, parent } = declaration;
      if (dispensable.properties.includes(prop)) return;
      const isNew = [
        ...Array.from(value.matchAll(/([a-z-]+)\(/g), ([, name]) => `css.types.${name}`),
        ...Array.from(value.matchAll(/\d([a-z]+)\b/g), ([, unit]) => `css.types.length.${unit}`),
      ].some(isAbove);
      const earlier = parent?.nodes?.slice(0, parent.index(declaration)) ?? [];
      const hasOther = earlier.some((node) => node.type === 'decl' && node.prop === prop);
      if (isNew && !hasOther) faults.add(`${prop}: ${value}`);
    });
    // Without it a block takes the full width, which it should do anyway, in whole characters.
    expect([...faults]).toEqual(['width: round(down,100%,1em)']);
  });

  test('selects by :has() only if another selector does the same, or nothing is lost', () => {
    const faults = new Set<string>();
    css.walkRules(({ selector }) => {
      // `:is` tolerates what a browser does not know; a script sets the class.
      const rest = selector.replaceAll(':is(.large,:has(#large:checked))', '');
      for (const [, name] of rest.matchAll(/::?([a-z-]+)/g)) if (isAbove(`css.selectors.${name}`)) faults.add(rest);
      if (rest.includes('&')) faults.add(rest);
    });
    expect([...faults]).toEqual(['.breadcrumbs li:has(a)']);
  });

  test('queries the width of the window as old browsers do, and has no rule that they drop', () => {
    const faults = new Set<string>();
    css.walkAtRules(({ name, params }) => {
      const asked = Array.from(params.matchAll(/\(([a-z-]+)/g), ([, feature]) => `${name}.${feature}`);
      const above = [name, ...asked].filter((key) => isAbove(`css.at-rules.${key}`));
      for (const key of above) if (!dispensable.atRules.includes(key)) faults.add(key);
      if (/[<>]/.test(params)) faults.add(params);
    });
    expect([...faults]).toEqual([]);
  });
});

describe('the scripts', () => {
  let scripts: { name: string; code: string }[];
  beforeAll(() => {
    const folder = builtSample();
    scripts = filesOf(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => ({ name, code: read(folder, name) }));
  });

  test('use only syntax that Chrome 99 and Safari 15.4 can parse', async () => {
    expect(scripts.length).toBeGreaterThan(3);
    for (const { name, code } of scripts) {
      // What can be lowered is above the floor. Of \p{…} only Han and letters are used, which are as old as the syntax.
      const lowered = (target: string[]) =>
        transform(code, { target, format: 'esm', supported: { 'regexp-unicode-property-escapes': true } });
      const [old, own] = await Promise.all([lowered(['chrome99', 'safari15.4', 'ios15.4']), lowered(['esnext'])]);
      expect(old.code === own.code, `${name} has syntax above the floor`).toBe(true);
      expect(code, `${name} has a lookbehind, which Safari lacks before 16.4`).not.toMatch(/\(\?<[=!]/);
    }
  });

  test('call nothing that came later, or test for it first', () => {
    const known = [
      'DecompressionStream', // tested for: src/search/engine/fetching.ts
      'role', // of a word in a query
      'open', // the search engine's own
      'isComposing', // long supported; the data refer to a bug of Safari after the end of a composition
    ];
    const faults = scripts.flatMap(({ name, code }) => newNames(code).map((what) => `${name}: ${what}`));
    expect(faults.filter((fault) => !known.some((one) => fault.endsWith(`: ${one}`)))).toEqual([]);
  });

  test('are tested by what recognises names above the floor', () => {
    expect(newNames('rows.toSorted(); Map.groupBy(rows, f); URL.parse(x); new Set(a).union(b)')).toEqual([
      'toSorted',
      'Map.groupBy',
      'groupBy',
      'URL.parse',
      'union',
    ]);
    expect(newNames('rows.at(-1); JSON.parse(x); Object.hasOwn(a, b); structuredClone(a)')).toEqual([]);
    expect(newNames('requestIdleCallback(f); form.requestSubmit()')).toEqual(['requestIdleCallback', 'requestSubmit']);
  });
});

/** Interfaces whose members a script calls on objects of any name; members of others are names for other things in our code. */
const called = new RegExp(
  '^(?:javascript\\.builtins\\.(?:Array|ArrayBuffer|Map|Promise|RegExp|Set|String)' +
    '|api\\.(?:Blob|Document|Element|EventTarget|FormData|HTML\\w*|KeyboardEvent|Node|NodeList|Response|Storage|URLSearchParams))\\.',
);

const byMember = Map.groupBy(
  [...since.keys()].filter((key) => /^(?:api|javascript)\./.test(key) && !key.endsWith('_static')),
  (key) => key.replace(/^.*\./, ''),
);

/** Members and globals that a script uses and that no interface has at the floor. */
function newNames(code: string): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = node.name.text;
      const owner = ts.isIdentifier(node.expression) ? node.expression.text : '';
      const own = ['api', 'javascript.builtins'].map((tree) => `${tree}.${owner}.${member}`);
      if (own.some((key) => isAbove(key) || isAbove(`${key}_static`))) names.add(`${owner}.${member}`);
      const all = byMember.get(member) ?? [];
      if (all.some((key) => called.test(key)) && all.every(isAbove)) names.add(member);
    } else if (ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) {
      const keys = [`api.${node.text}`, `api.Window.${node.text}`, `javascript.builtins.${node.text}`];
      if (keys.some((key) => since.has(key)) && keys.every((key) => !since.has(key) || isAbove(key))) {
        names.add(node.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return [...names];
}
