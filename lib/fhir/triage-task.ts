import { ownSystems } from './code-systems.ts';
import { readCode } from './codeable-concept.ts';
import { isObject, type JsonObject, readObjects } from './json.ts';

/** Answers to a finding, and the taking back of one: codes of `urn:rinnalla:triage-answer`. */
const answers = ['known', 'act', 'later', 'notRelevant', 'reopened'] as const;
type Answer = (typeof answers)[number];

/** A professional's answer to a finding, as one Task says it. */
export interface TriageFacts {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly fingerprint: string;
  readonly answer: Answer;
  /** An instant. */
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
  readonly deed?: string;
  /** `YYYY-MM-DD`: the day on which it comes back. */
  readonly until?: string;
}

/** What each input of the Task is: codes of `urn:rinnalla:triage`. */
const inputs = ['rule', 'version', 'fingerprint', 'deed'] as const;
type Input = (typeof inputs)[number];

function own(code: string): {
  readonly coding: readonly { readonly system: string; readonly code: string }[];
} {
  return { coding: [{ system: ownSystems.triage, code }] };
}

/**
 * The answer as a Task that is done when it is made. It names the rule by its id alone, says nothing of the evidence, and is
 * never changed: taking an answer back is a Task of its own.
 */
export function toTriageTask(
  facts: TriageFacts,
  references: { readonly client: string; readonly requester?: string },
): { readonly resourceType: 'Task' } & JsonObject {
  const { ruleId, ruleVersion, fingerprint, deed, answer, at, by, reason, until } = facts;
  const said: Readonly<Record<Input, string | undefined>> = {
    rule: ruleId,
    version: ruleVersion,
    fingerprint,
    deed,
  };
  return {
    resourceType: 'Task',
    status: 'completed',
    intent: 'order',
    code: own('answer'),
    businessStatus: { coding: [{ system: ownSystems.triageAnswer, code: answer }] },
    for: { reference: references.client },
    authoredOn: at,
    requester: {
      display: by,
      ...(references.requester === undefined ? {} : { reference: references.requester }),
    },
    ...(reason === undefined ? {} : { reasonCode: { text: reason } }),
    ...(until === undefined ? {} : { restriction: { period: { end: until } } }),
    input: inputs.flatMap((name) => {
      const valueString = said[name];
      return valueString === undefined ? [] : [{ type: own(name), valueString }];
    }),
  };
}

function isAnswer(code: string | undefined): code is Answer {
  return answers.some((answer) => answer === code);
}

/** True for a Task that is an answer to a finding, whether or not it can be read whole. */
export function isTriageTask(resource: JsonObject): boolean {
  return readCode(resource.code, ownSystems.triage) === 'answer';
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** The answer that the Task says; undefined when anything that an answer needs is missing. */
export function readTriageTask(resource: JsonObject): TriageFacts | undefined {
  if (!isTriageTask(resource)) return undefined;
  const given = new Map(
    readObjects(resource.input).map((input) => [
      readCode(input.type, ownSystems.triage),
      textOf(input.valueString),
    ]),
  );
  const ruleId = given.get('rule');
  const fingerprint = given.get('fingerprint');
  const answer = readCode(resource.businessStatus, ownSystems.triageAnswer);
  const at = textOf(resource.authoredOn);
  if (ruleId === undefined || fingerprint === undefined || at === undefined || !isAnswer(answer))
    return undefined;
  const requester = isObject(resource.requester) ? textOf(resource.requester.display) : undefined;
  const reason = isObject(resource.reasonCode) ? textOf(resource.reasonCode.text) : undefined;
  const restriction = isObject(resource.restriction) ? resource.restriction : {};
  const until = isObject(restriction.period) ? textOf(restriction.period.end)?.slice(0, 10) : undefined;
  const deed = given.get('deed');
  return {
    ruleId,
    ruleVersion: given.get('version') ?? '',
    fingerprint,
    answer,
    at,
    by: requester ?? '',
    ...(reason === undefined ? {} : { reason }),
    ...(deed === undefined ? {} : { deed }),
    ...(until === undefined ? {} : { until }),
  };
}
