/** Strapi's German says "du" and speaks of documents and content types; the office says "Sie". */
export const formalTexts: Readonly<Record<string, string>> = {
  anErrorOccurred: 'Es ist ein Fehler aufgetreten. Bitte versuchen Sie es noch einmal.',
  'Auth.components.Oops.text': 'Ihr Konto ist gesperrt.',
  'Auth.components.Oops.text.admin': 'Wenn das ein Irrtum ist, wenden Sie sich an die Verwaltung.',
  'Auth.form.error.blocked': 'Ihr Konto ist gesperrt.',
  'Auth.form.error.password.provide': 'Bitte geben Sie Ihr Passwort ein.',
  'Auth.form.error.ratelimit': 'Zu viele Versuche. Bitte in einigen Minuten noch einmal.',
  'Roles.RoleRow.select-all': '{name} für Mehrfachaktionen auswählen',
  'Settings.profile.form.notify.data.loaded': 'Ihre Angaben sind geladen',
  'Settings.profile.form.section.experience.interfaceLanguage.hint':
    'In dieser Sprache erscheint die Redaktion nur für Sie.',
  'app.components.DownloadInfo.text': 'Das dauert einen Augenblick.',
  'app.components.EmptyStateLayout.content-permissions':
    'Für diesen Inhalt fehlt Ihnen die Berechtigung.',
  'app.components.Users.ModalCreateBody.block-title.roles.description':
    'Ein Konto kann eine oder mehrere Rollen haben.',
  'app.page.not.found': 'Diese Seite gibt es nicht.',
  'app.confirm.body': 'Sind Sie sicher?',
  'components.WysiwygBottomControls.uploadFiles.browse': 'auswählen',
  'global.select-all-entries': 'Alle Einträge auswählen',
  'content-manager.actions.delete.dialog.body':
    'Diesen Eintrag wirklich löschen? Das lässt sich nicht rückgängig machen.',
  'content-manager.actions.discard.dialog.body':
    'Die Änderungen wirklich verwerfen? Das lässt sich nicht rückgängig machen.',
  'content-manager.actions.unpublish.dialog.body':
    'Diesen Eintrag wirklich von der Website nehmen?',
  'content-manager.components.DynamicZone.ComponentPicker-label': 'Baustein wählen',
  'content-manager.components.DynamicZone.pick-compo': 'Baustein wählen',
  'content-manager.components.EmptyAttributesBlock.description':
    'Die Ansicht lässt sich in den Einstellungen ändern.',
  'content-manager.components.RelationInputModal.confirmation-message':
    'Einige Änderungen sind nicht gespeichert und gehen verloren. Trotzdem schließen?',
  'content-manager.components.empty-repeatable':
    'Noch kein Eintrag. Hier klicken, um einen anzulegen.',
  'content-manager.components.repeatable.reorder.error':
    'Die Reihenfolge ließ sich nicht ändern. Bitte noch einmal versuchen.',
  'content-manager.notification.error.displayedFields':
    'Mindestens eine Spalte muss sichtbar sein.',
  'content-manager.notification.info.minimumFields': 'Mindestens eine Spalte muss sichtbar sein.',
  'content-manager.notification.upload.error': 'Das Hochladen ist fehlgeschlagen.',
  'content-manager.permissions.not-allowed.create': 'Zum Anlegen fehlt Ihnen die Berechtigung.',
  'content-manager.permissions.not-allowed.update':
    'Für diesen Eintrag fehlt Ihnen die Berechtigung.',
  'content-manager.popUpWarning.bodyMessage.contentType.delete': 'Diesen Eintrag wirklich löschen?',
  'content-manager.popUpWarning.bodyMessage.contentType.delete.all':
    'Diese Einträge wirklich löschen?',
  'content-manager.popUpWarning.bodyMessage.contentType.publish.all':
    'Diese Einträge wirklich veröffentlichen?',
  'content-manager.popUpWarning.bodyMessage.contentType.unpublish.all':
    'Diese Einträge wirklich von der Website nehmen?',
  'content-manager.popUpWarning.warning.has-draft-relations.message':
    'Dieser Eintrag ist mit {count, plural, one {einem Entwurf} other {# Entwürfen}} verknüpft.',
  'content-manager.popUpWarning.warning.publish-question': 'Trotzdem veröffentlichen?',
  'content-manager.popUpWarning.warning.unpublish':
    'Der Eintrag verschwindet von der Website und bleibt als Entwurf erhalten.',
  'content-manager.popUpWarning.warning.unpublish-question': 'Wirklich von der Website nehmen?',
  'content-manager.listView.validation.errors.message':
    'Bitte vor dem Veröffentlichen die markierten Felder prüfen.',
  'content-manager.validation.error': 'Bitte zuerst die markierten Felder prüfen.',
  'content-manager.validation.error.unreadable-required-field':
    'Einige Pflichtfelder dürfen Sie nicht sehen. Bitte wenden Sie sich an die Verwaltung.',
  'upload.bulk.select.label': 'Alle Dateien auswählen',
  'upload.input.placeholder': 'Datei hierher ziehen oder klicken, um eine auszuwählen.',
  'upload.input.notification.not-supported':
    'Dieser Dateityp ist nicht erlaubt. Erlaubt sind: {fileTypes}',
  'upload.mediaLibraryInput.placeholder':
    'Klicken, um eine Datei zu wählen, oder eine hierher ziehen',
  'upload.modal.header.select-files': 'Dateien wählen',
  'upload.permissions.not-allowed.update': 'Zum Ändern dieser Datei fehlt Ihnen die Berechtigung.',
  'upload.tabs.title': 'Wie möchten Sie Dateien hochladen?',
  'upload.config.note': 'In der Medienbibliothek lässt sich das je Ansicht ändern.',
  'Auth.form.button.login': 'Anmelden',
  'Auth.form.rememberMe.label': 'Angemeldet bleiben',
  'Auth.form.email.placeholder': 'name@ihre-stadt.de',
  'Auth.form.error.confirmed': 'Ihre E-Mail-Adresse ist noch nicht bestätigt.',
  'Auth.form.error.email.provide': 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
  'Auth.form.error.password.format': 'Das Passwort darf das Zeichen $ höchstens dreimal enthalten.',
  'Auth.form.forgot-password.email.label': 'Ihre E-Mail-Adresse',
  'HomePage.addWidget.title': 'Kachel hinzufügen',
  'HomePage.addWidget.button': 'Kachel hinzufügen',
  'HomePage.addWidget.noWidgetsAvailable': 'Es sind schon alle Kacheln da.',
  'HomePage.widget.no-permissions': 'Für diese Kachel fehlt Ihnen die Berechtigung',
  'Settings.profile.form.section.experience.interfaceLanguageHelp':
    'Diese Einstellungen gelten nur für Sie.',
  'app.utils.unpublish': 'Von der Website nehmen',
  'content-manager.actions.unpublish.dialog.option.keep-draft':
    'Von der Website nehmen und den letzten Entwurf behalten',
  'content-manager.actions.unpublish.dialog.option.replace-draft':
    'Von der Website nehmen und den letzten Entwurf durch die veröffentlichte Fassung ersetzen',
  'content-manager.actions.unpublish.error': 'Der Eintrag ließ sich nicht von der Website nehmen.',
  'content-manager.containers.list.autoCloneModal.description':
    'Ein neuer Eintrag mit demselben Inhalt wird angelegt. Vorher müssen diese Felder geändert werden:',
  'content-manager.success.record.unpublish': 'Von der Website genommen',
  'content-manager.success.records.unpublish': 'Von der Website genommen',
  'content-manager.pages.NoContentType.text': 'Es gibt noch keinen Inhalt.',
  'upload.list.assets.empty': 'Noch keine Dateien. Laden Sie die ersten hoch.',
  'upload.list.assets.empty-upload': 'Noch keine Dateien. Laden Sie die ersten hoch.',
  'upload.list.assets-empty.subtitle': 'Laden Sie die ersten Dateien hoch.',
  'upload.content.isLoading': 'Die Dateien werden geladen.',
  'upload.config.popUpWarning.warning.updateAllSettings':
    'Das ändert die Ansicht der Medienbibliothek für alle.',
  'content-manager.popUpWarning.warning.updateAllSettings': 'Das ändert die Ansicht für alle.',
  'Auth.form.error.password.local':
    'Dieses Konto hat kein eigenes Passwort. Bitte wenden Sie sich an die Technik.',
  'notification.error.invalid.configuration':
    'Die Einstellungen sind nicht gültig. Bitte wenden Sie sich an die Technik.',
  'upload.search.placeholder': 'zum Beispiel: Leitfaden Verfügungsfonds',
  'upload.window.confirm.close-modal.file': 'Wirklich schließen? Die Änderungen gehen verloren.',
  'upload.window.confirm.close-modal.files':
    'Wirklich schließen? Einige Dateien sind noch nicht hochgeladen.',
};
