/** The roles of the office, beside "Technik", which is Strapi's super admin. */
export const officeRoles = {
  editing: {
    name: 'Redaktion',
    description: 'Inhalte und Dateien; Leitfäden und Seiten als Entwurf',
  },
  events: {
    name: 'Veranstaltungen',
    description: 'Veranstaltungen mit ihren Personen, Orten und Reihen',
  },
  lead: {
    name: 'Leitung',
    description:
      'Alle Inhalte, auch Leitfäden und Seiten veröffentlichen; Mitglieder, Zugänge, Konten der Geschäftsstelle',
  },
} as const;
export type OfficeRole = keyof typeof officeRoles;

export const officeRoleKeys = Object.keys(officeRoles) as readonly OfficeRole[];

/** Strapi makes it and gives it everything; only its name is ours. */
export const administratorRole = {
  code: 'strapi-super-admin',
  name: 'Technik',
  description: 'Darf alles, auch Einstellungen, Rollen und Schlüssel',
} as const;
