import { describe, expect, it } from 'vitest';
import type { ContactEntry, Entry } from '#lib/model/entries.ts';
import type { ServiceUseView } from '#lib/summary/views.ts';
import { aConcept, aContact, aWardStay, type Said } from '#tests/builders/entries.ts';
import { larisaRecord } from '#tests/builders/larisa.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, aSummary, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('service-use', aContact());

function use(entries: readonly Entry[], now?: string): ServiceUseView {
  return aSection('service-use', entries, now === undefined ? {} : { now: new Date(now) }).view;
}
function contactsOf(said: Said<ContactEntry>, now?: string): readonly [number, number] {
  const { contacts } = use([aContact(said)], now).figures;
  return [contacts.now, contacts.previous];
}

describe('the story of the pictures', () => {
  const { view } = aSummary(larisaRecord()).sections['service-use'];

  it('has the five key figures', () => {
    expect(view.figures).toEqual({
      contacts: { now: 41, previous: 26 },
      emergencyVisits: { now: 7, previous: 3 },
      wardDays: { now: 5, previous: 0 },
      noShows: { now: 3, previous: 1 },
      remoteShare: { now: 39, previous: 23 },
    });
  });

  it('has a lane for every service, grouped by register', () => {
    expect(
      view.lanes.map(({ register, service, now, previous, trend, noShows }) =>
        [register, service, now, `(${previous})`, trend, noShows].join(' '),
      ),
    ).toEqual([
      'health Päivystys 7 (3) up 0',
      'health Terveysasema 17 (12) up 0',
      'health Mielenterveys 4 (6) down 2',
      'health Osasto 5 (0) up 0',
      'social Aikuissosiaalityö 9 (4) up 0',
      'social Sosiaaliohjaus 4 (1) up 1',
    ]);
  });

  it('knows the last and the next contact', () => {
    expect(view.last).toMatchObject({ service: 'Päivystys', professional: 'A. Keränen' });
    expect(view.next).toMatchObject({ channel: 'video', profession: 'diabeteshoitaja' });
    expect(view.next?.start.slice(0, 10)).toBe('2026-11-24');
  });
});

describe('twelve months to the day, in the client’s zone', () => {
  it('says its periods', () => {
    expect(use([])).toMatchObject({
      period: { from: '2025-11-19', to: '2026-11-18' },
      previousPeriod: { from: '2024-11-19', to: '2025-11-18' },
      horizon: '2026-12-30',
    });
  });

  it.each([
    ['2026-11-18T08:00:00+02:00', [1, 0], 'today'],
    ['2026-11-18T23:00:00+02:00', [1, 0], 'later today'],
    ['2026-11-19T00:00:00+02:00', [0, 0], 'tomorrow'],
    ['2025-11-19T00:00:00+02:00', [1, 0], 'the first moment of the period'],
    ['2025-11-18T22:00:00Z', [1, 0], 'the same moment in UTC'],
    ['2025-11-18T23:59:59+02:00', [0, 1], 'exactly twelve months ago: the last day of the year before'],
    ['2024-11-19T00:00:00+02:00', [0, 1], 'the first day of the year before'],
    ['2024-11-18T23:59:59+02:00', [0, 0], 'earlier'],
    ['2026-11', [1, 0], 'a month only, of the period'],
  ] as [string, [number, number], string][])('%s counts %j: %s', (start, counted) => {
    expect(contactsOf({ start })).toEqual(counted);
  });

  it.each([
    ['2028-02-29T12:00:00+02:00', '2027-02-28', '2027-03-01'],
    ['2027-02-28T12:00:00+02:00', '2026-02-28', '2026-03-01'],
    ['2026-12-31T12:00:00+02:00', '2025-12-31', '2026-01-01'],
  ])('on %s the day %s is before and %s is in', (now, before, first) => {
    expect(contactsOf({ start: `${before}T12:00:00+02:00` }, now)).toEqual([0, 1]);
    expect(contactsOf({ start: `${first}T12:00:00+02:00` }, now)).toEqual([1, 0]);
  });
});

