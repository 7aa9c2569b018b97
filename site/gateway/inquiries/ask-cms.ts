import type { IncomingMessage } from 'node:http';
import { inquiryAnswerSchema, type InquiryAnswer, type InquirySubmission } from '@netzwerk/shared';
import { log } from '../../process/log.ts';
import { clientAddress } from '../client-address.ts';
import { inquiryRoute } from '../cms-routes.ts';

export interface CmsAccess {
  cmsUrl: string;
  publicUrl: string;
  trustedProxies: number;
}

/** Null when it cannot be said that the CMS has it. Sending the same again is harmless. */
export const askCms = async (
  request: IncomingMessage,
  submission: InquirySubmission,
  { cmsUrl, publicUrl, trustedProxies }: CmsAccess,
): Promise<InquiryAnswer | null> => {
  const { host, protocol } = new URL(publicUrl);
  try {
    const answer = await fetch(cmsUrl + inquiryRoute.path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Forwarded-For': clientAddress(request, trustedProxies),
        'X-Forwarded-Host': host,
        'X-Forwarded-Proto': protocol.slice(0, -1),
      },
      body: JSON.stringify(submission),
      signal: AbortSignal.timeout(inquiryRoute.timeoutMs),
    });
    return inquiryAnswerSchema.parse(await answer.json());
  } catch (error) {
    // Without the message of the error: it may repeat what was sent.
    log('warn', 'cms did not answer', {
      route: inquiryRoute.name,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return null;
  }
};
