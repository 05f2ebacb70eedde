import { describe, expect, it } from 'vitest';
import { exportEvents } from '#lib/access/export-events.ts';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';

const professional = { id: 'demo-nurse', name: 'Tiina Mustonen', role: 'nurse', register: 'health' } as const;
const at = '2026-11-18T10:00:00.000Z';
function exported(
  events: Parameters<typeof exportEvents>[0],
  register: 'health' | 'social' | 'occupational' = 'health',
) {
  let made = 0;
  return exportEvents(events, {
    professional: { ...professional, register },
    at,
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
  });
}

describe('taking the log out', () => {
  it('is an event for each client and source of what is taken', () => {
    const reino = { identifiers: [{ system: 'urn:oid:1.2.246.21', value: '010190-900P' }], name: 'Reino' };
    const taken = exported([
      accessEvent(),
      accessEvent({ sections: ['plan'] }),
      disclosureEvent(),
      accessEvent({ client: reino }),
    ]);
    expect(taken.map(({ id, client, source }) => [id, client.name, source.id])).toEqual([
      ['id-1', 'Tervahauta Larisa', 'health'],
      ['id-2', 'Tervahauta Larisa', 'social'],
      ['id-3', 'Reino', 'health'],
    ]);
    expect(taken[0]).toMatchObject({
      at,
      action: 'export',
      professional,
      sections: ['log'],
      origin: 'options',
    });
    expect(taken.every((event) => event.recipient === undefined)).toBe(true);
  });

  it('keeps clients without identifiers apart by their reference', () => {
    const nobody = (reference: string) => accessEvent({ client: { identifiers: [], reference, name: '' } });
    expect(exported([nobody('Patient/1'), nobody('Patient/2'), nobody('Patient/1')]).length).toBe(2);
  });

  it.each([
    ['health', 'care'],
    ['social', 'socialWelfare'],
    ['occupational', 'occupationalCare'],
  ] as const)('is for the work of the %s register: %s', (register, purpose) => {
    expect(exported([accessEvent()], register)[0]?.purpose).toBe(purpose);
  });

  it('of nothing is no event', () => {
    expect(exported([])).toEqual([]);
  });
});
