/** How names of persons are written. */
import { dotCharacters } from './alphabet.ts';

/** A dot within a name, as the norm has it or as it is typed. */
export const nameDot = `[${dotCharacters}．.]`;

const dots = new RegExp(`(?<=\\p{Script=Han})\\s*${nameDot}\\s*(?=\\p{Script=Han})`, 'gu');

/** A name with the dot of the norm (GB/T 15834-2011, 4.14), without blanks: 买买提 • 示例 → 买买提·示例. */
export const withNormDots = (name: string): string => name.replace(dots, '·');
