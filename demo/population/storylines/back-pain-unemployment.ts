import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addNoKnownAllergies, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addFunctioning } from '../chart/functioning.ts';
import { addBloodPressure, addSeries, addSmoking } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addTask } from '../chart/tasks.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2026-06-01'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2025-02-20', '09:00', 'backComplaint', 'leinonen'],
    ['call', '2025-06-12', '12:00', 'backComplaint', 'pikkarainen'],
    ['visit', '2025-10-02', '09:00', 'backComplaint', 'leinonen'],
    ['visit', '2026-01-13', '09:00', 'backComplaint', 'moilanen'],
    ['call', '2026-02-17', '12:00', 'backComplaint', 'pikkarainen'],
    ['visit', '2026-03-24', '09:00', 'workAbility', 'moilanen'],
    ['call', '2026-04-28', '12:00', 'backComplaint', 'pikkarainen'],
    ['visit', '2026-06-09', '09:00', 'sleep', 'moilanen'],
    ['message', '2026-07-15', '10:00', 'prescription', 'pikkarainen'],
    ['visit', '2026-08-18', '09:00', 'workAbility', 'leinonen'],
    ['call', '2026-09-08', '12:00', 'backComplaint', 'pikkarainen'],
    ['visit', '2026-09-29', '09:00', 'backComplaint', 'leinonen'],
    ['call', '2026-10-19', '12:00', 'backComplaint', 'pikkarainen'],
    ['visit', '2026-10-27', '09:00', 'backComplaint', 'moilanen', 'Kipu ei ole helpottanut'],
    ['call', '2026-11-05', '12:00', 'backComplaint', 'pikkarainen', 'Kysyy kuvauksesta'],
    ['visit', '2026-11-13', '09:00', 'backComplaint', 'moilanen', 'Sairauspoissaolon jatko'],
  ]);
  tellContacts(health, 'emergency', [
    ['visit', '2026-03-07', '18:00', 'backPain', 'vaisanen'],
    ['visit', '2026-10-17', '20:10', 'backPain', 'keranen'],
  ]);
  tellContacts(health, 'physiotherapy', [
    ['visit', '2026-02-03', '10:00', 'backComplaint'],
    ['visit', '2026-02-24', '10:00', 'backComplaint'],
    ['video', '2026-05-12', '10:00', 'backComplaint'],
  ]);
  addAppointment(health, { service: 'physiotherapy', date: date('2026-06-02'), status: 'noshow' });
  addAppointment(health, {
    service: 'healthCentre',
    date: date('2026-11-27'),
    time: '09:00',
    staff: 'leinonen',
    status: 'booked',
  });
  addProblem(health, 'backPain', { since: date('2025-02-20') });
  addProblem(health, 'insomnia', { since: date('2026-06-09') });
  addMedicine(health, 'ibuprofen', { since: date('2025-02-20'), reviewed: date('2026-03-24') });
  addMedicine(health, 'mirtazapine', { since: date('2026-06-09') });
  addMedicine(health, 'oxycodone', { since: date('2026-10-17'), ended: date('2026-10-27') });
  addNoKnownAllergies(health, date('2025-02-20'));
  addBloodPressure(health, 138, 88, date('2026-03-24'));
  addSeries(health, 'workAbility', [
    [date('2025-02-20'), 8],
    [date('2026-03-24'), 5],
    [date('2026-08-18'), 3],
  ]);
  addSeries(health, 'phq9', [
    [date('2026-03-24'), 6],
    [date('2026-08-18'), 11],
  ]);
  addSeries(health, 'weight', [
    [date('2025-02-20'), 91],
    [date('2026-03-24'), 97.5],
  ]);
  addSeries(health, 'height', [[date('2025-02-20'), 179]]);
  addSmoking(health, 'daily', date('2026-03-24'));
  addFunctioning(health, date('2026-02-03'), 'Generic-7', [
    ['b280', 2, 2],
    ['d450', 1, 1],
    ['d455', 1, 1],
    ['d230', 0, 1],
    ['d850', 2, 3],
    ['b130', 1, 1],
    ['b152', 0, 1],
  ]);
  addFunctioning(health, date('2026-08-18'), 'Generic-7', [
    ['b280', 3, 4],
    ['d450', 1, 2],
    ['d455', 2, 2],
    ['d230', 1, 2],
    ['d850', 4, 4],
    ['b130', 2, 3],
    ['b152', 1, 3],
  ]);
  addOwner(health, 'Kajaanin terveysasema', {
    role: 'ownNurse',
    staff: 'pikkarainen',
    from: date('2026-03-24'),
  });
  addGoal(health, { text: 'Haluan palata töihin, vaikka osa-aikaisena.', set: date('2026-03-24') });
  tellContacts(social, 'adultSocialWork', [
    ['visit', '2026-06-01', '10:00', undefined, 'raisanen'],
    ['call', '2026-08-31', '10:00', undefined, 'raisanen'],
    ['visit', '2026-11-03', '10:00', undefined, 'raisanen'],
  ]);
  tellContacts(social, 'socialGuidance', [['visit', '2026-09-17', '10:00']]);
  addOwner(social, 'Aikuissosiaalityö', { role: 'ownWorker', staff: 'raisanen', from: date('2026-06-01') });
  addSocialService(social, { service: 'Aikuissosiaalityö', task: 'workingAge', from: date('2026-06-01') });
  addDecision(social, {
    text: 'Täydentävä toimeentulotuki',
    task: 'workingAge',
    from: date('2026-11-01'),
    to: date('2026-11-30'),
  });
  addPlan(social, {
    type: 'client-plan',
    from: date('2026-06-01'),
    reviewDue: date('2026-12-01'),
    author: 'S. Räisänen',
  });
  addTask(health, {
    text: 'Työkyvyn arvio: kutsu verkostotapaamiseen',
    due: date('2026-11-10'),
    asked: date('2026-10-27'),
    professional: 'T. Moilanen',
  });
}

export const storyline: Storyline = {
  id: 'back-pain-unemployment',
  title: 'Unemployed man of 39 with back pain who contacts again and again for the same reason',
  shows: [
    'many contacts for one reason within weeks, with several professionals: failure demand to be seen',
    'work ability 8 -> 5 -> 3, PHQ-9 rising; remunerative employment 2 -> 4; no health and care plan',
    'a professional task 8 days late; decision on income support ends this month',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Hämeenaho',
        given: 'Mikko',
        sex: 'male',
        birthDate: '1987-06-07',
        separator: '-',
        individualNumber: 947,
        municipality: 'Kuhmo',
      }),
      tell,
    },
  ],
};
