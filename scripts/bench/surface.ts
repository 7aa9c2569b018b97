import { median, type Bench } from './bench.ts';

const closed = [
  '/uploads/x.pdf',
  '/%75ploads/x.pdf',
  '/api/events',
  '/api/events?status=draft',
  '/api/guides?_q=a',
  '/api/events?filters[topics][events][topics][events][topics][events][title][$contains]=a',
  '/api/events?populate[topics][populate][events][populate][topics][populate]=events',
  '/api/users',
  '/api/internal/snapshot',
];

/** What must be refused, and how long that takes. */
export const benchSurface: Bench = async ({ url }) => {
  const lines: string[] = [];
  for (const path of closed) {
    const times: number[] = [];
    let status = 0;
    for (let round = 0; round < 20; round += 1) {
      const startedAt = performance.now();
      const answer = await fetch(`${url}${path}`);
      await answer.arrayBuffer();
      times.push(performance.now() - startedAt);
      status = answer.status;
    }
    lines.push(
      `${status}  median ${median(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms  ${path}`,
    );
  }
  return [...lines, 'limit 200 ms each'];
};
