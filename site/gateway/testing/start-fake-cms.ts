import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeCms {
  url: string;
  /** What arrived, newest last. */
  seen: { method: string; url: string; headers: IncomingMessage['headers']; bytes: number }[];
  close: () => Promise<void>;
}

export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export const listen = async (server: Server, port = 0): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const chunk = Buffer.alloc(64 * 1024, 7);

/** Answers everything; `/api/member/downloads/big/<bytes>` with that many bytes. */
export const startFakeCms = async (): Promise<FakeCms> => {
  const seen: FakeCms['seen'] = [];
  const server = createServer(async (request, response) => {
    let bytes = 0;
    for await (const part of request) bytes += (part as Buffer).length;
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, bytes });
    if (url === '/_health') return void response.writeHead(204).end();
    const big = /^\/api\/member\/downloads\/big\/(\d+)$/.exec(url);
    if (big) {
      let left = Number(big[1]);
      response.writeHead(200, { 'Content-Length': left });
      const write = (): void => {
        while (left > 0) {
          const size = Math.min(left, chunk.length);
          left -= size;
          if (!response.write(size === chunk.length ? chunk : chunk.subarray(0, size)))
            return void response.once('drain', write);
        }
        response.end();
      };
      return write();
    }
    response.setHeader('X-Powered-By', 'Strapi');
    response.setHeader('Set-Cookie', ['mitglied_refresh=a; HttpOnly', 'koa.sess=b']);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  const url = await listen(server);
  return { url, seen, close: () => close(server) };
};
