import { expect, it } from '@jest/globals';
import { clientNetwork } from './client-address';
import { isSameOrigin } from './same-origin';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('counts %s as %s', (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});

it.each([
  ['https://innenstadt.example', 'https://innenstadt.example', true],
  ['https://innenstadt.example.evil.example', 'https://innenstadt.example', false],
  ['http://innenstadt.example', 'https://innenstadt.example', false],
  ['null', 'https://innenstadt.example', false],
  [undefined, 'https://innenstadt.example', false],
  ['http://127.0.0.1:8080', 'http://localhost:8080', true],
  ['http://localhost:8081', 'http://localhost:8080', false],
  ['http://localhost:443', 'https://innenstadt.example', false],
])('takes a request from %s to %s: %s', (origin, publicUrl, expected) => {
  expect(isSameOrigin(origin, publicUrl)).toBe(expected);
});
