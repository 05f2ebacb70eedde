import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '#demo/identity/people.ts';
import { demoConsultations } from '#demo/population/consultations.ts';
import { createPopulation } from '#demo/population/create-population.ts';
import { directoryOf } from '#demo/population/directory.ts';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createColleagueDirectory } from '#lib/adapters/sources/fhir-rest/create-colleague-directory.ts';
import { createConsultationSource } from '#lib/adapters/sources/fhir-rest/create-consultation-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';

const now = new Date('2026-11-18T08:00:00Z');
const population = createPopulation({ clients: 60, seed: 1, now });
let servers: FhirServers;
beforeAll(async () => {
  const clients = population.clients.flatMap(({ health }) => health);
  servers = await startFhirServers({
    registers: {
      health: [...directoryOf('health', now), ...demoConsultations(population, now), ...clients],
      social: directoryOf('social', now),
    },
    requireSignIn: false,
    now: () => now,
  });
});
afterAll(() => servers.close());

const signal = () => new AbortController().signal;
function options(register: 'health' | 'social') {
  return {
    settings: {
      id: register,
      name: '',
      controller: '',
      register,
      kind: 'fhir',
      baseUrl: register === 'health' ? servers.healthUrl : servers.socialUrl,
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    timeZone: 'Europe/Helsinki',
    clock: { now: () => now },
    fetch,
    wait: waitInRealTime,
    random: Math.random,
  } as const;
}
const closedSince = '2026-10-19T00:00:00Z';

describe('the consultations of the demo', () => {
  it('wait for the social worker: one of their own and one of their team', async () => {
    const { fhirUser, teams } = people.socialWorker;
    const found = await createConsultationSource(options('health')).list(
      { people: [fhirUser], teams, closedSince },
      signal(),
    );
    if (!found.ok) throw new Error(found.failure.reason);
    const waiting = found.value.listed.filter(({ consultation }) => consultation.state === 'requested');
    expect(waiting.map(({ client }) => client?.family)).toContain('Tervahauta');
    expect(waiting.map(({ consultation }) => consultation.recipient.kind).toSorted()).toEqual([
      'person',
      'team',
    ]);
    expect(waiting.every(({ consultation: { dueAt } }) => Date.parse(dueAt) > now.getTime())).toBe(true);
    expect(found.value.unread).toEqual([]);
  });

  it('wait for the nurse: one was answered and not closed', async () => {
    const { fhirUser, teams } = people.nurse;
    const found = await createConsultationSource(options('health')).list(
      { people: [fhirUser], teams, closedSince },
      signal(),
    );
    const open = found.ok
      ? found.value.listed.filter(
          ({ consultation }) => consultation.state === 'answered' && consultation.outcome === undefined,
        )
      : [];
    expect(open).toHaveLength(1);
  });

  it('tell how soon two recipients usually answer', async () => {
    const found = await createConsultationSource(options('health')).answeredSince(closedSince, signal());
    if (!found.ok) throw new Error(found.failure.reason);
    const counts = new Map<string, number>();
    for (const { recipient } of found.value)
      counts.set(recipient.reference, (counts.get(recipient.reference) ?? 0) + 1);
    expect([...counts.values()].filter((count) => count >= 6)).toHaveLength(2);
    expect(new Set(found.value.map(({ patientId }) => patientId)).size).toBeGreaterThan(4);
    expect(found.value.every(({ changedAt }) => Date.parse(changedAt) < now.getTime())).toBe(true);
  });

  it('have a conversation with the answer in it', async () => {
    const source = createConsultationSource(options('health'));
    const found = await source.answeredSince(closedSince, signal());
    const [one] = found.ok ? found.value : [];
    if (one === undefined) throw new Error('none was answered');
    const messages = await source.messages(one, signal());
    expect(messages.ok && messages.value.map(({ kind }) => kind)).toEqual(['context', 'answer']);
  });
});

describe.each(['health', 'social'] as const)('the directory of the %s register', (register) => {
  it('names the whole county: people with hours and rights, units, services, and who stands in for whom', async () => {
    const found = await createColleagueDirectory(options(register)).findColleagues(now, signal());
    if (!found.ok) throw new Error(found.failure.reason);
    const by = (reference: string) => found.value.find((each) => each.reference === reference);
    expect(by('Practitioner/raisanen')).toMatchObject({
      kind: 'person',
      name: 'Sanna Räisänen',
      role: 'socialWorker',
      register: 'social',
      phone: '044 000 0101',
      hours: {
        open: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], allDay: false, from: '08:00', to: '16:00' }],
      },
    });
    expect(by('Practitioner/mustonen')).toMatchObject({ role: 'nurse', register: 'health' });
    expect(by('Practitioner/haverinen')?.hours?.away).toEqual([
      {
        from: '2026-11-15',
        to: '2026-11-22',
        reason: 'Vuosiloma',
        substitute: { reference: 'Practitioner/raisanen', name: 'Sanna Räisänen' },
      },
    ]);
    // Whose rights a service adviser has, nobody has said.
    expect(by('Practitioner/sirvio')).not.toHaveProperty('role');
    expect(by('Organization/sosiaalityo')).toMatchObject({
      kind: 'team',
      role: 'socialWorker',
      register: 'social',
    });
    expect(by('HealthcareService/fysioterapia')).toMatchObject({ kind: 'profession', name: 'Fysioterapia' });
    expect(by('HealthcareService/paivystava-sosiaalityontekija')).toMatchObject({ role: 'socialWorker' });
    expect(Object.values(people).every(({ fhirUser }) => by(fhirUser) !== undefined)).toBe(true);
  });
});
