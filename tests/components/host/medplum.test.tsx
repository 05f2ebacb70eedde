import { describe, expect, it } from 'vitest';
import { createMedplumAdapter } from '#lib/adapters/host/medplum/medplum.ts';
import { hostOf, pageOf, readAt, savedPage, stateOf } from './pages.ts';

const host = hostOf('medplum');
const id = (end: number) => `8c1f0b52-1111-4a6b-9a31-00000000000${end}`;

describe('Medplum App pages as they were seen', () => {
  it.each([
    ['header', 1, 'Larisa Tervahauta', '1956-08-03', '030856-9173'],
    ['page', 1, 'Larisa Tervahauta', '1956-08-03', '030856-9173'],
    ['header-two-identifiers', 2, 'Onni Eemeli Kemppainen', '2009-02-11', '110209A942P'],
    ['header-former-name-first', 4, 'Väinö Karvonen', '1932-06-17', '170632-9397'],
    ['header-year-of-birth', 5, 'Söğüt Özdemir-Åkerlund', undefined, '011088-953D'],
  ])('%s shows the client', (name, end, shown, birthDate, code) => {
    expect(createMedplumAdapter(host).readClientContext(savedPage(`medplum/${name}`))).toEqual({
      state: 'client',
      client: {
        hostId: 'medplum',
        identifiers: [{ system: 'urn:oid:1.2.246.21', value: code }],
        sourcePatient: { sourceId: 'health', id: id(end) },
        name: shown,
        ...(birthDate === undefined ? {} : { birthDate }),
      },
    });
  });

  it('waits while the bar still belongs to the client before', () => {
    const { root } = savedPage('medplum/page');
    expect(stateOf(readAt(createMedplumAdapter(host), root, `/Patient/${id(2)}`))).toBe('pending: agreement');
  });

  it('waits for a bar that has not come', () => {
    expect(stateOf(readAt(createMedplumAdapter(host), pageOf('<nav></nav>'), `/Patient/${id(1)}`))).toBe(
      'pending: header',
    );
  });

  it.each(['/Patient', '/Patient/new', '/Observation/1', '/', '/Patient?name=x'])(
    'sees no open client at %s',
    (path) => {
      const { root } = savedPage('medplum/page');
      expect(stateOf(readAt(createMedplumAdapter(host), root, path))).toBe('none');
    },
  );

  it('reads the identifier of the system that the settings name', () => {
    const named = hostOf('medplum', { identifierSystem: 'https://kertomus.example.fi/asiakasnumero' });
    const reading = createMedplumAdapter(named).readClientContext(
      savedPage('medplum/header-two-identifiers'),
    );
    expect(reading).toMatchObject({ client: { identifiers: [{ value: '204417' }] } });
  });
});
