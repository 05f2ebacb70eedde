import { describe, expect, it } from 'vitest';
import { createTeamSource } from '#lib/adapters/sources/fhir-rest/create-team-source.ts';
import { type FakeResource, fakePopulation, type PopulationOptions } from './fake-population.ts';
import { baseUrl, type FakeRequest, json, never, now, outcome, page } from './fake-server.ts';

function openTeam(options: Omit<PopulationOptions, 'types'>) {
  const requests: FakeRequest[] = [];
  const handle = fakePopulation({ types: [], ...options });
  const team = createTeamSource({
    settings: {
      id: 'kainuu',
      name: 'Kainuu',
      controller: 'Kainuun hyvinvointialue',
      register: 'health',
      kind: 'fhir',
      baseUrl,
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    timeZone: 'Europe/Helsinki',
    fetch: async (url, init) => {
      const path = url.replace(`${baseUrl}/`, '').replace(baseUrl, '');
      const request = { method: init.method ?? '', path, body: String(init.body ?? ''), init };
      requests.push(request);
      return handle(request);
    },
    wait: async (milliseconds, signal) => {
      if (milliseconds < 5_000) return;
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    },
    random: () => 0.5,
    clock: { now: () => now },
  });
  return { team, requests };
}

describe('who is on the list', () => {
  const group = (ids: readonly string[]) => ({
    resourceType: 'Group',
    id: 'g',
    actual: true,
    member: ids.map((id) => ({ entity: { reference: `Patient/${id}` } })),
  });
  const people: Readonly<Record<string, object>> = {
    lives: {},
    died: { deceasedDateTime: '2026-10-01' },
    diedSometime: { deceasedBoolean: true },
    // A slip of the pen: nobody leaves the list by it.
    diesAhead: { deceasedDateTime: '2027-10-01' },
    movedAway: { active: false },
    merged: { link: [{ type: 'replaced-by', other: { reference: 'Patient/lives' } }] },
  };

  it('the dead, those who moved away and those who are another by now are not, whatever tie is left', async () => {
    const { team } = openTeam({
      resources: Object.entries(people).map(([id, said]) => ({ resourceType: 'Patient', id, ...said })),
      instead: ({ path }) =>
        path.startsWith('Group?')
          ? json(page([group(Object.keys(people))]))
          : path.includes('=Organ')
            ? json(page([]))
            : undefined,
    });
    const roster = await team.readTeam(['Organization/unit'], now, never);
    expect(roster.ok && roster.value.clients.map(({ id }) => id)).toEqual(['lives', 'diesAhead']);
    expect(roster.ok && roster.value.partial).toBeUndefined();
  });
});

describe('a list that cannot be had', () => {
  const group = {
    resourceType: 'Group',
    id: 'g',
    actual: true,
    member: [{ entity: { reference: 'Patient/p' } }],
  };
  it.each([404, 400])('is not an empty one: every search is answered with %i', async (status) => {
    const { team } = openTeam({ resources: [], instead: () => json(outcome('not here'), status) });
    expect((await team.readTeam(['Organization/unit'], now, never)).ok).toBe(false);
  });

  it('is whole where the server has but one of the three resources', async () => {
    const { team } = openTeam({
      resources: [{ resourceType: 'Patient', id: 'p' }],
      instead: ({ path }) =>
        path.startsWith('Group?')
          ? json(page([group]))
          : path.includes('=Organ')
            ? json(outcome('not here'), 404)
            : undefined,
    });
    const roster = await team.readTeam(['Organization/unit'], now, never);
    expect(roster.ok && [roster.value.clients.length, roster.value.partial]).toEqual([1, undefined]);
  });

  it('of a team that is a Group is asked of that Group', async () => {
    const { team, requests } = openTeam({ resources: [] });
    await team.readTeam(['Group/own'], now, never);
    expect(requests.map(({ path }) => path)).toEqual(['Group?_id=own']);
  });
});

describe('whose record has changed', () => {
  const since = '2026-11-20T10:00:00.000Z';
  const changed = (resourceType: string, id: string, owner: string, lastUpdated: string): FakeResource => ({
    resourceType,
    id,
    meta: { lastUpdated },
    ...(resourceType === 'Patient' ? {} : { subject: { reference: `Patient/${owner}` } }),
    ...(resourceType === 'Appointment'
      ? { participant: [{ actor: { reference: `Patient/${owner}` } }] }
      : {}),
  });
  const later = '2026-11-20T12:00:00.000Z';
  const resources = [
    changed('Patient', 'p1', 'p1', later),
    changed('Condition', 'c2', 'p2', later),
    changed('Appointment', 'a3', 'p3', later),
    // Written within the minutes by which clocks may differ.
    changed('Observation', 'o4', 'p4', '2026-11-20T09:57:00.000Z'),
    changed('Observation', 'o5', 'p5', '2026-11-19T12:00:00.000Z'),
  ];
  const ids = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  const ask = (team: ReturnType<typeof openTeam>['team'], asked = ids, signal = never) => {
    if (team.changedSince === undefined) throw new Error('cannot tell');
    return team.changedSince(asked, since, signal);
  };

  it.each([{ elements: 'taken' }, { elements: 'refused' }] as const)(
    'is told with elements %o',
    async (said) => {
      const { team, requests } = openTeam({ resources, ...said });
      const found = await ask(team);
      expect(found.ok && [...found.value].toSorted()).toEqual(['p1', 'p2', 'p3', 'p4']);
      for (const { method, path, body } of requests) {
        expect(method).toBe('POST');
        expect(path).toMatch(/^[A-Z][A-Za-z]+\/_search$/);
        expect(body).toContain('_lastUpdated=gt2026-11-20T09%3A55%3A00.000Z');
      }
      const whole = requests.filter(({ body }) => !body.includes('_elements='));
      expect(whole.length > 0).toBe(said.elements === 'refused');
    },
  );

  it('asks for two hundred at a time, and pages to the end', async () => {
    const many = Array.from({ length: 450 }, (_, place) => `m${place}`);
    const { team, requests } = openTeam({
      resources: many.map((id) => changed('Condition', `c-${id}`, id, later)),
      pageSize: 90,
    });
    const found = await ask(team, many);
    expect(found.ok && found.value.size).toBe(450);
    const first = requests.filter(({ method, path }) => method === 'POST' && path === 'Condition/_search');
    expect(first.map(({ body }) => new URLSearchParams(body).get('patient')?.split(',').length)).toEqual([
      200, 200, 50,
    ]);
  });

  it.each<[string, Omit<PopulationOptions, 'types' | 'resources'>, string]>([
    ['refuses the time', { times: 'refused' }, 'refused'],
    ['ignores the time', { times: 'ignored' }, 'ignoredParameter'],
    ['is down', { instead: () => json(outcome('down'), 503) }, 'serverError'],
    [
      'tells of somebody who was not asked for',
      { instead: () => json(page([changed('Condition', 'x', 'stranger', later)])) },
      'ignoredParameter',
    ],
    [
      'says itself that it left the time out',
      { instead: ({ path }) => json(page([], { self: `${baseUrl}/${path}?patient=${ids.join(',')}` })) },
      'ignoredParameter',
    ],
  ])('cannot be told by a server that %s', async (_, said, reason) => {
    const { team } = openTeam({ resources, ...said });
    expect(await ask(team)).toMatchObject({ ok: false, failure: { reason } });
  });

  it('a type that the server does not have has no changes', async () => {
    const { team } = openTeam({
      resources,
      instead: ({ path }) => (path.startsWith('Task/') ? json(outcome('unknown type'), 404) : undefined),
    });
    expect(await ask(team)).toMatchObject({ ok: true });
  });

  it('is not told to one who has gone', async () => {
    expect(await ask(openTeam({ resources }).team, ids, AbortSignal.abort())).toMatchObject({ ok: false });
  });
});
