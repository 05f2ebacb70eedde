import { describe, expect, it } from 'vitest';
import { ofLarisa, readOne, readResources, reasonsOf } from '../read-resource.ts';

const period = { start: '2026-11-18T09:00:00+02:00', end: '2026-11-18T09:30:00+02:00' };
const encounter = { resourceType: 'Encounter', status: 'finished', period };
const appointment = {
  resourceType: 'Appointment',
  status: 'booked',
  start: '2026-12-01T08:00:00+02:00',
  participant: [{ actor: ofLarisa }],
};
const channel = (code: string) => ({ coding: [{ system: 'urn:rinnalla:contact-channel', code }] });

describe('Encounter', () => {
  it('becomes a contact with everything that is said of it', () => {
    expect(
      readOne('contact', {
        ...encounter,
        meta: { lastUpdated: '2026-11-18T10:00:00Z' },
        class: { code: 'AMB' },
        serviceType: { text: 'Terveysasema' },
        priority: { coding: [{ code: 'UR' }] },
        participant: [{ type: [{ text: 'sairaanhoitaja' }], individual: { display: 'Keränen Tuula' } }],
        reasonCode: [{ coding: [{ system: 'urn:oid:1.2.246.537.6.31', code: 'T90', display: 'Diabetes' }] }],
        appointment: [{ reference: 'Appointment/5' }],
      }),
    ).toEqual({
      kind: 'contact',
      id: 'Encounter/1',
      provenance: {
        sourceId: 'kainuu',
        register: 'health',
        controller: 'Kainuun hyvinvointialue',
        reference: 'Encounter/1',
        recordedAt: '2026-11-18T10:00:00Z',
      },
      status: 'held',
      start: period.start,
      end: period.end,
      channel: 'visit',
      service: { text: 'Terveysasema', codings: [] },
      urgency: 'urgent',
      professional: 'Keränen Tuula',
      profession: 'sairaanhoitaja',
      reasons: [
        {
          text: 'Diabetes',
          codings: [{ system: 'urn:oid:1.2.246.537.6.31', kind: 'icpc2', code: 'T90', display: 'Diabetes' }],
        },
      ],
      fulfils: 'Appointment/5',
    });
  });

  it.each([
    ['finished', 'held'],
    ['in-progress', 'ongoing'],
    ['arrived', 'ongoing'],
    ['triaged', 'ongoing'],
    ['onleave', 'ongoing'],
    ['planned', 'booked'],
    ['cancelled', 'cancelled'],
  ])('%s is %s', (status, becomes) => {
    expect(readOne('contact', { ...encounter, status }).status).toBe(becomes);
  });

  it.each([
    ['AMB', undefined, 'visit'],
    ['EMER', undefined, 'visit'],
    ['IMP', undefined, 'wardStay'],
    ['ACUTE', undefined, 'wardStay'],
    ['HH', undefined, 'homeVisit'],
    ['VR', undefined, 'remote'],
    ['VR', channel('video'), 'video'],
    ['VR', channel('message'), 'message'],
    ['AMB', { coding: [{ system: 'http://snomed.info/sct', code: '185317003' }] }, 'call'],
    ['AMB', channel('carrier-pigeon'), 'visit'],
    ['constructor', undefined, 'visit'],
    [undefined, undefined, 'visit'],
  ])('of class %s and type %j is held as %s', (code, type, becomes) => {
    expect(readOne('contact', { ...encounter, class: { code }, type: [type] }).channel).toBe(becomes);
  });

  it.each([
    [{ class: { code: 'EMER' } }, 'emergency'],
    [{ priority: { coding: [{ code: 'EM' }] } }, 'emergency'],
    [{ priority: { coding: [{ code: 'UR' }] } }, 'urgent'],
    [{ priority: { coding: [{ code: 'R' }] } }, 'routine'],
    [{}, 'unknown'],
  ])('%j is %s', (parts, becomes) => {
    expect(readOne('contact', { ...encounter, ...parts }).urgency).toBe(becomes);
  });

  it.each([
    ['the service type', { serviceType: { coding: [{ code: 'x', display: 'Päivystys' }] } }, 'Päivystys'],
    ['else the provider', { serviceProvider: { display: 'Kajaani' }, type: [{ text: 't' }] }, 'Kajaani'],
    ['else the type, not the channel', { type: [channel('call'), { text: 'Kontrolli' }] }, 'Kontrolli'],
    ['else the class in words', { class: { code: 'AMB', display: 'avohoito' } }, 'avohoito'],
    ['else the source', {}, 'Kainuun tietojärjestelmä'],
  ])('has a lane: %s', (_, parts, lane) => {
    expect(readOne('contact', { ...encounter, ...parts }).service.text).toBe(lane);
  });

  it('is read without the end that lies before its start', () => {
    const early = { ...encounter, period: { ...period, end: '2026-11-17T09:00:00+02:00' } };
    expect(readOne('contact', early).end).toBeUndefined();
    expect(reasonsOf(early)).toEqual(['Encounter.period.end: before start']);
  });

  it('finds the names of professional and provider in what came along', () => {
    const record = readResources([
      { resourceType: 'Practitioner', id: 'p', name: [{ family: 'Keränen', given: ['Tuula'] }] },
      { resourceType: 'Organization', id: 'o', name: 'Kajaanin terveysasema' },
      {
        ...encounter,
        id: '1',
        subject: ofLarisa,
        serviceProvider: { reference: 'Organization/o' },
        participant: [{ individual: { reference: 'Practitioner/p' } }],
      },
    ]);
    expect(record.entries).toMatchObject([
      { professional: 'Keränen Tuula', service: { text: 'Kajaanin terveysasema' } },
    ]);
  });

  it.each([
    [{ status: 'unknown' }, 'Encounter.status: unknown'],
    [{ status: undefined }, 'Encounter.status: missing'],
    [{ period: undefined }, 'Encounter.period.start: missing'],
    [{ period: { start: '2023-02-30' } }, 'Encounter.period.start: not a date'],
    [{ period: 'yesterday' }, 'Encounter.period.start: missing'],
  ])('that cannot be read says why: %j', (parts, reason) => {
    expect(reasonsOf({ ...encounter, ...parts })).toEqual([reason]);
  });

  it('entered in error is passed over', () => {
    const record = readResources([{ ...encounter, id: '1', subject: ofLarisa, status: 'entered-in-error' }]);
    expect(record).toMatchObject({ entries: [], unread: [] });
  });
});

