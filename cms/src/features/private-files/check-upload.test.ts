import { describe, expect, it } from '@jest/globals';
import { explainRefusal } from './check-upload';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const zip = bytes('PK\x03\x04\x14\x00');

describe('an upload', () => {
  it.each([
    ['%PDF-1.7\n', '.pdf'],
    ['\xff\xd8\xff\xe0', '.JPG'],
    ['\x89PNG\r\n\x1a\n', '.png'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', '.webp'],
    ['\x00\x00\x00\x20ftypavif', '.avif'],
    ['\x00\x00\x00\x18ftypmp42', '.mp4'],
    ['\x00\x00\x00\x20ftypisom', '.MP4'],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\n', '.vtt'],
    ['\xef\xbb\xbfWEBVTT\r\n', '.vtt'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '.doc'],
  ])('with the content %j is taken as %s', (head, extension) => {
    expect(explainRefusal(bytes(head), { name: 'x', extension })).toBeNull();
  });

  it.each(['.zip', '.docx', '.xlsx', '.pptx', '.odt'])('of an archive is taken as %s', (type) => {
    expect(explainRefusal(zip, { name: 'x', extension: type })).toBeNull();
  });

  it.each([
    ['<!doctype html><script>alert(1)</script>', '.pdf'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '.pdf'],
    ['<?xml version="1.0"?><svg/>', '.png'],
    ['MZ\x90\x00', '.pdf'],
    ['#!/bin/sh', '.zip'],
    ['\x00\x00\x00\x14ftypqt  ', '.mp4'],
    ['WEBVTTX', '.vtt'],
    ['<script>alert(1)</script>WEBVTT', '.vtt'],
    ['', '.pdf'],
  ])('with the content %j is refused as %s', (head, extension) => {
    const reason = explainRefusal(bytes(head), { name: 'Leitfaden.pdf', extension });
    expect(reason).toContain('„Leitfaden.pdf“ wurde nicht angenommen');
  });

  it("is refused when a harmless content has another type's name", () => {
    const reason = explainRefusal(bytes('%PDF-1.7'), { name: 'a.html', extension: '.html' });
    expect(reason).toContain('passen nicht zusammen');
  });
});
