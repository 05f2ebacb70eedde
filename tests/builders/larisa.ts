import { addDays, daysBetween, todayIn } from '#lib/base/dates.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { Channel, ContactEntry, Entry } from '#lib/model/entries.ts';
import {
  aBloodPressure,
  aConcept,
  aContact,
  aFunctioning,
  aGoal,
  aMeasurement,
  aMedication,
  anAnswer,
  anOwner,
  aPlan,
  aProblem,
  aRiskInformation,
  aService,
  aTask,
  aWardStay,
  type Said,
} from './entries.ts';
import { aHostClient, anIdentity, anOkResult, aSource } from './records.ts';

/** The morning on which the story of Larisa Tervahauta (invented) is told, in Europe/Helsinki. */
export const larisaNow = new Date('2026-11-18T09:41:00+02:00');
/** When the professional last looked: four entries were recorded after it. */
export const larisaLastLook = '2026-11-03T12:00:00+02:00';

type Days = (date: string) => string;

/** Contacts of one service: `visit 2026-02-02`, one a line. A no-show and a booking are visits with a mark. */
function contactsOf(
  day: Days,
  service: string,
  lines: readonly string[],
  said: Said<ContactEntry> = {},
): ContactEntry[] {
  return lines.map((line) => {
    const [word = 'visit', date = '', mark = ''] = line.split(' ');
    const start = `${day(date)}T10:00:00+02:00`;
    return aContact({
      service: aConcept(service),
      start,
      channel: word as Channel,
      status: mark === 'noShow' ? 'noShow' : mark === 'booked' ? 'booked' : 'held',
      recordedAt: mark === 'booked' ? `${day('2026-11-02')}T09:00:00+02:00` : start,
      ...said,
    });
  });
}

function healthContacts(day: Days): ContactEntry[] {
  const emergency = { urgency: 'emergency', professional: 'A. Keränen' } as const;
  return [
    ...contactsOf(
      day,
      'Päivystys',
      [
        'visit 2025-12-28',
        'visit 2026-03-21',
        'visit 2026-05-30',
        'visit 2026-07-18',
        'visit 2026-08-29',
        'visit 2026-10-28',
        'visit 2026-11-12',
        'visit 2025-02-03',
        'visit 2025-06-14',
        'visit 2025-10-02',
      ],
      emergency,
    ),
    ...contactsOf(
      day,
      'Terveysasema',
      [
        'visit 2025-12-08',
        'message 2026-01-08',
        'call 2026-01-20',
        'visit 2026-02-02',
        'call 2026-02-25',
        'visit 2026-03-12',
        'message 2026-04-04',
        'visit 2026-04-16',
        'message 2026-05-15',
        'call 2026-06-17',
        'visit 2026-06-25',
        'call 2026-08-11',
        'visit 2026-09-04',
        'message 2026-09-18',
        'visit 2026-09-28',
        'visit 2026-10-15',
        'call 2026-11-03',
        'visit 2024-12-10',
        'call 2025-01-09',
        'visit 2025-01-30',
        'visit 2025-03-04',
        'call 2025-03-27',
        'visit 2025-04-22',
        'visit 2025-05-19',
        'message 2025-06-03',
        'visit 2025-08-12',
        'visit 2025-09-09',
        'call 2025-10-07',
        'visit 2025-11-06',
      ],
      { professional: 'T. Mustonen', profession: 'sairaanhoitaja' },
    ),
    ...contactsOf(day, 'Terveysasema', ['video 2026-11-24 booked'], {
      professional: 'T. Mustonen',
      profession: 'diabeteshoitaja',
    }),
    ...contactsOf(day, 'Mielenterveys', [
      'visit 2026-01-12 noShow',
      'visit 2026-02-20',
      'visit 2026-05-28',
      'video 2026-08-25',
      'visit 2026-09-15 noShow',
      'visit 2026-10-06',
      'visit 2026-12-01 booked',
      'visit 2024-12-03',
      'visit 2025-01-14',
      'visit 2025-03-11',
      'call 2025-05-06',
      'visit 2025-08-19',
      'visit 2025-10-21',
      'visit 2025-09-23 noShow',
    ]),
    aWardStay(day('2026-06-05'), day('2026-06-10'), { recordedAt: `${day('2026-06-10')}T11:00:00+03:00` }),
  ];
}

function socialContacts(day: Days): ContactEntry[] {
  return [
    ...contactsOf(
      day,
      'Aikuissosiaalityö',
      [
        'visit 2026-01-09',
        'visit 2026-01-26',
        'call 2026-03-06',
        'visit 2026-04-08',
        'call 2026-05-11',
        'homeVisit 2026-08-24',
        'call 2026-09-21',
        'visit 2026-10-13',
        'call 2026-11-10',
        'visit 2026-12-04 booked',
        'visit 2025-02-11',
        'visit 2025-05-08',
        'call 2025-08-28',
        'visit 2025-11-04',
      ],
      { register: 'social', professional: 'S. Räisänen', profession: 'sosiaalityöntekijä' },
    ),
    ...contactsOf(
      day,
      'Sosiaaliohjaus',
      [
        'call 2026-04-02',
        'homeVisit 2026-05-20',
        'call 2026-09-08',
        'visit 2026-10-16 noShow',
        'visit 2026-11-02',
        'visit 2025-09-16',
      ],
      { register: 'social' },
    ),
  ];
}

