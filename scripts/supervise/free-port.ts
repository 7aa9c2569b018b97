import { createServer } from 'node:net';

/** Null when somebody listens there, or the port may not be opened. 0 asks for any free one. */
export const tryPort = (port: number, host: string): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });

/** `preferred` where it is free, else any other. */
export const freePort = async (preferred: number, host: string): Promise<number> =>
  (await tryPort(preferred, host)) ?? (await tryPort(0, host)) ?? preferred;
