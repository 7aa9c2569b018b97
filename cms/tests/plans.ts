import type { openOffice } from './office.ts';

export type Office = ReturnType<typeof openOffice>;
export type PlanAction = 'publish' | 'unpublish';

export interface EntryPlans {
  mayPlan: boolean;
  isPublished: boolean;
  plans: { action: PlanAction; state: string; text: string; reasons: string[] }[];
  last: string | null;
}

/** Plans an action for an entry, as the dialog beside it does. */
export const plan = (
  office: Office,
  uid: string,
  id: string,
  wish: { action: PlanAction; local: string; hour?: 'first' | 'second' },
) => office.post(`/office/plans/${uid}/${id}`, wish);

export const plansOf = async (office: Office, uid: string, id: string): Promise<EntryPlans> =>
  (await office.get(`/office/plans/${uid}/${id}`)).body as EntryPlans;

/** What is said of a request that was refused. */
export const messageOf = (answer: { body: unknown }): string =>
  (answer.body as { error?: { message: string } }).error?.message ?? '';

/** Asks until it is so. */
export const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + 45_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within 45 seconds: ${what}`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
};
