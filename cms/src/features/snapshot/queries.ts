import type { UID } from '@strapi/strapi';

/** What is fetched for the snapshot, field by field. Private fields are not even read. */
export interface ContentQuery {
  uid: UID.ContentType;
  /** Only published rows; types without draft & publish are public as they are saved. */
  published: boolean;
  select: readonly string[];
  populate?: Readonly<Record<string, unknown>>;
}

const words = (list: string): string[] => list.trim().split(/\s+/);
const reference = { select: ['documentId'] };
const file = { select: words('hash ext name mime width height') };
const image = {
  select: words('alternativeText decorative caption author source licence link expiresOn'),
  populate: { file },
};
const video = {
  select: words('title description duration'),
  populate: { file, captions: file },
};
const links = { select: words('label url note') };
const documentFields = words('title accessible accessibleCheckedOn');

export const queries = {
  settings: {
    uid: 'api::site-settings.site-settings',
    published: false,
    select: words(
      `siteName claim homeHeadline homeLead officeName street postalCode town phone email
      officeHours leadCity ministryName fundingNotice membershipText`,
    ),
    populate: { figures: { select: words('value label asOf') } },
  },
  topics: {
    uid: 'api::topic.topic',
    published: true,
    select: words('title slug lead body colour position lastReviewedOn updatedAt'),
    populate: { image, contacts: reference, lawLinks: links, fundingLinks: links },
  },
  series: {
    uid: 'api::series.series',
    published: false,
    select: words('title slug kind colour intro year position'),
  },
  events: {
    uid: 'api::event.event',
    published: true,
    select: words(
      `title slug motto edition format audience mode state stateNotice previousStart lead body feeText
      registrationOpensAt registrationClosesAt registrationUrl registrationEmail registrationNote
      placeAccessibility review attendedOnSite attendedOnline calendarSequence updatedAt`,
    ),
    populate: {
      parts: {
        select: words('key title start end capacityOnSite capacityOnline'),
        populate: { venue: { select: words('documentId town') } },
      },
      programme: { select: words('start end title description speakers') },
      speakers: { select: words('name role organisation') },
      series: reference,
      topics: reference,
      hostMember: reference,
      contact: reference,
      documents: { select: [...documentFields, 'visibility'], populate: { file } },
      image,
    },
  },
  guides: {
    uid: 'api::guide.guide',
    published: true,
    select: words(
      'title slug kind visibility summary body edition publishedOn changeNote updatedAt',
    ),
    populate: {
      files: { select: documentFields, populate: { file } },
      supersedes: reference,
      topics: reference,
      image,
    },
  },
  articles: {
    uid: 'api::article.article',
    published: true,
    select: words('title slug lead body publishedOn updatedAt'),
    populate: { topics: reference, contact: reference, image },
  },
  pages: {
    uid: 'api::page.page',
    published: true,
    select: words('title path lead body lastReviewedOn updatedAt'),
    populate: { contacts: reference, links, image, video },
  },
  practiceExamples: {
    uid: 'api::practice-example.practice-example',
    published: true,
    select: words(
      `title slug lead problem measure transferable cost funding fundingKind duration townSize
      contactName contactRole contactPhone contactEmail contactConsentOn updatedAt`,
    ),
    populate: { member: reference, topics: reference, image },
  },
  newsletterIssues: {
    uid: 'api::newsletter-issue.newsletter-issue',
    published: true,
    select: words('title slug lead issuedOn updatedAt'),
    populate: { sections: { select: words('title text link') }, topics: reference },
  },
  members: {
    uid: 'api::member.member',
    published: false,
    select: words(
      `name slug kind ags district governmentDistrict population populationAsOf latitude longitude
      joinedOn leftOn recordAsOf website profile`,
    ),
    populate: {
      logo: image,
      contacts: {
        select: words('name role phone email consentName consentPhone consentEmail consentOn'),
      },
    },
  },
  persons: {
    uid: 'api::person.person',
    published: false,
    select: words(
      'name role organisation phone email responsibleFor office position publicPhone publicEmail active',
    ),
  },
  venues: {
    uid: 'api::venue.venue',
    published: false,
    select: words('name street postalCode town directions accessibility website'),
  },
  redirects: {
    uid: 'api::redirect.redirect',
    published: false,
    select: words('from to permanent'),
  },
} as const satisfies Record<string, ContentQuery>;
