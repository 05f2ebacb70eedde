import { describe, expect, it } from 'vitest';
import { hostDraftOf, toHost } from '#components/settings/host-draft.ts';
import type { HostSettings } from '#lib/model/settings/settings.ts';

const whole: HostSettings = {
  id: 'record',
  name: 'Potilaskertomus',
  adapter: 'demo-record',
  matches: ['https://record.example.fi/*'],
  sourceId: 'health',
  identifierSystem: 'urn:oid:1.2.246.21',
  clientAddress: 'https://record.example.fi/patient/{id}',
  addressSourceId: 'other',
  verifiesRelationship: true,
};

describe('a host in the form', () => {
  it('leaves it as it came, with what the form does not ask about', () => {
    expect(toHost(hostDraftOf(whole))).toEqual(whole);
  });

  it('puts nothing into what was not said', () => {
    const { id, name, adapter, matches } = whole;
    const bare = { id, name, adapter, matches };
    expect(toHost(hostDraftOf(bare))).toEqual(bare);
  });
});
