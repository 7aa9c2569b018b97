const action = (name: string, displayName: string) => ({
  section: 'settings',
  category: 'Website',
  subCategory: 'Fassungen',
  displayName,
  uid: `versions.${name}`,
});

/** Admin permissions of this feature; what they allow ends where the rights on a type end. */
export const versionActions = [
  action('read', 'Frühere Fassungen sehen und vergleichen'),
  action('restore', 'Frühere Fassungen und Gelöschtes als Entwurf wiederherstellen'),
  action('erase', 'Frühere Fassungen endgültig löschen'),
] as const;

export const readVersions = 'api::versions.read';
export const restoreVersions = 'api::versions.restore';
export const eraseVersions = 'api::versions.erase';
