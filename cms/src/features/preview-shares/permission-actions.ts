const action = (name: string, displayName: string) => ({
  section: 'settings',
  category: 'Website',
  subCategory: 'Geteilte Vorschau',
  displayName,
  uid: `preview-shares.${name}`,
});

/** Admin permissions of this feature. To share an entry, somebody must also be allowed to change it. */
export const previewShareActions = [
  action('read', 'Sehen, welche Vorschau-Links es gibt'),
  action('entry', 'Die Vorschau eines Eintrags teilen'),
  action('site', 'Die Vorschau der ganzen Website teilen'),
  action('withdraw', 'Vorschau-Links zurückziehen'),
] as const;

export const seeShares = 'api::preview-shares.read';
export const shareEntries = 'api::preview-shares.entry';
export const shareSite = 'api::preview-shares.site';
export const withdrawShares = 'api::preview-shares.withdraw';
