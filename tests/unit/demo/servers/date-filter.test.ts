import { matchesSearchRequest, Operator } from '@medplum/core';
import { describe, expect, it } from 'vitest';
import { dateFilter } from '#demo/servers/date-filter.ts';
// Loads the definitions that the router's matching needs.
import '#demo/servers/register-server.ts';

const days = ['2026-03-01', '2026-03-01T10:00:00+02:00', '2026-03-01T00:30:00+02:00', '2026-02-28T22:30:00Z'];
const periods = [
  ...days.flatMap((start) => [{ start }, ...days.map((end) => ({ start, end }))]),
  { end: '2026-02-28' },
  {},
];
const resources = [
  ...periods.map((period) => ({ resourceType: 'Encounter' as const, id: 'e', period })),
  { resourceType: 'Encounter' as const, id: 'e' },
  ...[...days, undefined].map((start) => ({ resourceType: 'Appointment' as const, id: 'a', start })),
];

describe("the short way to date=ge… answers as the router's own matching", () => {
  it.each(['2026', '2026-02', '2026-02-28', '2026-03-01', '2026-03-01T08:00:00Z', '2026-03-02'])(
    '%s',
    (value) => {
      const filter = { code: 'date', operator: Operator.GREATER_THAN_OR_EQUALS, value };
      for (const resource of resources) {
        const request = { resourceType: resource.resourceType, filters: [filter] };
        const expected = matchesSearchRequest(
          resource as Parameters<typeof matchesSearchRequest>[0],
          request,
        );
        expect([resource, dateFilter(request, filter)?.(resource)]).toEqual([resource, expected]);
      }
    },
  );

  it('leaves every other filter to the router', () => {
    const request = { resourceType: 'Encounter' as const };
    expect(
      dateFilter(request, { code: 'date', operator: Operator.LESS_THAN, value: '2026' }),
    ).toBeUndefined();
    expect(dateFilter(request, { code: 'status', operator: Operator.EQUALS, value: 'x' })).toBeUndefined();
    expect(
      dateFilter(
        { resourceType: 'Observation' },
        { code: 'date', operator: Operator.GREATER_THAN_OR_EQUALS, value: '2026' },
      ),
    ).toBeUndefined();
  });
});
