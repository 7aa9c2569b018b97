import type { IncomingMessage, ServerResponse } from 'node:http';
import { inquiryReferenceSchema } from '@netzwerk/shared';
import { readPage, sendOwnPage } from '../forms/send-form-page.ts';
import type { Representation } from '../release-store.ts';

const referenceMarker = '<!--inquiry-reference-->';

/** The page after sending, with the reference that people may quote. */
export const sendReceiptPage = async (
  request: IncomingMessage,
  response: ServerResponse,
  page: Representation,
  query: string,
): Promise<void> => {
  const asked = inquiryReferenceSchema.safeParse(new URLSearchParams(query).get('vorgang'));
  const html = await readPage(page);
  const line = asked.success
    ? `<p class="lead">Ihr Zeichen: <strong>${asked.data}</strong></p>`
    : '';
  await sendOwnPage(request, response, 200, html.replace(referenceMarker, line));
};
