/** Where the content is. */
import { resolve } from 'node:path';

/** The folder of the letters and registers: `CONTENT_DIR`, relative to the working directory. */
export const contentRoot = (): string => resolve(process.env['CONTENT_DIR'] || 'content');
