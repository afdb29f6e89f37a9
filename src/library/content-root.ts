/** Where the content lies. */
import { resolve } from 'node:path';

/** The folder that holds the letters and registers: `CONTENT_DIR`, as seen from the working directory. */
export const contentRoot = (): string => resolve(process.env['CONTENT_DIR'] || 'content');
