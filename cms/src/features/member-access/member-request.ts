import type { Core } from '@strapi/strapi';
import type { Account } from './find-account';
import type { MemberAnswer, MemberContext } from './member-context';
import type { MemberSession } from './store-sessions';

export interface MemberRequest {
  strapi: Core.Strapi;
  context: MemberContext;
  /** One moment for the whole request. */
  now: Date;
}

export interface SignedInRequest extends MemberRequest {
  session: MemberSession;
  account: Account;
}

/** `null` when the answer is on its way already, as with a streamed file. */
export type Handle<Request> = (request: Request) => Promise<MemberAnswer | null>;

interface RouteBase {
  method: 'GET' | 'POST';
  /** Below `/api`, in the notation of the router. */
  path: `/member/${string}`;
}

export type MemberRoute =
  /** Works with the cookie or with mails: only pages of this site may call it. */
  | (RouteBase & { access: 'same-origin'; handle: Handle<MemberRequest> })
  /** Wants a bearer token of a running session of an active account. */
  | (RouteBase & { access: 'session'; handle: Handle<SignedInRequest> })
  /** Carries its own signed permission in the address. */
  | (RouteBase & { access: 'signed-link'; handle: Handle<MemberRequest> });
