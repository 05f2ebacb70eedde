import { fail, ok, type Result } from '#lib/base/result.ts';
import { readConcept } from '#lib/fhir/codeable-concept.ts';
import { readNumber, readObjects } from '#lib/fhir/json.ts';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { confirmedOnly } from '#lib/functioning/draft/prefill.ts';
import { toResources } from '#lib/functioning/fhir/assessment-resources.ts';
import type { AssessmentTexts } from '#lib/functioning/fhir/assessment-texts.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import type { Outbox, ResourceJson } from '#lib/ports/outbox.ts';
import { type ChainedWrite, putChain } from '../consultation/put-chain.ts';
import type { ShownClient } from '../open-client.ts';
import { entriesOfAssessment } from './assessment-entries.ts';
import { ownPlaceOf } from './own-place.ts';
import type { RecordFailure } from './record-failure.ts';

/** Words in the outbox: the whole assessment, and what is made of it beside. */
export const assessmentWrite = 'assessment';
export const assessmentPartWrite = 'assessmentPart';

export interface RecordAssessmentRequest {
  readonly client: ShownClient;
  readonly assessment: Assessment;
  /** The form as it is now; its name goes along. */
  readonly form: IcfForm;
  /** Words of what is written, in the language of the record. */
  readonly texts: AssessmentTexts;
  /** The assessment in words, for when it cannot be delivered and has to be copied. */
  readonly text: string;
}

/** A part in one line, for whoever has to copy it: each rating with its name, or the amount of a factor. */
function partText(resource: ResourceJson, formName: string): string {
  const code = readConcept(resource.code)?.text;
  const ratings = readObjects(resource.component).map((component) => {
    const value = readNumber(component.valueInteger) ?? readConcept(component.valueCodeableConcept)?.text;
    return `${readConcept(component.code)?.text ?? '?'} ${value ?? '?'}`;
  });
  const value = ratings.length > 0 ? ratings.join(', ') : readConcept(resource.valueCodeableConcept)?.text;
  return [formName, code, value].filter((each) => each !== undefined).join(': ');
}

const isRated = ({ items }: Assessment) =>
  items.some(
    ({ performance, capacity, own, environment = [] }) =>
      performance !== undefined || capacity !== undefined || own !== undefined || environment.length > 0,
  );

/**
 * Puts an assessment into the outbox, in the professional's own register: the response first, which holds all of it, then what is made
 * of it. None of the rest leaves before the response has arrived; a part that is refused holds up no other. Proposals of the record
 * that nobody confirmed are not recorded. The entries count at once.
 */
export async function recordAssessment(
  outbox: Pick<Outbox, 'putAll'>,
  { client, assessment, form, texts, text }: RecordAssessmentRequest,
): Promise<Result<readonly FunctioningEntry[], RecordFailure>> {
  const own = ownPlaceOf(client, 'functioning');
  if (!own.ok) return own;
  const place = own.value;
  const recorded = confirmedOnly(assessment);
  if (!isRated(recorded)) return fail({ reason: 'nothingRated' });
  const { professional, clientKey } = client;
  const author = { ...place.by, role: professional.role };
  const { response, observations, impression, provenances } = toResources(recorded, {
    client: place.client,
    form,
    author,
    now: place.at,
    texts,
  });
  const formName = form.name[texts.language];
  const sourceId = place.source.id;
  const writes: readonly ChainedWrite[] = [
    { clientKey, sourceId, what: assessmentWrite, change: { kind: 'create', resource: response }, text },
    ...[...observations, impression, ...provenances].map(
      (resource): ChainedWrite => ({
        clientKey,
        sourceId,
        what: assessmentPartWrite,
        change: { kind: 'create', resource },
        text: partText(resource, formName),
        afterPlace: 0,
      }),
    ),
  ];
  const put = await putChain(outbox, writes);
  if (!put.ok) return put;
  const entries = entriesOfAssessment(recorded, {
    place,
    form,
    language: texts.language,
    label: texts.label,
  });
  client.recorded(entries);
  const types = new Set(writes.map(({ change }) => change.resource.resourceType));
  for (const type of types) await client.logWrite(sourceId, type, 'create', 'functioning');
  return ok(entries);
}
