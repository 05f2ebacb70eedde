import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '#demo/servers/faults.ts';
import { type FhirServers, type GivenResource, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createColleagueDirectory } from '#lib/adapters/sources/fhir-rest/create-colleague-directory.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';

const now = new Date('2026-11-18T10:00:00Z');
const role = (id: string, of: string, code: string | undefined, more: object = {}): GivenResource =>
  ({
    resourceType: 'PractitionerRole',
    id,
    practitioner: { reference: `Practitioner/${of}` },
    ...(code === undefined ? {} : { code: [{ text: code }] }),
    ...more,
  }) as GivenResource;
const practitioner = (id: string, family: string, more: object = {}): GivenResource =>
  ({ resourceType: 'Practitioner', id, name: [{ family, given: ['Sari'] }], ...more }) as GivenResource;
const own = (system: string, code: string) => [{ coding: [{ system: `urn:rinnalla:${system}`, code }] }];
const morning = { daysOfWeek: ['mon', 'tue'], availableStartTime: '08:00:00', availableEndTime: '12:00:00' };
const unit = { reference: 'Organization/talo', display: 'Hyvinvointitalo' };

const resources: readonly GivenResource[] = [
  practitioner('aho', 'Aho', { telecom: [{ system: 'phone', value: '044 000 0001' }] }),
  practitioner('eloranta', 'Eloranta'),
  practitioner('gone', 'Gone', { active: false }),
  practitioner('kaksi', 'Kaksi'),
  practitioner('outo', 'Outo'),
  role('1', 'aho', 'Socialarbetare', { organization: unit, availableTime: [morning] }),
  role('2', 'aho', 'sosiaalityöntekijä', { availableTime: [{ daysOfWeek: ['fri'], allDay: true }] }),
  role('3', 'eloranta', 'Erikoisasiantuntija', {
    specialty: [...own('role', 'physician'), ...own('register', 'occupational')],
  }),
  role('4', 'gone', 'lääkäri'),
  role('5', 'kaksi', 'lääkäri'),
  role('6', 'kaksi', 'sosiaalityöntekijä'),
  role('7', 'outo', 'lähihoitaja', {
    specialty: own('role', 'constructor'),
    availableTime: [
      { availableStartTime: '08:00' },
      { daysOfWeek: ['mon'], availableStartTime: '25:00', availableEndTime: '9' },
    ],
    notAvailable: [{ during: { end: '2026-11-17' } }],
  }),
  role('8', 'outo', 'lähihoitaja', {
    period: { end: '2026-11-17' },
    organization: { reference: 'Organization/ennen' },
  }),
  {
    resourceType: 'Organization',
    id: 'talo',
    name: 'Hyvinvointitalo',
    type: own('register', 'social'),
  } as GivenResource,
  { resourceType: 'Organization', id: 'muu', name: 'Ostopalvelu Oy' } as GivenResource,
  {
    resourceType: 'HealthcareService',
    id: 'p',
    name: 'Fysioterapia',
    specialty: [{ text: 'fysioterapeutti' }],
  } as GivenResource,
  { resourceType: 'HealthcareService', id: 'q', name: 'Lakkautettu', active: false } as GivenResource,
  {
    resourceType: 'CareTeam',
    id: 't',
    name: 'Kuntoutustiimi',
    status: 'active',
    category: own('role', 'nurse'),
  } as GivenResource,
  {
    resourceType: 'CareTeam',
    id: 'c',
    name: 'Larisan tiimi',
    status: 'active',
    subject: { reference: 'Patient/1' },
  } as GivenResource,
];

let servers: FhirServers;
beforeAll(async () => {
  servers = await startFhirServers({
    registers: { health: resources, social: [] },
    requireSignIn: false,
    now: () => now,
  });
});
afterAll(() => servers.close());
afterEach(() => servers.faults.clear());

