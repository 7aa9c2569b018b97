import type { MemberErrorCode } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';

/** Koa's context as Strapi hands it to a handler. */
export type MemberContext = Parameters<Core.ControllerHandler>[0];

const statusOf: Readonly<Record<MemberErrorCode, number>> = {
  'invalid-input': 400,
  'wrong-credentials': 401,
  'too-many-attempts': 429,
  'not-logged-in': 401,
  'token-expired': 401,
  'weak-password': 400,
  'not-found': 404,
  'link-expired': 410,
  unavailable: 503,
};

const messageOf: Readonly<Record<MemberErrorCode, string>> = {
  'invalid-input': 'Die Angaben sind unvollständig oder haben nicht die erwartete Form.',
  'wrong-credentials':
    'E-Mail-Adresse oder Passwort stimmen nicht. Bitte prüfen Sie beides, oder setzen Sie Ihr Passwort neu.',
  'too-many-attempts':
    'Es gab zu viele Anmeldeversuche. Bitte warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.',
  'not-logged-in': 'Bitte melden Sie sich an.',
  'token-expired': 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich noch einmal an.',
  'weak-password': 'Dieses Passwort ist nicht sicher genug.',
  'not-found': 'Das gibt es nicht oder nicht mehr.',
  'link-expired': 'Der Link gilt nicht mehr.',
  unavailable:
    'Der Mitgliederbereich ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
};

export interface Refusal {
  code: MemberErrorCode;
  /** German; without it the code's own sentence is used. */
  message?: string;
}

/** What a route answers: exactly one of these, written to the wire in one place. */
export type MemberAnswer =
  { status: 200; body: unknown } | { status: 202 | 204 } | { refusal: Refusal };

export const refuse = (code: MemberErrorCode, message?: string): MemberAnswer => ({
  refusal: message === undefined ? { code } : { code, message },
});

export const sendAnswer = (context: MemberContext, answer: MemberAnswer): void => {
  context.set('Cache-Control', 'private, no-store');
  if ('refusal' in answer) {
    const { code, message } = answer.refusal;
    context.status = statusOf[code];
    context.body = { error: { code, message: message ?? messageOf[code] } };
    return;
  }
  context.status = answer.status;
  context.body = 'body' in answer ? answer.body : null;
  // Koa makes a 204 of an empty body unless told again.
  context.status = answer.status;
};
