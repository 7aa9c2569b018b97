const action = (name: string, displayName: string) => ({
  section: 'settings',
  category: 'Website',
  subCategory: 'Anliegen',
  displayName,
  uid: `inquiries.${name}`,
});

/** Admin permissions of this feature, beside those to read and change the entries themselves. */
export const inquiryActions = [
  action('read', 'Sehen, was offen und überfällig ist'),
  action('answer', 'Antworten verschicken'),
] as const;

export const seeInquiries = 'api::inquiries.read';
export const sendAnswers = 'api::inquiries.answer';