function find(baseUrl = servers.healthUrl, signal = new AbortController().signal) {
  return createColleagueDirectory({
    settings: {
      id: 'health',
      name: '',
      controller: '',
      register: 'health',
      kind: 'fhir',
      baseUrl,
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    timeZone: 'Europe/Helsinki',
    clock: { now: () => now },
    fetch,
    // Deadlines are real; between two attempts nobody waits.
    wait: (milliseconds, stopped) => waitInRealTime(milliseconds > 10_000 ? milliseconds : 0, stopped),
    random: () => 0,
  }).findColleagues(now, signal);
}

const everybody = [
  {
    sourceId: 'health',
    reference: 'Practitioner/aho',
    kind: 'person',
    role: 'socialWorker',
    register: 'social',
    phone: '044 000 0001',
  },
  { reference: 'Practitioner/eloranta', kind: 'person', role: 'physician', register: 'occupational' },
  { reference: 'HealthcareService/p', kind: 'profession', name: 'Fysioterapia', register: 'health' },
  { reference: 'Organization/talo', kind: 'team', name: 'Hyvinvointitalo', register: 'social' },
  { reference: 'Practitioner/kaksi', kind: 'person', profession: 'lääkäri' },
  { reference: 'CareTeam/t', kind: 'team', name: 'Kuntoutustiimi', role: 'nurse' },
  { reference: 'Practitioner/outo', kind: 'person', profession: 'lähihoitaja' },
];

describe('whom one can ask, by a FHIR server', () => {
  it('are people, units, services and teams of professionals, by name; no client’s team and nobody who is gone', async () => {
    const found = await find();
    expect(found.ok && found.value).toMatchObject(everybody);
  });

  it('have one line and the hours of all their roles', async () => {
    const found = await find();
    const aho = found.ok ? found.value.find(({ reference }) => reference === 'Practitioner/aho') : undefined;
    expect(aho?.units).toEqual([{ reference: 'Organization/talo', name: 'Hyvinvointitalo' }]);
    expect(aho?.hours).toEqual({
      open: [
        { days: ['mon', 'tue'], allDay: false, from: '08:00', to: '12:00' },
        { days: ['fri'], allDay: true },
      ],
      away: [],
    });
  });

  it('have no rights and no hours that nobody has clearly said', async () => {
    const found = await find();
    const by = (id: string) => (found.ok ? found.value.find(({ reference }) => reference === id) : undefined);
    for (const id of ['Practitioner/kaksi', 'Practitioner/outo']) {
      expect(by(id)).not.toHaveProperty('role');
      expect(by(id)).not.toHaveProperty('register');
      expect(by(id)).not.toHaveProperty('hours');
    }
    expect(by('HealthcareService/p')).not.toHaveProperty('role');
  });

  it('are nobody where the server has no such resources', async () => {
    expect(await find(servers.socialUrl)).toEqual({ ok: true, value: [] });
  });

  it('are no client’s team although the server does not know how to leave those out', async () => {
    const all = {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: resources.map((resource) => ({ resource })),
    };
    servers.faults.use(({ path }) =>
      path.startsWith('/CareTeam') ? { kind: 'answer', change: () => all } : undefined,
    );
    const found = await find();
    expect(found.ok && found.value).toMatchObject(everybody);
  });

  it.each<[string, Fault, object]>([
    ['asks for a sign-in', { kind: 'status', status: 401 }, { reason: 'notSignedIn' }],
    ['has broken down', { kind: 'status', status: 500 }, { reason: 'serverError', status: 500 }],
    ['answers with a page', { kind: 'html' }, { reason: 'notFhir' }],
    ['breaks off in the middle', { kind: 'truncated', share: 0.5, cleanEnd: true }, { reason: 'notFhir' }],
  ])('are not told by a server that %s, and half of them are none', async (_name, fault, failure) => {
    servers.faults.use(({ path }) => (path.startsWith('/HealthcareService') ? fault : undefined));
    expect(await find()).toMatchObject({ ok: false, failure });
  });

  it('are not looked for any longer when nobody waits', async () => {
    expect(await find(servers.healthUrl, AbortSignal.abort())).toEqual({
      ok: false,
      failure: { reason: 'unreachable' },
    });
  });
});
