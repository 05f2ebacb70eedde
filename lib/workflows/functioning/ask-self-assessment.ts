import { addDays, todayIn } from '#lib/base/dates.ts';
import { ok, type Result } from '#lib/base/result.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { TaskEntry } from '#lib/model/entries.ts';
import type { Outbox, ResourceJson } from '#lib/ports/outbox.ts';
import type { ShownClient } from '../open-client.ts';
import { ownPlaceOf, toParty } from './own-place.ts';
import type { RecordFailure } from './record-failure.ts';

/** Word for it in the outbox: `outbox.what.selfAssessment`. */
export const selfAssessmentWrite = 'selfAssessment';
/** Days within which the client is asked to answer; the organisation's choice, no source. */
export const daysToAnswer = 14;

export interface SelfAssessmentRequest {
  readonly client: ShownClient;
  /** Address of the form with its version, by which the e-service knows it. */
  readonly canonical: string;
  /** By which the e-service finds the task, and the client the questions; it says nothing of the client. */
  readonly code: string;
  /** What the client is asked, as the task says it and as the outbox shows it. */
  readonly text: string;
}

/**
 * Asks the county's own e-service to let the client rate: a Task of the client's own, with the form by its canonical address and
 * a code by which the e-service finds it. How the client signs in there is the e-service's work; the answers come back as a response to
 * the form.
 */
export async function askSelfAssessment(
  outbox: Pick<Outbox, 'put'>,
  { client, canonical, code, text }: SelfAssessmentRequest,
): Promise<Result<TaskEntry, RecordFailure>> {
  const own = ownPlaceOf(client, 'functioning');
  if (!own.ok) return own;
  const place = own.value;
  const { source, by, at } = place;
  const due = addDays(todayIn(client.now, client.timeZone), daysToAnswer);
  const resource: ResourceJson = {
    resourceType: 'Task',
    identifier: [{ system: ownSystems.selfAssessment, value: code }],
    status: 'requested',
    intent: 'order',
    code: { coding: [{ system: ownSystems.selfAssessment, code: 'self-assessment', display: text }], text },
    description: text,
    // R4 has no canonical in a focus: the form is named by identifier, and by its canonical as an input.
    focus: {
      type: 'Questionnaire',
      identifier: { system: 'urn:ietf:rfc:3986', value: canonical },
      display: text,
    },
    for: { reference: place.client },
    owner: { reference: place.client },
    requester: toParty(place),
    authoredOn: at,
    restriction: { period: { start: at, end: due } },
    input: [
      {
        type: { coding: [{ system: ownSystems.selfAssessment, code: 'questionnaire' }] },
        valueCanonical: canonical,
      },
    ],
  };
  const put = await outbox.put({
    clientKey: client.clientKey,
    sourceId: source.id,
    what: selfAssessmentWrite,
    change: { kind: 'create', resource },
    text,
  });
  if (!put.ok) return put;
  const reference = `Task/${put.value.id}`;
  const entry: TaskEntry = {
    kind: 'task',
    id: reference,
    provenance: {
      sourceId: source.id,
      register: source.register,
      controller: source.controller,
      reference,
      recordedAt: at,
      author: by.name,
    },
    type: 'clientTask',
    text,
    open: true,
    due,
    sent: at,
    from: by.name,
    selfAssessment: { state: 'asked', code, questionnaire: canonical },
  };
  client.recorded([entry]);
  await client.logWrite(source.id, 'Task', 'create', 'functioning');
  return ok(entry);
}
