import { extensions } from './code-systems.ts';
import { readCode } from './codeable-concept.ts';
import { readThreadId, urgencyOf } from './consultation-codes.ts';
import type { ConsultationFacts, ForwardFacts, PartyFacts, RecipientFacts } from './consultation-facts.ts';
import { readAgreement, readAnswer, readOutcome, readTakeOver } from './consultation-outputs.ts';
import { readConsultationState } from './consultation-state.ts';
import { parseInstant } from './date-time.ts';
import { findExtension } from './extension.ts';
import { isConsultationTask } from './is-consultation.ts';
import { isObject, type JsonObject, lookUp, readObjects } from './json.ts';
import { readLongText } from './long-text.ts';
import { isProfessional, readParty, readRecipient } from './party.ts';
import { readParts, type TaskParts } from './task-parts.ts';
import { readCodeText } from './text.ts';

/**
 * What the Task says of its consultation; undefined when it does not say who was asked, when, or in which thread.
 * A Task of another system is read by the elements that FHIR has for everybody.
 */
export function readConsultationTask(resource: JsonObject): ConsultationFacts | undefined {
  if (!isConsultationTask(resource)) return undefined;
  const input = readParts(resource.input);
  const output = readParts(resource.output);
  const stands = readConsultationState(resource);
  const askedAt = parseInstant(resource.authoredOn);
  const threadId = readThreadId(resource.groupIdentifier) ?? readCodeText(resource.id);
  const owner = readRecipient(resource.owner);
  const recipient = readRecipient(input.reference('recipient')) ?? owner;
  if (stands === undefined || askedAt === undefined || threadId === undefined || recipient === undefined)
    return undefined;
  const { state, askedBack, isOurs } = stands;
  const asker = readParty(resource.requester) ?? { reference: '', name: '' };
  const taker = readTaker(output, owner, recipient, !isOurs && state !== 'requested');
  const restriction = isObject(resource.restriction) ? resource.restriction : {};
  const period = isObject(restriction.period) ? restriction.period : {};
  const execution = isObject(resource.executionPeriod) ? resource.executionPeriod : {};
  const due = input.instant('due');
  const end = parseInstant(period.end);
  const meta = isObject(resource.meta) ? resource.meta : {};
  const changedAt = parseInstant(resource.lastModified) ?? parseInstant(meta.lastUpdated) ?? askedAt;
  const agreement = readAgreement(input);
  const takeOver = readTakeOver(output);
  const answer = readAnswer(output, changedAt, taker ?? recipient);
  const outcome = readOutcome(output, changedAt, asker);
  const reason = isObject(resource.statusReason) ? readLongText(resource.statusReason.text) : undefined;
  const firstAnswerAt = parseInstant(execution.start);
  return {
    threadId,
    state,
    urgency: lookUp(urgencyOf, readCode(resource.priority)) ?? 'thisWeek',
    askedAt,
    // A time that nobody wrote down is none to wait for: it counts as due when it was asked.
    dueAt: due ?? end ?? askedAt,
    asker,
    recipient,
    ...(taker === undefined ? {} : { taker }),
    participants: readParticipants(restriction.recipient, input),
    question: readQuestion(resource, input),
    sections: input.codes('section'),
    openUntil: end ?? due ?? askedAt,
    ...(agreement === undefined ? {} : { agreement }),
    ruleIds: input.codes('rule'),
    responsible:
      readParty(output.reference('responsible')) ?? (state === 'takenOver' ? (taker ?? recipient) : asker),
    ...(takeOver === undefined ? {} : { takeOver }),
    askedBack,
    forwards: readForwards(output),
    ...(answer === undefined ? {} : { answer }),
    ...(reason === undefined ? {} : { reason }),
    ...(firstAnswerAt === undefined ? {} : { firstAnswerAt }),
    ...(outcome === undefined ? {} : { outcome }),
    changedAt,
    // Who changed it is not always told; it is the asker only while nobody else could have.
    changedBy:
      readParty(output.reference('changedBy')) ??
      (changedAt === askedAt ? asker : { reference: '', name: '' }),
  };
}

function readQuestion(resource: JsonObject, input: TaskParts): ConsultationFacts['question'] {
  const tried = input.text('tried');
  const wishes = input.text('wishes');
  return {
    asked: input.text('question') ?? readLongText(resource.description) ?? '',
    ...(tried === undefined ? {} : { tried }),
    ...(wishes === undefined ? {} : { wishes }),
    handOver: input.flag('handOver') ?? false,
  };
}

/** Who has taken it up: as we say it, or as another system says by giving the Task another owner or by beginning it. */
function readTaker(
  output: TaskParts,
  owner: RecipientFacts | undefined,
  recipient: RecipientFacts,
  hasBegun: boolean,
): PartyFacts | undefined {
  const said = readParty(output.reference('taker'));
  if (owner === undefined) return said;
  const { kind: _kind, register: _register, ...party } = owner;
  if (said !== undefined) return said.reference === owner.reference ? said : party;
  if (owner.reference !== recipient.reference) return party;
  return hasBegun && recipient.kind === 'person' ? party : undefined;
}

/** Those asked along. FHIR lets a Task's restriction name people and units only; teams and services are among the inputs. */
function readParticipants(recipients: unknown, input: TaskParts): readonly PartyFacts[] {
  return [
    ...readObjects(recipients).filter(isProfessional),
    ...input.all('participant').map(({ valueReference }) => valueReference),
  ].flatMap((each) => readParty(each) ?? []);
}

function readForwards(output: TaskParts): readonly ForwardFacts[] {
  return output.all('forward').flatMap((each): readonly ForwardFacts[] => {
    const from = readRecipient(each.valueReference);
    const at = parseInstant(findExtension(each, extensions.forwardedAt)?.valueDateTime);
    const reason = readLongText(findExtension(each, extensions.forwardReason)?.valueString);
    if (from === undefined || at === undefined) return [];
    return [{ from, at, ...(reason === undefined ? {} : { reason }) }];
  });
}
