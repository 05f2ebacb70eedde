import { addActor, addWill } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAllergy, addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addSeries } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addTask } from '../chart/tasks.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  addWill(charts, { direction: 'social-to-health', from: date('2026-02-20'), to: date('2027-02-20') });
  tellContacts(health, 'schoolHealth', [
    ['visit', '2024-09-18', '09:00', 'childCheck'],
    ['visit', '2025-09-17', '09:00', 'childCheck'],
    ['visit', '2026-02-05', '10:00', 'tiredness', undefined, 'Nukahtelee tunneilla'],
    ['message', '2026-04-23', '13:00', 'tiredness'],
    ['visit', '2026-09-16', '09:00', 'childCheck'],
    ['visit', '2026-11-04', '10:00', 'anxiety', undefined, 'Vatsakivut ja pelot'],
  ]);
  tellContacts(health, 'emergency', [
    ['visit', '2025-12-30', '21:30', 'abdominalPain', 'keranen'],
    ['visit', '2026-05-16', '20:15', 'headWound', 'vaisanen'],
    ['visit', '2026-08-08', '22:00', 'abdominalPain', 'keranen'],
  ]);
  addAppointment(health, { service: 'dental', date: date('2026-03-18'), status: 'noshow' });
  addAppointment(health, { service: 'dental', date: date('2026-09-30'), status: 'noshow' });
  addAppointment(health, {
    service: 'mentalHealth',
    date: date('2026-12-10'),
    time: '10:00',
    status: 'booked',
  });
  addProblem(health, 'asthma', { since: date('2023-01-10') });
  addMedicine(health, 'budesonide', { since: date('2023-01-10'), reviewed: date('2025-09-17') });
  addAllergy(health, {
    text: 'Pähkinäallergia',
    snomed: '91934008',
    since: date('2021-03-02'),
    reaction: 'anafylaksia',
    critical: true,
  });
  addSeries(health, 'height', [
    [date('2024-09-18'), 122],
    [date('2025-09-17'), 127],
    [date('2026-09-16'), 131],
  ]);
  addSeries(health, 'weight', [
    [date('2024-09-18'), 23.1],
    [date('2025-09-17'), 24.8],
    [date('2026-09-16'), 25],
  ]);
  tellContacts(social, 'familyServices', [
    ['homeVisit', '2025-10-08', '15:00', undefined, 'makinen'],
    ['homeVisit', '2025-11-20', '15:00', undefined, 'makinen'],
    ['homeVisit', '2026-01-14', '15:00', undefined, 'makinen'],
    ['call', '2026-02-12', '14:00', undefined, 'makinen'],
  ]);
  tellContacts(social, 'childProtection', [
    ['visit', '2026-02-20', '10:00'],
    ['homeVisit', '2026-03-17', '15:30'],
    ['homeVisit', '2026-05-19', '15:30'],
    ['call', '2026-06-11', '12:00'],
    ['homeVisit', '2026-08-25', '15:30'],
    ['visit', '2026-10-15', '10:00'],
    ['homeVisit', '2026-11-11', '15:30'],
  ]);
  addAppointment(social, {
    service: 'childProtection',
    date: date('2026-11-26'),
    time: '15:30',
    channel: 'homeVisit',
    status: 'booked',
  });
  addOwner(social, 'Lastensuojelun avohuolto', {
    role: 'ownWorker',
    staff: 'haverinen',
    from: date('2026-02-20'),
  });
  addSocialService(social, {
    service: 'Lastensuojelun avohuolto',
    task: 'childProtection',
    from: date('2026-02-20'),
  });
  addSocialService(social, {
    service: 'Perhetyö',
    task: 'families',
    from: date('2025-10-08'),
    to: date('2026-02-20'),
  });
  addDecision(social, {
    text: 'Tehostettu perhetyö',
    task: 'childProtection',
    from: date('2026-03-01'),
    to: date('2027-02-28'),
  });
  addDecision(social, {
    text: 'Tukiperhe',
    task: 'childProtection',
    from: date('2026-12-01'),
    status: 'draft',
    decided: date('2026-11-11'),
  });
  addPlan(social, {
    type: 'client-plan',
    from: date('2026-03-17'),
    reviewDue: date('2026-09-17'),
    author: 'M. Haverinen',
  });
  addGoal(social, { text: 'Haluan, että kotona on hiljaista, kun nukutaan.', set: date('2026-03-17') });
  addTask(social, {
    text: 'Verkostotapaaminen koulun kanssa',
    due: date('2026-12-03'),
    asked: date('2026-11-11'),
    professional: 'M. Haverinen',
  });
  addTask(social, {
    text: 'Lastensuojeluilmoitus koululta: ratkaisu arvioinnista',
    due: date('2026-11-19'),
    asked: date('2026-11-10'),
    professional: 'M. Haverinen',
  });
  addActor(health, {
    family: 'Saukkovaara',
    given: 'Jenni',
    kind: 'guardian',
    relationship: 'äiti, huoltaja',
    phone: '044 000 2101',
  });
  addActor(health, {
    family: 'Rasinkoski',
    given: 'Jani',
    kind: 'guardian',
    relationship: 'isä, huoltaja',
    phone: '044 000 2102',
  });
  addActor(social, {
    family: 'Saukkovaara',
    given: 'Eila',
    kind: 'nextOfKin',
    relationship: 'isoäiti',
    phone: '044 000 2103',
  });
}

export const storyline: Storyline = {
  id: 'child-protection',
  title: 'Boy of 9 with two guardians; child protection since February',
  shows: [
    'guardians mother and father, grandmother as next of kin; nut allergy (anaphylaxis) in the banner',
    'client plan review two months late; emergency 3 and two missed dental visits within a year',
    'a new child-protection notice of 10 November open: to be decided within seven working days',
    'adult risk factors are not asked of a child; weight has stood still while height grew',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Saukkovaara',
        given: 'Eeli',
        sex: 'male',
        birthDate: '2017-04-11',
        separator: 'A',
        individualNumber: 915,
        municipality: 'Sotkamo',
      }),
      tell,
    },
  ],
};
