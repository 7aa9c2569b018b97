import { createHash } from 'node:crypto';
import { isRemembered, remember } from '../cms/remember.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Hash of plain data. What a remembered function has made is hashed once and then stands for itself,
 * also inside others: what surrounds all pages, or an event's row in four lists, costs nothing again.
 */
export const contentKey = remember((value: object): string =>
  hashOf(
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && inner !== value && isRemembered(inner)
        ? contentKey(inner)
        : inner,
    ),
  ),
);
