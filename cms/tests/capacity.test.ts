import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { office } from './office.ts';
import { runSql } from './run-sql.ts';

const tag = randomBytes(4).toString('hex');
const event = 'api::event.event';
const explorer = `/content-manager/collection-types/${event}`;

interface Part {
  id: number;
  key: string;
}
interface Answer {
  data: { parts: Part[] } | null;
  error?: { details: { errors: { path: (string | number)[]; message: string }[] } };
}

let id = '';
let part: Part;

const data = (capacityOnSite: number, capacityOnline: number) => ({
  title: `Plätze ${tag}`,
  format: 'seminar',
  audience: 'public',
  mode: 'hybrid',
  state: 'scheduled',
  lead: 'Ein Satz.',
  onlineAccess: 'https://konferenz.example/',
  parts: [
    {
      ...(part ? { id: part.id } : {}),
      title: 'Tagung',
      start: '2031-05-06T08:00:00.000Z',
      end: '2031-05-06T14:00:00.000Z',
      capacityOnSite,
      capacityOnline,
    },
  ],
});
const save = async (onSite: number, online: number) => {
  const answer = await office.put(`${explorer}/${id}`, data(onSite, online));
  const body = answer.body as Answer;
  const errors = body.error?.details.errors ?? [];
  return {
    status: answer.status,
    errors: errors.map(({ path, message }) => ({ path: path.join('.'), message })),
  };
};

beforeAll(async () => {
  id = await office.create(event, data(20, 30));
  const { body } = await office.get(`${explorer}/${id}`);
  const [first] = (body as Answer).data?.parts ?? [];
  if (!first) throw new Error(JSON.stringify(body));
  part = first;
  // As a registration will leave it: five on site and seven online have a seat.
  await runSql(
    'INSERT INTO seat_counters (document_id, part_key, taken_on_site, taken_online) VALUES (?, ?, ?, ?) RETURNING id',
    [`seats${tag}`, part.key, 5, 7],
  );
});

describe('a capacity', () => {
  it('cannot be set below the seats that people hold', async () => {
    expect(await save(4, 30)).toEqual({
      status: 400,
      errors: [
        {
          path: 'parts.0.capacityOnSite',
          message: 'Es sind schon 5 Plätze vergeben; weniger geht nicht.',
        },
      ],
    });
    expect(await save(20, 6)).toMatchObject({
      status: 400,
      errors: [{ path: 'parts.0.capacityOnline' }],
    });
  });

  it('can be set to exactly these, as the control shows, and to more', async () => {
    expect(await save(5, 7)).toEqual({ status: 200, errors: [] });
    expect(await save(6, 8)).toEqual({ status: 200, errors: [] });
  });

  it('holds for publishing as for saving', async () => {
    const answer = await office.post(`${explorer}/${id}/actions/publish`, data(4, 7));
    expect(answer.status).toBe(400);
    expect((await office.post(`${explorer}/${id}/actions/publish`, data(5, 7))).status).toBe(200);
  });
});
