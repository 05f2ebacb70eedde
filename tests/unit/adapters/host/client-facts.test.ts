import { describe, expect, it } from 'vitest';
import { type ClientFacts, cleanText, readingOf } from '#lib/adapters/host/client-facts.ts';
import type { HostSettings } from '#lib/model/settings/settings.ts';

const host: HostSettings = {
  id: 'record',
  name: 'Record',
  adapter: 'configured',
  matches: ['https://record.example.fi/*'],
  sourceId: 'health',
};
const whole: ClientFacts = {
  identityCode: '030856-9173',
  patientId: 'p1',
  name: 'Tervahauta Larisa',
  birthDate: '1956-08-03',
};

describe('the reading of a client', () => {
  it('names the source that the Patient id belongs to, and the system of the identity code', () => {
    expect(readingOf(host, whole)).toEqual({
      state: 'client',
      client: {
        hostId: 'record',
        identifiers: [{ system: 'urn:oid:1.2.246.21', value: '030856-9173' }],
        sourcePatient: { sourceId: 'health', id: 'p1' },
        name: 'Tervahauta Larisa',
        birthDate: '1956-08-03',
      },
    });
  });

  it.each<[string, ClientFacts, 'client' | 'unclear']>([
    ['identity code and name', { identityCode: '030856-9173', name: 'Larisa' }, 'client'],
    ['identity code and birth date', { identityCode: '030856-9173', birthDate: '1956-08-03' }, 'client'],
    ['Patient id and name', { patientId: 'p1', name: 'Larisa' }, 'client'],
    ['identity code alone', { identityCode: '030856-9173' }, 'unclear'],
    ['Patient id alone', { patientId: 'p1' }, 'unclear'],
    [
      'both pointers and nothing to check them by',
      { identityCode: '030856-9173', patientId: 'p1' },
      'unclear',
    ],
    ['name and birth date', { name: 'Larisa', birthDate: '1956-08-03' }, 'unclear'],
    ['an empty name', { patientId: 'p1', name: ' ' }, 'unclear'],
    ['nothing', {}, 'unclear'],
  ])('takes two facts, one that points and one that checks: %s', (_, facts, state) => {
    expect(readingOf(host, facts).state).toBe(state);
  });

  it('does not use a Patient id when the settings do not say whose it is', () => {
    const { sourceId: _, ...unnamed } = host;
    expect(readingOf(unnamed, { patientId: 'p1', name: 'Larisa' })).toEqual({
      state: 'unclear',
      reason: 'incomplete',
    });
  });

  it('waits while the identity code and the birth date belong to two clients', () => {
    expect(readingOf(host, { ...whole, birthDate: '2009-02-11' })).toEqual({
      state: 'pending',
      awaiting: 'agreement',
    });
  });

  it('does not read a birth date out of an identifier of another system', () => {
    const other = { ...host, identifierSystem: 'https://example.fi/number' };
    expect(readingOf(other, { ...whole, birthDate: '2009-02-11' }).state).toBe('client');
  });

  it.each([
    ['  Tervahauta \n  Larisa ', 'Tervahauta Larisa'],
    ['\u202eLarisa\u202c', 'Larisa'],
    ['Ter\u00advahauta', 'Tervahauta'],
    ['\u200b', undefined],
    ['', undefined],
    [null, undefined],
  ])('reads %j as a person would: %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });
});
