// `node scripts/describe-content-model.ts` writes docs/content-model.md from the schemas of the CMS;
// with --check it only tells whether the file is current (part of `npm run check`).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';

interface Attribute {
  type: string;
  required?: boolean;
  private?: boolean;
  repeatable?: boolean;
  component?: string;
  relation?: string;
  target?: string;
  enum?: string[];
  default?: unknown;
  multiple?: boolean;
}
interface Schema {
  kind?: string;
  info: { displayName: string; singularName?: string; description?: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
  attributes: Record<string, Attribute>;
}

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'docs/content-model.md');

const schemasBelow = (folder: string, ending: string): { path: string; schema: Schema }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({
      path: name,
      schema: JSON.parse(readFileSync(join(root, folder, name), 'utf8')) as Schema,
    }));

const typeOf = (attribute: Attribute): string => {
  switch (attribute.type) {
    case 'component':
      return `${attribute.repeatable ? 'list of ' : ''}\`${attribute.component}\``;
    case 'relation':
      return `${attribute.relation?.endsWith('ToMany') ? 'many' : 'one'} → \`${attribute.target?.replace(/^(?:api|plugin)::[^.]+\./, '')}\``;
    case 'enumeration':
      return (attribute.enum ?? []).map((value) => `\`${value}\``).join(', ');
    case 'richtext':
      return 'Markdown';
    case 'media':
      return attribute.multiple ? 'files' : 'file';
    default:
      return attribute.type;
  }
};

const notesOf = (attribute: Attribute): string =>
  [
    attribute.required && 'required',
    attribute.private && 'private: never leaves the CMS',
    attribute.default !== undefined && `default \`${String(attribute.default)}\``,
  ]
    .filter(Boolean)
    .join('; ');

const table = (schema: Schema): string =>
  [
    '| field | what | |',
    '| --- | --- | --- |',
    ...Object.entries(schema.attributes).map(
      ([name, attribute]) => `| \`${name}\` | ${typeOf(attribute)} | ${notesOf(attribute)} |`,
    ),
  ].join('\n');

const types = schemasBelow('cms/src/api', 'schema.json').map(({ path, schema }) => ({
  name: schema.info.singularName ?? dirname(path),
  schema,
}));
const isRuntime = ({ schema }: { schema: Schema }): boolean =>
  schema.pluginOptions?.['content-manager']?.visible === false;
const isDrafted = ({ schema }: { schema: Schema }): boolean =>
  schema.options?.draftAndPublish === true;

const section = (title: string, intro: string, members: typeof types): string =>
  [
    `## ${title}`,
    intro,
    ...members.map(({ name, schema }) =>
      [`### \`${name}\` (${schema.info.displayName})`, table(schema)].join('\n\n'),
    ),
  ].join('\n\n');

const document = [
  '# Content model',
  'Written by `node scripts/describe-content-model.ts` from the schemas in `cms/src`; do not edit by hand. What the public may see of it is `shared/src/content/`. Field names are practically permanent: Strapi stores data under them, and a renamed attribute is a new, empty one.',
  section(
    'Types with draft and publish',
    'Strapi recreates the published row at each publish; whatever refers to one from outside uses its `documentId`.',
    types.filter((type) => isDrafted(type) && !isRuntime(type)),
  ),
  section(
    'Types that are live when saved',
    'Things that other entries point at: without drafts no relation is lost when its target is unpublished.',
    types.filter((type) => !isDrafted(type) && !isRuntime(type)),
  ),
  [
    '## Components',
    ...schemasBelow('cms/src/components', '.json').map(({ path, schema }) =>
      [
        `### \`${path.replace(/\.json$/, '').replace('/', '.')}\` (${schema.info.displayName})`,
        table(schema),
      ].join('\n\n'),
    ),
  ].join('\n\n'),
  section(
    'Runtime tables',
    'Written by the product itself, invisible in the admin’s content manager.',
    types.filter(isRuntime),
  ),
  '',
].join('\n\n');

const options = (await resolveConfig(target)) ?? {};
const current = await format(document, { ...options, filepath: target });

if (!process.argv.includes('--check')) {
  writeFileSync(target, current);
} else if (readFileSync(target, 'utf8') !== current) {
  console.error('docs/content-model.md is not current: node scripts/describe-content-model.ts');
  process.exit(1);
}
