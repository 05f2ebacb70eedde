import { describe, expect, it } from 'vitest';
import { createPopulation } from '#demo/population/create-population.ts';
import { municipalities } from '#demo/population/municipalities.ts';
import type { Population, PopulationClient } from '#demo/population/population.ts';
import { storylines } from '#demo/population/storylines/index.ts';
import { isTestIdentityCode, isValidIdentityCode } from '#lib/base/identity-code.ts';
import { readFacts, readRegister } from './read-client.ts';

const now = new Date('2026-11-18T09:41:00+02:00');
const population = createPopulation({ seed: 1, now });
const storyCount = storylines.flatMap(({ people }) => people).length;

function resourcesOf({ health, social }: PopulationClient): readonly fhir4.FhirResource[] {
  return [...health, ...social];
}

function all<Type extends fhir4.FhirResource['resourceType']>({ clients }: Population, type: Type) {
  return clients
    .flatMap(resourcesOf)
    .filter(
      (resource): resource is Extract<fhir4.FhirResource, { resourceType: Type }> =>
        resource.resourceType === type,
    );
}

/** Every `reference` in a resource, contained ones left out. */
function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' && typeof inner === 'string' && !inner.startsWith('#')
      ? [inner]
      : referencesIn(inner),
  );
}

function isRefused(client: PopulationClient, reference: string): boolean {
  return resourcesOf(client).some(
    (resource) =>
      resource.resourceType === 'Consent' &&
      resource.provision?.data?.some(({ reference: { reference: document } }) => document === reference),
  );
}

/** Whether one register of a client names the person or the unit in what it records of relationships. */
function isTied(client: PopulationClient, register: 'health' | 'social', names: readonly string[]): boolean {
  const facts = readFacts(client, register, now);
  if (facts === undefined || facts.relationships === 'unknown') return false;
  return facts.relationships.some(({ people, teams }) =>
    [...people, ...teams].some((name) => names.includes(name)),
  );
}

describe('the population', () => {
  it('has 300 clients unless told otherwise, numbered from one, storylines first', () => {
    expect(population.clients.map(({ number }) => number)).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 1),
    );
    expect(population.clients.slice(0, storyCount).every(({ storyline }) => storyline !== undefined)).toBe(
      true,
    );
    expect(population.clients.slice(storyCount).every(({ storyline }) => storyline === undefined)).toBe(true);
  });

  it('is the same to the byte for the same options', () => {
    expect(JSON.stringify(createPopulation({ seed: 1, now }))).toBe(JSON.stringify(population));
  });

  it('has other clients by chance for another seed, and the same storylines', () => {
    const other = createPopulation({ seed: 2, now });
    expect(other.clients.slice(0, storyCount)).toEqual(population.clients.slice(0, storyCount));
    expect(other.clients[storyCount]).not.toEqual(population.clients[storyCount]);
  });

  it('changes no client when there are fewer', () => {
    expect(createPopulation({ clients: 60, seed: 1, now }).clients).toEqual(population.clients.slice(0, 60));
  });

  it('has every storyline in the smallest population', () => {
    expect(createPopulation({ clients: 1, seed: 1, now }).clients).toHaveLength(storyCount);
  });

  it('is plain data: JSON and back loses nothing', () => {
    expect(JSON.parse(JSON.stringify(population))).toEqual(population);
  });
});

describe('identity codes', () => {
  it('are those of test people', () => {
    expect(population.clients.filter(({ identityCode }) => !isTestIdentityCode(identityCode))).toEqual([]);
  });

  it('check, but in the one story about it', () => {
    const failing = population.clients.filter(({ identityCode }) => !isValidIdentityCode(identityCode));
    expect(failing.map(({ storyline }) => storyline)).toEqual(['wrong-looking-data']);
  });

  it('belong to one person each', () => {
    expect(new Set(population.clients.map(({ identityCode }) => identityCode)).size).toBe(300);
  });

  it('have an odd number for men and an even one for women', () => {
    const odd = (code: string) => Number(code.slice(7, 10)) % 2 === 1;
    expect(
      population.clients.filter(({ identityCode, sex }) => odd(identityCode) !== (sex === 'male')),
    ).toEqual([]);
  });

  it('show all separators', () => {
    const seen = new Set(population.clients.map(({ identityCode }) => identityCode.charAt(6)));
    expect([...seen].sort().join('')).toBe('+-ABCDEFUVWXY');
  });
});

