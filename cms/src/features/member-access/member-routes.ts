import { createDownloadLink, streamDownload } from './download-file';
import { forgotPassword } from './forgot-password';
import { logIn } from './log-in';
import { listEvents, showEvent } from './member-events';
import { listGuides, showGuide } from './member-guides';
import type { MemberRoute } from './member-request';
import { logOut, refreshSession } from './refresh-session';
import { resetPassword } from './reset-password';

/** Everything a member's browser can ask the CMS; the contract is `shared/src/member-api.ts`. */
export const memberRoutes: readonly MemberRoute[] = [
  { method: 'POST', path: '/member/login', access: 'same-origin', handle: logIn },
  { method: 'POST', path: '/member/refresh', access: 'same-origin', handle: refreshSession },
  { method: 'POST', path: '/member/logout', access: 'same-origin', handle: logOut },
  {
    method: 'POST',
    path: '/member/forgot-password',
    access: 'same-origin',
    handle: forgotPassword,
  },
  { method: 'POST', path: '/member/reset-password', access: 'same-origin', handle: resetPassword },
  { method: 'GET', path: '/member/guides', access: 'session', handle: listGuides },
  { method: 'GET', path: '/member/guides/:id', access: 'session', handle: showGuide },
  { method: 'GET', path: '/member/events', access: 'session', handle: listEvents },
  { method: 'GET', path: '/member/events/:id', access: 'session', handle: showEvent },
  { method: 'POST', path: '/member/downloads', access: 'session', handle: createDownloadLink },
  {
    method: 'GET',
    path: '/member/downloads/:token/:fileName',
    access: 'signed-link',
    handle: streamDownload,
  },
];
