import { describe, expect, it } from 'vitest';
import { createCalendar } from '#demo/population/calendar.ts';
import { createPopulation } from '#demo/population/create-population.ts';
import { summaryOf } from './read-client.ts';

function larisaOn(day: string) {
  const now = new Date(`${day}T09:41:00+02:00`);
  const client = createPopulation({ clients: 1, seed: 1, now }).clients[0];
  if (client === undefined) throw new Error('the population has nobody');
  return { client, now, calendar: createCalendar(now) };
}

// The story's own day, a leap year, the days when summer time begins and ends, and the turn of a year.
const days = ['2026-11-18', '2024-02-29', '2025-03-30', '2026-10-25', '2027-01-01'];

describe.each(days)('Tervahauta Larisa on %s, as in the pictures', (day) => {
  const { client, now, calendar } = larisaOn(day);
  const { banner, sections, sinceLastLook } = summaryOf(client, now, {
    lastLook: calendar.instant(calendar.date('2026-11-03'), '12:00'),
  });
  const use = sections['service-use'].view;

  it('is the first client and needs a Russian interpreter', () => {
    expect(client).toMatchObject({ number: 1, storyline: 'tervahauta-larisa', identityCode: '140368-912D' });
    expect(banner).toMatchObject({
      name: 'Tervahauta Larisa',
      birthDate: '1968-03-14',
      municipality: 'Kajaani',
      language: 'ru',
      interpreterNeeded: true,
      criticalRisks: ['Penisilliiniallergia'],
    });
  });

  it('has 41 (26) contacts, 7 (3) emergency visits, 5 (0) ward days, 3 (1) no-shows, 39 % (23 %) remote', () => {
    expect(use.figures).toEqual({
      contacts: { now: 41, previous: 26 },
      emergencyVisits: { now: 7, previous: 3 },
      wardDays: { now: 5, previous: 0 },
      noShows: { now: 3, previous: 1 },
      remoteShare: { now: 39, previous: 23 },
    });
  });

  it('has the six lanes', () => {
    expect(use.lanes.map(({ service, now, previous, noShows }) => [service, now, previous, noShows])).toEqual(
      [
        ['Päivystys', 7, 3, 0],
        ['Terveysasema', 17, 12, 0],
        ['Mielenterveys', 4, 6, 2],
        ['Osasto', 5, 0, 0],
        ['Aikuissosiaalityö', 9, 4, 0],
        ['Sosiaaliohjaus', 4, 1, 1],
      ],
    );
  });

  it('was last met in the emergency service and meets the diabetes nurse by video next', () => {
    expect(use.last).toMatchObject({ service: 'Päivystys', professional: 'A. Keränen' });
    expect(use.last?.start.slice(0, 10)).toBe(calendar.date('2026-11-12'));
    expect(use.next).toMatchObject({
      channel: 'video',
      profession: 'diabeteshoitaja',
      professional: 'T. Mustonen',
    });
    expect(use.next?.start.slice(0, 10)).toBe(calendar.date('2026-11-24'));
  });

  it('has no care lead; own worker and diabetes nurse are named with phone and day', () => {
    expect(sections.owners.view.rows).toMatchObject([
      { role: 'careLead', state: 'notRecorded' },
      { role: 'ownWorker', name: 'Sanna Räisänen', from: calendar.date('2026-02-03'), phone: '044 000 0101' },
      {
        role: 'diabetesNurse',
        name: 'Tiina Mustonen',
        from: calendar.date('2025-01-09'),
        phone: '044 000 0102',
      },
    ]);
  });

  it('said her goal herself, and the review of her plan is 35 days late', () => {
    const { goals, plans, worstLateDays } = sections.plan.view;
    expect(goals).toMatchObject([
      { text: 'Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos.', ownWords: true },
    ]);
    expect(worstLateDays).toBe(35);
    expect(plans).toMatchObject([
      { type: 'healthAndCare', reviewDue: calendar.date('2026-10-14'), lateDays: 35 },
      { type: 'clientPlan', reviewDue: calendar.date('2027-02-03') },
    ]);
  });

  it.each([
    ['bloodPressure', { value: '152/91', state: 'recorded', band: 'aboveTarget' }, [138, 144, 141, 149, 152]],
    ['hba1c', { value: '61', state: 'recorded', band: 'aboveTarget' }, [51, 53, 56, 61]],
    ['ldl', { value: '2.4', state: 'recorded' }, [3.4, 2.9, 2.6, 2.4]],
    ['phq9', { value: '14', state: 'recorded' }, [9, 11, 14]],
    ['bmi', { value: '31.8', state: 'recorded' }, [30.1, 31, 31.8]],
    ['auditC', { value: '3', state: 'outdated' }, [3]],
  ])('%s', (measures, expected, trend) => {
    const row = sections['risk-factors'].view.rows.find((each) => each.measures === measures);
    expect(row).toMatchObject(expected);
    expect(row !== undefined && 'trend' in row ? row.trend.map(({ value }) => value) : []).toEqual(trend);
  });

  it('has never been asked about loneliness', () => {
    expect(sections['risk-factors'].view.rows).toContainEqual({
      measures: 'loneliness',
      state: 'notRecorded',
    });
  });

  it('has the counts of the closed sections', () => {
    expect(sections.problems.view.active).toHaveLength(7);
    expect(sections.medication.view.inUse).toHaveLength(9);
    expect(sections.medication.view.reviewed).toBe(calendar.date('2026-09-04'));
    expect(sections['social-services'].view.inForce).toBe(3);
    expect(sections.functioning.view).toMatchObject({ set: 'Generic-7' });
    expect(sections.functioning.view.rows).toHaveLength(7);
    expect(sections.pathways.view).toMatchObject({ open: 2, tasks: [{ due: calendar.date('2026-11-24') }] });
    expect(sections['acting-on-behalf'].view.rows).toEqual([]);
  });

  it('has four new entries since the last look', () => {
    expect(sinceLastLook.total).toBe(4);
  });

  it('has the notes of the record UI, newest first, and one contact without a reason code', () => {
    expect(client.notes[0]).toMatchObject({
      service: 'Päivystys',
      reason: 'Selkäkipu jatkuu',
      code: 'M54.5',
    });
    expect(client.notes[1]).toMatchObject({
      service: 'Terveysasema, puhelu',
      reason: 'Kysyy jatkohoidosta',
      code: 'L03',
    });
    expect(client.notes.filter(({ code }) => code === undefined).map(({ date }) => date)).toEqual([
      calendar.date('2026-08-30'),
    ]);
  });
});
