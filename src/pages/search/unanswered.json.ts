import { unanswered } from '../../library/searchable.ts';

export const GET = (): Response => Response.json(unanswered());
