const action = (name: string, displayName: string) => ({
  section: 'settings',
  category: 'Website',
  subCategory: 'Protokoll',
  displayName,
  uid: `audit.${name}`,
});

/** Admin permissions of this feature; there is none to change the log, as nothing can. */
export const auditActions = [
  action('read', 'Sehen, wer was wann getan hat'),
  action('export', 'Protokoll als Datei ausgeben'),
] as const;

export const readAudit = 'api::audit.read';
export const exportAudit = 'api::audit.export';
