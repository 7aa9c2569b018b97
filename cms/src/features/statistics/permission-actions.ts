/** Admin permission of this feature. */
export const statisticsActions = [
  {
    section: 'settings',
    category: 'Website',
    subCategory: 'Statistik',
    displayName: 'Sehen, wie oft Seiten aufgerufen werden',
    uid: 'statistics.read',
  },
] as const;

export const seeStatistics = 'api::statistics.read';