function measurements(day: Days): Entry[] {
  const at = (date: string) => ({
    taken: `${day(date)}T08:00:00+02:00`,
    recordedAt: `${day(date)}T08:05:00+02:00`,
  });
  const series = (measures: 'hba1c' | 'ldl' | 'phq9' | 'bmi', values: readonly [string, number][]) =>
    values.map(([date, value]) => aMeasurement({ measures, value, ...at(date) }));
  return [
    ...(
      [
        ['2025-10-07', 138, 84],
        ['2026-02-02', 144, 86],
        ['2026-04-16', 141, 86],
        ['2026-09-04', 149, 90],
        ['2026-11-12', 152, 91],
      ] as const
    ).map(([date, systolic, diastolic]) => aBloodPressure(systolic, diastolic, at(date))),
    ...series('hba1c', [
      ['2025-03-04', 51],
      ['2025-09-09', 53],
      ['2026-03-12', 56],
      ['2026-09-04', 61],
    ]),
    ...series('ldl', [
      ['2024-09-10', 3.4],
      ['2025-03-04', 2.9],
      ['2025-09-09', 2.6],
      ['2026-09-04', 2.4],
    ]),
    ...series('phq9', [
      ['2025-10-21', 9],
      ['2026-05-28', 11],
      ['2026-10-02', 14],
    ]),
    ...series('bmi', [
      ['2024-09-10', 30.1],
      ['2025-03-04', 31],
      ['2026-03-12', 31.8],
    ]),
    aMeasurement({ measures: 'auditC', value: 3, ...at('2023-02-02') }),
    anAnswer('smoking', 'Ei ole koskaan tupakoinut', at('2026-03-12')),
  ];
}

function healthFacts(day: Days): Entry[] {
  const recorded = (date: string) => ({ recordedAt: `${day(date)}T11:00:00+02:00` });
  const problem = (text: string, code: string, onset: string) =>
    aProblem({ concept: aConcept(text, code), onset: day(onset), ...recorded(onset) });
  const medicine = (text: string, dosage: string) =>
    aMedication({ concept: aConcept(text), dosage, reviewed: day('2026-09-04'), ...recorded('2026-09-04') });
  const functioning = (code: string, text: string, ratings: Said<ReturnType<typeof aFunctioning>>) =>
    aFunctioning({
      code,
      text,
      assessed: `${day('2026-09-04')}T09:00:00+03:00`,
      ...ratings,
      ...recorded('2026-09-04'),
    });
  return [
    anOwner({
      role: 'diabetesNurse',
      name: 'Tiina Mustonen',
      phone: '044 000 0102',
      unit: 'Kajaanin terveysasema',
      from: day('2025-01-09'),
      ...recorded('2025-01-09'),
    }),
    aGoal({
      text: 'Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos.',
      set: day('2026-04-14'),
      targets: [
        { measures: 'bloodPressure', part: 'systolic', value: 140 },
        { measures: 'bloodPressure', part: 'diastolic', value: 90 },
        { measures: 'hba1c', value: 53 },
        { measures: 'ldl', value: 2.6 },
      ],
      ...recorded('2026-04-14'),
    }),
    aPlan({ from: day('2026-04-14'), reviewDue: day('2026-10-14'), ...recorded('2026-04-14') }),
    problem('Alaselkäkipu', 'M54.5', '2026-11-12'),
    problem('Tyypin 2 diabetes', 'E11.9', '2019-03-05'),
    problem('Kohonnut verenpaine', 'I10', '2017-10-02'),
    problem('Keskivaikea masennustila', 'F32.1', '2025-10-21'),
    problem('Ylipaino', 'E66.9', '2015-01-20'),
    problem('Unettomuus', 'G47.0', '2026-04-16'),
    problem('Dyslipidemia', 'E78.0', '2018-05-15'),
    medicine('Metformiini 1000 mg', '1 tabletti 2 kertaa päivässä'),
    medicine('Empagliflotsiini 10 mg', '1 tabletti aamuisin'),
    medicine('Lisinopriili 20 mg', '1 tabletti aamuisin'),
    medicine('Amlodipiini 5 mg', '1 tabletti aamuisin'),
    medicine('Atorvastatiini 40 mg', '1 tabletti iltaisin'),
    medicine('Sertraliini 50 mg', '1 tabletti aamuisin'),
    medicine('Mirtatsapiini 15 mg', '1 tabletti iltaisin'),
    medicine('Parasetamoli 1 g', '1 tabletti tarvittaessa enintään 3 kertaa päivässä'),
    medicine('D-vitamiini 20 µg', '1 tabletti päivässä'),
    aRiskInformation({
      concept: aConcept('Penisilliiniallergia'),
      reaction: 'ihottuma',
      since: day('2009-05-11'),
      ...recorded('2009-05-11'),
    }),
    functioning('b130', 'Henkinen energia ja toimintatarmo', { performance: 2, ownRating: 3 }),
    functioning('b152', 'Tunne-elämän toiminnot', { performance: 2, ownRating: 2 }),
    functioning('b280', 'Kipuaistimus', { performance: 2, ownRating: 3 }),
    functioning('d230', 'Päivittäin toistuvien tehtävien suorittaminen', { performance: 1, ownRating: 2 }),
    functioning('d450', 'Käveleminen', { performance: 1, ownRating: 1 }),
    functioning('d455', 'Liikkuminen paikasta toiseen', { performance: 0, ownRating: 1 }),
    functioning('d850', 'Vastikkeellinen työ', { performance: 3, ownRating: 3 }),
    aFunctioning({
      code: 'd450',
      text: 'Käveleminen',
      performance: 0,
      assessed: `${day('2025-09-09')}T09:00:00+03:00`,
      ...recorded('2025-09-09'),
    }),
    aPlan({
      type: 'pathway',
      title: 'Diabeteksen hoitopolku',
      from: day('2019-03-05'),
      ...recorded('2019-03-05'),
    }),
    aTask({ text: 'Verenpaineen kotimittaukset', due: day('2026-11-24'), ...recorded('2026-10-15') }),
    aTask({
      type: 'message',
      text: 'Kysymys iltalääkkeestä',
      sent: `${day('2026-11-02')}T17:10:00+02:00`,
      from: 'Asiakas',
      ...recorded('2026-11-02'),
    }),
  ].map(withoutUndatedReview);
}

