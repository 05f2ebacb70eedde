import { describe, expect, it } from 'vitest';
import { createDirectory } from '#lib/adapters/sources/fhir-rest/create-directory.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import { json, never, outcome } from './fake-server.ts';

const baseUrl = 'https://fhir.example/r4';
const settings: SourceSettings = {
  id: 'health',
  name: 'Potilasrekisteri',
  controller: 'Kainuun hyvinvointialue',
  register: 'health',
  kind: 'fhir',
  baseUrl,
  signIn: { kind: 'none' },
  askedByDefault: true,
};
const now = new Date('2026-11-18T07:41:00Z');

type Resource = { readonly resourceType: string; readonly id: string; readonly [element: string]: unknown };
const practitioner = (id: string, text: string, more: object = {}): Resource => ({
  resourceType: 'Practitioner',
  id,
  name: [{ text }],
  ...more,
});
const role = (id: string, who: string, more: object = {}): Resource => ({
  resourceType: 'PractitionerRole',
  id,
  practitioner: { reference: `Practitioner/${who}` },
  organization: { reference: 'Organization/tiimi', display: 'Tiimi 2' },
  code: [{ text: 'sairaanhoitaja' }],
  ...more,
});

interface Server {
  readonly resources: readonly Resource[];
  readonly includes?: boolean;
  readonly fails?: (path: string) => number | undefined;
}

/** A server that has these resources; it includes, or refuses to. */
function directoryAt({ resources, includes = true, fails = () => undefined }: Server) {
  const asked: string[] = [];
  const directory = createDirectory({
    settings,
    timeZone: 'Europe/Helsinki',
    clock: { now: () => now },
    // Pauses are over at once, deadlines do not come.
    wait: (milliseconds) => (milliseconds < 5_000 ? Promise.resolve() : new Promise<void>(() => {})),
    random: () => 0.5,
    async fetch(address) {
      const url = new URL(String(address));
      const path = decodeURIComponent(`${url.pathname.slice('/r4/'.length)}${url.search}`);
      asked.push(path);
      const status = fails(path);
      if (status !== undefined) return json(outcome('no'), status);
      if (url.searchParams.has('_include') && !includes) return json(outcome('Not supported'), 400);
      const type = url.pathname.split('/').at(-1);
      const ids = url.searchParams.get('_id')?.split(',');
      const unit = url.searchParams.get('organization') ?? url.searchParams.get('service');
      const matches = resources.filter(
        (one) =>
          one.resourceType === type &&
          (ids === undefined || ids.includes(one.id)) &&
          (unit === null || JSON.stringify(one).includes(`"${unit}"`)),
      );
      const along = url.searchParams.has('_include')
        ? resources.filter(({ resourceType }) => resourceType === 'Practitioner')
        : [];
      const entry = [
        ...matches.map((resource) => ({ resource, search: { mode: 'match' } })),
        ...along.map((resource) => ({ resource, search: { mode: 'include' } })),
      ];
      return json({ resourceType: 'Bundle', type: 'searchset', entry });
    },
  });
  const find = (...teams: readonly string[]) => directory.findMembers(teams, now, never);
  return { find, asked };
}
const team = 'Organization/tiimi';
const named = async (server: Server, ...teams: readonly string[]) => {
  const found = await directoryAt(server).find(...(teams.length === 0 ? [team] : teams));
  return found.ok ? found.value.map(({ name }) => name) : found.failure;
};

