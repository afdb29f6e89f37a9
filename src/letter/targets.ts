/** Where links and pictures of a letter may lead. */
import { annexFile } from '../../schemas/reply.ts';

const schemes = ['http', 'https', 'mailto', 'tel'];

/** Whether an address is the name of a file in the letter's annex folder. */
export const isAnnexFile = (address: string): boolean => annexFile.safeParse(address).success;

/** What is wrong with the target of a link. */
export type TargetFault = { kind: 'scheme'; scheme: string } | { kind: 'no-scheme' } | { kind: 'no-host' };

/**
 * Finds what makes a link's target unsafe, or undefined. Allowed are http, https, mailto, tel and addresses without a
 * scheme. Disguises are removed first: percent encoding, character references, blanks, control and invisible characters,
 * capitals, backslashes that browsers read as slashes.
 */
export function targetFault(address: string): TargetFault | undefined {
  const bare = undisguise(address);
  if (bare.startsWith('//')) return { kind: 'no-scheme' };
  const scheme = /^([^/?#]*?):/u.exec(bare)?.[1];
  if (scheme === undefined) return undefined;
  if (!schemes.includes(scheme)) return { kind: 'scheme', scheme };
  return /^https?:(?!\/\/[^/?#])/u.test(bare) ? { kind: 'no-host' } : undefined;
}

/** Whether an address leads off this site: it has a scheme, or a host without one. */
export function isElsewhere(address: string): boolean {
  return /^(?:\/\/|[^/?#]*:)/u.test(undisguise(address));
}

function undisguise(address: string): string {
  let bare = address;
  for (let round = 0; round < 5; round += 1) {
    const before = bare;
    bare = decodePercent(bare)
      .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/giu, (_, hex, decimal) =>
        character(hex ? parseInt(hex, 16) : Number(decimal)),
      )
      .replace(/&(colon|tab|newline|sol|bsol|amp);?/giu, (_, name: string) => named[name.toLowerCase()] ?? '')
      .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
      .replaceAll('\\', '/');
    if (bare === before) break;
  }
  return bare.toLowerCase();
}

const named: Record<string, string> = { colon: ':', sol: '/', bsol: '\\', amp: '&' };
const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
/** Byte for byte; only ASCII matters for a scheme. */
const decodePercent = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