describe('what counts as a contact', () => {
  it.each([
    ['held', 1],
    ['ongoing', 1],
    ['booked', 0],
    ['noShow', 0],
    ['cancelled', 0],
  ] as const)('%s: %i', (status, count) => {
    expect(contactsOf({ status })[0]).toBe(count);
  });

  it('shows a no-show and a booking, and nothing of what was cancelled', () => {
    const { contacts, lanes } = use([
      aContact({ status: 'cancelled' }),
      aContact({ status: 'noShow' }),
      aContact({ status: 'booked', start: '2026-11-20T09:00:00Z' }),
    ]);
    expect(contacts.map(({ status }) => status)).toEqual(['booked', 'noShow']);
    expect(lanes.flatMap(({ points }) => points)).toHaveLength(2);
  });

  it('counts an appointment and the contact that fulfilled it once', () => {
    for (const fulfils of ['7', 'Appointment/7']) {
      const view = use([
        aContact({ id: 'Appointment/7', status: 'held' }),
        aContact({ id: 'Encounter/1', fulfils }),
      ]);
      expect(view.figures.contacts.now).toBe(1);
      expect(view.contacts.map(({ provenance }) => provenance.reference)).toEqual(['Encounter/1']);
    }
  });

  it('keeps the appointment of the same id in another source, and of a cancelled contact', () => {
    const elsewhere = use([
      aContact({ id: 'Appointment/7', register: 'social' }),
      aContact({ fulfils: 'Appointment/7' }),
    ]);
    expect(elsewhere.figures.contacts.now).toBe(2);
    const cancelled = use([
      aContact({ id: 'Appointment/7', status: 'noShow' }),
      aContact({ fulfils: 'Appointment/7', status: 'cancelled' }),
    ]);
    expect(cancelled.figures.noShows.now).toBe(1);
  });
});

describe('emergency visits', () => {
  it.each([
    ['emergency', 'visit', 1],
    ['emergency', 'call', 0],
    ['emergency', 'wardStay', 0],
    ['urgent', 'visit', 0],
  ] as const)('%s %s: %i', (urgency, channel, count) => {
    expect(use([aContact({ urgency, channel })]).figures.emergencyVisits.now).toBe(count);
  });
});

describe('remote share', () => {
  it.each([
    [['call', 'message', 'video', 'remote'], 100],
    [['visit', 'homeVisit'], 0],
    [['visit', 'visit', 'call'], 33],
    [['visit', 'call', 'wardStay'], 50],
    [['wardStay'], undefined],
    [[], undefined],
  ] as const)('of %j is %s %%', (channels, share) => {
    expect(use(channels.map((channel) => aContact({ channel }))).figures.remoteShare.now).toBe(share);
  });

  it('leaves no-shows and bookings out', () => {
    const view = use([
      aContact({ channel: 'call' }),
      aContact({ status: 'noShow' }),
      aContact({ status: 'booked', start: '2026-11-20T09:00:00Z' }),
    ]);
    expect(view.figures.remoteShare.now).toBe(100);
  });
});

describe('ward days in the figures', () => {
  it('are days, not contacts, and are cut at the edge of the period', () => {
    const { figures } = use([aWardStay('2025-11-16', '2025-11-21')]);
    expect(figures.wardDays).toEqual({ now: 2, previous: 3 });
    expect(figures.contacts).toEqual({ now: 0, previous: 0 });
  });
});

