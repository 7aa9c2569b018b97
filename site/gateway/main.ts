import type { Server } from 'node:http';
import { explainEnvironment, gatewayEnvironmentSchema } from '@netzwerk/shared';
import { z } from 'zod';
import { createGateway } from './create-gateway.ts';
import { log } from '../process/log.ts';

z.config(z.locales.de());
const parsed = gatewayEnvironmentSchema.safeParse(process.env);
if (!parsed.success) {
  console.error('Das Gateway startet nicht, weil seine Umgebung nicht stimmt:');
  for (const line of explainEnvironment(parsed.error)) console.error(`  ${line}`);
  process.exit(1);
}
const environment = parsed.data;

const { site, admin, flushCounts } = createGateway(
  {
    dataDir: environment.DATA_DIR,
    publicUrl: environment.PUBLIC_URL,
    cmsUrl: environment.CMS_URL,
    trustedProxies: environment.TRUSTED_PROXIES,
    formSecret: environment.FORM_SECRET,
    now: () => Date.now(),
  },
  environment.ADMIN_PORT !== undefined,
);

const listen = (server: Server, port: number): void => {
  server.once('error', (error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? 'er ist schon belegt' : error.message;
    console.error(`Port ${port} lässt sich nicht öffnen: ${reason}.`);
    process.exit(1);
  });
  server.listen(port, environment.HOST, () => log('info', 'listening', { port }));
};
listen(site, environment.PORT);
if (admin && environment.ADMIN_PORT !== undefined) listen(admin, environment.ADMIN_PORT);

let isEnding = false;
const end = (): void => {
  if (isEnding) return;
  isEnding = true;
  for (const server of [site, admin]) {
    server?.close();
    server?.closeIdleConnections();
  }
  // Running downloads get a moment, then the process ends all the same.
  setTimeout(() => process.exit(0), 3_000).unref();
  site.once('close', () => void flushCounts().then(() => process.exit(0)));
};
process.on('SIGTERM', end);
process.on('SIGINT', end);
