import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { answerRequest, type GatewayParts, type PortRole } from './answer-request.ts';
import { createHealthCheck } from './health.ts';
import { log } from '../process/log.ts';
import { sendCounts } from './statistics/send-counts.ts';
import { createVisitCounts } from './statistics/visit-counts.ts';
import { createListPages } from './list-pages.ts';
import { createReleaseStore } from './release-store.ts';
import { createSearchService } from './search-service.ts';
import { securityHeaders } from './security-headers.ts';

export interface GatewayOptions {
  dataDir: string;
  publicUrl: string;
  cmsUrl: string;
  trustedProxies: number;
  formSecret: string;
  now: () => number;
}

/** Slow clients may not hold a place for ever; a slow reader of a long download may. */
const limits = {
  connectionsCheckingInterval: 5_000,
  headersTimeout: 15_000,
  // An upload of some hundred megabytes over a slow line takes its time.
  requestTimeout: 30 * 60_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
};
const idleSocketMs = 120_000;

const createPort = (parts: GatewayParts, role: PortRole): Server => {
  const headers = securityHeaders(parts.publicUrl);
  const server = createServer(limits, (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // A broken connection is noticed where the bytes flow; here it must only not end the process.
    response.on('error', () => response.destroy());
    answerRequest(request, response, parts, role).catch((error: unknown) => {
      log('error', 'request failed', { error: error instanceof Error ? error.message : 'unknown' });
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Length': 0, 'Cache-Control': 'no-store' }).end();
    });
  });
  server.setTimeout(idleSocketMs);
  return server;
};

/** The public port, and a function that makes the admin's own port when there is to be one. */
export const createGateway = (
  options: GatewayOptions,
  hasAdminPort: boolean,
): { site: Server; admin: Server | null; flushCounts: () => Promise<void> } => {
  const releasesDirectory = join(options.dataDir, 'releases');
  const search = createSearchService(releasesDirectory);
  const releases = createReleaseStore(releasesDirectory, search.prepare);
  const health = createHealthCheck(options.cmsUrl, releases, options.now);
  const lists = createListPages(releases);
  const counts = createVisitCounts(options.now);
  const sender = sendCounts(options.cmsUrl, counts);
  const parts = { ...options, releases, search, lists, health, counts };
  const site = createPort(parts, { site: true, admin: !hasAdminPort });
  site.once('close', () => {
    sender.stop();
    void search.close();
  });
  return {
    site,
    admin: hasAdminPort ? createPort(parts, { site: false, admin: true }) : null,
    /** Tells the CMS what has been counted since the last time. */
    flushCounts: sender.flush,
  };
};
