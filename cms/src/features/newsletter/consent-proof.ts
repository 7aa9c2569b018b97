import { createHash } from 'node:crypto';
import { dayOf, newsletterProofYears } from '@netzwerk/shared';

/** Only who names the address can find what belongs to it. */
export const emailHashOf = (email: string): string =>
  createHash('sha256').update(`newsletter\n${email}`).digest('hex');

/**
 * Last day for the proof of an ended consent. Whoever sends has to be able to show the consent
 * (Art. 7 Abs. 1 DSGVO, § 7 Abs. 2 Nr. 2 UWG) while claims for mails sent under it can be raised:
 * three years from the end of the year in which the last one can have been sent (§§ 195, 199 Abs. 1
 * BGB). That use is allowed by Art. 17 Abs. 3 Buchst. e DSGVO; the address itself is not needed.
 */
export const proofDeletionDay = (endedAt: Date): string =>
  `${Number(dayOf(endedAt.toISOString()).slice(0, 4)) + newsletterProofYears}-12-31`;
