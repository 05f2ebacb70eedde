import { describe, expect, it } from 'vitest';
import { listExportEvents } from '#lib/access/list-export-events.ts';
import { toAuditEvents } from '#lib/adapters/log/audit-event.ts';

const source = (id: string, register: 'health' | 'social') => ({
  id,
  name: id,
  controller: 'Kainuun hyvinvointialue',
  register,
});
const larisa = {
  identifiers: [{ system: 'urn:oid:1.2.246.21', value: '140368-912D' }],
  reference: 'Patient/larisa',
  name: 'Tervahauta Larisa',
};
function events(registers: readonly ('health' | 'social')[]) {
  let made = 0;
  return listExportEvents([{ client: larisa, registers }], {
    professional: { id: 'ro', name: 'Ritva Oinonen', role: 'teamLead', register: 'health' },
    sources: [source('health', 'health'), source('social', 'social')],
    columns: ['name', 'owner'],
    purpose: { code: 'listPrint:teamMeeting', text: 'torstain kokous' },
    at: '2026-11-18T10:00:00.000Z',
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
  });
}

describe('a list that leaves', () => {
  it('is an event of the own register with purpose, client and columns', () => {
    const [event, ...others] = events(['health']);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      action: 'export',
      client: larisa,
      sections: ['worklist-name', 'worklist-owner'],
      purpose: 'care',
      basis: { kind: 'specialReason', reason: { code: 'listPrint:teamMeeting', text: 'torstain kokous' } },
      origin: 'worklist',
    });
    expect(event).not.toHaveProperty('recipient');
  });

  it('discloses another register whose data stand in the row, without the own reference', () => {
    const [, disclosed] = events(['health', 'social']);
    expect(disclosed).toMatchObject({
      source: { id: 'social' },
      recipient: { register: 'health', controller: 'Kainuun hyvinvointialue' },
    });
    expect(disclosed?.client).not.toHaveProperty('reference');
  });

  it('is told to the log server as an export with its purpose', () => {
    const [event] = events(['health']);
    if (event === undefined) throw new Error('No event');
    const [audit] = toAuditEvents({ event, sequence: 1, hash: 'h' } as Parameters<typeof toAuditEvents>[0]);
    expect(audit?.type.display).toBe('Export');
    expect(JSON.stringify(audit)).toContain('listPrint:teamMeeting');
  });
});
