import { afterAll, describe, expect, it } from '@jest/globals';
import { adminApi } from '../admin-api.ts';
import { closeBrowser, visit } from '../browser.ts';
import { accounts, eventually, product, text } from '../product.ts';

afterAll(closeBrowser);

const articleTitle = 'Meldung, die im Browser bearbeitet wird';

describe('an editor', () => {
  it('logs into the German admin, edits, publishes and sees it live', async () => {
    const api = adminApi();
    const article = await api.create('api::article.article', {
      title: articleTitle,
      lead: 'Vorher.',
      body: 'Der Text der Meldung.',
      publishedOn: '2026-02-03',
    });

    const { page, context } = await visit(product.url, { viewport: { width: 1400, height: 1000 } });
    page.setDefaultTimeout(30_000);
    await page.goto(`${product.url}/admin`);
    await page.getByLabel(/E-Mail/).fill(accounts().admin.email);
    await page
      .getByLabel(/Passwort/)
      .first()
      .fill(accounts().admin.password);
    await page.getByRole('button', { name: /^(Anmelden|Login)$/ }).click();
    await page.getByText('Stand der Website').first().waitFor();

    await page.goto(
      `${product.url}/admin/content-manager/collection-types/api::article.article/${article.documentId}`,
    );
    await page.getByLabel(/^Titel/).waitFor();
    await page.locator('textarea[name="lead"]').fill('Nachher, im Browser geschrieben.');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();

    await eventually('the edited text is live', async () =>
      (await text('/informationen/meldungen/meldung-die-im-browser-bearbeitet-wird/')).includes(
        'Nachher, im Browser geschrieben.',
      ),
    );
    await page.goto(`${product.url}/admin`);
    await page.getByText(/live seit \d{2}:\d{2}/i).waitFor();
    await context.close();
    await api.remove('api::article.article', article.documentId);
    await eventually('the removed page is gone', async () => {
      const answer = await fetch(
        `${product.url}/informationen/meldungen/meldung-die-im-browser-bearbeitet-wird/`,
      );
      return answer.status === 404;
    });
  });

  it('keeps the old site when the new one would be broken, and reads why', async () => {
    const api = adminApi();
    const before = ((await (await fetch(`${product.url}/healthz`)).json()) as { release: string })
      .release;
    const article = await api.create('api::article.article', {
      title: 'Meldung mit einem toten Verweis',
      lead: 'Diese Meldung führt ins Leere.',
      body: 'Mehr steht [hier im Leitfaden](/informationen/leitfaeden/gibt-es-wirklich-nicht/).',
      publishedOn: '2026-02-04',
    });
    await api.publish('api::article.article', article.documentId);

    const { page, context } = await visit(product.url, { viewport: { width: 1400, height: 1000 } });
    page.setDefaultTimeout(60_000);
    await page.goto(`${product.url}/admin`);
    await page.getByLabel(/E-Mail/).fill(accounts().admin.email);
    await page
      .getByLabel(/Passwort/)
      .first()
      .fill(accounts().admin.password);
    await page.getByRole('button', { name: /^(Anmelden|Login)$/ }).click();
    await page
      .getByText(/gibt-es-wirklich-nicht/)
      .first()
      .waitFor();
    await context.close();

    expect(
      (await fetch(`${product.url}/informationen/meldungen/meldung-mit-einem-toten-verweis/`))
        .status,
    ).toBe(404);
    const health = (await (await fetch(`${product.url}/healthz`)).json()) as { release: string };
    expect(health.release).toBe(before);
    expect((await fetch(`${product.url}/`)).status).toBe(200);

    await api.update('api::article.article', article.documentId, {
      body: 'Mehr steht bei den [Leitfäden](/informationen/leitfaeden/).',
    });
    await api.publish('api::article.article', article.documentId);
    await eventually(
      'the mended article is live',
      async () =>
        (await fetch(`${product.url}/informationen/meldungen/meldung-mit-einem-toten-verweis/`)).ok,
    );
    await api.remove('api::article.article', article.documentId);
  });
});
