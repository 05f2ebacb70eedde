import { ownSystems } from './code-systems.ts';
import { readCode } from './codeable-concept.ts';
import { isObject, type JsonObject, readObjects } from './json.ts';
import { readDisplay, referenceText } from './reference.ts';
import { readText } from './text.ts';

/** Steps of the loop: codes of `urn:rinnalla:loop`. */
const steps = ['ownerRequest', 'review', 'note', 'closing'] as const;
type Step = (typeof steps)[number];

type Status = 'requested' | 'accepted' | 'declined' | 'done' | 'cancelled';

/** Every status that a server or a colleague's system may give it; what is not here cannot be read. */
const read: Readonly<Record<string, Status>> = {
  draft: 'requested',
  requested: 'requested',
  received: 'requested',
  ready: 'requested',
  accepted: 'accepted',
  'in-progress': 'accepted',
  'on-hold': 'accepted',
  rejected: 'declined',
  completed: 'done',
  cancelled: 'cancelled',
  failed: 'cancelled',
};

export interface LoopPerson {
  readonly reference?: string;
  readonly name: string;
}

/** One step of the loop, as one Task says it. */
export interface LoopTaskFacts {
  readonly step: Step;
  readonly status: Status;
  /** An instant. */
  readonly at: string;
  readonly by: LoopPerson;
  /** An instant: when it was answered, held or cancelled. */
  readonly changedAt?: string;
  readonly changedBy?: LoopPerson;
  readonly owner?: { readonly reference: string; readonly name: string };
  /** `YYYY-MM-DD`: the review date. */
  readonly due?: string;
  readonly text?: string;
  readonly reason?: string;
  readonly ruleIds: readonly string[];
}

/** True for a Task that is a step of the loop, whether or not it can be read whole. */
export function isLoopTask(resource: JsonObject): boolean {
  return readCode(resource.code, ownSystems.loop) !== undefined;
}

function isStep(code: string | undefined): code is Step {
  return steps.some((step) => step === code);
}

/** A request that is done was accepted; of anything else, what was taken up is still to be done. */
function statusOf(step: Step, status: unknown): Status | undefined {
  const known = typeof status === 'string' && Object.hasOwn(read, status) ? read[status] : undefined;
  if (step === 'ownerRequest') return known === 'done' ? 'accepted' : known;
  return known === 'accepted' ? 'requested' : known;
}

function personOf(value: unknown): LoopPerson | undefined {
  const name = readDisplay(value);
  const target = referenceText(value);
  if (name === undefined && target === undefined) return undefined;
  return { ...(target === undefined ? {} : { reference: target }), name: name ?? '' };
}

/** The step that the Task says; undefined when what a step needs is missing or means nothing to us. */
export function readLoopTask(resource: JsonObject): LoopTaskFacts | undefined {
  const step = readCode(resource.code, ownSystems.loop);
  if (!isStep(step)) return undefined;
  const status = statusOf(step, resource.status);
  const at = readText(resource.authoredOn);
  if (status === undefined || at === undefined) return undefined;
  const asked = personOf(resource.owner);
  if (step === 'ownerRequest' && asked?.reference === undefined) return undefined;
  const ruleIds = readObjects(resource.input).flatMap(({ type, valueString }) => {
    const id = readCode(type, ownSystems.loop) === 'rule' ? readText(valueString) : undefined;
    return id === undefined ? [] : [id];
  });
  const changer = readObjects(resource.output).find(
    ({ type }) => readCode(type, ownSystems.loop) === 'changedBy',
  );
  const changedBy = personOf(changer?.valueReference);
  const modified = readText(resource.lastModified);
  // A Task that was only begun says the same moment twice: that is no change.
  const changedAt = modified === at && changedBy === undefined ? undefined : modified;
  const restriction = isObject(resource.restriction) ? resource.restriction : {};
  const due = isObject(restriction.period) ? readText(restriction.period.end)?.slice(0, 10) : undefined;
  const text = readText(resource.description);
  const reason = isObject(resource.statusReason) ? readText(resource.statusReason.text) : undefined;
  return {
    step,
    status,
    at,
    by: personOf(resource.requester) ?? { name: '' },
    ruleIds,
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(changedBy === undefined ? {} : { changedBy }),
    ...(asked?.reference === undefined ? {} : { owner: { reference: asked.reference, name: asked.name } }),
    ...(due === undefined ? {} : { due }),
    ...(text === undefined ? {} : { text }),
    ...(reason === undefined ? {} : { reason }),
  };
}
