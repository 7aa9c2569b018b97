import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { adminApi } from '../admin-api.ts';
import { closeBrowser, visit } from '../browser.ts';
import { eventually, product, text } from '../product.ts';

afterAll(closeBrowser);

const uid = 'api::article.article';

/** What Word puts into the clipboard: a title, a list that is none, a joined cell, a picture. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body><!--StartFragment-->
<h1><b>Wer mitmacht<o:p></o:p></b></h1>
<p class=MsoNormal>Drei&nbsp;Gruppen <span style='font-weight:bold'>entscheiden</span> gemeinsam.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>Handel<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Filialen<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Eigentum<o:p></o:p></p>
<p class=MsoNormal><a href="file:///C:/Ablage/Liste.docx">Liste</a> <img src="file:///C:/bild.png" alt=""></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Wer</b></p></td><td><p class=MsoNormal>Beitrag</p></td></tr>
<tr><td><p class=MsoNormal>Handel</p></td><td><p class=MsoNormal>50</p><p class=MsoNormal>Euro</p></td></tr>
<tr><td colspan=2><p class=MsoNormal>im Jahr</p></td></tr></table>
<!--EndFragment--></body></html>`;

const openEntry = async (page: Page, documentId: string): Promise<void> => {
  // A session of its own login would count against the few that Strapi allows in five minutes.
  await page.addInitScript(
    (token) => window.localStorage.setItem('jwtToken', JSON.stringify(token)),
    product.adminToken,
  );
  await page.goto(`${product.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
};

const paste = (field: Locator, html: string): Promise<void> =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);

const draft = (title: string, body: string) =>
  adminApi().create(uid, { title, lead: 'Zum Ausprobieren.', body, publishedOn: '2026-02-06' });

describe('an editor who writes a text', () => {
  it('formats, pastes from Word, makes a table and a link, and finds all of it on the website', async () => {
    const api = adminApi();
    const article = await draft('Meldung mit gestaltetem Text', 'Am Anfang __steht__ ein Satz.\n');
    const { page, context, errors } = await visit(product.url, {
      viewport: { width: 1400, height: 1000 },
    });
    page.setDefaultTimeout(30_000);
    await openEntry(page, article.documentId);
    const field = page.getByRole('textbox', { name: 'Text', exact: true });
    const tool = (name: string | RegExp) => page.getByRole('button', { name });
    await field.click();

    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await tool('Überschrift').first().click();
    await page.keyboard.type('Was sich ändert');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1. Januar 2027: Es gilt ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('die neue Richtlinie');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('. Mehr zum ');

    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Auf dieser Website suchen').fill('verfügungsfonds');
    await dialog.getByRole('button', { name: /^Verfügungsfonds Thema/ }).click();
    expect(await dialog.getByLabel(/^Adresse/).inputValue()).toBe('/themen/verfuegungsfonds/');
    await dialog.getByRole('button', { name: 'Link setzen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');

    await paste(field, fromWord);
    await page.getByText(/In den Text wurde keines übernommen/).waitFor();
    await page.keyboard.press('Control+End');
    await tool('Tabelle einfügen').click();
    for (const cell of ['Jahr', 'Mittel', 'Quote', '2027', '40.000 Euro', '50 %']) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
    await tool('Zeile löschen').click();
    await field.getByText('50 %').click();
    const { violations } = await new AxeBuilder({ page })
      .include('[role="toolbar"]')
      .include('.ProseMirror')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    const address = '/informationen/meldungen/meldung-mit-gestaltetem-text/';
    await eventually('the text is live', async () =>
      (await text(address)).includes('Was sich ändert'),
    );
    const stored = await api.find(uid, 'Meldung mit gestaltetem Text');
    expect(stored['body']).toBe(
      [
        'Am Anfang __steht__ ein Satz.',
        '## Was sich ändert',
        '1\\. Januar 2027: Es gilt **die neue Richtlinie**. Mehr zum [Verfügungsfonds](/themen/verfuegungsfonds/).',
        '## Wer mitmacht',
        'Drei Gruppen **entscheiden** gemeinsam.',
        '- Handel\n  1. Filialen\n- Eigentum',
        'Liste',
        '| **Wer** | Beitrag |\n| --- | --- |\n| Handel | 50 Euro |\n| im Jahr |  |',
        '| Jahr | Mittel | Quote |\n| --- | --- | --- |\n| 2027 | 40.000 Euro | 50 % |',
      ].join('\n\n'),
    );
    const html = await text(address);
    expect(html).toContain('<a href="/themen/verfuegungsfonds/">Verfügungsfonds</a>');
    expect(html).toContain('<td>40.000 Euro</td>');
    expect(html).toContain('<strong>die neue Richtlinie</strong>');

    // What is published cannot be changed there, only read.
    await page.getByRole('tab', { name: 'Veröffentlicht' }).click();
    await page.locator('.ProseMirror[contenteditable="false"]').getByText('40.000 Euro').waitFor();
    expect(await field.getAttribute('aria-readonly')).toBe('true');
    expect(await tool('Fett (Strg+B)').getAttribute('aria-disabled')).toBe('true');
    expect(errors).toEqual([]);
    await context.close();
    await api.remove(uid, article.documentId);
  });

  it('changes nothing by opening, reaches every tool by keyboard, and is told what cannot be kept', async () => {
    const api = adminApi();
    const odd =
      'Eins  \nzwei *  drei\n\n\n* a\n+ b\n\nSetext\n---\nund __fett__ &ndash; [hier](/kontakt/)\n\n';
    const article = await draft('Meldung mit eigener Schreibweise', odd);
    const unknown = 'Text mit <mark>HTML</mark> und [Kürzel].\n\n[Kürzel]: /kontakt/\n';
    const plain = await draft('Meldung mit HTML im Text', unknown);
    const { page, context } = await visit(product.url, { viewport: { width: 320, height: 800 } });
    page.setDefaultTimeout(30_000);
    const changeLead = async (): Promise<void> => {
      await page.locator('textarea[name="lead"]').fill('Nur der Vorspann ist neu.');
      await page.getByRole('button', { name: 'Speichern' }).first().click();
      await page.getByText('Gespeichert').first().waitFor();
    };

    await openEntry(page, article.documentId);
    const field = page.getByRole('textbox', { name: 'Text', exact: true });
    await field.waitFor();
    await page.getByText('Der Link „hier“ sagt nicht, wohin er führt.').waitFor();
    const bar = page.getByRole('toolbar', { name: 'Text gestalten' });
    await bar.getByRole('button', { name: 'Überschrift', exact: true }).focus();
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Markdown');
    const box = await bar.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    await changeLead();
    expect((await api.find(uid, 'Meldung mit eigener Schreibweise'))['body']).toBe(odd);

    await openEntry(page, plain.documentId);
    await page.getByText(/Dieser Text enthält HTML \(„<mark>“\)/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Text', exact: true }).inputValue()).toBe(
      unknown,
    );
    await changeLead();
    expect((await api.find(uid, 'Meldung mit HTML im Text'))['body']).toBe(unknown);

    await context.close();
    await api.remove(uid, article.documentId);
    await api.remove(uid, plain.documentId);
  });
});
