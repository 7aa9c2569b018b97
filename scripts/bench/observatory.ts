import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createGateway } from '../../site/gateway/create-gateway.ts';
import type { Bench } from './bench.ts';
import { fetchTool } from './fetch-tool.ts';

const version = '1.4.8';
const run = promisify(execFile);

const reportSchema = z.object({
  scan: z.object({
    grade: z.string(),
    score: z.number(),
    testsPassed: z.number(),
    testsQuantity: z.number(),
  }),
  tests: z.record(z.string(), z.object({ result: z.string(), scoreModifier: z.number() })),
});

/** For `localhost`, for two days; the scanner is told to believe it. */
const certify = (folder: string): { key: string; cert: string } => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const args = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2';
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', [...args.split(' '), ...name, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  return { key, cert };
};

/** Its list of domains that browsers reach by https only would be fetched; no host here is on it. */
const withoutLists = (folder: string): void => {
  const list = join(folder, 'conf', 'hsts-preload.json');
  if (!existsSync(list)) writeFileSync(list, '{}');
};

/**
 * MDN's HTTP Observatory, without asking anybody else, over the gateway as production runs it: with
 * an https address, TLS in front.
 */
export const benchObservatory: Bench = async ({ dataDir, cmsUrl }) => {
  const program = await fetchTool('@mdn/mdn-http-observatory', version);
  withoutLists(program);
  const folder = mkdtempSync(join(tmpdir(), 'observatory-'));
  const { key, cert } = certify(folder);
  const { site } = createGateway(
    {
      dataDir,
      publicUrl: 'https://localhost',
      cmsUrl,
      trustedProxies: 0,
      formSecret: 'only-measured',
      now: () => performance.timeOrigin + performance.now(),
    },
    false,
  );
  const front = createServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    (request, response) => site.emit('request', request, response),
  );
  try {
    for (const server of [site, front])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = front.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { stdout } = await run(
      process.execPath,
      [join(program, 'src', 'scan.js'), `localhost:${port}`],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: cert } },
    );
    const { scan, tests } = reportSchema.parse(JSON.parse(stdout));
    return [
      `grade ${scan.grade}, ${scan.score} points, ${scan.testsPassed} of ${scan.testsQuantity} tests passed (promised: A+)`,
      ...Object.entries(tests).map(
        ([name, { result, scoreModifier }]) => `  ${name}: ${result} (${scoreModifier})`,
      ),
    ];
  } finally {
    for (const server of [site, front]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    rmSync(folder, { recursive: true, force: true });
  }
};
