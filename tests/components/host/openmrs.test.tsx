import { describe, expect, it } from 'vitest';
import { createOpenmrsAdapter } from '#lib/adapters/host/openmrs/openmrs.ts';
import { hostOf, pageOf, readAt, savedPage, stateOf } from './pages.ts';

const host = hostOf('openmrs');
const first = '/openmrs/spa/patient/8c1f0b52-1111-4a6b-9a31-000000000001/chart/patient-summary';
const second = '/openmrs/spa/patient/8c1f0b52-1111-4a6b-9a31-000000000002/chart/patient-summary';

function expectedClient(uuidEnd: number, name: string, birthDate: string, code: string) {
  return {
    state: 'client',
    client: {
      hostId: 'openmrs',
      identifiers: [{ system: 'urn:oid:1.2.246.21', value: code }],
      sourcePatient: { sourceId: 'health', id: `8c1f0b52-1111-4a6b-9a31-00000000000${uuidEnd}` },
      name,
      birthDate,
    },
  };
}
const larisa = expectedClient(1, 'Larisa Tervahauta', '1956-08-03', '030856-9173');
const onni = expectedClient(2, 'Onni Eemeli Kemppainen', '2009-02-11', '110209A942P');

describe('OpenMRS 3 pages as they were seen', () => {
  it.each([
    ['chart', larisa],
    ['chart-finnish', larisa],
    ['search-over-chart', onni],
    ['chart-identifiers-as-labels', onni],
    ['chart-identity-code-primary', onni],
    ['chart-deceased', expectedClient(4, 'Väinö Heikkinen', '1932-06-17', '170632-9397')],
    ['chart-sex-not-recorded', expectedClient(5, 'Söğüt Özdemir-Åkerlund', '1988-10-01', '011088-953D')],
  ])('%s shows the client', (name, expected) => {
    const page = savedPage(`openmrs/${name}`);
    expect(createOpenmrsAdapter(host).readClientContext(page)).toEqual(expected);
  });

  it('reads the number of another system when the settings name one', () => {
    const adapter = createOpenmrsAdapter(
      hostOf('openmrs', { identifierSystem: 'https://openmrs.example.fi/id' }),
    );
    expect(adapter.readClientContext(savedPage('openmrs/chart'))).toMatchObject({
      client: { identifiers: [{ system: 'https://openmrs.example.fi/id', value: '100000Y' }] },
    });
  });

  it.each([
    ['chart-loading', 'pending: header'],
    ['search-page', 'none'],
  ])('%s: %s', (name, expected) => {
    expect(stateOf(createOpenmrsAdapter(host).readClientContext(savedPage(`openmrs/${name}`)))).toBe(
      expected,
    );
  });
});

describe('a banner of OpenMRS 3', () => {
  const banner = (name: string, date: string, avatar = name) =>
    `<header role="banner" aria-label="patient banner"><div aria-label="Avatar for ${avatar}"></div>
     <span class="x-patientName-y">${name}</span><div><span>70</span><span>·</span><span>${date}</span></div></header>`;

  it.each([
    ['03-Aug-1956', 'en', '1956-08-03'],
    ['3.8.1956', 'fi', '1956-08-03'],
    ['03 aug. 1956', 'sv', '1956-08-03'],
    ['03 août 1956', 'fr', '1956-08-03'],
    ['03/08/1956', 'fr', '1956-08-03'],
  ])('%s on a page in %s is %s', (date, language, expected) => {
    const reading = readAt(createOpenmrsAdapter(host), pageOf(banner('Larisa', date), language), first);
    expect(reading.state === 'client' && reading.client.birthDate).toBe(expected);
  });

  it('reads today for a newborn', () => {
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    const reading = readAt(createOpenmrsAdapter(host), pageOf(banner('Larisa', 'Tänään'), 'fi'), first);
    expect(reading.state === 'client' && reading.client.birthDate).toBe(today);
  });

  it.each([
    ['another calendar', '27-ሐምሌ-1948', 'am', 'unclear: unreadable'],
    ['day and month that could be exchanged', '03/08/1956', 'en', 'unclear: unreadable'],
    ['no date at all', '', 'en', 'unclear: unreadable'],
  ])('is in doubt with %s', (_, date, language, expected) => {
    expect(stateOf(readAt(createOpenmrsAdapter(host), pageOf(banner('Larisa', date), language), first))).toBe(
      expected,
    );
  });

  it.each(['1956', 'Aug 1956'])('takes a birth date of which only %s is known as not known', (date) => {
    const reading = readAt(createOpenmrsAdapter(host), pageOf(banner('Larisa', date), 'en'), first);
    expect(reading).toMatchObject({ state: 'client', client: { name: 'Larisa' } });
    expect(reading.state === 'client' && reading.client.birthDate).toBe(undefined);
  });

  it('waits while the avatar and the name belong to two clients', () => {
    const root = pageOf(banner('Onni', '11-Feb-2009', 'Larisa'), 'en');
    expect(stateOf(readAt(createOpenmrsAdapter(host), root, second))).toBe('pending: agreement');
  });

  it('waits while two banners show two clients', () => {
    const root = pageOf(banner('Larisa', '03-Aug-1956') + banner('Onni', '11-Feb-2009'), 'en');
    expect(stateOf(readAt(createOpenmrsAdapter(host), root, first))).toBe('pending: agreement');
  });

  it('does not believe the banner of the client before at a new address', () => {
    const adapter = createOpenmrsAdapter(host);
    const root = pageOf(banner('Larisa', '03-Aug-1956'), 'en');
    expect(stateOf(readAt(adapter, root, first))).toBe('client');
    expect(stateOf(readAt(adapter, root, second))).toBe('pending: agreement');
    // The user goes back before anything has changed.
    expect(stateOf(readAt(adapter, root, first))).toBe('client');
    expect(stateOf(readAt(adapter, root, second))).toBe('pending: agreement');
    root.body.innerHTML = banner('Onni', '11-Feb-2009');
    expect(readAt(adapter, root, second)).toMatchObject({ state: 'client', client: { name: 'Onni' } });
  });

  it('believes a new banner of a namesake born on the same day', () => {
    const adapter = createOpenmrsAdapter(host);
    const root = pageOf(banner('Larisa', '03-Aug-1956'), 'en');
    readAt(adapter, root, first);
    root.body.innerHTML = banner('Larisa', '03-Aug-1956');
    expect(readAt(adapter, root, second)).toMatchObject({
      client: { sourcePatient: { id: second.split('/')[4] } },
    });
  });

  it.each(['/openmrs/spa/home', '/openmrs/spa/patient/8c1f/edit', '/openmrs/spa/search?query=a'])(
    'sees no open client at %s',
    (path) => {
      expect(
        stateOf(readAt(createOpenmrsAdapter(host), pageOf(banner('Larisa', '03-Aug-1956'), 'en'), path)),
      ).toBe('none');
    },
  );
});
