import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

const environment = JSON.parse(process.env.CMS_TEST_ENVIRONMENT ?? '{}') as Record<string, string>;

/** Of the PostgreSQL under test; undefined on SQLite. */
export const testDatabaseUrl = (): string | undefined => environment.DATABASE_URL;

/** SQLite keeps moments as milliseconds. */
const forSqlite = (value: string | number | Date) =>
  value instanceof Date ? value.getTime() : value;

/** Runs one statement (`?` for values) beside the running CMS and returns its rows. */
export const runSql = async (
  sql: string,
  values: readonly (string | number | Date)[],
): Promise<unknown[]> => {
  if (environment.DATABASE_URL) {
    const client = new Client({ connectionString: environment.DATABASE_URL });
    await client.connect();
    let position = 0;
    const numbered = sql.replace(/\?/g, () => `$${(position += 1)}`);
    const { rows } = await client.query<object>(numbered, [...values]);
    await client.end();
    return rows;
  }
  const database = new DatabaseSync(join(process.env.CMS_TEST_DATA_DIR ?? '', 'cms.db'));
  const rows = database.prepare(sql).all(...values.map(forSqlite));
  database.close();
  return rows;
};
