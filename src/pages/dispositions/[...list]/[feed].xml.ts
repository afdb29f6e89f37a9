import { feedBelow } from '../../_feed.ts';

export const GET = feedBelow('dispositions');
