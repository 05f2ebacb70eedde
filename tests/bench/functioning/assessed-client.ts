import { addDays, formatISO } from 'date-fns';
import { bigClient } from '#demo/population/big-client.ts';
import type { PopulationClient } from '#demo/population/population.ts';
import type { Assessment, Rater } from '#lib/functioning/assessment.ts';
import { toResources } from '#lib/functioning/fhir/assessment-resources.ts';
import { form } from '#lib/functioning/forms/generic-30.ts';
import { assessmentTexts } from '#lib/functioning/text/assessment-words.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { strictTranslate } from '#tests/builders/words.ts';

/** Half a year between two assessments. */
const daysBetween = 180;
/** From the newest one, so that nothing else in the record is newer. */
const daysSince = 20;
const by: Rater = { name: 'Tiina Mustonen', reference: 'Practitioner/mustonen', role: 'terveydenhoitaja' };
const qualifiers: readonly IcfQualifier[] = [0, 1, 2, 3, 4];

/** Every item rated by the professional and the client, a little differently each time. */
function assessmentOf(place: number, at: string, client: Rater): Assessment {
  const ratedAs = (item: number) => qualifiers[(item * 3 + place) % qualifiers.length] ?? 0;
  return {
    id: `5e1f0000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    formId: form.id,
    formVersion: form.version,
    startedAt: at,
    source: 'interview',
    items: form.codes.map((code, item) => ({
      code,
      performance: { value: ratedAs(item), at, by },
      own: { value: ratedAs(item + 1), at, by: client },
    })),
  };
}

/** A client of 300 entries of whom `count` assessments with Generic-30 are in the record, as the sidebar itself writes them. */
export function assessedClient(count: number, now: Date): PopulationClient {
  const client = bigClient(300, now);
  const texts = assessmentTexts({ t: strictTranslate('fi'), language: 'fi' });
  const name: Rater = { name: `${client.name.family} ${client.name.given}` };
  const written = Array.from({ length: count }, (_, place) => {
    const at = formatISO(addDays(now, -daysBetween * (count - 1 - place) - daysSince));
    const context = { client: `Patient/${client.healthId}`, form, author: by, now: at, texts };
    const { response, observations, impression, provenances } = toResources(
      assessmentOf(place, at, name),
      context,
    );
    return [response, ...observations, impression, ...provenances].map((resource, part) => ({
      ...resource,
      id: `assessed-${place}-${part}`,
      meta: { lastUpdated: at },
    }));
  });
  return { ...client, health: [...client.health, ...(written.flat() as unknown as fhir4.FhirResource[])] };
}
