/** Texts around the work: login, home page, account, messages. */
export const frameTexts: Readonly<Record<string, string>> = {
  'Auth.form.welcome.title': 'Netzwerk Innenstadt NRW – Redaktion',
  'Auth.form.welcome.subtitle': 'Melden Sie sich mit Ihrem Konto der Geschäftsstelle an.',
  'Auth.form.register.subtitle':
    'Legen Sie Ihr Konto an. Es ist das erste und darf alles; weitere Konten legen Sie danach an.',
  'app.components.LeftMenu.navbrand.title': 'Netzwerk Innenstadt NRW',
  'app.components.LeftMenu.navbrand.workplace': 'Redaktion',
  'HomePage.header.title': 'Guten Tag, {name}',
  'HomePage.header.subtitle': 'Willkommen in der Redaktion des Netzwerks Innenstadt NRW',
  'HomePage.addWidget.selectWidget': 'Kachel „{widgetName}“ wählen',
  'app.error': 'Da ist etwas schiefgegangen',
  'app.error.copy': 'In die Zwischenablage kopieren',
  'app.error.chunk.title': 'Diese Ansicht ließ sich nicht laden',
  'app.error.chunk.message':
    'Das geschieht, wenn das System gerade startet oder die Verbindung unterbrochen war. Bitte die Seite neu laden.',
  'app.error.chunk.reload': 'Seite neu laden',
  'app.session.ended.title': 'Sitzung beendet',
  'app.session.ended.unsaved':
    'Ihre Sitzung ist beendet. Nicht gespeicherte Änderungen gehen beim Abmelden verloren.',
  'app.utils.update-filter': 'Filter ändern',
  'app.components.Button.close': 'Schließen',
  'app.components.Select.placeholder': 'Auswählen',
  'components.placeholder.select': 'Auswählen',
  'app.components.MediaLibraryBanner.close': 'Hinweis schließen',
  'global.sessions.active-devices': 'Angemeldete Geräte',
  'Settings.sessions.title': 'Angemeldete Geräte',
  'Settings.sessions.subtitle': 'Auf diesen Geräten sind Sie angemeldet.',
  'Settings.sessions.device': 'Gerät',
  'Settings.sessions.loginAt': 'Angemeldet am',
  'Settings.sessions.lastActiveAt': 'Zuletzt benutzt',
  'Settings.sessions.actions': 'Aktionen',
  'Settings.sessions.current': 'Dieses Gerät',
  'Settings.sessions.unknownDevice': 'Unbekanntes Gerät',
  'Settings.sessions.revoke': 'Abmelden',
  'Settings.sessions.revoke.success': 'Gerät abgemeldet',
  'Settings.sessions.revoke.confirm': 'Dieses Gerät wirklich abmelden?',
  'Settings.sessions.revoke.confirmCurrent':
    'Das ist das Gerät, an dem Sie gerade sitzen. Sie werden abgemeldet.',
  'Settings.sessions.revokeOthers': 'Andere Geräte abmelden',
  'Settings.sessions.revokeOthers.confirm':
    'Alle anderen Geräte abmelden? Hier bleiben Sie angemeldet.',
  'Settings.sessions.revokeOthers.success': 'Andere Geräte abgemeldet',
  'Settings.sessions.revokeAll': 'Alle Geräte abmelden',
  'Settings.sessions.revokeAll.confirm':
    'Alle Geräte abmelden, auch dieses? Sie müssen sich dann neu anmelden.',
  'Settings.application.header': 'Anwendung',
  'Settings.permissions.conditions.none-applied': 'Keine Bedingungen.',
  'Settings.permissions.conditions.inherited-readonly':
    'Diese Bedingungen ergeben sich aus Ihren Rechten und lassen sich hier nicht ändern.',
};
