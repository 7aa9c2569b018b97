import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { log } from '../../process/log.ts';
import { clientAddress } from '../client-address.ts';
import type { OwnRoute } from '../cms-routes.ts';

export interface CmsAccess {
  cmsUrl: string;
  publicUrl: string;
  trustedProxies: number;
}

/** Null when it cannot be said that the CMS has it. Sending the same again is harmless. */
export const askCms = async <Answer>(
  request: IncomingMessage,
  { route, body, answer: schema }: { route: OwnRoute; body: object; answer: z.ZodType<Answer> },
  { cmsUrl, publicUrl, trustedProxies }: CmsAccess,
): Promise<Answer | null> => {
  const { host, protocol } = new URL(publicUrl);
  try {
    const answer = await fetch(cmsUrl + route.path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Forwarded-For': clientAddress(request, trustedProxies),
        'X-Forwarded-Host': host,
        'X-Forwarded-Proto': protocol.slice(0, -1),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(route.timeoutMs),
    });
    return schema.parse(await answer.json());
  } catch (error) {
    // Without the message of the error: it may repeat what was sent.
    log('warn', 'cms did not answer', {
      route: route.name,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return null;
  }
};
