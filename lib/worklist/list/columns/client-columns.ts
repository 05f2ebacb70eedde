import { segments } from '#lib/risk/segment-names.ts';
import { dateNumber, type WorklistColumn } from '../column.ts';

/** Who the client is. */
export const clientColumns: readonly WorklistColumn[] = [
  { id: 'name', kind: 'text', value: ({ row }) => row.name },
  {
    id: 'age',
    kind: 'number',
    value: ({ age }) => age,
    // By the day of birth, so that two of one age stand in their order too.
    order({ row: { birthDate } }) {
      const born = dateNumber(birthDate);
      return born === undefined ? undefined : -born;
    },
  },
  {
    id: 'municipality',
    kind: 'text',
    value: ({ row: { municipality } }) => (municipality.kind === 'known' ? municipality.name : undefined),
    nothing: ({ row: { municipality } }) =>
      municipality.kind === 'hidden'
        ? 'notPermitted'
        : municipality.kind === 'notRecorded'
          ? 'notRecorded'
          : undefined,
  },
  {
    id: 'segment',
    kind: 'choice',
    value: ({ row: { segment } }) => (segment === undefined ? [] : [segment.id]),
    order: ({ row: { segment } }) => (segment === undefined ? undefined : segments.indexOf(segment.id)),
    nothing: ({ row }) =>
      row.segment === undefined && row.measurementsClosed === true ? 'notPermitted' : undefined,
  },
  {
    id: 'interpreter',
    kind: 'choice',
    value: ({ row: { interpreter } }) => (interpreter === undefined ? [] : [interpreter]),
  },
  { id: 'closed', kind: 'choice', value: ({ row: { closed } }) => closed },
];
