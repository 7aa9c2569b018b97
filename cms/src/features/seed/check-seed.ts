import { z } from 'zod';
import { resolverFor, type DateResolver } from './resolve-dates';
import { seedFields, type SeedFields } from './seed-fields';
import type { SeedFile } from './seed-file';

const german = z.locales.de().localeError;

/** An entry whose fields are known to be right. */
export interface SeedEntry<Data> {
  where: string;
  key: string;
  data: Data;
  body: string;
}

/** Collects problems, so that one run names them all. */
export class SeedCheck {
  readonly problems: string[] = [];

  /** Dates of the entry at hand; schemas are built once a kind, because building them is slow. */
  private dates: DateResolver;
  private readonly fields: SeedFields = seedFields({
    day: (expression) => this.dates.day(expression),
    instant: (expression) => this.dates.instant(expression),
    year: (expression) => this.dates.year(expression),
  });

  constructor(private readonly today: string) {
    this.dates = resolverFor({}, today);
  }

  /** Checks entries of one kind; wrong ones are left out and reported. */
  entries<Schema extends z.ZodType>(
    files: readonly SeedFile[],
    schemaFor: (fields: SeedFields) => Schema,
  ): SeedEntry<z.infer<Schema>>[] {
    const schema = schemaFor(this.fields);
    return files.flatMap((file) => {
      this.dates = resolverFor(file.front, this.today);
      const result = schema.safeParse(file.front, { error: german });
      if (result.success) {
        return [{ where: file.where, key: file.key, body: file.body, data: result.data }];
      }
      for (const issue of result.error.issues) {
        const field = issue.path.join('.') || 'Angaben';
        this.problems.push(`${file.where}, Feld „${field}“: ${issue.message}`);
      }
      return [];
    });
  }

  /** Reports references that lead nowhere. */
  references(
    where: string,
    field: string,
    wanted: readonly (string | undefined)[],
    known: ReadonlySet<string>,
  ): void {
    for (const key of wanted) {
      if (key === undefined || known.has(key)) continue;
      this.problems.push(
        `${where}, Feld „${field}“: „${key}“ gibt es nicht. Vorhanden: ${[...known].join(', ')}`,
      );
    }
  }
}
