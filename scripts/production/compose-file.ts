import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** What we start ourselves of the compose file; its whole form is checked against the schema. */
const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      command: z.array(scalar).optional(),
      working_dir: z.string().optional(),
      environment: z.record(z.string(), scalar).default({}),
      volumes: z.array(z.string()).default([]),
      networks: z.array(z.string()).default([]),
    }),
  ),
});
export type Compose = z.infer<typeof composeSchema>;

export const readComposeText = (root: string): unknown =>
  parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });

export const readCompose = (root: string): Compose => composeSchema.parse(readComposeText(root));

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as compose fills them in. */
export const interpolate = (value: string, variables: Record<string, string | undefined>): string =>
  value.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_whole, name: string, operator: string | undefined, rest: string | undefined) => {
      const given = variables[name];
      if (given) return given;
      if (operator === '?') throw new Error(`${name}: ${rest}`);
      return rest ?? '';
    },
  );
