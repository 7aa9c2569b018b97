/** Texts of the media library that Strapi's German lacks. */
export const fileTexts: Readonly<Record<string, string>> = {
  cancel: 'Abbrechen',
  'global.move': 'Verschieben',
  'form.upload-url.error.url.invalid': 'Eine Adresse ist ungültig',
  'form.upload-url.error.url.invalids': '{number} Adressen sind ungültig',
  'header.actions.no-permissions': 'Dafür fehlt Ihnen das Recht',
  'list.asset.at.finished': 'Alle Ordner sind geladen.',
  'list.assets-empty.title-withSearch': 'Nichts gefunden',
  'list.assets.empty': 'Noch keine Dateien',
  'list.assets.empty-upload': 'Laden Sie die ersten Dateien hoch …',
  'list.table.content.empty-label': 'Leer',
  'list.table.header.sort': 'Nach „{label}“ ordnen',
  'modal.remove.success-label': 'Gelöscht.',
  'view-switch.grid': 'Kacheln',
  'view-switch.list': 'Liste',
  'window.confirm.close-modal.file': 'Wirklich schließen? Ihre Änderungen gehen verloren.',
  'window.confirm.close-modal.files':
    'Wirklich schließen? Einige Dateien sind noch nicht hochgeladen.',
};
