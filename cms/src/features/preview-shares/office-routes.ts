import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { requesterId } from '../audit/requester';
import { officeRoute } from '../publishing/office-route';
import { hasPlans, maySeeType, type Ability } from '../scheduling/may-plan';
import type { EntryRef } from '../scheduling/plan-table';
import { readMoment } from '../scheduling/read-moment';
import { isThere } from '../scheduling/set-plan';
import { showShares, type ShownShare } from './list-shares';
import { makeShare, withdrawShare } from './make-share';
import { seeShares, shareEntries, shareSite, withdrawShares } from './permission-actions';
import { hasMemberView, mostShares, purposeProblem, shareDays } from './share-limits';
import { readShares, type ShareRow } from './share-table';

type Context = Parameters<Core.MiddlewareHandler>[0];

/** What panel and widget show. */
export interface ShareList {
  /** Whether whoever asks may make such a link. */
  mayShare: boolean;
  /** Newest first. */
  shares: ShownShare[];
}

const wishSchema = z.strictObject({
  days: z.literal(shareDays),
  purpose: z.string().max(1000),
  /** As a `datetime-local` field holds it, in German time. */
  local: z.string().max(30).nullable(),
  hour: z.enum(['first', 'second']).nullable(),
  unplanned: z.boolean(),
  members: z.boolean().default(false),
});

const abilityOf = (context: Context): Ability => context.state['userAbility'] as Ability;

const mayChangeType = (ability: Ability, uid: string): boolean =>
  ability.can('plugin::content-manager.explorer.update', uid);

const mayMakeSuch = (ability: Ability, { uid }: Pick<ShareRow, 'uid'>): boolean =>
  uid === null ? ability.can(shareSite) : ability.can(shareEntries) && mayChangeType(ability, uid);

const tooMany = `Es gibt schon ${mostShares} gültige Vorschau-Links. Bitte zuerst auf der Startseite einige zurückziehen.`;

/** What the admin asks about links to the preview, for people with the right to it. */
export const shareRoutes = (strapi: Core.Strapi): Core.Route[] => {
  /** The entry that an address names; null where there is none that somebody could share. */
  const entryOf = async (context: Context): Promise<EntryRef | null> => {
    const entry = {
      uid: String(context.params['uid']),
      documentId: String(context.params['documentId']),
    };
    const isKnown = hasPlans(strapi, entry.uid) && maySeeType(abilityOf(context), entry.uid);
    return isKnown && (await isThere(strapi, entry)) ? entry : null;
  };

  const answer = async (context: Context, entry: EntryRef | null): Promise<void> => {
    const ability = abilityOf(context);
    const rows = await readShares(
      strapi,
      entry ? { uid: entry.uid, entryDocumentId: entry.documentId } : {},
    );
    const seen = rows.filter(({ uid }) => uid === null || maySeeType(ability, uid));
    context.set('Cache-Control', 'private, no-store');
    context.body = {
      mayShare: mayMakeSuch(ability, { uid: entry?.uid ?? null }),
      shares: await showShares(strapi, seen, {
        mayPassOn: (share) => mayMakeSuch(ability, share),
        now: new Date(),
      }),
    } satisfies ShareList;
  };

  const make = async (context: Context, entry: EntryRef | null): Promise<unknown> => {
    const wish = wishSchema.safeParse(context.request.body);
    if (!wish.success) return context.badRequest('Bitte die Angaben zum Link prüfen.');
    const { days, purpose, local, hour, unplanned, members } = wish.data;
    const problem = purposeProblem(purpose);
    if (problem !== null) return context.badRequest(problem);
    const reading = local === null ? null : readMoment(local, hour);
    if (reading !== null && reading.kind !== 'moment') return context.badRequest(reading.problem);
    const outcome = await makeShare(strapi, {
      entry,
      days,
      purpose,
      shownAt: reading?.at ?? null,
      // One entry is shown as its draft is; a site without a moment would else be the public one.
      unplanned: unplanned || entry !== null || reading === null,
      // Where there is nothing for members, nobody can have meant it.
      showsMembers: members && (entry === null || hasMemberView(entry.uid)),
      by: requesterId(strapi),
      now: new Date(),
    });
    return outcome === 'made' ? answer(context, entry) : context.badRequest(tooMany);
  };

  return [
    officeRoute('GET', '/preview-shares', seeShares, (context) => answer(context, null)),
    officeRoute('POST', '/preview-shares', shareSite, (context) => make(context, null)),
    officeRoute('GET', '/preview-shares/entries/:uid/:documentId', seeShares, async (context) => {
      const entry = await entryOf(context);
      return entry ? answer(context, entry) : context.notFound();
    }),
    officeRoute(
      'POST',
      '/preview-shares/entries/:uid/:documentId',
      shareEntries,
      async (context) => {
        const entry = await entryOf(context);
        if (!entry) return context.notFound();
        return mayMakeSuch(abilityOf(context), entry)
          ? make(context, entry)
          : context.forbidden('Teilen darf, wer diesen Eintrag ändern darf.');
      },
    ),
    officeRoute('POST', '/preview-shares/:id/withdraw', withdrawShares, async (context) => {
      const id = z.coerce.number().int().positive().safeParse(context.params['id']);
      const [share] = id.success ? await readShares(strapi, { id: id.data }) : [];
      const isSeen = share && (share.uid === null || maySeeType(abilityOf(context), share.uid));
      if (!isSeen) return context.notFound('Diesen Link gibt es nicht mehr.');
      // Two people may press the button: it is over either way.
      await withdrawShare(strapi, share, new Date());
      context.body = { id: share.id };
    }),
  ];
};
