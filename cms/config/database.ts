import path from 'node:path';
import { environment } from '../src/env';
import { makeDurable } from '../src/features/database/make-durable';

const sqlite = () => ({
  client: 'sqlite',
  connection: { filename: path.join(environment.DATA_DIR, 'cms.db') },
  useNullAsDefault: true,
  pool: { min: 1, max: 1, afterCreate: makeDurable },
});

const postgres = () => ({
  client: 'postgres',
  connection: { connectionString: environment.DATABASE_URL },
  pool: { min: 2, max: 10 },
  acquireConnectionTimeout: 60_000,
});

export default () => ({
  connection: environment.DATABASE_CLIENT === 'postgres' ? postgres() : sqlite(),
  // An attribute that disappears from a schema must not take its data with it unasked.
  settings: { forceMigration: false },
});
