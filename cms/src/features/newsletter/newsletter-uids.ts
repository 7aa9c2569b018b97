export const issueUid = 'api::newsletter-issue.newsletter-issue';
export const sectionUid = 'newsletter.section';
export const subscriptionUid = 'api::newsletter-subscription.newsletter-subscription';
export const proofUid = 'api::newsletter-proof.newsletter-proof';
export const dispatchUid = 'api::newsletter-dispatch.newsletter-dispatch';
