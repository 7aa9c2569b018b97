import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { SeedError, type SeedFile } from './seed-file';

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)([\s\S]*)$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const parseYaml = (where: string, text: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SeedError([`${where}: kein gültiges YAML. ${reason}`]);
  }
};

const readMarkdown = (root: string, folder: string, name: string): SeedFile => {
  const where = `${folder}/${name}`;
  const match = frontMatter.exec(readFileSync(path.join(root, folder, name), 'utf8'));
  const front = match ? parseYaml(where, match[1] ?? '') : null;
  if (!isRecord(front)) {
    throw new SeedError([`${where}: beginnt nicht mit Angaben zwischen zwei Zeilen „---“.`]);
  }
  return { where, key: path.basename(name, '.md'), front, body: (match?.[2] ?? '').trim() };
};

/** All `.md` files of a folder, by name. */
export const readFolder = (root: string, folder: string): SeedFile[] => {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readMarkdown(root, folder, name));
};

/** A YAML file that is a map of entries, or a list of them (then the key is the position). */
export const readList = (root: string, name: string): SeedFile[] => {
  const content = parseYaml(name, readFileSync(path.join(root, name), 'utf8'));
  const entries: [string, unknown][] = Array.isArray(content)
    ? content.map((entry, index) => [String(index + 1), entry])
    : Object.entries(isRecord(content) ? content : {});
  return entries.map(([key, front]) => {
    const where = `${name}#${key}`;
    if (!isRecord(front)) throw new SeedError([`${where}: keine Angaben.`]);
    return { where, key, front, body: '' };
  });
};

/** A YAML file that is one entry. */
export const readSingle = (root: string, name: string): SeedFile => {
  const front = parseYaml(name, readFileSync(path.join(root, name), 'utf8'));
  if (!isRecord(front)) throw new SeedError([`${name}: keine Angaben.`]);
  return { where: name, key: path.basename(name, '.yaml'), front, body: '' };
};
