import { requiredPagePaths, type SiteSnapshot } from '@netzwerk/shared';
import { PublishProblem } from '../publish-problem.ts';

/** @throws {PublishProblem} for editorial pages that the site cannot be without, naming them */
export const requirePages = (snapshot: SiteSnapshot, publicUrl: string): void => {
  const present = new Set(snapshot.pages.map(({ path }) => path));
  const missing = requiredPagePaths.filter((path) => !present.has(path));
  if (missing.length === 0) return;
  const adminUrl = `${publicUrl}/admin/content-manager/collection-types/api::page.page`;
  throw new PublishProblem(
    missing.map(
      (path) =>
        `Die Seite mit der Adresse „${path}“ fehlt; ohne sie führt die Navigation ins Leere. ` +
        `Bitte anlegen und veröffentlichen: ${adminUrl}`,
    ),
    { mayPass: false },
  );
};
