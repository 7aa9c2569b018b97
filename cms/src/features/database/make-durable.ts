/** What is used here of a better-sqlite3 connection. */
export interface SqliteConnection {
  pragma(statement: string, options?: { simple: boolean }): unknown;
}
type Done = (error: Error | null, connection: SqliteConnection) => void;

/**
 * Runs for every connection: WAL for speed, FULL so that an acknowledged row survives a power cut
 * (SQLite reopens a WAL file as NORMAL unless told), and refuses the connection when it is not so.
 */
export const makeDurable = (connection: SqliteConnection, done: Done): void => {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 5000');
  const journal = connection.pragma('journal_mode', { simple: true });
  const synchronous = connection.pragma('synchronous', { simple: true });
  const durable = journal === 'wal' && synchronous === 2;
  const problem = `Die Datenbank schreibt nicht ausfallsicher (journal_mode=${String(journal)}, synchronous=${String(synchronous)}).`;
  done(durable ? null : new Error(problem), connection);
};
