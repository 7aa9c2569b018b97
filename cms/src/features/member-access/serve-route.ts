import type { Core } from '@strapi/strapi';
import { environment } from '../../env';
import { admitSession } from './admit-session';
import { refuse, sendAnswer, type MemberAnswer, type MemberContext } from './member-context';
import type { MemberRequest, MemberRoute } from './member-request';
import { isSameOrigin } from './same-origin';

const foreignPage =
  'Die Anfrage kam nicht von dieser Website. Bitte öffnen Sie den Mitgliederbereich neu.';

const answerRoute = async (
  route: MemberRoute,
  request: MemberRequest,
): Promise<MemberAnswer | null> => {
  if (request.context.request.querystring !== '') return refuse('invalid-input');
  if (route.access === 'signed-link') return route.handle(request);
  if (route.access === 'same-origin') {
    const origin = request.context.request.headers.origin;
    if (isSameOrigin(origin, environment.PUBLIC_URL)) return route.handle(request);
    return refuse('invalid-input', foreignPage);
  }
  const admitted = await admitSession(request);
  return 'session' in admitted ? route.handle(admitted) : admitted;
};

/** The one way into the member routes: checks first, then the handler, then the answer. */
export const serveRoute =
  (strapi: Core.Strapi, route: MemberRoute) =>
  async (context: MemberContext): Promise<void> => {
    const answer = await answerRoute(route, { strapi, context, now: new Date() });
    if (answer) sendAnswer(context, answer);
  };
