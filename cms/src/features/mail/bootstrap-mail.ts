import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { CmsEnvironment } from '@netzwerk/shared';
import { enqueueMail } from './enqueue-mail';
import { folderDelivery, smtpDelivery } from './mail-transport';
import { runMailWorker } from './run-mail-worker';

type Environment = Pick<CmsEnvironment, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR' | 'PUBLIC_URL'>;

interface StrapiMail {
  to: string;
  subject?: string;
  text?: string;
  html?: string;
}

const stripTags = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/p>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .trim();

const chooseDelivery = (environment: Environment) => {
  const options = { from: environment.MAIL_FROM, host: new URL(environment.PUBLIC_URL).hostname };
  if (environment.SMTP_URL) return smtpDelivery(environment.SMTP_URL, options);
  return folderDelivery(path.join(environment.DATA_DIR, 'outbox'), {
    ...options,
    announce: (file) => process.stdout.write(`E-Mail geschrieben: ${file}\n`),
  });
};

/**
 * Starts delivery and sends Strapi's own mails (password of an admin forgotten) the same way. Call in
 * `bootstrap()`, after the email plugin has made its provider; the result stops the delivery.
 */
export const bootstrapMail = (
  strapi: Core.Strapi,
  environment: Environment,
): (() => Promise<void>) => {
  // The plugin's own types do not name its provider.
  const email = strapi.plugin('email') as unknown as {
    provider: { send: (mail: StrapiMail) => Promise<void> };
  };
  email.provider = {
    send: async (mail) =>
      enqueueMail(strapi, {
        to: mail.to,
        subject: mail.subject ?? 'Nachricht',
        text: mail.text ?? stripTags(mail.html ?? ''),
        kind: 'office',
      }),
  };

  const delivery = chooseDelivery(environment);
  const stop = runMailWorker(strapi, { deliver: delivery.deliver });
  return async () => {
    await stop();
    delivery.close();
  };
};
