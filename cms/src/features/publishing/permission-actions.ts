const action = (name: string, displayName: string) => ({
  section: 'settings',
  category: 'Website',
  subCategory: 'Veröffentlichung',
  displayName,
  uid: `publishing.${name}`,
});

/** Admin permissions of this feature. */
export const publishingActions = [
  action('read', 'Stand der Veröffentlichung sehen'),
  action('start', 'Website jetzt veröffentlichen'),
  action('pin', 'Website auf einem Stand anhalten und fortsetzen'),
  action('preview', 'Entwürfe in der Vorschau ansehen'),
  action('purge', 'Frühere Stände der Website endgültig löschen'),
] as const;

export const readPublishing = 'api::publishing.read';
export const startPublishing = 'api::publishing.start';
export const pinRelease = 'api::publishing.pin';
export const seePreview = 'api::publishing.preview';
export const purgeReleases = 'api::publishing.purge';
