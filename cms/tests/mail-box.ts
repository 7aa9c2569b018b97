import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

const folder = join(process.env.CMS_TEST_DATA_DIR ?? '', 'outbox');

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  /** Empty where the mail has none. */
  html: string;
  /** As it lies in the outbox, with long lines joined. */
  source: string;
}

const readMail = async (name: string): Promise<ReceivedMail> => {
  const source = await readFile(join(folder, name), 'utf8');
  const mail = await simpleParser(source);
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return {
    to: to?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    source: source.replace(/\r\n[ \t]+/g, ' '),
  };
};

export const mailsTo = async (address: string): Promise<ReceivedMail[]> => {
  const names = await readdir(folder).catch((): string[] => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .toSorted()
      .map(readMail),
  );
  return mails.filter(({ to }) => to === address);
};

/** The nth mail to an address, as soon as it is there. */
export const waitForMail = async (address: string, count = 1): Promise<ReceivedMail> => {
  const end = performance.now() + 20_000;
  for (;;) {
    const mail = (await mailsTo(address))[count - 1];
    if (mail) return mail;
    if (performance.now() > end) throw new Error(`no mail number ${count} to ${address}`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
};