describe('Appointment', () => {
  it.each([
    ['booked', 'booked'],
    ['pending', 'booked'],
    ['proposed', 'booked'],
    ['waitlist', 'booked'],
    ['checked-in', 'booked'],
    ['noshow', 'noShow'],
    ['cancelled', 'cancelled'],
    ['fulfilled', 'held'],
  ])('%s is %s', (status, becomes) => {
    expect(readOne('contact', { ...appointment, status }).status).toBe(becomes);
  });

  it('names its service, its professional and its channel', () => {
    const read = readOne('contact', {
      ...appointment,
      serviceType: [{ text: 'Diabeteshoitaja' }],
      appointmentType: channel('video'),
      participant: [
        { actor: ofLarisa },
        { actor: { reference: 'Location/2', display: 'Huone 2' } },
        { actor: { reference: 'Practitioner/3', display: 'Keränen Tuula' }, type: [{ text: 'hoitaja' }] },
      ],
    });
    expect(read).toMatchObject({
      service: { text: 'Diabeteshoitaja' },
      channel: 'video',
      professional: 'Keränen Tuula',
      profession: 'hoitaja',
    });
  });

  const both = (status: string, contact: string) =>
    readResources([
      { ...appointment, id: '5', status },
      {
        ...encounter,
        id: '1',
        subject: ofLarisa,
        status: contact,
        appointment: [{ reference: 'Appointment/5' }],
      },
    ]).entries.map(({ id }) => id);

  it('is not counted twice when a contact says it fulfilled it', () => {
    expect(both('fulfilled', 'finished')).toEqual(['Encounter/1']);
    expect(both('booked', 'planned')).toEqual(['Encounter/1']);
  });

  it('stays when it was missed, or the contact was cancelled', () => {
    expect(both('noshow', 'finished')).toEqual(['Appointment/5', 'Encounter/1']);
    expect(both('booked', 'cancelled')).toEqual(['Appointment/5', 'Encounter/1']);
  });

  it('without a time cannot be shown on any day', () => {
    expect(reasonsOf({ ...appointment, start: undefined })).toEqual(['Appointment.start: missing']);
  });
});
