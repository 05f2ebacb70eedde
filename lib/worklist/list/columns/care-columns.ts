import { addMonths, type IsoDate, type IsoInstant, localDate } from '#lib/base/dates.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import type { Nothing, WorklistColumn } from '../column.ts';
import type { DerivingContext } from '../derived-row.ts';

const trendOrder = { down: 0, same: 1, up: 2 } as const;

function nothingOf(state: string): Nothing | undefined {
  if (state === 'none') return 'notRecorded';
  return state === 'notPermitted' || state === 'unanswered' ? state : undefined;
}

function instantNumber(instant: IsoInstant | undefined): number | undefined {
  const time = instant === undefined ? Number.NaN : Date.parse(instant);
  return Number.isNaN(time) ? undefined : time;
}

/** Use of services, who is responsible and what was agreed. */
export function careColumns({ today, timeZone }: DerivingContext): readonly WorklistColumn[] {
  const yearAgo = addMonths(today, -12);
  const isRecent = (day: IsoDate | undefined) => day !== undefined && day > yearAgo;
  return [
    { id: 'use', kind: 'number', value: ({ row }) => row.use.now },
    { id: 'trend', kind: 'choice', value: ({ trend }) => [trend], order: ({ trend }) => trendOrder[trend] },
    { id: 'emergency', kind: 'number', value: ({ row }) => row.use.emergency.now },
    {
      // Whole percent of the contacts of twelve months.
      id: 'remote',
      kind: 'number',
      value: ({ row: { use } }) => (use.now === 0 ? undefined : Math.round((100 * use.remote) / use.now)),
    },
    {
      id: 'repeats',
      kind: 'number',
      value: ({ row }) => row.use.repeats.reduce((sum, count) => sum + count, 0),
    },
    {
      // Risk factors that were recorded within twelve months.
      id: 'recorded',
      kind: 'choice',
      value: ({ row: { recorded } }) =>
        (Object.keys(recorded) as MeasurementKind[]).filter((kind) => isRecent(recorded[kind]?.[0])),
      nothing: ({ row }) => (row.measurementsClosed === true ? 'notPermitted' : undefined),
    },
    {
      id: 'owner',
      kind: 'text',
      value: ({ row: { owner } }) => (owner.state === 'named' ? owner.name : undefined),
      nothing: ({ row: { owner } }) => nothingOf(owner.state),
    },
    {
      id: 'plan',
      kind: 'date',
      value: ({ row: { plan } }) => (plan.state === 'recorded' ? plan.from : undefined),
      nothing: ({ row: { plan } }) =>
        // A plan without a date is a plan.
        plan.state === 'recorded' ? undefined : nothingOf(plan.state),
    },
    {
      id: 'lastContact',
      kind: 'date',
      value: ({ row: { lastContact } }) =>
        lastContact === undefined ? undefined : localDate(lastContact.at, timeZone),
      order: ({ row }) => instantNumber(row.lastContact?.at),
    },
    {
      id: 'nextContact',
      kind: 'date',
      value: ({ row: { nextContact } }) =>
        nextContact === undefined ? undefined : localDate(nextContact.at, timeZone),
      order: ({ row }) => instantNumber(row.nextContact?.at),
    },
  ];
}
