import { downloadAs } from '../../_download.ts';

export const GET = downloadAs('md');
