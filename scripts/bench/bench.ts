import { readdirSync, readFileSync } from 'node:fs';
import type { Handle } from '../../e2e/start-product.ts';

/** Measures something of a running product and says so in lines for people. */
export type Bench = (product: Handle) => Promise<string[]>;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const statusField = (pid: number, field: string): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
};

/** Resident memory of a process and everything below it, in bytes. Linux. */
export const memoryOf = (pid: number): number => {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        return statusField(candidate, 'PPid') === pid;
      } catch {
        return false; // ended meanwhile
      }
    });
  return (
    statusField(pid, 'VmRSS') * 1024 + children.reduce((sum, child) => sum + memoryOf(child), 0)
  );
};

export const callAdmin = async (
  product: Handle,
  method: string,
  path: string,
  body?: object | FormData,
): Promise<unknown> => {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${product.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${product.adminToken}`,
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};
