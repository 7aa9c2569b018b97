import { describe, expect, it } from '@jest/globals';
import { germanMessage } from './german-message';

describe('a message of the server', () => {
  it.each([
    ['Invalid credentials', 400, 'E-Mail-Adresse oder Passwort stimmen nicht.'],
    ['Forbidden', 403, 'Dafür fehlt Ihnen die Berechtigung.'],
    ['role.notFound', 404, 'Das gibt es nicht mehr. Bitte laden Sie die Seite neu.'],
    ['password must be at least 8 characters', 400, 'Bitte mindestens 8 Zeichen.'],
    ['2 errors occurred', 400, 'Bitte prüfen Sie 2 Angaben.'],
    [
      'Something the table does not know',
      400,
      'Das hat nicht geklappt. Bitte prüfen Sie die Angaben.',
    ],
    [
      'Internal Server Error',
      500,
      'Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    ],
    ['Bad Request', 400, 'Das hat nicht geklappt. Bitte prüfen Sie die Angaben.'],
  ])('is German: %s', (message, status, german) => {
    expect(germanMessage(message, status)).toBe(german);
  });

  it.each([
    'Die Adresse „tagung“ ist schon vergeben.',
    'Bitte noch 2 Angaben prüfen: Titel fehlt. Ende liegt vor dem Beginn.',
    'Konten der Technik kann nur die Technik ändern oder löschen.',
  ])('stays as it is where it is German already: %s', (message) => {
    expect(germanMessage(message, 400)).toBe(message);
  });

  it('stays where the admin itself reads it', () => {
    expect(germanMessage('User not active', 401)).toBe('User not active');
  });
});
