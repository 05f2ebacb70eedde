import {
  closedAt,
  consultationConcept,
  priorities,
  requestReference,
  taskStatus,
  threadIdentifier,
} from './consultation-codes.ts';
import type { ConsultationFacts, PartyFacts } from './consultation-facts.ts';
import { toOutputs } from './consultation-outputs.ts';
import { isObject, type JsonObject, readObjects } from './json.ts';
import { isProfessional, partyReference, recipientReference } from './party.ts';
import { parseReference, referenceText } from './reference.ts';
import { inputNames, othersOf, outputNames, part } from './task-parts.ts';

/** Whom `Task.restriction.recipient` may name in R4. */
const restrictable: ReadonlySet<string | undefined> = new Set([
  'Practitioner',
  'PractitionerRole',
  'Organization',
  undefined,
]);

/**
 * The consultation as a Task. With `before`, the Task as it was read, everything that others put into it is kept: their
 * inputs and outputs, notes, identifiers and extensions. `client` is `Patient/…`.
 */
export function toConsultationTask(
  facts: ConsultationFacts,
  client: string,
  before: JsonObject = {},
): { readonly resourceType: 'Task' } & JsonObject {
  const { threadId, state, urgency, askedAt, asker, recipient, taker, question, reason, askedBack } = facts;
  const { statusReason, restriction, executionPeriod, input: _input, output: _output, ...kept } = before;
  const isClosed = closedAt(facts) !== undefined;
  const execution = executionWith(executionPeriod, facts);
  const basedOn = readObjects(kept.basedOn);
  const own = requestReference(threadId);
  const hasOwn = basedOn.some(({ identifier }) => isObject(identifier) && identifier.value === threadId);
  return {
    ...kept,
    resourceType: 'Task',
    groupIdentifier: threadIdentifier(threadId),
    basedOn: hasOwn ? basedOn : [...basedOn, own],
    status:
      isClosed && taskStatus[state] !== 'rejected' && taskStatus[state] !== 'cancelled'
        ? 'completed'
        : taskStatus[state],
    businessStatus: consultationConcept(askedBack && state === 'accepted' ? 'askedBack' : state),
    intent: typeof kept.intent === 'string' ? kept.intent : 'order',
    priority: priorities[urgency],
    code: consultationConcept('consultation'),
    description: question.asked,
    for: isObject(kept.for) ? kept.for : { reference: client },
    authoredOn: askedAt,
    lastModified: facts.changedAt,
    requester: partyReference(asker, kept.requester),
    owner:
      taker === undefined ? recipientReference(recipient, kept.owner) : partyReference(taker, kept.owner),
    ...reasonWith(statusReason, reason),
    ...(execution === undefined ? {} : { executionPeriod: execution }),
    restriction: restrictionWith(restriction, facts),
    input: [...othersOf(before.input, inputNames), ...toInputs(facts)],
    output: [...othersOf(before.output, outputNames), ...toOutputs(facts)],
  };
}

function toInputs(facts: ConsultationFacts): readonly JsonObject[] {
  const { question, sections, ruleIds, recipient, participants, dueAt, agreement } = facts;
  return [
    ...part('question', { valueString: question.asked }),
    ...part('tried', { valueString: question.tried }),
    ...part('wishes', { valueString: question.wishes }),
    ...part('handOver', { valueBoolean: question.handOver }),
    ...part('recipient', { valueReference: recipientReference(recipient) }),
    ...participants
      .filter((each) => !isRestrictable(each))
      .flatMap((each) => part('participant', { valueReference: partyReference(each) })),
    ...part('due', { valueDateTime: dueAt }),
    ...sections.flatMap((valueString) => part('section', { valueString })),
    ...ruleIds.flatMap((valueString) => part('rule', { valueString })),
    ...part('agreement', { valueBoolean: agreement?.given }),
    ...part('agreementHow', { valueCode: agreement?.how }),
    ...part('agreementInterpreter', { valueBoolean: agreement?.interpreter }),
    ...part('agreementAt', { valueDateTime: agreement?.at }),
  ];
}

function isRestrictable({ reference }: PartyFacts): boolean {
  return restrictable.has(parseReference(reference)?.type);
}

/** Until when what was attached is open, and to whom beside the owner; whatever else restricts the Task stays. */
function restrictionWith(
  before: unknown,
  { participants, openUntil, askedAt }: ConsultationFacts,
): JsonObject {
  const { recipient: _recipient, period: _period, ...others } = isObject(before) ? before : {};
  const had = isObject(before) ? readObjects(before.recipient) : [];
  const period = isObject(before) && isObject(before.period) ? before.period : {};
  const recipients = [
    ...had.filter((each) => !isProfessional(each)),
    ...participants.filter(isRestrictable).map((each) =>
      partyReference(
        each,
        had.find((other) => referenceText(other) === each.reference),
      ),
    ),
  ];
  return {
    ...others,
    period: { start: askedAt, ...period, end: openUntil },
    ...(recipients.length === 0 ? {} : { recipient: recipients }),
  };
}

/** From the first answer to the closing. */
function executionWith(before: unknown, facts: ConsultationFacts): JsonObject | undefined {
  const { start: _start, end: _end, ...others } = isObject(before) ? before : {};
  const start = facts.firstAnswerAt;
  const end = closedAt(facts);
  const whole = {
    ...others,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
  return Object.keys(whole).length === 0 ? undefined : whole;
}

function reasonWith(before: unknown, reason: string | undefined): JsonObject {
  const { text: _text, ...others } = isObject(before) ? before : {};
  const whole = reason === undefined ? others : { ...others, text: reason };
  return Object.keys(whole).length === 0 ? {} : { statusReason: whole };
}