describe('lanes', () => {
  it('are two for a service that two registers name alike', () => {
    const { lanes } = use([
      aContact({ service: aConcept('Päihdetyö') }),
      aContact({ service: aConcept('Päihdetyö'), register: 'social' }),
    ]);
    expect(lanes.map(({ register, now }) => [register, now])).toEqual([
      ['health', 1],
      ['social', 1],
    ]);
  });

  it('are one for one service however it is written', () => {
    expect(use([aContact(), aContact({ service: aConcept(' terveysasema') })]).lanes).toHaveLength(1);
  });

  it.each([
    [2, 1, 'up'],
    [1, 2, 'down'],
    [1, 1, 'same'],
    [0, 1, 'down'],
  ] as const)('%i against %i is %s', (now, previous, trend) => {
    const of = (count: number, start: string) => Array.from({ length: count }, () => aContact({ start }));
    const { lanes } = use([...of(now, '2026-06-01T09:00:00Z'), ...of(previous, '2025-06-01T09:00:00Z')]);
    expect(lanes).toMatchObject([{ now, previous, trend }]);
  });

  it.each([
    ['2026-12-30T10:00:00+02:00', 1],
    ['2026-12-31T10:00:00+02:00', 0],
  ])('plot a booking of %s: %i', (start, points) => {
    const { lanes, contacts, next } = use([aContact({ status: 'booked', start })]);
    expect(lanes.flatMap((lane) => lane.points)).toHaveLength(points);
    expect(contacts).toHaveLength(1);
    expect(next?.start).toBe(start);
  });

  it('plot a stay that reaches into the period', () => {
    const { lanes, contacts } = use([aWardStay('2025-11-16', '2025-11-21')]);
    expect(lanes[0]?.points).toMatchObject([{ date: '2025-11-16', end: '2025-11-21' }]);
    expect(contacts).toHaveLength(1);
  });

  it('name the same entry as the list, though ids repeat between sources', () => {
    const { lanes, contacts } = use([
      aContact({ id: 'Encounter/1' }),
      aContact({ id: 'Encounter/1', register: 'social' }),
    ]);
    const ids = lanes.flatMap(({ points }) => points.map(({ entryId }) => entryId));
    expect(new Set(ids).size).toBe(2);
    expect(new Set(contacts.map(({ entryId }) => entryId))).toEqual(new Set(ids));
  });
});

describe('last and next', () => {
  it('looks back over all time', () => {
    expect(use([aContact({ start: '2019-05-02T10:00:00Z' })]).last?.start).toBe('2019-05-02T10:00:00Z');
  });

  it('takes the nearest booking ahead, not one whose time has passed', () => {
    const { next } = use([
      aContact({ status: 'booked', start: '2026-11-18T09:40:00+02:00' }),
      aContact({ status: 'booked', start: '2026-11-25T09:00:00+02:00' }),
      aContact({ status: 'booked', start: '2026-11-18T09:41:00+02:00' }),
    ]);
    expect(next?.start).toBe('2026-11-18T09:41:00+02:00');
  });

  it('is neither a no-show nor a cancelled booking', () => {
    const view = use([
      aContact({ status: 'noShow' }),
      aContact({ status: 'cancelled', start: '2026-12-01T09:00:00Z' }),
    ]);
    expect([view.last, view.next]).toEqual([undefined, undefined]);
  });
});

describe('ready text', () => {
  it('says every figure with its period and registers', () => {
    const lines = linesOf(aSection('service-use', [aContact({ professional: 'T. Mustonen' })]));
    expect(lines).toEqual([
      'Yhteydenotot 19.11.2025–18.11.2026: 1 (edeltävät 12 kk: 0) (Terveys)',
      'Päivystys 19.11.2025–18.11.2026: 0 (edeltävät 12 kk: 0) (Terveys)',
      'Hoitopäivät 19.11.2025–18.11.2026: 0 (edeltävät 12 kk: 0) (Terveys)',
      'Poisjäännit 19.11.2025–18.11.2026: 0 (edeltävät 12 kk: 0) (Terveys)',
      'Etäosuus 19.11.2025–18.11.2026: 0\u00a0% (edeltävät 12 kk: ei laskettavissa) (Terveys)',
      'Terveysasema 19.11.2025–18.11.2026: 1 (edeltävät 12 kk: 0), poisjäännit 0 (Terveys)',
      'Viimeksi: Terveysasema, käynti, T. Mustonen, 3.11.2026 (Terveys)',
    ]);
  });

  it('says nothing of a client without contacts', () => {
    expect(linesOf(aSection('service-use', []))).toEqual([]);
  });
});
