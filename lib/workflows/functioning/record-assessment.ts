import { fail, ok, type Result } from '#lib/base/result.ts';
import { readConcept } from '#lib/fhir/codeable-concept.ts';
import { readNumber, readObjects } from '#lib/fhir/json.ts';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { confirmedOnly } from '#lib/functioning/draft/prefill.ts';
import { contestedIn } from '#lib/functioning/draft/progress.ts';
import { toResources } from '#lib/functioning/fhir/assessment-resources.ts';
import type { AssessmentContext, AssessmentTexts } from '#lib/functioning/fhir/assessment-texts.ts';
import { type Change, type RecordedBasis, toChanges } from '#lib/functioning/fhir/changed-resources.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import type { Outbox, ResourceJson } from '#lib/ports/outbox.ts';
import { type ChainedWrite, putChain } from '../consultation/put-chain.ts';
import type { ShownClient } from '../open-client.ts';
import { entriesOfAssessment } from './assessment-entries.ts';
import { assessmentPartWrite, assessmentWrite, writesOf } from './assessment-writes.ts';
import { ownPlaceOf } from './own-place.ts';
import type { RecordFailure } from './record-failure.ts';
import { shownEntriesOfKind } from './shown-entries.ts';

export interface RecordAssessmentRequest {
  readonly client: ShownClient;
  readonly assessment: Assessment;
  /** The form as it is now; its name goes along. */
  readonly form: IcfForm;
  /** Words of what is written, in the language of the record. */
  readonly texts: AssessmentTexts;
  /** What it was opened from, when it is in the record already: it is changed there and never recorded a second time. */
  readonly basis?: RecordedBasis & { readonly sourceId: string };
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

function toNew(assessment: Assessment, context: AssessmentContext): readonly Change[] {
  const { response, observations, impression, provenances } = toResources(assessment, context);
  return [response, ...observations, impression, ...provenances].map((resource) => ({
    kind: 'create',
    resource,
  }));
}

/**
 * Puts an assessment into the outbox, in the professional's own register: the response first, which holds all of it, then what is made
 * of it. None of the rest leaves before the response has arrived; a part that is refused holds up no other. Proposals of the record
 * that nobody confirmed are not recorded. The entries count at once.
 */
export async function recordAssessment(
  outbox: Pick<Outbox, 'putAll' | 'list'>,
  { client, assessment, form, texts, text, basis }: RecordAssessmentRequest,
): Promise<Result<readonly FunctioningEntry[], RecordFailure>> {
  const own = ownPlaceOf(client, 'functioning');
  if (!own.ok) return own;
  const place = own.value;
  const recorded = confirmedOnly(assessment);
  if (!isRated(recorded)) return fail({ reason: 'nothingRated' });
  // Two people have said different things in one place: which of them the record tells is chosen first.
  if (contestedIn(recorded).length > 0) return fail({ reason: 'contested' });
  if (basis === undefined) {
    const listed = await outbox.list();
    if (!listed.ok) return listed;
    const { id } = recorded;
    const isThere = shownEntriesOfKind(client, 'functioning').some((entry) => entry.assessment === id);
    if (isThere || writesOf(listed.value, id).length > 0) return fail({ reason: 'alreadyRecorded' });
  }
  const { professional, clientKey } = client;
  const author = { ...place.by, role: professional.role };
  const formName = form.name[texts.language];
  const sourceId = place.source.id;
  const context = { client: place.client, form, author, now: place.at, texts };
  if (basis !== undefined && basis.sourceId !== sourceId) return fail({ reason: 'notPermitted' });
  const changes = basis === undefined ? toNew(recorded, context) : toChanges(recorded, basis, context);
  if (changes === undefined) return fail({ reason: 'unchanged' });
  if (changes === 'noVersion') return fail({ reason: 'noVersion' });
  const writes = changes.map(
    (change, nth): ChainedWrite => ({
      clientKey,
      sourceId,
      what: nth === 0 ? assessmentWrite : assessmentPartWrite,
      change,
      ...(nth === 0 ? { text } : { text: partText(change.resource, formName), afterPlace: 0 }),
    }),
  );
  const put = await putChain(outbox, writes);
  if (!put.ok) return put;
  const entries = entriesOfAssessment(recorded, {
    place,
    form,
    language: texts.language,
    label: texts.label,
  });
  client.recorded(entries);
  const done = new Map(
    changes.map(({ kind, resource: { resourceType } }) => [
      `${kind} ${resourceType}`,
      { kind, resourceType },
    ]),
  );
  for (const { kind, resourceType } of done.values()) {
    await client.logWrite(sourceId, resourceType, kind, 'functioning');
  }
  return ok(entries);
}