/** The pathway of the story has no review date: the builder's default is taken away. */
function withoutUndatedReview(entry: Entry): Entry {
  if (entry.kind !== 'plan' || entry.type !== 'pathway') return entry;
  const { reviewDue: _dropped, ...rest } = entry;
  return rest;
}

function socialFacts(day: Days): Entry[] {
  const recorded = (date: string) => ({
    register: 'social' as const,
    recordedAt: `${day(date)}T11:00:00+02:00`,
  });
  return [
    anOwner({
      role: 'ownWorker',
      name: 'Sanna Räisänen',
      phone: '044 000 0101',
      unit: 'Aikuissosiaalityö',
      from: day('2026-02-03'),
      ...recorded('2026-02-03'),
    }),
    aPlan({
      type: 'clientPlan',
      title: 'Asiakassuunnitelma',
      from: day('2026-02-03'),
      reviewDue: day('2027-02-03'),
      ...recorded('2026-02-03'),
    }),
    aService({
      concept: aConcept('Aikuissosiaalityö'),
      serviceTask: 'Työikäisten palvelut',
      from: day('2026-01-09'),
      ...recorded('2026-01-09'),
    }),
    aService({
      concept: aConcept('Sosiaaliohjaus'),
      serviceTask: 'Työikäisten palvelut',
      from: day('2026-04-02'),
      ...recorded('2026-04-02'),
    }),
    aService({
      type: 'decision',
      concept: aConcept('Täydentävä toimeentulotuki'),
      serviceTask: 'Työikäisten palvelut',
      from: day('2026-10-01'),
      to: day('2026-12-31'),
      ...recorded('2026-10-01'),
    }),
  ];
}

/**
 * The record behind the pictures: 41 (26) contacts, 7 (3) emergency visits, 5 (0) ward days, 3 (1) no-shows,
 * 39 % (23 %) remote, four new entries. Dates move with `now`, so that the story is as old on any day.
 */
export function larisaRecord(now: Date = larisaNow): ClientRecord {
  const helsinki = 'Europe/Helsinki';
  const shift = daysBetween(todayIn(larisaNow, helsinki), todayIn(now, helsinki));
  const day: Days = (date) => addDays(date, shift);
  const fetchedAt = now.toISOString();
  const client = anIdentity({ language: 'ru', interpreterNeeded: true });
  return {
    hostClient: aHostClient(),
    sources: [
      {
        source: aSource('health'),
        result: anOkResult([...healthContacts(day), ...healthFacts(day)], { fetchedAt, client }),
      },
      {
        source: aSource('health', { id: 'laboratory', name: 'Laboratorio' }),
        result: anOkResult(
          measurements(day).map((entry) => ({
            ...entry,
            provenance: { ...entry.provenance, sourceId: 'laboratory' },
          })),
          { sourceId: 'laboratory', fetchedAt, client },
        ),
      },
      {
        source: aSource('social'),
        result: anOkResult([...socialContacts(day), ...socialFacts(day)], {
          register: 'social',
          fetchedAt,
          client,
        }),
      },
    ],
  };
}
