import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pidOf } from '../../e2e/processes.ts';
import type { Handle } from '../../e2e/start-product.ts';
import { callAdmin, megabytes, memoryOf, type Bench } from './bench.ts';

const sizeBytes = 200_000_000;
const parallel = 20;
const guides = '/content-manager/collection-types/api::guide.guide';

/** A valid PDF of one empty page, made large by a stream that no page uses. */
const largePdf = (): Blob => {
  const head = '%PDF-1.7\n';
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
  ];
  const open = `4 0 obj\n<< /Length ${sizeBytes} >>\nstream\n`;
  const close = '\nendstream\nendobj\n';
  const offsets: number[] = [];
  let position = head.length;
  for (const text of [...objects, open]) {
    offsets.push(position);
    position += text.length;
  }
  position += sizeBytes + close.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const tail = `xref\n0 5\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${position}\n%%EOF\n`;
  return new Blob([head, ...objects, open, new Uint8Array(sizeBytes), close, tail], {
    type: 'application/pdf',
  });
};

const upload = async (product: Handle): Promise<number> => {
  const form = new FormData();
  form.append('files', largePdf(), 'Großer Leitfaden für die Messung.pdf');
  const [file] = (await callAdmin(product, 'POST', '/upload', form)) as { id: number }[];
  if (!file) throw new Error('nothing was uploaded');
  return file.id;
};

const memberCall = async (product: Handle, path: string, body?: object, token?: string) => {
  const answer = await fetch(`${product.url}/api/member/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      'content-type': 'application/json',
      origin: product.url,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<unknown>;
};

const read = async (product: Handle, link: string): Promise<number> => {
  const answer = await fetch(new URL(link, product.url));
  let bytes = 0;
  for await (const chunk of answer.body ?? []) bytes += (chunk as Uint8Array).length;
  return bytes;
};

/** Twenty people download a guide of 200 MB at once: what that costs in memory. */
export const benchDownloads: Bench = async (product) => {
  const id = await upload(product);
  const { data } = (await callAdmin(product, 'POST', guides, {
    title: 'Großer Leitfaden für die Messung',
    kind: 'dokumentation',
    visibility: 'members',
    summary: 'Nur für die Messung.',
    publishedOn: '2026-01-02',
    files: [{ title: 'Großer Leitfaden', file: id, accessible: 'unchecked' }],
  })) as { data: { documentId: string } };
  await callAdmin(product, 'POST', `${guides}/${data.documentId}/actions/publish`, {});

  const accounts = JSON.parse(
    readFileSync(join(product.dataDir, 'demo-accounts.json'), 'utf8'),
  ) as { members: { email: string; password: string }[] };
  const { email, password } = accounts.members[0] ?? { email: '', password: '' };
  const { accessToken } = (await memberCall(product, 'login', { email, password })) as {
    accessToken: string;
  };
  const guide = (await memberCall(
    product,
    `guides/${data.documentId}`,
    undefined,
    accessToken,
  )) as {
    files: { fileId: string }[];
  };
  const fileId = guide.files[0]?.fileId ?? '';
  const links: string[] = [];
  for (let each = 0; each < parallel; each += 1) {
    const link = await memberCall(product, 'downloads', { fileId }, accessToken);
    links.push((link as { url: string }).url);
  }

  const pids = (['cms', 'gateway'] as const).map((name) => pidOf(product.dataDir, name) ?? 0);
  const memory = (): number => pids.reduce((sum, pid) => sum + memoryOf(pid), 0);
  const before = memory();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, memory())), 100);
  const startedAt = performance.now();
  const sizes = await Promise.all(links.map((link) => read(product, link)));
  clearInterval(watch);
  const seconds = (performance.now() - startedAt) / 1000;
  const whole = sizes.filter((size) => size > sizeBytes).length;
  return [
    `${whole} of ${parallel} downloads of ${megabytes(sizeBytes)} complete in ${seconds.toFixed(1)} s`,
    `CMS and gateway: ${megabytes(before)} before, ${megabytes(peak)} at the peak, ${megabytes(peak - before)} more (limit 150 MB)`,
  ];
};
