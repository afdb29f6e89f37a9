/** The names of those who sign a letter, as pages show them. */
import type { Reply } from '../../schemas/reply.ts';
import { signersOf } from './arrange.ts';
import { agencyName } from './query.ts';

/** In force on the day of issue, the sponsor first. */
export const signerNames = (reply: Reply): string[] => signersOf(reply).map((id) => agencyName(id, reply.issuedOn));
