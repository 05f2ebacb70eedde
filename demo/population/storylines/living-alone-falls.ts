import { addActor, permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAllergy, addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment, addContact } from '../chart/contacts.ts';
import { addFunctioning } from '../chart/functioning.ts';
import { addBloodPressure, addMeasurement, addSeries } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addRaiDue } from '../chart/statutory.ts';
import { type Storyline, storyPerson, tellContacts, tellRegularContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date, day } = calendar;
  permitBothWays(charts, date('2024-09-01'));
  tellContacts(health, 'emergency', [
    ['visit', '2025-07-11', '09:40', 'fall', 'vaisanen'],
    ['visit', '2026-01-18', '07:20', 'wristFracture', 'keranen', 'Kaatui pihalla'],
    ['visit', '2026-05-03', '13:30', 'fall', 'vaisanen', 'Kaatui kotona'],
    ['visit', '2026-08-22', '05:10', 'headWound', 'keranen', 'Löytyi lattialta'],
    ['visit', '2026-10-30', '18:20', 'fall', 'vaisanen', 'Kaatui kolmannen kerran'],
  ]);
  addContact(health, {
    service: 'ward',
    date: date('2026-08-22'),
    lastDay: date('2026-08-29'),
    reason: 'fall',
  });
  tellRegularContacts(health, 'homeCare', {
    first: -80,
    last: -3,
    every: 7,
    channels: ['homeVisit'],
    times: ['09:00'],
    staff: ['oikarinen', 'kyllonen'],
    reasons: ['homeCareVisit'],
  });
  tellContacts(health, 'physiotherapy', [
    ['visit', '2026-02-24', '10:00', 'hip'],
    ['homeVisit', '2026-09-14', '10:00', 'hip'],
  ]);
  addAppointment(health, { service: 'physiotherapy', date: date('2026-10-06'), status: 'noshow' });
  addAppointment(health, {
    service: 'homeCare',
    date: day(0),
    time: '13:00',
    channel: 'homeVisit',
    staff: 'oikarinen',
    status: 'booked',
  });
  addProblem(health, 'osteoporosis', { since: date('2019-10-01') });
  addProblem(health, 'hypertension', { since: date('2001-03-12') });
  addProblem(health, 'kneeArthrosis', { since: date('2012-06-05') });
  addMedicine(health, 'amlodipine', { since: date('2001-03-12'), reviewed: date('2025-02-18') });
  addMedicine(health, 'zopiclone', { since: date('2017-02-01'), reviewed: date('2025-02-18') });
  addMedicine(health, 'vitaminD', { since: date('2019-10-01'), reviewed: date('2025-02-18') });
  addMedicine(health, 'paracetamol', { since: date('2012-06-05'), reviewed: date('2025-02-18') });
  addAllergy(health, {
    text: 'Sulfavaikutus',
    snomed: '91939003',
    since: date('1988-05-05'),
    reaction: 'ihottuma',
    intolerance: true,
  });
  addSeries(health, 'falls', [
    [date('2025-02-18'), 0],
    [date('2026-02-24'), 2],
    [date('2026-09-14'), 4],
  ]);
  addSeries(health, 'weight', [
    [date('2025-02-18'), 58.2],
    [date('2026-02-24'), 55.9],
    [date('2026-09-14'), 52.4],
  ]);
  addBloodPressure(health, 128, 66, date('2026-08-23'));
  addBloodPressure(health, 121, 61, date('2026-09-14'));
  addMeasurement(health, 'loneliness', 3, date('2026-09-14'));
  addFunctioning(health, date('2025-09-02'), 'Generic-7', [
    ['d450', 1, 1],
    ['d455', 1, 0],
    ['d230', 0, 0],
    ['b280', 1, 2],
    ['b130', 1, 1],
    ['b152', 0, 1],
    ['d850', 9],
  ]);
  addFunctioning(health, date('2026-09-21'), 'Generic-7', [
    ['d450', 3, 1, 2],
    ['d455', 2, 1],
    ['d230', 2, 0],
    ['b280', 2, 3],
    ['b130', 2, 2],
    ['b152', 8, 2],
    ['d850', 9],
  ]);
  addGoal(health, { text: 'Haluan kävellä itse hakemaan postin.', set: date('2026-09-21') });
  addPlan(health, {
    type: 'health-and-care',
    from: date('2026-09-28'),
    reviewDue: date('2026-12-28'),
    author: 'T. Mustonen',
  });
  addOwner(health, 'Kajaanin terveysasema', {
    role: 'careLead',
    staff: 'mustonen',
    from: date('2026-09-21'),
  });
  addSocialService(social, {
    service: 'Iäkkäiden palvelut',
    task: 'olderPeople',
    from: date('2026-08-29'),
    ownWorker: 'sirvio',
  });
  addDecision(social, {
    text: 'Kotihoito, tilapäinen',
    task: 'olderPeople',
    from: date('2026-08-30'),
    to: date('2026-12-31'),
  });
  addDecision(social, {
    text: 'Turvapalvelu',
    task: 'olderPeople',
    from: date('2026-11-10'),
    status: 'on-hold',
  });
  tellContacts(social, 'olderPeople', [
    ['call', '2026-06-02', '10:00'],
    ['homeVisit', '2026-08-31', '10:00'],
    ['call', '2026-11-10', '10:00'],
  ]);
  addActor(social, {
    family: 'Tolonsuo',
    given: 'Matti',
    kind: 'nextOfKin',
    relationship: 'veljenpoika',
    phone: '044 000 2201',
  });
  // Home care has come to her for eleven weeks: the first assessment is late.
  addRaiDue(health, day(-5), day(-70));
}

export const storyline: Storyline = {
  id: 'living-alone-falls',
  title: 'Woman of 87 who lives alone and falls',
  shows: [
    'emergency visits rising with falls and a fracture; ward days; falls 0 -> 2 -> 4; weight falling',
    'walking declined 1 -> 3 while she rates it 1: views differ by two steps; one value not specified',
    'a home visit booked today; care lead Tiina Mustonen; a decision in force and one pending',
    'first RAI assessment due five days ago and not made',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Tolonsuo',
        given: 'Helvi',
        sex: 'female',
        birthDate: '1939-11-08',
        separator: '-',
        individualNumber: 938,
        municipality: 'Hyrynsalmi',
      }),
      tell,
    },
  ],
};
