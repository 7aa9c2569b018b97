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
    try {
      return (await client.query<object>(numbered, [...values])).rows;
    } finally {
      await client.end();
    }
  }
  const file = join(process.env.CMS_TEST_DATA_DIR ?? '', 'cms.db');
  // The CMS may be writing, a mail's delivery for instance: then this waits its turn.
  const database = new DatabaseSync(file, { timeout: 10_000 });
  try {
    return database.prepare(sql).all(...values.map(forSqlite));
  } finally {
    database.close();
  }
};
