import { isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address; an embedded IPv4 tail counts as two. */
const expandIpv6 = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  if (tail === undefined) return groups(head);
  const missing = Math.max(0, 8 - groups(head).length - groups(tail).length);
  return [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail)];
};

/**
 * What counts as one visitor when attempts are limited: an IPv4 address, or the /64 network of an
 * IPv6 address, because a single household chooses freely among 2^64 addresses.
 */
export const clientNetwork = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const prefix = expandIpv6(plain.toLowerCase())
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''));
  return `${prefix.join(':')}::/64`;
};
