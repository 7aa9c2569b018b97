import { describe, expect, it } from '@jest/globals';
import { checkInquiry, type InquiryForm, type InquiryValues } from './inquiries.ts';

const question = { kind: 'question', message: 'Wann ist die Tagung?', email: 'a@b.example' };

const wrongFields = (form: InquiryForm, values: InquiryValues): string[] => {
  const check = checkInquiry(form, values);
  return 'problems' in check ? check.problems.map(({ field }) => field) : [];
};

describe('what somebody writes to the office', () => {
  it('is taken with what was typed, tidied at its ends', () => {
    expect(checkInquiry('message', { ...question, name: ' Erika Beispiel ' })).toMatchObject({
      inquiry: { ...question, name: 'Erika Beispiel', municipality: null, page: null },
    });
    expect(checkInquiry('barrier', { message: 'Eins\r\nZwei', page: '/themen/' })).toMatchObject({
      inquiry: { kind: 'barrier', message: 'Eins\nZwei', page: '/themen/', email: null },
    });
  });

  it('lacks what the form needs, in the order of the form', () => {
    expect(wrongFields('message', {})).toEqual(['kind', 'message', 'email']);
    expect(wrongFields('barrier', {})).toEqual(['message']);
    expect(wrongFields('format', { wish: ' ' })).toEqual(['document', 'wish', 'email']);
  });

  it('names the municipality where advice is asked for, and only there', () => {
    expect(wrongFields('message', { ...question, kind: 'consultation' })).toEqual(['municipality']);
    expect(wrongFields('message', question)).toEqual([]);
  });

  it.each([
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 'email'],
    [{ email: 'a@b.example, c@d.example' }, 'email'],
    [{ email: 'a@b' }, 'email'],
    [{ name: 'Erika\nBcc: c@d.example' }, 'name'],
    [{ name: 'x'.repeat(121) }, 'name'],
    [{ message: 'x'.repeat(5001) }, 'message'],
    [{ message: 'a\u0000b' }, 'message'],
    [{ kind: 'barrier' }, 'kind'],
  ])('is not taken with %j', (change, field) => {
    expect(wrongFields('message', { ...question, ...change })).toEqual([field]);
  });

  it('carries no field that the form does not have', () => {
    expect(checkInquiry('message', { ...question, state: 'answered' })).toEqual({
      unknown: ['state'],
    });
    expect(checkInquiry('barrier', { message: 'x', kind: 'question' })).toEqual({
      unknown: ['kind'],
    });
  });
});
