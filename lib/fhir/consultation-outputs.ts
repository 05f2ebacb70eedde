import { extensions } from './code-systems.ts';
import type {
  AgreementFacts,
  AnswerFacts,
  ConsultationFacts,
  OutcomeFacts,
  PartyFacts,
} from './consultation-facts.ts';
import type { JsonObject } from './json.ts';
import { partyReference, readParty, recipientReference } from './party.ts';
import { part, type TaskParts } from './task-parts.ts';

const outcomeKinds = ['solved', 'appointment', 'referral', 'other'] as const;

/** The client's agreement, from the Task's inputs; undefined where nobody recorded one, or not whether it was given. */
export function readAgreement(input: TaskParts): AgreementFacts | undefined {
  const given = input.flag('agreement');
  const at = input.instant('agreementAt');
  if (given === undefined || at === undefined) return undefined;
  const how = input.code('agreementHow') === 'written' ? 'written' : 'spoken';
  return { given, how, interpreter: input.flag('agreementInterpreter') ?? false, at };
}

/** The answer; what is said without a time or a name is of the last change, by whoever answers for the recipient. */
export function readAnswer(output: TaskParts, changedAt: string, usual: PartyFacts): AnswerFacts | undefined {
  const recommendation = output.text('recommendation');
  if (recommendation === undefined) return undefined;
  const assessment = output.text('assessment');
  const division = output.text('division');
  const returnWhen = output.text('returnWhen');
  const proposedTime = output.text('proposedTime');
  return {
    kind: output.code('answerKind') === 'jointAppointment' ? 'jointAppointment' : 'advice',
    ...(assessment === undefined ? {} : { assessment }),
    recommendation,
    ...(division === undefined ? {} : { division }),
    ...(returnWhen === undefined ? {} : { returnWhen }),
    ...(proposedTime === undefined ? {} : { proposedTime }),
    at: output.instant('answeredAt') ?? changedAt,
    by: readParty(output.reference('answeredBy')) ?? named(usual),
  };
}

/** What came of it; an outcome that nobody knows is another one. */
export function readOutcome(
  output: TaskParts,
  changedAt: string,
  asker: PartyFacts,
): OutcomeFacts | undefined {
  const code = output.code('outcome');
  if (code === undefined) return undefined;
  const text = output.text('outcomeText');
  return {
    kind: outcomeKinds.find((kind) => kind === code) ?? 'other',
    ...(text === undefined ? {} : { text }),
    at: output.instant('outcomeAt') ?? changedAt,
    by: readParty(output.reference('outcomeBy')) ?? asker,
  };
}

/** The offer of a taking over that waits for the other side. */
export function readTakeOver(output: TaskParts): ConsultationFacts['takeOver'] {
  const by = output.code('takeOverBy');
  const at = output.instant('takeOverAt');
  if ((by !== 'asker' && by !== 'taker') || at === undefined) return undefined;
  return { by, at };
}

/** Everything that came of it so far, as the outputs of the Task. */
export function toOutputs(facts: ConsultationFacts): readonly JsonObject[] {
  const { taker, responsible, takeOver, forwards, answer, outcome, changedBy } = facts;
  const person = (party: PartyFacts | undefined) => ({
    valueReference: party === undefined ? undefined : partyReference(party),
  });
  return [
    ...part('taker', person(taker)),
    ...part('responsible', person(responsible)),
    ...part('takeOverBy', { valueCode: takeOver?.by }),
    ...part('takeOverAt', { valueDateTime: takeOver?.at }),
    ...forwards.flatMap(({ from, at, reason }) =>
      part('forward', { valueReference: recipientReference(from) }, [
        { url: extensions.forwardedAt, valueDateTime: at },
        ...(reason === undefined ? [] : [{ url: extensions.forwardReason, valueString: reason }]),
      ]),
    ),
    ...part('answerKind', { valueCode: answer?.kind }),
    ...part('assessment', { valueString: answer?.assessment }),
    ...part('recommendation', { valueString: answer?.recommendation }),
    ...part('division', { valueString: answer?.division }),
    ...part('returnWhen', { valueString: answer?.returnWhen }),
    ...part('proposedTime', { valueString: answer?.proposedTime }),
    ...part('answeredAt', { valueDateTime: answer?.at }),
    ...part('answeredBy', person(answer?.by)),
    ...part('outcome', { valueCode: outcome?.kind }),
    ...part('outcomeText', { valueString: outcome?.text }),
    ...part('outcomeAt', { valueDateTime: outcome?.at }),
    ...part('outcomeBy', person(outcome?.by)),
    ...part('changedBy', person(changedBy)),
  ];
}

function named({ reference, name, profession }: PartyFacts): PartyFacts {
  return { reference, name, ...(profession === undefined ? {} : { profession }) };
}