describe('who works in a team', () => {
  const resources = [role('1', 'mustonen'), practitioner('mustonen', 'Mustonen Tiina')];

  it('is named by PractitionerRole, with profession and unit', async () => {
    const { find, asked } = directoryAt({ resources });
    expect(await find(team)).toEqual({
      ok: true,
      value: [
        {
          sourceId: 'health',
          reference: 'Practitioner/mustonen',
          name: 'Mustonen Tiina',
          profession: 'sairaanhoitaja',
          units: [{ reference: team, name: 'Tiimi 2' }],
        },
      ],
    });
    expect(asked).toEqual([
      'PractitionerRole?organization=Organization/tiimi&_count=100&_include=PractitionerRole:practitioner',
    ]);
  });

  it('is found also where the server cannot include', async () => {
    const { find, asked } = directoryAt({ resources, includes: false });
    expect(await find(team)).toMatchObject({ ok: true, value: [{ name: 'Mustonen Tiina' }] });
    expect(asked.at(-1)).toBe('Practitioner?_id=mustonen&_count=100');
  });

  it('is whoever a care team names too, once', async () => {
    const careTeam = {
      resourceType: 'CareTeam',
      id: 't',
      name: 'Larisan tiimi',
      participant: [
        { member: { reference: 'Practitioner/mustonen' } },
        { member: { reference: 'PractitionerRole/2' } },
        { member: { reference: 'Patient/larisa' } },
        { member: { reference: 'https://elsewhere.example/Practitioner/x', display: 'Muu' } },
        { member: { reference: 'Practitioner/gone', display: 'Mennyt' }, period: { end: '2026-11-17' } },
      ],
    };
    const all = [
      ...resources,
      careTeam,
      role('2', 'leinonen', { organization: undefined, code: [{ text: 'lääkäri' }] }),
      practitioner('leinonen', 'Leinonen Jari'),
    ];
    const found = await directoryAt({ resources: all }).find(team, 'CareTeam/t');
    expect(found).toMatchObject({
      ok: true,
      value: [
        {
          name: 'Mustonen Tiina',
          units: [{ reference: team }, { reference: 'CareTeam/t', name: 'Larisan tiimi' }],
        },
        { name: 'Leinonen Jari', profession: 'lääkäri' },
      ],
    });
  });

  it.each<[string, object, boolean]>([
    ['a role that has ended', { period: { end: '2026-11-17' } }, false],
    ['a role that ends today', { period: { end: '2026-11-18' } }, true],
    ['a role that begins tomorrow', { period: { start: '2026-11-19' } }, false],
    ['a role that is not active', { active: false }, false],
    ['a role whose end cannot be read', { period: { end: 'soon' } }, false],
  ])('is not somebody with %s', async (_name, more, isThere) => {
    const given = [role('1', 'mustonen', more), practitioner('mustonen', 'Mustonen Tiina')];
    expect(await named({ resources: given })).toEqual(isThere ? ['Mustonen Tiina'] : []);
  });
  it('is not somebody who has left, nor somebody without a name', async () => {
    const left = practitioner('mustonen', 'Mustonen Tiina', { active: false });
    expect(await named({ resources: [role('1', 'mustonen'), left] })).toEqual([]);
    expect(await named({ resources: [role('1', 'nobody')] })).toEqual([]);
  });
  it('is a service’s and a group’s professionals as well', async () => {
    const service = role('1', 'mustonen', {
      healthcareService: [{ reference: 'HealthcareService/neuvonta' }],
    });
    const group = {
      resourceType: 'Group',
      id: 'g',
      member: [{ entity: { reference: 'Practitioner/mustonen' } }],
    };
    const given = [service, group, practitioner('mustonen', 'Mustonen Tiina')];
    expect(await named({ resources: given }, 'HealthcareService/neuvonta')).toEqual(['Mustonen Tiina']);
    expect(await named({ resources: given }, 'Group/g')).toEqual(['Mustonen Tiina']);
  });

  it('is nobody where the server has no such resource, and unknown where it broke', async () => {
    expect(await named({ resources, fails: () => 404 })).toEqual([]);
    expect(await named({ resources, fails: () => 403 })).toMatchObject({ reason: 'forbidden' });
    expect(
      await named({
        resources,
        includes: false,
        fails: (path) => (path.startsWith('Practitioner?') ? 403 : undefined),
      }),
    ).toMatchObject({ reason: 'forbidden' });
  });
});
