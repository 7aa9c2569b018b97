import { environment } from '../../env';
import type { Mail } from '../mail/mail';
import type { ApprovalRow } from './approval-row';
import { approvalTypes, type ApprovalType } from './approval-types';

type About = Pick<ApprovalRow, 'uid' | 'entryDocumentId' | 'title'>;

/** A subject is one line of at most 250 letters. */
const shortTitle = ({ title }: About): string => {
  const line = title.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};

const labelOf = ({ uid }: About): string => approvalTypes[uid as ApprovalType].label;

const adminAddress = ({ uid, entryDocumentId }: About): string =>
  `${environment.PUBLIC_URL}/admin/content-manager/collection-types/${uid}/${entryDocumentId}`;

const closing = ['', 'Diese E-Mail wurde automatisch verschickt.', ''];

/** To those who may publish: what waits for them, and where. */
export const requestMail = (
  approval: About & Pick<ApprovalRow, 'requestedBy' | 'note'>,
  to: string,
): Mail => ({
  to,
  subject: `Bitte um Freigabe: ${shortTitle(approval)}`,
  text: [
    'Guten Tag,',
    '',
    `${approval.requestedBy} bittet um Freigabe.`,
    '',
    `${labelOf(approval)}: ${approval.title}`,
    ...(approval.note ? ['', approval.note] : []),
    '',
    'Ansehen, freigeben oder ablehnen in der Redaktion, rechts unter „Freigabe“:',
    adminAddress(approval),
    ...closing,
  ].join('\n'),
  kind: 'approval-request',
});

const outcomes = {
  approved: 'hat freigegeben',
  published: 'hat freigegeben und veröffentlicht',
  declined: 'hat nicht freigegeben',
} as const;

/** To whoever asked: what became of it. */
export const decisionMail = (
  approval: About,
  decision: { outcome: keyof typeof outcomes; by: string; reason: string | null; to: string },
): Mail => ({
  to: decision.to,
  subject: `${decision.outcome === 'declined' ? 'Nicht freigegeben' : 'Freigegeben'}: ${shortTitle(approval)}`,
  text: [
    'Guten Tag,',
    '',
    `${decision.by} ${outcomes[decision.outcome]}.`,
    '',
    `${labelOf(approval)}: ${approval.title}`,
    ...(decision.reason ? ['', `Grund: ${decision.reason}`] : []),
    '',
    'Zum Eintrag in der Redaktion:',
    adminAddress(approval),
    ...closing,
  ].join('\n'),
  kind: 'approval-decision',
});
