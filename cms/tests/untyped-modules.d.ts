// What the tests use of packages that bring no types.
declare module 'pg' {
  export class Client {
    constructor(options: { connectionString: string });
    connect(): Promise<void>;
    query<Row>(sql: string, values: unknown[]): Promise<{ rows: Row[] }>;
    end(): Promise<void>;
  }
}
