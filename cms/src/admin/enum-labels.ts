// The file itself, not the package's front door: that would carry the Markdown renderer into the admin.
import {
  accessibleLabels,
  audienceLabels,
  eventFormatLabels,
  eventModeLabels,
  eventStateLabels,
  fundingKindLabels,
  guideKindLabels,
  inquiryKindLabels,
  inquiryStateLabels,
  memberKindLabels,
  seriesKindLabels,
  townSizeLabels,
  visibilityLabels,
} from '@netzwerk/shared/labels';

const colourLabels = {
  ziegel: 'Ziegel (Rot)',
  fluss: 'Fluss (Blau)',
  park: 'Park (Grün)',
  aubergine: 'Aubergine (Violett)',
  messing: 'Messing (Gelbbraun)',
  schiefer: 'Schiefer (Grau)',
  petrol: 'Petrol (Blaugrün)',
};

const questionKindLabels = {
  text: 'Freier Text',
  choice: 'Auswahl',
  'yes-no': 'Ja oder Nein',
};

const memberRoleLabels = { contact: 'Kontaktperson', colleague: 'Kollegin oder Kollege' };

/**
 * German for every value that a list of choices may hold. Strapi shows a value through its
 * translations, so these are translations whose key is the value.
 */
export const enumLabels: Readonly<Record<string, string>> = {
  ...eventFormatLabels,
  ...audienceLabels,
  ...eventModeLabels,
  ...eventStateLabels,
  ...guideKindLabels,
  ...visibilityLabels,
  ...memberKindLabels,
  ...seriesKindLabels,
  ...fundingKindLabels,
  ...townSizeLabels,
  ...accessibleLabels,
  ...colourLabels,
  ...questionKindLabels,
  ...memberRoleLabels,
  ...inquiryKindLabels,
  ...inquiryStateLabels,
};
