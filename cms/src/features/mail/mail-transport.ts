import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailMessage } from './mail-message';

/** Hands one mail over, or throws. */
export type Deliver = (mail: MailMessage) => Promise<void>;

/** RFC 8058: mail programs show a button of their own, and what it sends needs no page. */
const unsubscribing = ({ unsubscribeUrl }: MailMessage): Record<string, string> =>
  unsubscribeUrl === null
    ? {}
    : {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };

const compose = (mail: MailMessage, from: string, host: string): SendMailOptions => ({
  from,
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  ...(mail.html === null ? {} : { html: mail.html }),
  date: mail.createdAt,
  // The same on every attempt: servers and readers can tell a repeated delivery.
  messageId: `<mail-${mail.id}-${mail.createdAt.getTime()}@${host}>`,
  // RFC 3834: automatic replies to automatic mails make loops.
  headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(mail) },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** `smtpUrl` as in SMTP_URL; `host` names this system in message ids. */
export const smtpDelivery = (
  smtpUrl: string,
  options: { from: string; host: string },
): { deliver: Deliver; close: () => void } => {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });
  return {
    deliver: async (mail) => {
      await transport.sendMail(compose(mail, options.from, options.host));
    },
    close: () => transport.close(),
  };
};

const fileNameOf = (mail: MailMessage): string =>
  `${mail.createdAt.toISOString().replace(/[:.]/g, '-')}-${mail.kind}-${mail.id}.eml`;

/** Writes mails as `.eml` files, which every mail program opens. `announce` gets the path. */
export const folderDelivery = (
  folder: string,
  options: { from: string; host: string; announce: (path: string) => void },
): { deliver: Deliver; close: () => void } => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    deliver: async (mail) => {
      const { message } = await transport.sendMail(compose(mail, options.from, options.host));
      const target = path.join(folder, fileNameOf(mail));
      await mkdir(folder, { recursive: true });
      await writeFile(`${target}.tmp`, message, { mode: 0o600 });
      await rename(`${target}.tmp`, target);
      options.announce(target);
    },
    close: () => transport.close(),
  };
};
