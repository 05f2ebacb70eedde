import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { recordSafely } from './log-looks.ts';
import { lookEvent } from './shown-events.ts';
import { teamOrigin } from './team-visit.ts';

/** A step that was written from the team's list, for the use log. What is saved already stays saved if this fails. */
export async function logRowWrite(
  log: Pick<AccessLog, 'record'>,
  {
    row,
    source,
    professional,
    now,
    createId,
  }: {
    readonly row: Pick<WorklistRow, 'own' | 'identifiers' | 'name' | 'birthDate'>;
    readonly source: SourceDescription;
    readonly professional: Professional;
    readonly now: Date;
    readonly createId: () => string;
  },
): Promise<void> {
  const { own, identifiers, name, birthDate } = row;
  const { id, name: sourceName, controller, register } = source;
  const client = {
    id: own.patientId,
    identifiers,
    name,
    ...(birthDate === undefined ? {} : { birthDate }),
  };
  const event = lookEvent(
    {
      source: { id, name: sourceName, controller, register },
      client,
      sections: ['Task'],
      // The list holds the team's own current clients alone: that is what the gate verified.
      basis: { kind: 'relationship' },
    },
    {
      professional,
      hostClient: { hostId: teamOrigin, identifiers },
      now,
      createId,
      ownController: controller,
    },
    'create',
  );
  await recordSafely(log, [event]);
}
