import { describe, expect, it } from 'vitest';
import { searchName, toAuditEvents } from '#lib/adapters/log/audit-event.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';

const logged = (event: AccessEvent) => ({ event, sequence: 12, hash: 'ab'.repeat(32), delivered: false });
const useOf = (event: AccessEvent) => toAuditEvents(logged(event))[0];
const codesOf = (event: AccessEvent) =>
  (useOf(event)?.agent ?? []).map(({ type, who }) => [type?.coding?.[0]?.code, who?.display]);

describe('an event of the use log as AuditEvent', () => {
  // BALP 1.1.4: type, first subtype, action, and which of source (110153) and destination (110152) is the client.
  it.each([
    ['read', 'PatientRead', 'rest', 'read', 'R', ['Potilasrekisteri', 'Rinnalla'], 'IRCP'],
    ['query', 'PatientQuery', 'rest', 'search', 'E', ['Rinnalla', 'Potilasrekisteri'], 'IRCP'],
    ['create', 'PatientCreate', 'rest', 'create', 'C', ['Rinnalla', 'Potilasrekisteri'], 'AUT'],
    ['update', 'PatientUpdate', 'rest', 'update', 'U', ['Rinnalla', 'Potilasrekisteri'], 'AUT'],
    ['export', undefined, '110106', 'export', 'R', ['Rinnalla', 'Potilasrekisteri'], 'IRCP'],
    ['openForReason', undefined, '110113', '110127', 'E', ['Rinnalla', 'Potilasrekisteri'], 'IRCP'],
    [
      'openSpecialContent',
      undefined,
      '110113',
      'openSpecialContent',
      'E',
      ['Rinnalla', 'Potilasrekisteri'],
      'IRCP',
    ],
  ] as const)('%s', (action, profile, type, subtype, code, [source, destination], participation) => {
    const event = accessEvent({ action });
    const used = useOf(event);
    expect(used?.meta?.profile ?? []).toEqual(
      profile === undefined
        ? []
        : [`https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.${profile}`],
    );
    expect([used?.type.code, used?.subtype?.[0]?.code, used?.action]).toEqual([type, subtype, code]);
    expect(used?.subtype?.at(-1)).toEqual({ system: 'urn:rinnalla:log-action', code: action });
    expect(codesOf(event)).toEqual([
      ['110153', source],
      ['110152', destination],
      [participation, 'Tiina Mustonen'],
    ]);
    expect(used?.agent.map(({ requestor }) => requestor)).toEqual([false, false, true]);
  });

  it('has the id of the event, when, by whom in which role, and why', () => {
    const event = accessEvent();
    const used = useOf(event);
    expect([used?.id, used?.recorded, used?.outcome]).toEqual([event.id, event.at, '0']);
    expect(used?.agent[2]).toMatchObject({
      role: [
        { coding: [{ system: 'urn:rinnalla:role', code: 'nurse' }] },
        { coding: [{ system: 'urn:rinnalla:register', code: 'health' }] },
      ],
      who: { identifier: { value: 'demo-nurse' } },
      purposeOfUse: [{ coding: [{ code: 'TREAT' }, { system: 'urn:rinnalla:purpose', code: 'care' }] }],
    });
  });

  it.each([
    ['care', ['TREAT', 'care']],
    ['occupationalCare', ['TREAT', 'occupationalCare']],
    ['consultation', ['TREAT', 'consultation']],
    ['emergency', ['ETREAT', 'emergency']],
    ['socialWelfare', ['socialWelfare']],
  ] as const)('codes the purpose %s as %o', (purpose, codes) => {
    expect(useOf(accessEvent({ purpose }))?.purposeOfEvent?.[0]?.coding?.map(({ code }) => code)).toEqual(
      codes,
    );
  });

  it('names the client by identifier, and refers to no resource that the log server does not hold', () => {
    for (const event of [accessEvent(), disclosureEvent()]) {
      for (const resource of toAuditEvents(logged(event))) {
        expect(JSON.stringify(resource)).not.toMatch(/"reference":\s*"/);
        expect(resource.entity?.[0]).toMatchObject({
          what: {
            type: 'Patient',
            identifier: { system: 'urn:oid:1.2.246.21', value: '140368-912D' },
            display: 'Tervahauta Larisa',
          },
          type: { code: '1' },
          role: { code: '1' },
          detail: expect.arrayContaining([{ type: 'reference', valueString: 'Patient/first' }]),
        });
      }
    }
  });

  it('names a client without identifiers by the reference at the source', () => {
    const event = accessEvent({ client: { identifiers: [], reference: 'Patient/7', name: 'Tuntematon' } });
    expect(useOf(event)?.entity?.[0]?.what?.identifier).toEqual({
      system: 'urn:rinnalla:source:health',
      value: 'Patient/7',
    });
  });

  it('holds the sections, the place in the chain and on what the look rested', () => {
    const reason = { code: 'emergency', text: 'Tajuton, omaista ei tavoiteta' };
    const entities = useOf(accessEvent({ basis: { kind: 'specialReason', reason } }))?.entity ?? [];
    const sections = entities.filter(({ type }) => type?.code === '2');
    expect(sections.map(({ what }) => what?.identifier?.value)).toEqual(['problems', 'medication']);
    const details = Object.fromEntries(
      (entities.at(-1)?.detail ?? []).map(({ type, valueString }) => [type, valueString]),
    );
    expect(details).toEqual({
      sequence: '12',
      hash: 'ab'.repeat(32),
      origin: 'demo-record',
      basis: 'specialReason',
      reasonCode: 'emergency',
      reasonText: 'Tajuton, omaista ei tavoiteta',
      sourceRegister: 'health',
      sourceController: 'Kainuun hyvinvointialue',
    });
  });

  it('holds a query in Base64', () => {
    const query = useOf(accessEvent({ action: 'query' }))?.entity?.find(({ role }) => role?.code === '24');
    expect(atob(query?.query ?? '')).toBe('Patient?identifier=urn%3Aoid%3A1.2.246.21%7C140368-912D');
  });

  it('never has an empty text, which FHIR forbids', () => {
    const event = accessEvent({ client: { identifiers: [{ system: 's', value: 'v' }], name: 'X' } });
    expect(JSON.stringify(toAuditEvents(logged(event)))).not.toContain(':""');
  });
});

describe('an event of the disclosure log', () => {
  it('is there exactly when there is a recipient', () => {
    expect(toAuditEvents(logged(accessEvent())).length).toBe(1);
    expect(toAuditEvents(logged(disclosureEvent())).length).toBe(2);
  });

  it('says who disclosed to whom, by the profile of a disclosure at its source', () => {
    const event = disclosureEvent();
    const disclosure = toAuditEvents(logged(event))[1];
    expect(disclosure?.meta?.profile?.[0]).toMatch(/PrivacyDisclosure\.Source$/);
    expect([disclosure?.type.code, disclosure?.subtype?.[0]?.code, disclosure?.action]).toEqual([
      '110106',
      'disclose',
      'R',
    ]);
    expect(disclosure?.agent.map(({ type, who }) => [type?.coding?.[0]?.code, who?.display])).toEqual([
      ['110153', 'Sosiaalihuollon asiakasrekisteri'],
      ['110152', 'Kainuun hyvinvointialue'],
      ['159541003', 'Kainuun hyvinvointialue'],
      ['IRCP', 'Tiina Mustonen'],
    ]);
    // The profile's invariant val-audit-source.
    expect(disclosure?.source.observer).toEqual(disclosure?.agent[0]?.who);
    expect(disclosure?.agent.slice(0, 2).every(({ network }) => network?.address !== undefined)).toBe(true);
    expect(disclosure?.entity?.at(-1)?.detail).toContainEqual({
      type: 'permission',
      valueString: 'Consent/3',
    });
  });

  it('has an id and a name of its own, neither the beginning of the other', () => {
    const [used, disclosure] = toAuditEvents(logged(disclosureEvent()));
    if (used === undefined || disclosure === undefined) throw new Error('two events');
    expect(used.id).not.toBe(disclosure.id);
    for (const { id } of [used, disclosure]) expect(id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
    // A search by a text finds what begins with it.
    expect(searchName(disclosure).startsWith(searchName(used))).toBe(false);
    expect(searchName(used).length).toBeGreaterThan(36);
  });
});
