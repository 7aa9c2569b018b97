/** What is used here of Strapi's schemas and entries. */
export interface Attribute {
  type: string;
  required?: boolean;
  unique?: boolean;
  default?: unknown;
  component?: string;
  repeatable?: boolean;
  target?: string;
}

export interface Model {
  uid: string;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
}

export type Entry = Record<string, unknown>;
export type ModelOf = (uid: string) => Model;

/**
 * `draft`: may be incomplete, but nothing in it may be impossible. `final`: about to become public,
 * or of a type without drafts.
 */
export type Stage = 'draft' | 'final';

export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
