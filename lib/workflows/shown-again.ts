import { accessLimitsOf } from '#lib/access/access-defaults.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { StoredRow } from '#lib/worklist/stored-row.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { gateOf } from './compose-team-rows.ts';
import { lookEvent } from './shown-events.ts';
import { teamOrigin } from './team-visit.ts';
import { professionalOf } from './visit-access.ts';

/**
 * own: no other register has told anything. wide: it tells what another register told. narrowed: that is left out, because the
 * permit is too old to be believed.
 */
export type RowWidth = 'own' | 'wide' | 'narrowed';

/** A kept row as it may be shown now, and the looks that this is. */
export interface ShownAgain {
  readonly row: WorklistRow;
  readonly events: readonly AccessEvent[];
  readonly width: RowWidth;
}

/** Age in milliseconds; a time that cannot be read is older than any limit. */
function ageOf({ readAt }: WorklistRow, now: Date): number {
  const age = now.getTime() - Date.parse(readAt);
  return Number.isNaN(age) ? Number.POSITIVE_INFINITY : Math.abs(age);
}

/** Too old to be shown at all. */
export function isExpired(row: WorklistRow, settings: Settings, now: Date): boolean {
  return !(ageOf(row, now) <= settings.cacheHours * 3_600_000);
}

/** What another register told may not be believed to be permitted any more. */
export function isPermitStale(row: WorklistRow, settings: Settings, now: Date): boolean {
  return !(ageOf(row, now) <= accessLimitsOf(settings).permissionMaxAgeMinutes * 60_000);
}

/**
 * What of a kept row may be shown, and what its look is to the log: one event for each source that it rests on, as when the
 * client was read. Undefined where nothing may be: it is too old, or was composed under another gate.
 */
export function showAgain(
  kept: StoredRow,
  ports: { readonly settings: Settings; readonly now: Date; readonly createId: () => string },
): ShownAgain | undefined {
  const { settings, now, createId } = ports;
  if (kept.gate !== gateOf(settings) || isExpired(kept.row, settings, now)) return undefined;
  const professional = professionalOf(settings);
  const isOwn = (sourceId: string) =>
    settings.sources.find(({ id }) => id === sourceId)?.register === professional.register;
  const width: RowWidth =
    kept.ownOnly === undefined ? 'own' : isPermitStale(kept.row, settings, now) ? 'narrowed' : 'wide';
  const row = width === 'narrowed' ? (kept.ownOnly ?? kept.row) : kept.row;
  const looks = kept.looks.filter(({ sourceId }) => width === 'wide' || isOwn(sourceId));
  const own = settings.sources.find(({ register }) => register === professional.register);
  const events = looks.flatMap(({ sourceId, patientId, sections, basis }) => {
    const source = settings.sources.find(({ id }) => id === sourceId);
    if (source === undefined) return [];
    const { id, name, controller, register } = source;
    const { identifiers, birthDate } = row;
    const client = {
      id: patientId,
      identifiers,
      name: row.name,
      ...(birthDate === undefined ? {} : { birthDate }),
    };
    return lookEvent(
      { source: { id, name, controller, register }, client, sections, basis },
      {
        professional,
        hostClient: { hostId: teamOrigin, identifiers },
        now,
        createId,
        ownController: own?.controller ?? '',
      },
    );
  });
  // A source that is in the settings no more was not asked by this professional: its row is nobody's.
  return events.length < looks.length || events.length === 0 ? undefined : { row, events, width };
}
