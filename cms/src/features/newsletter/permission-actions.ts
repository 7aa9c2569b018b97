const action = (name: string, displayName: string) => ({
  section: 'settings',
  category: 'Website',
  subCategory: 'Newsletter',
  displayName,
  uid: `newsletter.${name}`,
});

/** Admin permissions of this feature, beside those to write the issues themselves. */
export const newsletterActions = [
  action('read', 'Sehen, wie viele den Newsletter bekommen'),
  action('send', 'Newsletter verschicken'),
  action('person', 'Einer Person Auskunft geben und sie löschen'),
] as const;

export const seeNewsletter = 'api::newsletter.read';
export const sendNewsletter = 'api::newsletter.send';
/** Whoever writes and sends issues needs no addresses for it: only "Leitung" and "Technik" have this one. */
export const lookUpSubscribers = 'api::newsletter.person';
