import { describe, expect, it } from '@jest/globals';
import type { Event, Guide } from '@netzwerk/shared';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { pdf } from '../../fixtures/media.ts';
import { searchDocuments } from '../../search/documents/search-documents.ts';
import type { BuildInput } from '../cms/build-input.ts';
import { createSite } from '../cms/site.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';

const { snapshot } = exampleBuildInput;
const canaries = [
  'kanarirumpf',
  'kanariprogramm',
  'kanarireferat',
  'kanariunterlage',
  'kanarizugang',
  'kanarirueckblick',
  'kanariteil',
  'kanariort',
  'kanarigebuehr',
  'kanarianmeldung',
  'kanariheft',
  'kanaridatei',
  'kanariauflage',
];

const event = (audience: Event['audience']): Event => {
  const [first] = snapshot.events;
  if (first === undefined) throw new Error('fixture without events');
  return {
    ...first,
    id: 'event-kanari',
    slug: 'kanari',
    audience,
    feeText: 'kanarigebuehr',
    registration: {
      opensAt: null,
      closesAt: null,
      url: null,
      email: 'kanarianmeldung@innenstadt.example',
      note: null,
    },
    parts: first.parts.map((part) => ({ ...part, title: 'kanariteil', venueId: 'venue-kanari' })),
    details: {
      body: 'kanarirumpf',
      programme: [
        {
          start: '2026-12-03T10:00:00+01:00',
          end: null,
          title: 'kanariprogramm',
          description: null,
          speakers: null,
        },
      ],
      speakers: [{ name: 'kanarireferat', role: null, organisation: null }],
      documents: [pdf('datei-einladung', 'kanariunterlage')],
      placeAccessibility: 'kanarizugang',
      contactId: null,
      review: 'kanarirueckblick',
      attendedOnSite: null,
      attendedOnline: null,
      image: null,
    },
  };
};

const guide = (visibility: Guide['visibility']): Guide => {
  const [first] = snapshot.guides;
  if (first === undefined) throw new Error('fixture without guides');
  return {
    ...first,
    id: 'guide-kanari',
    slug: 'kanari',
    visibility,
    body: 'kanariheft',
    files: [pdf('datei-kurz', 'kanaridatei')],
    edition: 'kanariauflage',
  };
};

const withCanaries = (audience: Event['audience']): BuildInput => ({
  ...exampleBuildInput,
  snapshot: {
    ...snapshot,
    venues: [
      ...snapshot.venues,
      {
        id: 'venue-kanari',
        name: 'kanariort',
        street: null,
        postalCode: null,
        town: 'Hamm',
        directions: null,
        accessibility: null,
        website: null,
      },
    ],
    events: [...snapshot.events, event(audience)],
    guides: [...snapshot.guides, guide(audience)],
  },
});

/** Everything that leaves the build, in one text. */
const shownOf = (input: BuildInput): string => {
  const site = createSite(input);
  return JSON.stringify([...siteOutputs(site), searchDocuments(site)]);
};

describe('what is for members', () => {
  it('leaves the build nowhere, even when the snapshot carries it by mistake', () => {
    const outputs = shownOf(withCanaries('members'));
    expect(canaries.filter((canary) => outputs.includes(canary))).toEqual([]);
    expect(outputs).toContain('/veranstaltungen/kanari/');
    expect(outputs).toContain('/informationen/leitfaeden/kanari/');
  });

  it('is found as soon as it is public: the search for it works', () => {
    const outputs = shownOf(withCanaries('public'));
    expect(canaries.filter((canary) => !outputs.includes(canary))).toEqual([]);
  });
});
