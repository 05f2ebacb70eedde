import type { Patient } from 'fhir/r4';
import { displayNameOf, isDead, type OpenmrsClient, toFhirPatient } from './openmrs-patient.ts';

interface FhirResource {
  readonly resourceType: string;
}

/** As much of the demo's population as OpenMRS needs; a client who is in the social register only has no Patient here. */
export interface HealthPopulation {
  readonly clients: readonly { readonly health: readonly FhirResource[] }[];
}

/** Whom this OpenMRS knows, in the population's order. */
export function readClients(population: HealthPopulation): readonly OpenmrsClient[] {
  return population.clients
    .flatMap(({ health }) => health.filter(isPatient))
    .map((patient, index) => ({ patient, openmrsId: openmrsIdOf(index) }));
}

function isPatient(resource: FhirResource): resource is Patient {
  return resource.resourceType === 'Patient';
}

/** `100000` and its check character by Luhn modulo 30, as OpenMRS's own generator makes them. */
export function openmrsIdOf(index: number): string {
  const alphabet = '0123456789ACDEFGHJKLMNPRTUVWXY';
  const base = String(100_000 + index);
  const sum = [...base].reverse().reduce((total, character, place) => {
    const weighted = alphabet.indexOf(character) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighted / alphabet.length) + (weighted % alphabet.length);
  }, 0);
  return base + alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}

/** Every word of the question must begin a word of the name, or be a whole identifier, as OpenMRS searches. */
export function findClients(
  clients: readonly OpenmrsClient[],
  question: string,
  includeDead: boolean,
): readonly OpenmrsClient[] {
  const asked = wordsOf(question);
  if (asked.length === 0) return [];
  return clients.filter((client) => {
    if (!includeDead && isDead(client.patient)) return false;
    const names = wordsOf(displayNameOf(client.patient));
    const identifiers = (toFhirPatient(client).identifier ?? []).map(({ value }) =>
      value?.toLocaleLowerCase('fi'),
    );
    return asked.every((word) => identifiers.includes(word) || names.some((name) => name.startsWith(word)));
  });
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase('fi')
    .split(/[\s,]+/)
    .filter(Boolean);
}
