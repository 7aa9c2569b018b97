const action = (name: string, displayName: string) => ({
  section: 'settings',
  category: 'Website',
  subCategory: 'Planung',
  displayName,
  uid: `scheduling.${name}`,
});

/** Admin permissions of this feature. To plan, somebody must also be allowed to publish the type. */
export const schedulingActions = [
  action('read', 'Sehen, was geplant ist'),
  action('plan', 'Veröffentlichen und Zurücknehmen planen'),
] as const;

export const seePlans = 'api::scheduling.read';
export const makePlans = 'api::scheduling.plan';
