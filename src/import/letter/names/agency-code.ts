/** Whether the code of a document number may be that of an agency: 示例教函 is not a county's government's. Pure. */
import { rankCharacters } from '../../../../schemas/notation/alphabet.ts';
import { codeEndCharacters } from '../../../../schemas/notation/document-number.ts';

const place = new RegExp(`^\\p{Script=Han}{1,8}?[${rankCharacters}]`, 'u');
const ends = new RegExp(`[${codeEndCharacters}]+$`, 'u');

/**
 * A code is made of characters of the place and of the office (慈经信建: 慈溪市经济和信息化局). It speaks against an agency
 * whose office has none of them.
 */
export function isCodeOfAnother(code: string, agency: string): boolean {
  const [where = ''] = place.exec(agency) ?? [];
  const office = agency.slice(where.length);
  const own = [...code].filter((character) => !where.includes(character));
  return own.join('').replace(ends, '') !== '' && !own.some((character) => office.includes(character));
}
