import { describe, expect, it, test } from 'vitest';
import { findClients, openmrsIdOf, readClients } from '#demo/openmrs/clients.ts';
import { smallPopulation } from '#demo/openmrs/small-population.ts';

const clients = readClients(smallPopulation);

/** Who was found, by family name and first given name. */
function found(question: string, includeDead = false): readonly string[] {
  return findClients(clients, question, includeDead).map(({ patient }) => {
    const [name] = patient.name ?? [];
    return `${name?.family} ${name?.given?.[0]}`;
  });
}

test.each([
  [0, '100000Y'],
  [1, '100001W'],
  [2, '100002U'],
])('client %i has the number %s, which OpenMRS accepts (Luhn modulo 30)', (index, number) => {
  expect(openmrsIdOf(index)).toBe(number);
});

describe('Searching as OpenMRS does', () => {
  test.each([
    ['kemp', ['Kemppainen Onni', 'Kemppainen Aino-Maija']],
    ['KEMPPAINEN onni', ['Kemppainen Onni']],
    ['onni kemp', ['Kemppainen Onni']],
    ['eemeli', ['Kemppainen Onni']],
    ['söğ', ['Özdemir-Åkerlund Söğüt']],
    ['110209A942P', ['Kemppainen Onni']],
    ['100000Y', ['Tervahauta Larisa']],
    // Not from the middle of a word, not a part of an identity code, not nobody in particular.
    ['painen', []],
    ['110209', []],
    ['  ', []],
  ])('«%s» finds %j', (question, names) => {
    expect(found(question)).toEqual(names);
  });

  it('finds the dead only when asked to', () => {
    expect(found('heikkinen')).toEqual([]);
    expect(found('heikkinen', true)).toEqual(['Heikkinen Väinö']);
  });
});

it('knows nobody who is in the social register only', () => {
  const population = { clients: [{ health: [] }, { health: [{ resourceType: 'Condition' }] }] };
  expect(readClients(population)).toEqual([]);
});
