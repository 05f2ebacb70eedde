import {
  createFactsBuilder,
  factSearches,
} from '#lib/adapters/sources/mapping/relationships/facts-builder.ts';
import { searchOfType } from '#lib/adapters/sources/mapping/searches.ts';
import type { RelationshipFact } from '#lib/model/access-facts.ts';
import { client, ofLarisa, sourceOf } from '../../read-resource.ts';

export const now = new Date('2026-11-23T10:00:00Z');
export const baseUrl = 'https://fhir.example/r4';
export const tiina = { reference: 'Practitioner/tiina' };

interface Resource {
  readonly resourceType: string;
  readonly [element: string]: unknown;
}

/** The relationships that one resource of Larisa's tells. */
export function tiesOf(resource: Resource): readonly RelationshipFact[] {
  const builder = createFactsBuilder({ source: sourceOf('health'), client, baseUrl, now });
  const search = searchOfType(resource.resourceType);
  if (search === undefined) throw new Error(`no search asks for ${resource.resourceType}`);
  builder.add(search, { id: '1', subject: ofLarisa, patient: ofLarisa, for: ofLarisa, ...resource });
  for (const each of factSearches) builder.settle(each, { status: 'ok', count: 0 });
  const { relationships } = builder.facts();
  if (relationships === 'unknown') throw new Error('unknown');
  return relationships;
}