describe('the two servers', () => {
  it('know a client by different ids and the same official identifier', () => {
    for (const { health, social, healthId, socialId, identityCode } of population.clients) {
      for (const [resources, id] of [
        [health, healthId],
        [social, socialId],
      ] as const) {
        const patient = resources[0];
        expect(patient?.id).toBe(id);
        if (patient?.resourceType !== 'Patient') continue;
        expect(patient.identifier).toMatchObject([
          { use: 'official', system: 'urn:oid:1.2.246.21', value: identityCode },
        ]);
      }
      expect(healthId ?? 'health').not.toBe(socialId ?? 'social');
      expect(health.length + social.length).toBeGreaterThan(0);
    }
  });

  it('share no id, and each id is used once', () => {
    const ids = population.clients.flatMap(resourcesOf).map(({ id }) => id);
    expect(ids.every((id) => id !== undefined && /^[A-Za-z0-9.-]{1,64}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('hold resources of their own client only', () => {
    for (const client of population.clients) {
      for (const [resources, id] of [
        [client.health, client.healthId],
        [client.social, client.socialId],
      ] as const) {
        const known = new Set(resources.map(({ resourceType, id: own }) => `${resourceType}/${own}`));
        const wrong = resources.filter((resource) => {
          // Professionals and units are of the whole county; a refused document may be the other register's.
          const references = referencesIn(resource).filter(
            (reference) => !/^(Practitioner|Organization)\//.test(reference) && !isRefused(client, reference),
          );
          const names = references.includes(`Patient/${id}`) || resource.resourceType === 'Patient';
          return !names || references.some((reference) => !known.has(reference));
        });
        expect(wrong).toEqual([]);
      }
    }
  });

  it('serve nothing that the product cannot read', () => {
    const unread = population.clients.flatMap((client) =>
      (['health', 'social'] as const).flatMap(
        (register) => readRegister(client, register, now)?.unread ?? [],
      ),
    );
    expect(unread).toEqual([]);
  });
});

describe('what is recorded', () => {
  it('comes from the eight municipalities of Kainuu', () => {
    const seen = new Map(population.clients.map((client) => [client.municipality, client.municipalityCode]));
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(Object.entries(municipalities).map(([name, { code }]) => [name, code])),
    );
    expect([...seen.values()].sort()).toEqual(['105', '205', '290', '578', '620', '697', '765', '777']);
  });

  it('is of every resource type that the mapping page names', () => {
    const types = new Set(population.clients.flatMap(resourcesOf).map(({ resourceType }) => resourceType));
    expect([...types].sort()).toEqual([
      'AllergyIntolerance',
      'Appointment',
      'CarePlan',
      'CareTeam',
      'Communication',
      'Condition',
      'Consent',
      'Encounter',
      'EpisodeOfCare',
      'Flag',
      'Goal',
      'MedicationRequest',
      'MedicationStatement',
      'Observation',
      'Patient',
      'RelatedPerson',
      'RiskAssessment',
      'ServiceRequest',
      'Task',
    ]);
  });

  it('lies in the past, but for what is booked within six weeks', () => {
    const ahead = all(population, 'Appointment').filter(
      ({ start }) => Date.parse(start ?? '') > now.getTime(),
    );
    expect(ahead.length).toBeGreaterThan(50);
    expect(ahead.every(({ status }) => status === 'booked')).toBe(true);
    expect(ahead.every(({ start }) => Date.parse(start ?? '') < now.getTime() + 42.5 * 86_400_000)).toBe(
      true,
    );
    expect(
      all(population, 'Encounter').filter(({ period }) => Date.parse(period?.end ?? '') > now.getTime()),
    ).toEqual([]);
    const recorded = population.clients
      .flatMap(resourcesOf)
      .map(({ meta }) => Date.parse(meta?.lastUpdated ?? ''));
    expect(recorded.filter((moment) => !(moment <= now.getTime()))).toEqual([]);
  });

  it('is recorded in units that need converting, and some in one that nobody knows', () => {
    const units = new Set(
      all(population, 'Observation').map(({ valueQuantity }) => valueQuantity?.code ?? valueQuantity?.unit),
    );
    for (const unit of ['mmol/mol', '%', 'mmol/L', 'mg/dL', 'kg', '[lb_av]', '[in_i]', 'yks.']) {
      expect(units).toContain(unit);
    }
  });

  it('is permitted to the other register by most clients of both, and not by all', () => {
    const both = population.clients.filter(
      ({ healthId, socialId }) => healthId !== undefined && socialId !== undefined,
    );
    const today = '2026-11-18';
    const permits = both.filter(({ health }) => {
      const wills = health.flatMap((resource) => (resource.resourceType === 'Consent' ? [resource] : []));
      const toHealth = wills.filter(({ category }) => category[0]?.coding?.[0]?.code === 'social-to-health');
      const inForce = toHealth.filter(({ provision }) => (provision?.period?.end ?? today) >= today);
      return inForce.length > 0 && inForce.every(({ provision }) => provision?.type === 'permit');
    });
    expect(permits.length / both.length).toBeGreaterThan(0.6);
    expect(permits.length / both.length).toBeLessThan(0.95);
    const types = new Set(all(population, 'Consent').map(({ provision }) => provision?.type));
    expect(types).toEqual(new Set(['permit', 'deny']));
  });
});

describe("relationships with the demo's professionals", () => {
  const nurse = ['Practitioner/mustonen', 'Organization/terveysasema-keskusta'];
  const socialWorker = ['Practitioner/raisanen', 'Organization/sosiaalityo'];
  const told = population.clients.slice(0, storyCount);
  const strangers = told.filter(({ storyline }) => storyline === 'no-relationship');
  const others = told.filter(({ storyline }) => storyline !== 'no-relationship');

  it('are there for every client of a storyline but the one told without', () => {
    expect(strangers).toHaveLength(1);
    for (const client of others) {
      expect(isTied(client, 'health', nurse), client.storyline).toBe(client.healthId !== undefined);
      expect(isTied(client, 'social', socialWorker), client.storyline).toBe(client.socialId !== undefined);
    }
    for (const client of strangers) {
      expect(isTied(client, 'health', nurse)).toBe(false);
      expect(isTied(client, 'social', socialWorker)).toBe(false);
    }
  });

  it('are there for most clients by chance, and not for all', () => {
    const byChance = population.clients.slice(storyCount).filter(({ healthId }) => healthId !== undefined);
    const share = byChance.filter((client) => isTied(client, 'health', nurse)).length / byChance.length;
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(1);
    const served = population.clients
      .slice(storyCount)
      .filter(({ social }) => social.some(({ resourceType }) => resourceType === 'EpisodeOfCare'));
    expect(served.filter((client) => !isTied(client, 'social', socialWorker))).toEqual([]);
  });

  it('show nobody as responsible who was not named before', () => {
    const [larisa] = population.clients;
    const record = larisa === undefined ? undefined : readRegister(larisa, 'health', now);
    const owners = record?.entries.filter(({ kind }) => kind === 'owner') ?? [];
    expect(owners).toMatchObject([{ name: 'Tiina Mustonen', phone: expect.stringMatching(/^044 000 /) }]);
  });
});
