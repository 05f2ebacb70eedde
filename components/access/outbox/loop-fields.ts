import type { Words } from '#components/app/WordsProvider.tsx';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode } from '#lib/fhir/codeable-concept.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { readLoopTask } from '#lib/fhir/loop-task.ts';
import { isOwnTeam } from '#lib/fhir/own-team.ts';
import { readDisplay } from '#lib/fhir/reference.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { ComparedField } from './differing-fields.ts';

type Said = readonly (readonly [name: string, value: string | undefined])[];

/** A step of the loop in words: who, what and when. */
function saidOfTask(resource: ResourceJson, { t, format }: Pick<Words, 't' | 'format'>): Said | undefined {
  const facts = readLoopTask(resource);
  if (facts === undefined) return undefined;
  const { step, status, by, owner, changedAt, changedBy, due, text, reason } = facts;
  return [
    ['step', t(`outbox.step.${step}`)],
    ['status', t(`outbox.status.${status}`)],
    ['owner', owner?.name],
    ['requester', by.name],
    ['changedBy', changedBy?.name],
    ['changed', changedAt === undefined ? undefined : format.time(changedAt)],
    ['due', due === undefined ? undefined : format.date(due)],
    ['text', text],
    ['reason', reason],
  ];
}

/** Who answers for the client by a CareTeam of ours: a line for each, with their days. */
function saidOfTeam(resource: ResourceJson, { t, format }: Pick<Words, 't' | 'format'>): Said | undefined {
  if (!isOwnTeam(resource)) return undefined;
  const lines = readObjects(resource.participant).map((participant) => {
    const role = readCode(participant.role, ownSystems.ownerRole);
    const period = isObject(participant.period) ? participant.period : {};
    const day = (value: unknown) => (typeof value === 'string' ? format.date(value) : undefined);
    const [from, to] = [day(period.start), day(period.end)];
    return [
      readDisplay(participant.member),
      role === undefined ? undefined : t(`terms.ownerRole.${role}`),
      from === undefined ? undefined : `${t('outbox.field.since')} ${from}`,
      to === undefined ? undefined : `${t('outbox.field.until')} ${to}`,
    ]
      .filter((part) => part !== undefined)
      .join(', ');
  });
  return [['member', lines.join('\n')]];
}

/**
 * What differs between two versions of a step of the loop, or of the owners, in words; undefined for any other resource. What is
 * equal is not repeated.
 */
export function loopFields(
  mine: ResourceJson,
  theirs: ResourceJson,
  words: Pick<Words, 't' | 'format'>,
): readonly ComparedField[] | undefined {
  const ours = saidOfTask(mine, words) ?? saidOfTeam(mine, words);
  const other = new Map(saidOfTask(theirs, words) ?? saidOfTeam(theirs, words));
  if (ours === undefined || other.size === 0) return undefined;
  return ours
    .map(([name, value]) => ({ name: words.t(`outbox.field.${name}`), mine: value, theirs: other.get(name) }))
    .filter((field) => field.mine !== field.theirs);
}
