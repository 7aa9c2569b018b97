/** Admin permissions of this feature; the role "Redaktion" has both. */
export const publishingActions = [
  {
    section: 'settings',
    category: 'Website',
    subCategory: 'Veröffentlichung',
    displayName: 'Stand der Veröffentlichung sehen',
    uid: 'publishing.read',
  },
  {
    section: 'settings',
    category: 'Website',
    subCategory: 'Veröffentlichung',
    displayName: 'Website jetzt veröffentlichen',
    uid: 'publishing.start',
  },
] as const;

export const readPublishing = 'api::publishing.read';
export const startPublishing = 'api::publishing.start';
export const publishingActionIds: readonly string[] = [readPublishing, startPublishing];
