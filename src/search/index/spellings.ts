/** Other ways to write what is searched, as files that a browser loads only if nothing was found as typed. */
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { isCollective } from '../../../schemas/notation/collective.ts';
import { commonCharacters } from '../characters.ts';
import type { Names } from '../record.ts';

/**
 * `search/simplified.json`: the traditional characters of which each common one is the simplified form, in its order,
 * separated by blanks.
 */
function traditionalVariants(): string {
  const convert = Converter({ from: 't', to: 'cn' });
  const variants = new Map(commonCharacters().map((character) => [character, '']));
  for (let point = 0x3400; point <= 0x9fff; point++) {
    const character = String.fromCodePoint(point);
    const simple = convert(character);
    const known = variants.get(simple);
    if (simple !== character && known !== undefined) variants.set(simple, known + character);
  }
  return [...variants.values()].join(' ');
}

/** `search/syllables.json`: the syllables of the common characters, in their order, without tones, separated by blanks. */
const syllables = (): string =>
  commonCharacters()
    .map((character) => syllablesOf(character)[0] ?? '')
    .join(' ');

const syllablesOf = (name: string): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head', nonZh: 'removed' });

/** The files by path below the site. */
export function spellingFiles(named: {
  people: string[];
  agencies: string[][];
  topics: string[];
}): Map<string, Uint8Array> {
  const { people, agencies, topics } = named;
  const spelt = (all: string[]) => all.map((name): [string, string] => [name, syllablesOf(name).join(' ')]);
  const persons = people.filter((name) => !isCollective(name));
  const collectives = people.filter((name) => isCollective(name));
  const names: Names = { people: spelt(persons), collectives: spelt(collectives), agencies, topics };
  const files: [string, unknown][] = [
    ['search/simplified.json', traditionalVariants()],
    ['search/syllables.json', syllables()],
    ['search/names.json', names],
  ];
  return new Map(files.map(([path, value]) => [path, Buffer.from(JSON.stringify(value))]));
}
