import { describe, expect, it } from 'vitest';
import { createDemoRecordAdapter } from '#lib/adapters/host/demo-record/demo-record.ts';
import { hostOf, pageOf, readAt, stateOf } from './pages.ts';

const adapter = createDemoRecordAdapter(hostOf('demo-record'));
const header = (number: number, facts: Readonly<Record<string, string>>, more = '') =>
  `<header data-patient-banner data-client-number="${number}" ${more}>${Object.entries(facts)
    .map(([name, text]) => `<span class="${name}">${text}</span>`)
    .join('')}</header>`;
const larisa = {
  'patient-name': 'Tervahauta Larisa',
  'identity-code': '030856-9173',
  'birth-date': '3.8.1956',
};
const { 'identity-code': _, ...withoutCode } = larisa;

describe('the demo record', () => {
  it('shows a client', () => {
    expect(readAt(adapter, pageOf(header(7, larisa)), '/client/7')).toEqual({
      state: 'client',
      client: {
        hostId: 'demo-record',
        identifiers: [{ system: 'urn:oid:1.2.246.21', value: '030856-9173' }],
        name: 'Tervahauta Larisa',
        birthDate: '1956-08-03',
      },
    });
  });

  it('shows a client by the Patient id of a source', () => {
    const reading = readAt(adapter, pageOf(header(7, withoutCode, 'data-patient-id="p7"')), '/client/7');
    expect(reading).toMatchObject({
      client: { sourcePatient: { sourceId: 'health', id: 'p7' }, identifiers: [] },
    });
  });

  it.each([
    ['the list', '/', header(7, larisa), 'none'],
    ['no header yet', '/client/7', '', 'pending: header'],
    ['the header of the client before', '/client/8', header(7, larisa), 'pending: agreement'],
    ['two headers of two clients', '/client/7', header(7, larisa) + header(8, larisa), 'pending: agreement'],
    ['the same header twice', '/client/7', header(7, larisa) + header(7, larisa), 'client'],
    ['a header without facts', '/client/7', header(7, {}), 'unclear: incomplete'],
    ['a header without anything that points', '/client/7', header(7, withoutCode), 'unclear: incomplete'],
    [
      'a birth date that does not exist',
      '/client/7',
      header(7, { ...larisa, 'birth-date': '31.2.1956' }),
      'unclear: unreadable',
    ],
    [
      'a birth date of another client',
      '/client/7',
      header(7, { ...larisa, 'birth-date': '4.8.1956' }),
      'pending: agreement',
    ],
    ['one address for all, no header', '/?sameUrl=1', '', 'none'],
    ['one address for all, a header', '/?sameUrl=1', header(7, larisa), 'client'],
  ])('%s: %s', (_, path, body, expected) => {
    expect(stateOf(readAt(adapter, pageOf(body), path))).toBe(expected);
  });

  it('takes no script out of a name', () => {
    const root = pageOf(header(7, { ...larisa, 'patient-name': '&lt;img src=x onerror=alert(1)&gt;' }));
    expect(readAt(adapter, root, '/client/7')).toMatchObject({
      client: { name: '<img src=x onerror=alert(1)>' },
    });
  });

  it('matches only the addresses of its settings', () => {
    const urls = ['https://record.example.fi/client/1', 'https://other.example.fi/client/1'];
    expect(urls.map((url) => adapter.matches(new URL(url)))).toEqual([true, false]);
  });
});
