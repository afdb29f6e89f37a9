/** Checks that agencies are registered, and that none has two parts in the same letter or number. Pure. */
import type { Agencies } from '../../../schemas/agency.ts';
import type { Reply } from '../../../schemas/reply.ts';
import type { Report } from '../problem.ts';
import { askFor } from './nearest.ts';

/** Those that sign a letter, in printed order, and those that helped with it. */
export function checkInvolved(
  { issuingAgency, jointAgencies = [], coHandlingAgencies = [] }: Partial<Reply>,
  { agencyIds, agencies }: { agencyIds?: string[] | undefined; agencies: Agencies },
  report: Report,
): void {
  checkAgency(['issuingAgency'], issuingAgency, agencyIds, agencies, report);
  const signers = [issuingAgency, ...jointAgencies];
  for (const [index, agency] of jointAgencies.entries()) {
    const path = ['jointAgencies', index];
    checkAgency(path, agency, agencyIds, agencies, report);
    if (signers.indexOf(agency) > index) continue;
    const fix = '发文机关不再写进联合发文机关，每个机关只写一次';
    report('agency-signs-twice', path, `机关 ${agency} 署名两次`, fix);
  }
  const involved = [...signers, ...coHandlingAgencies.map(({ agency }) => agency)];
  for (const [index, { agency }] of coHandlingAgencies.entries()) {
    const path = ['coHandlingAgencies', index, 'agency'];
    checkAgency(path, agency, agencyIds, agencies, report);
    if (involved.indexOf(agency) < signers.length + index) reportAgain(path, agency, report);
  }
}

/** An agency that is not in the register of agencies. */
export function checkAgency(
  path: PropertyKey[],
  agency: string | undefined,
  agencyIds: string[] | undefined,
  agencies: Agencies,
  report: Report,
): void {
  if (agency === undefined || !agencyIds || agencyIds.includes(agency)) return;
  const fix = askFor(agency, agencyIds, `核对标识，或在 agencies.yaml 里登记 ${agency}`);
  report('agency-not-registered', path, `没有登记机关 ${agency}`, agencyNamed(agency, agencies) ?? fix);
}

/** An agency that is among the co-handlers twice, or leads as well. */
export const reportAgain = (path: PropertyKey[], agency: string, report: Report): void =>
  report(
    'agency-listed-twice',
    path,
    `机关 ${agency} 写了两次`,
    '主办单位不再写进会办单位，每个会办单位只写一次',
    'warning',
  );

/** 改为 … if the text is the name of a registered agency. */
export function agencyNamed(name: string, agencies: Agencies): string | undefined {
  const [id] = Object.entries(agencies).find(([, one]) => one.name === name || one.shortNames?.includes(name)) ?? [];
  return id && `改为 ${id}`;
}
