import { describe, expect, it } from 'vitest';
import { createHostAdapter } from '#lib/adapters/host/create-host-adapter.ts';
import type { HostSettings } from '#lib/model/settings/settings.ts';

const host = (said: Partial<HostSettings>): HostSettings => ({
  id: 'host',
  name: 'Record',
  adapter: 'openmrs',
  matches: ['https://emr.example.fi/openmrs/*'],
  ...said,
});
const addressOf = (said: Partial<HostSettings>, id = 'a-12') =>
  createHostAdapter(host(said))?.clientAddress?.(id);
const reading = { header: 'header' };

describe('the address of a client', () => {
  it.each([
    ['OpenMRS', {}, 'https://emr.example.fi/openmrs/spa/patient/a-12/chart'],
    [
      'Medplum',
      { adapter: 'medplum', matches: ['https://app.example.fi/*'] },
      'https://app.example.fi/Patient/a-12',
    ],
    [
      'the demo record',
      { adapter: 'demo-record', matches: ['http://127.0.0.1:8000/*'] },
      'http://127.0.0.1:8000/patient/a-12',
    ],
    [
      'a configured host, by its settings',
      { adapter: 'configured', reading, clientAddress: 'https://emr.example.fi/openmrs/p?id={id}' },
      'https://emr.example.fi/openmrs/p?id=a-12',
    ],
    [
      'a known host, by its settings before its own',
      { clientAddress: 'https://emr.example.fi/openmrs/x/{id}' },
      'https://emr.example.fi/openmrs/x/a-12',
    ],
    ['a configured host without an address', { adapter: 'configured', reading }, undefined],
    ['a host of several bases', { matches: ['https://a.example.fi/*', 'https://b.example.fi/*'] }, undefined],
    ['a host of any subdomain', { matches: ['https://*.example.fi/*'] }, undefined],
    ['an address of another server', { clientAddress: 'https://other.example.com/{id}' }, undefined],
  ] satisfies readonly (readonly [string, Partial<HostSettings>, string | undefined])[])(
    'of %s',
    (_, said, address) => {
      expect(addressOf(said)).toBe(address);
    },
  );

  it('keeps an id in its place, whatever it holds', () => {
    expect(addressOf({}, '../../login?x=')).toBe(
      'https://emr.example.fi/openmrs/spa/patient/..%2F..%2Flogin%3Fx%3D/chart',
    );
  });
});
