import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { environment } from '../src/env';

const publicDir = path.join(environment.DATA_DIR, 'cms-public');
// Strapi's file provider refuses to start without its folder.
mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });

export default () => ({
  host: environment.CMS_HOST,
  port: environment.CMS_PORT,
  url: environment.PUBLIC_URL,
  app: { keys: environment.APP_KEYS.split(',') },
  // The gateway is the only client and overwrites X-Forwarded-For; one hop is believed, not more,
  // because koa would otherwise take the leftmost, which anybody can forge.
  proxy: { koa: true, maxIpsCount: 1 },
  dirs: { public: publicDir },
  cron: { enabled: true },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
