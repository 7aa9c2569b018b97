import { paths } from '@netzwerk/shared/paths';

export interface LinkableType {
  uid: string;
  name: string;
  /** The field that the address is made of. */
  addressField: 'slug' | 'path';
  address: (value: string) => string;
}

/** What has a page of its own on the website, as the dialog offers it. */
export const linkableTypes: readonly LinkableType[] = [
  { uid: 'api::topic.topic', name: 'Thema', addressField: 'slug', address: paths.topic },
  { uid: 'api::event.event', name: 'Veranstaltung', addressField: 'slug', address: paths.event },
  { uid: 'api::guide.guide', name: 'Leitfaden', addressField: 'slug', address: paths.guide },
  { uid: 'api::article.article', name: 'Meldung', addressField: 'slug', address: paths.article },
  {
    uid: 'api::practice-example.practice-example',
    name: 'Praxisbeispiel',
    addressField: 'slug',
    address: paths.practiceExample,
  },
  { uid: 'api::page.page', name: 'Seite', addressField: 'path', address: paths.page },
];
