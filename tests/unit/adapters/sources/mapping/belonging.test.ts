import { describe, expect, it } from 'vitest';
import { createRecordBuilder } from '#lib/adapters/sources/mapping/record-builder.ts';
import { client, identityCode, ofLarisa, readResources, sourceOf } from '../read-resource.ts';

const condition = { resourceType: 'Condition', id: '1', code: { text: 'Astma' } };

function addAt(baseUrl: string, subject: unknown) {
  const builder = createRecordBuilder({ source: sourceOf('health'), client, fetchedAt: '2026', baseUrl });
  builder.add('problems', { ...condition, subject });
  return builder.build();
}

describe('the rule of identity', () => {
  it.each([
    ['by relative reference', ofLarisa],
    ['by a version of it', { reference: 'Patient/larisa/_history/2' }],
    ['by absolute reference at this server', { reference: 'https://fhir.example/r4/Patient/larisa' }],
    ['by an official identifier alone', { identifier: identityCode }],
  ])('a resource of this client is read: %s', (_, subject) => {
    expect(addAt('https://fhir.example/r4', subject).entries).toHaveLength(1);
  });

  it.each([
    ['another id', { reference: 'Patient/ville' }],
    ['the same id at another server', { reference: 'https://other.example/r4/Patient/larisa' }],
    ['the same id of another type', { reference: 'Group/larisa' }],
    ['an address that only ends alike', { reference: 'https://fhir.example/r4/x/Patient/larisa' }],
    ['another identity code', { identifier: { ...identityCode, value: '131052-308T' } }],
    ['the identifier beside another reference', { reference: 'Patient/ville', identifier: identityCode }],
    ['a contained person', { reference: '#larisa' }],
    ['an unresolved address', { reference: 'urn:uuid:larisa' }],
    ['a number', 7],
  ])('a resource of anybody else is not: %s', (_, subject) => {
    const record = addAt('https://fhir.example/r4', subject);
    expect(record.entries).toEqual([]);
    expect(record.unread).toEqual([{ reference: 'Condition/1', reason: 'belongs to another client' }]);
  });

  it('a resource of nobody is not either', () => {
    expect(readResources([condition]).unread).toEqual([
      { reference: 'Condition/1', reason: 'Condition: belongs to no client' },
    ]);
  });

  it('a group appointment is the client’s when the client is among the participants', () => {
    const appointment = {
      resourceType: 'Appointment',
      id: '1',
      status: 'booked',
      start: '2026-12-01',
      participant: [{ actor: { reference: 'Patient/ville' } }, { actor: ofLarisa }],
    };
    expect(readResources([appointment]).entries).toHaveLength(1);
    const withoutLarisa = { ...appointment, participant: appointment.participant.slice(0, 1) };
    expect(readResources([withoutLarisa]).entries).toEqual([]);
  });

  it('a message without a subject is the client’s when the client sent or received it', () => {
    const message = { resourceType: 'Communication', id: '1', status: 'completed', topic: { text: 'Aika' } };
    expect(readResources([{ ...message, recipient: [ofLarisa] }]).entries).toHaveLength(1);
    expect(readResources([{ ...message, sender: ofLarisa }]).entries).toHaveLength(1);
    expect(readResources([{ ...message, sender: { reference: 'Patient/ville' } }]).entries).toEqual([]);
  });
});

describe('a resource that comes twice', () => {
  it('is one entry', () => {
    const mine = { ...condition, subject: ofLarisa };
    expect(readResources([mine, mine]).entries).toHaveLength(1);
  });
});
