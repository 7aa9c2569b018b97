import type { IncomingMessage } from 'node:http';

/** Beyond this nobody is told anything any more: the connection ends. */
const patienceBytes = 4 * 1024 * 1024;

/**
 * The body as text, `too-large` beyond the limit. The rest of a body that is too large is read and
 * thrown away: a browser shows an answer only when it has got rid of everything it wanted to send.
 */
export const readFormBody = async (
  request: IncomingMessage,
  maximumBytes: number,
): Promise<string | 'too-large'> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maximumBytes) chunks.push(chunk);
    else if (bytes > patienceBytes) break;
  }
  return bytes > maximumBytes ? 'too-large' : Buffer.concat(chunks).toString('utf8');
};

export interface FormBody {
  token: string;
  /** Hidden from people: only programs fill it in. */
  trap: string;
  values: Record<string, string>;
  /** A field that came more than once; the first of each counts. */
  hasRepeated: boolean;
}

export const parseFormBody = (body: string): FormBody => {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  let hasRepeated = false;
  for (const [name, value] of new URLSearchParams(body)) {
    if (name in values) hasRepeated = true;
    else values[name] = value;
  }
  const { token = '', trap = '', ...rest } = values;
  return { token, trap, values: rest, hasRepeated };
};
