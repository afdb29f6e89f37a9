/** Who signs, and when. */
import type { Matter } from './matter.ts';
import { iso, signedDay } from './notation.ts';
import { type Part, stated, type Truth } from './sample.ts';

export function signatureOf(matter: Matter): Part {
  const { dice, office, partners, issued } = matter;
  const [dayForm, day] = signedDay(dice, issued);
  const dated: Truth = { issuedOn: stated(iso(issued), day) };
  if (partners.length > 0) return joint(matter, day, dated);
  const signed: Truth = { issuingAgency: stated(office.name, office.name) };
  const seal = dice.pick(['（盖章）', '（公章）', '(章)']);
  const half = Math.max(4, office.name.length - 4);
  const named = (form: string, ...lines: string[]): Part => ({
    form: `${form}, ${dayForm}`,
    lines,
    truth: { ...signed, ...dated },
  });
  return dice.pick<Part>([
    ...Array.from({ length: 9 }, () => named('agency, day', office.name, day)),
    named('one line', `${office.name}  ${day}`),
    named('one line', `${office.name}${day}`),
    named('day first', day, office.name),
    named('seal', office.name + seal, day),
    named('labels', `单位：${office.name}`, `日期：${day}`),
    named('seal below', office.name, seal, day),
    named('wrapped', office.name.slice(0, half), office.name.slice(half), day),
    named('indented', `${' '.repeat(24)}${office.name}`, `${' '.repeat(28)}${day}`),
    { form: `day alone, ${dayForm}`, lines: [day], truth: dated },
    { form: 'agency alone', lines: [office.name], truth: signed },
    { form: 'none', lines: [] },
  ]);
}

/** Two or three agencies sign. */
function joint({ dice, town, office, partners }: Matter, day: string, dated: Truth): Part {
  const names = [office, ...partners].map(({ name }) => name);
  const others = names.slice(1);
  const halves = (from: number, to?: number): string[] => names.map((name) => name.slice(from, to));
  const truth: Truth = {
    ...dated,
    issuingAgency: stated(office.name, office.name),
    jointAgencies: stated(others, others[0] ?? ''),
  };
  const part = (form: string, ...lines: string[]): Part => ({ form: `joint, ${form}`, lines, truth });
  return dice.pick<Part>([
    part('lines', ...names, day),
    part('lines', ...names, day),
    part('one line', names.join(' '), day),
    part('one line', names.join('　　'), day),
    part('listed', names.join('、'), day),
    part('sealed', ...names.map((name) => `${name}（盖章）`), day),
    {
      form: 'joint, side by side',
      lines: [halves(0, town.name.length).join('        '), halves(town.name.length).join('          '), day],
      truth: { ...truth, jointAgencies: stated(others, others[0]?.slice(town.name.length) ?? '') },
    },
    part('day on the last', ...names.slice(0, -1), `${names.at(-1)} ${day}`),
  ]);
}
