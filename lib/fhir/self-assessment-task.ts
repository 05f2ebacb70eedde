import { ownSystems } from './code-systems.ts';
import { readCode } from './codeable-concept.ts';
import { parseInstant } from './date-time.ts';
import { isObject, type JsonObject, readObjects } from './json.ts';
import { parseReference } from './reference.ts';
import { readCodeText } from './text.ts';

/** How far the client has come, by the status that the e-service gives the Task. */
type State = 'asked' | 'opened' | 'answered' | 'ended';

/** A status that is not here says nothing about the client: the entry then has no state. */
const states: Readonly<Record<string, State>> = {
  draft: 'asked',
  requested: 'asked',
  received: 'asked',
  ready: 'asked',
  accepted: 'opened',
  'in-progress': 'opened',
  'on-hold': 'opened',
  completed: 'answered',
  rejected: 'ended',
  cancelled: 'ended',
  failed: 'ended',
};

/** Code of `Task.statusReason`: a professional took the request back. */
export const withdrawnReason = 'withdrawn';

/** By which such a Task is found, and what the outbox writes of it: `system|value`. */
export const identifierOfCode = (code: string) => `${ownSystems.selfAssessment}|${code}`;

/** What a Task says by which the client was asked to rate. */
export interface SelfAssessmentFacts {
  readonly state?: State;
  /** By which the e-service finds it, and the client the questions. */
  readonly code?: string;
  /** Canonical address of the form, with its version. */
  readonly questionnaire?: string;
  /** An instant: when the e-service changed it last. */
  readonly changedAt?: string;
  /** A professional took it back. It stays said, also where an answer came all the same. */
  readonly withdrawn?: true;
  /** `QuestionnaireResponse/12`, where the e-service says in the Task what came of it. */
  readonly answers?: string;
}

/** True for a Task of ours by which the client was asked to rate. */
export function isSelfAssessmentTask(resource: JsonObject): boolean {
  return readCode(resource.code, ownSystems.selfAssessment) === 'self-assessment';
}

function canonicalOf(resource: JsonObject): string | undefined {
  const input = readObjects(resource.input).find(
    ({ type }) => readCode(type, ownSystems.selfAssessment) === 'questionnaire',
  );
  const { identifier } = isObject(resource.focus) ? resource.focus : {};
  return (
    readCodeText(input?.valueCanonical) ?? (isObject(identifier) ? readCodeText(identifier.value) : undefined)
  );
}

/** The newest of its outputs that names answers. */
function answersOf(resource: JsonObject): string | undefined {
  return readObjects(resource.output)
    .flatMap(({ valueReference }) => {
      const target = parseReference(valueReference);
      return target?.type === 'QuestionnaireResponse' ? [`${target.type}/${target.id}`] : [];
    })
    .at(-1);
}

/** Reads such a Task as far as it goes. */
export function readSelfAssessmentTask(resource: JsonObject): SelfAssessmentFacts {
  const state = states[readCode(resource.status) ?? ''];
  const named = readObjects(resource.identifier).find(({ system }) => system === ownSystems.selfAssessment);
  const code = readCodeText(named?.value);
  const questionnaire = canonicalOf(resource);
  const changedAt = parseInstant(resource.lastModified);
  const answers = answersOf(resource);
  const isWithdrawn = readCode(resource.statusReason, ownSystems.selfAssessment) === withdrawnReason;
  return {
    ...(state === undefined ? {} : { state }),
    ...(code === undefined ? {} : { code }),
    ...(questionnaire === undefined ? {} : { questionnaire }),
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(isWithdrawn ? { withdrawn: true } : {}),
    ...(answers === undefined ? {} : { answers }),
  };
}
