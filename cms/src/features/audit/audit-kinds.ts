/** Everything that is recorded, as the log says it; pure, so that the admin's page can read it too. */
export const auditKindLabels = {
  created: 'angelegt',
  changed: 'geändert',
  published: 'veröffentlicht',
  'taken-down': 'von der Website genommen',
  deleted: 'gelöscht',
  restored: 'wiederhergestellt',
  erased: 'frühere Fassungen endgültig gelöscht',
  exported: 'als Datei ausgegeben',
  viewed: 'personenbezogene Daten angesehen',
  'logged-in': 'angemeldet',
  ordered: 'Website veröffentlichen lassen',
  'rolled-back': 'Website auf einem Stand angehalten',
  resumed: 'Website fortgesetzt',
  purged: 'frühere Stände der Website gelöscht',
  shared: 'Vorschau-Link erstellt',
  unshared: 'Vorschau-Link zurückgezogen',
} as const;

export type AuditKind = keyof typeof auditKindLabels;

export const isAuditKind = (kind: string): kind is AuditKind =>
  Object.hasOwn(auditKindLabels, kind);

/** Whole years that an entry of the log is kept. */
export const auditKeptYears = 2;
