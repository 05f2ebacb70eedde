import { afterAll, beforeAll, expect, it } from 'vitest';
import { people } from '#demo/identity/people.ts';
import { directoryOf } from '#demo/population/directory.ts';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createDirectory } from '#lib/adapters/sources/fhir-rest/create-directory.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';

let servers: FhirServers;
beforeAll(async () => {
  servers = await startFhirServers({
    registers: { health: directoryOf('health'), social: directoryOf('social') },
    requireSignIn: false,
  });
});
afterAll(() => servers.close());

it.each(Object.values(people))('the demo’s directory names $name among their own team', async (person) => {
  const directory = createDirectory({
    settings: {
      id: person.register,
      name: '',
      controller: '',
      register: person.register,
      kind: 'fhir',
      baseUrl: person.register === 'health' ? servers.healthUrl : servers.socialUrl,
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    timeZone: 'Europe/Helsinki',
    clock: { now: () => new Date() },
    fetch,
    wait: waitInRealTime,
    random: Math.random,
  });
  const found = await directory.findMembers(person.teams, new Date(), new AbortController().signal);
  if (!found.ok) throw new Error(found.failure.reason);
  expect(found.value.find(({ reference }) => reference === person.fhirUser)).toMatchObject({
    name: person.name,
  });
  expect(found.value.length).toBeGreaterThan(4);
  expect(found.value.every(({ profession }) => profession !== undefined)).toBe(true);
});
