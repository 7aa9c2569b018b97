/** Texts of the content manager that Strapi's German lacks or words for programmers. */
export const editingTexts: Readonly<Record<string, string>> = {
  // Of filters on fields that nobody has filled in.
  'components.FilterOptions.FILTER_TYPES.$null': 'ist leer',
  'components.FilterOptions.FILTER_TYPES.$notNull': 'ist nicht leer',
  'search.placeholder': 'Suchen',
  'containers.list.displayedFields': 'Angezeigte Spalten',
  'components.Blocks.blocks.bulletList': 'Aufzählung',
  'components.Blocks.blocks.numberList': 'Nummerierte Liste',
  'content-manager.plugin.name': 'Inhalt',
  'content-manager.actions-drawer.open': 'Weitere Aktionen öffnen',
  'content-manager.actions-drawer.close': 'Weitere Aktionen schließen',
  'content-manager.actions.copy-documentId.label': 'Kennung kopieren',
  'content-manager.actions.copy-documentId.success': 'Kennung kopiert',
  'content-manager.actions.open-in-new-tab.label': 'In neuem Tab öffnen',
  'content-manager.actions.unpublish.dialog.radio-label':
    'Was soll mit dem Entwurf geschehen, wenn die Seite von der Website genommen wird?',
  'content-manager.components.Blocks.collapse': 'Verkleinern',
  'content-manager.components.Blocks.expand': 'Vergrößern',
  'content-manager.components.DynamicZone.add-item-above': 'Darüber einfügen',
  'content-manager.components.DynamicZone.add-item-below': 'Darunter einfügen',
  'content-manager.components.DynamicZone.more-actions': 'Weitere Aktionen',
  'content-manager.components.DynamicZone.move-down': 'Nach unten',
  'content-manager.components.DynamicZone.move-up': 'Nach oben',
  'content-manager.containers.List.statusFilter.draft': 'Entwurf (nie veröffentlicht)',
  'content-manager.containers.List.statusFilter.published': 'Veröffentlicht (alle)',
  'content-manager.containers.List.statusFilter.publishedModified':
    'Veröffentlicht, Entwurf geändert',
  'content-manager.containers.List.statusFilter.publishedUnmodified': 'Veröffentlicht, unverändert',
  'content-manager.containers.ListPage.selectedEntriesModal.title': 'Einträge veröffentlichen',
  'content-manager.containers.ListSettingsView.modal-form.size': 'Breite',
  'content-manager.containers.SettingPage.editSettings.relationOpenMode':
    'Verknüpfte Einträge öffnen',
  'content-manager.containers.SettingPage.editSettings.relationOpenMode.description':
    'Wie sich ein verknüpfter Eintrag beim Anklicken öffnet',
  'content-manager.containers.SettingPage.editSettings.relationOpenMode.modal':
    'Über der Seite (Vorgabe)',
  'content-manager.containers.SettingPage.editSettings.relationOpenMode.newTab': 'In neuem Tab',
  'content-manager.containers.SettingPage.editSettings.relationOpenMode.page': 'Anstelle der Seite',
  'content-manager.containers.edit.information.documentId.label': 'Kennung',
  'content-manager.containers.list.filters.status': 'Status',
  'content-manager.containers.list.table-headers.status': 'Status',
  'content-manager.preview.error.script-failed': 'Die Vorschau ließ sich nicht laden.',
  'content-manager.popUpWarning.warning.has-draft-m2m-relations.message':
    '{count, plural, one {# verknüpfter Eintrag ist} other {# verknüpfte Einträge sind}} noch Entwurf.',
  'content-manager.popUpWarning.warning.has-draft-m2m-relations.additional':
    '{count, plural, one {# weitere Verknüpfung zeigt} other {# weitere Verknüpfungen zeigen}} auf Entwürfe.',
  'content-manager.reducers.singleTypes': 'Einzelne Seiten',
  'content-manager.components.LeftMenu.single-types': 'Einstellungen der Website',
  'content-manager.components.LeftMenu.collection-types': 'Inhalte',
};
