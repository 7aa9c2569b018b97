import type { SeededType } from './content-door';

/** documentIds of what has been created, by type and key; only known keys get here. */
export class References {
  private readonly ids = new Map<string, string>();

  add(type: SeededType, key: string, documentId: string): void {
    this.ids.set(`${type}/${key}`, documentId);
  }

  one(type: SeededType, key: string | undefined): string | null {
    if (key === undefined) return null;
    const id = this.ids.get(`${type}/${key}`);
    if (id === undefined) throw new Error(`${type} ${key} is referred to before it was created.`);
    return id;
  }

  many(type: SeededType, keys: readonly string[]): string[] {
    return keys.flatMap((key) => this.one(type, key) ?? []);
  }
}
