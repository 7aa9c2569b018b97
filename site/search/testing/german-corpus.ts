import type { Guide, Member, Page } from '@netzwerk/shared';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import type { BuildInput } from '../../src/cms/build-input.ts';

const page = (path: string, title: string, lead: string, body: string): Page => ({
  id: path,
  title,
  path,
  lead,
  body,
  contactIds: [],
  links: [],
  image: null,
  video: null,
  lastReviewedOn: null,
  updatedAt: '2026-11-02T08:00:00.000Z',
});

/** Pages as the network writes them: long compounds, umlauts, names of towns. */
const pages: Page[] = [
  page(
    'verfuegungsfonds',
    'Verfügungsfonds in der Städtebauförderung',
    'Kleine Maßnahmen, schnell entschieden.',
    'Über die Mittel entscheidet ein örtliches **Gremium** aus Eigentümerinnen, Händlern und Verwaltung. Die Hälfte kommt aus privaten Beiträgen, die andere aus der Städtebauförderung.',
  ),
  page(
    'isg',
    'Immobilien- und Standortgemeinschaften',
    'Eigentümer schließen sich zusammen.',
    'Eine ISG finanziert sich aus Abgaben der Grundstücke. Das ISGG NRW regelt die Satzung. Gemeinsame Finanzierungen stärken die Fußgängerzone, die Straße und die Häuser.',
  ),
  page(
    'einzelhandel',
    'Einzelhandelskonzepte',
    'Zentrale Versorgungsbereiche abgrenzen.',
    'Das Konzept steuert großflächigen Einzelhandel über die Bauleitplanung. Leerstände in den Innenstädten nehmen zu.',
  ),
  page(
    'geschaeftsstelle',
    'Geschäftsstelle',
    'Die Geschäftsstelle sitzt in Münster.',
    'Sie bereitet Fachexkursionen, Tagungen und Erfahrungsaustausche vor und berät die Mitglieder.',
  ),
  page(
    'koeln',
    'Exkursion nach Köln',
    'Auf den Spuren der Ringstraßen.',
    'Besucht wird der Verfügungsfonds in Köln-Kalk und eine Beteiligung der Jugend.',
  ),
  page(
    'foerderung',
    'Förderung finden',
    'Welche Programme es gibt.',
    'Beratung zu Förderanträgen, Barrierefreiheit im öffentlichen Raum und Klimaanpassung. <script>kanarienskript</script>',
  ),
  page(
    'handlungskonzepte',
    'Integrierte Handlungskonzepte',
    'Von der Analyse zum Maßnahmenplan.',
    'Sie bündeln alle Vorhaben der Quartiersentwicklung und sind Grundlage der Anträge.',
  ),
];

const [exampleMember] = exampleBuildInput.snapshot.members;
const [exampleGuide] = exampleBuildInput.snapshot.guides;
if (exampleMember === undefined || exampleGuide === undefined) throw new Error('no examples');

const member = (slug: string, name: string): Member => ({
  ...exampleMember,
  id: slug,
  slug,
  name,
  district: null,
  governmentDistrict: null,
  profile: null,
  contacts: [],
});

const guide: Guide = {
  ...exampleGuide,
  id: 'isg-gruenden',
  slug: 'isg-gruenden',
  title: 'Eine ISG gründen',
  visibility: 'public',
  summary: 'In sieben Schritten zum Antrag.',
  body: 'Vom ersten Gespräch bis zum Beschluss.',
  topicIds: [],
  supersedesId: null,
  files: [
    {
      fileKey: 'satzung',
      title: 'Mustersatzung',
      fileName: 'Satzung.pdf',
      type: 'PDF',
      sizeBytes: 120_000,
      pages: 9,
      language: 'de',
      tagged: true,
      accessible: 'unchecked',
      accessibleCheckedOn: null,
    },
  ],
};

/** What stands in the PDF and nowhere else. */
const inPdf =
  'Die Eigentümerversammlung beschließt den Umlageschlüssel. Streit schlichtet eine Schiedsstelle.';

export const germanCorpus: BuildInput = {
  ...exampleBuildInput,
  documents: { satzung: '/dokumente/1a2b3c4d/satzung.pdf' },
  documentTexts: { satzung: inPdf },
  snapshot: {
    ...exampleBuildInput.snapshot,
    topics: [],
    series: [],
    events: [],
    guides: [guide],
    articles: [],
    practiceExamples: [],
    newsletterIssues: [],
    members: [
      member('telgte', 'Telgte'),
      member('luedenscheid', 'Lüdenscheid'),
      member('oer-erkenschwick', 'Oer-Erkenschwick'),
    ],
    persons: [],
    pages,
  },
};
