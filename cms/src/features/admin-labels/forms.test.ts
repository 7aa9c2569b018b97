import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { componentForms, contentTypeForms } from './forms';

const source = path.resolve('cms/src');

interface Schema {
  attributes: Record<string, object>;
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}
const read = (file: string): Schema => JSON.parse(readFileSync(file, 'utf8')) as Schema;

const typeSchemas = readdirSync(path.join(source, 'api')).map((name): [string, Schema] => [
  `api::${name}.${name}`,
  read(path.join(source, 'api', name, 'content-types', name, 'schema.json')),
]);
const componentSchemas = readdirSync(path.join(source, 'components')).flatMap((category) =>
  readdirSync(path.join(source, 'components', category)).map((file): [string, Schema] => [
    `${category}.${path.basename(file, '.json')}`,
    read(path.join(source, 'components', category, file)),
  ]),
);
const visible = [...typeSchemas, ...componentSchemas].filter(
  ([, schema]) => schema.pluginOptions?.['content-manager']?.visible !== false,
);
const forms = new Map([...contentTypeForms, ...componentForms].map((form) => [form.uid, form]));

describe('the forms of the admin', () => {
  it.each(visible)('word every field of %s in German', (uid, schema) => {
    const form = forms.get(uid);
    expect(Object.keys(form?.fields ?? {}).toSorted()).toEqual(
      Object.keys(schema.attributes).toSorted(),
    );
  });

  it.each([...forms])('fit the rows of %s into twelve columns', (_uid, form) => {
    for (const row of form.rows.filter((candidate) => candidate.length > 1)) {
      const width = row.reduce((sum, field) => sum + (form.fields[field]?.size ?? 6), 0);
      expect(width).toBeLessThanOrEqual(12);
    }
  });
});
