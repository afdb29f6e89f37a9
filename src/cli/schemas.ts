/** `npm run schemas`: writes the JSON Schemas that editors and forms read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { agenciesSchema } from '../../schemas/agency.ts';
import { replySchema } from '../../schemas/reply.ts';
import { sessionSchema } from '../../schemas/session.ts';
import { siteSchema } from '../../schemas/site.ts';

const schemas = { agencies: agenciesSchema, reply: replySchema, session: sessionSchema, site: siteSchema };

const folder = join(import.meta.dirname, '../../schemas/json');

/** File name → its content. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of jsonSchemas()) writeFileSync(join(folder, file), text);
  console.log(`已写入 ${folder}`);
}
