import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

// Background networking off: a test browser talks to the product and to nobody else.
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser | undefined;

const launched = async (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath)
    throw new Error('CHROMIUM_PATH fehlt: bitte über `npm test -- e2e` starten.');
  const root = process.getuid?.() === 0;
  browser ??= await chromium.launch({
    executablePath,
    args: root ? [...flags, '--no-sandbox'] : flags,
  });
  return browser;
};

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** Addresses of other origins that the browser asked for. */
  foreignRequests: string[];
  /** Errors of scripts and refusals of the content security policy. */
  errors: string[];
}

/** A fresh browser profile that notes what it should not see. `origin` is the product's. */
export const visit = async (
  origin: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> => {
  const context = await (await launched()).newContext({ locale: 'de-DE', ...options });
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== origin) foreignRequests.push(url);
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && /content security policy/i.test(message.text())) {
      errors.push(message.text());
    }
  });
  return { context, page, foreignRequests, errors };
};

export const closeBrowser = async (): Promise<void> => {
  await browser?.close();
  browser = undefined;
};
