import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { environment } from '../../env';
import { readOffice } from '../inquiries/read-office';
import { enqueueMail } from '../mail/enqueue-mail';
import type { Mail } from '../mail/mail';
import { planTable, type PlanRow } from './plan-table';
import { nameMoment } from './read-moment';

const plannerSchema = z.object({
  email: z.email(),
  isActive: z.literal(true),
  blocked: z.literal(false).nullable(),
});

/** Whoever planned it; the office where they have gone. Null when there is nobody to write to. */
const addressee = async (strapi: Core.Strapi, plan: PlanRow): Promise<string | null> => {
  const user: unknown =
    plan.plannedById === null
      ? null
      : await strapi.db.query('admin::user').findOne({ where: { id: plan.plannedById } });
  const planner = plannerSchema.safeParse(user);
  return planner.success ? planner.data.email : ((await readOffice(strapi))?.email ?? null);
};

const titleOf = async (strapi: Core.Strapi, plan: PlanRow): Promise<string> => {
  const row: { title?: string | null } | null = await strapi.db
    .query(plan.uid as UID.ContentType)
    .findOne({ where: { documentId: plan.entryDocumentId, publishedAt: null } });
  return row?.title ?? 'ohne Titel';
};

const longestTitle = 150;

const refusalMail = (
  plan: PlanRow,
  { to, title, reasons }: { to: string; title: string; reasons: readonly string[] },
): Mail => {
  const isPublish = plan.action === 'publish';
  const short = title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()} …` : title;
  return {
    to,
    subject: `${isPublish ? 'Nicht veröffentlicht' : 'Nicht von der Website genommen'}: ${short}`,
    text: [
      'Guten Tag,',
      '',
      isPublish
        ? `„${title}“ sollte am ${nameMoment(plan.dueAt)} veröffentlicht werden. Das hat nicht geklappt:`
        : `„${title}“ sollte am ${nameMoment(plan.dueAt)} von der Website genommen werden. Das hat nicht geklappt:`,
      '',
      ...reasons.map((reason) => `- ${reason}`),
      '',
      'Auf der Website hat sich nichts geändert, und es wird nicht von selbst noch einmal versucht. Bitte bessern Sie den Eintrag nach und planen Sie ihn neu:',
      `${environment.PUBLIC_URL}/admin/content-manager/collection-types/${plan.uid}/${plan.entryDocumentId}`,
      '',
      'Diese E-Mail wurde automatisch verschickt.',
      '',
    ].join('\n'),
    kind: 'plan-refused',
  };
};

/** Gives a plan up and tells who planned it: once, whichever process met the reason. */
export const settleRefused = async (
  strapi: Core.Strapi,
  plan: PlanRow,
  { where, reasons, now }: { where: object; reasons: readonly string[]; now: Date },
): Promise<void> => {
  const to = await addressee(strapi, plan);
  const title = await titleOf(strapi, plan);
  await strapi.db.transaction(async () => {
    const { count } = await planTable(strapi).updateMany({
      where,
      data: { state: 'refused', settledAt: now, reasons: [...reasons] },
    });
    if (count === 1 && to !== null)
      await enqueueMail(strapi, refusalMail(plan, { to, title, reasons }));
  });
  strapi.log.warn(`Planung ${plan.id} (${plan.action}) abgelehnt`);
};
