import { assembleClient } from './assemble-client.ts';
import { createCalendar } from './calendar.ts';
import { permitBothWays } from './chart/acting.ts';
import type { Chart, ClientCharts } from './chart/chart.ts';
import { addAllergy, addMedicine, addProblem } from './chart/clinical.ts';
import { addAppointment, addContact } from './chart/contacts.ts';
import { addFunctioning } from './chart/functioning.ts';
import { addBloodPressure, addMeasurement } from './chart/measurements.ts';
import { addGoal, addPlan } from './chart/plans.ts';
import { addDecision, addOwner, addSocialService } from './chart/responsibility.ts';
import { addMessage, addTask } from './chart/tasks.ts';
import type { MeasureKey } from './content/measures.ts';
import { type MedicineKey, medicines } from './content/medicines.ts';
import { type ProblemKey, problems } from './content/problems.ts';
import type { ReasonKey } from './content/reasons.ts';
import type { ContactChannel, ServiceKey } from './content/services.ts';
import type { PopulationClient } from './population.ts';
import { storyPerson } from './storyline.ts';

/** Days over which a client's entries are spread: three years. */
const span = 1095;

/** What everybody has something of: 54 entries, each giving exactly one entry of the summary's model. */
function tellFrame(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { day } = calendar;
  permitBothWays(charts, day(-700));
  addOwner(health, 'Kajaanin terveysasema', { role: 'careLead', staff: 'mustonen', from: day(-300) });
  addOwner(social, 'Iäkkäiden asiakasohjaus', { role: 'ownWorker', staff: 'sirvio', from: day(-600) });
  addGoal(health, {
    text: 'Haluan asua kotona niin pitkään kuin voin.',
    set: day(-300),
    targets: [['systolic', 140]],
  });
  addPlan(health, { type: 'health-and-care', from: day(-300), reviewDue: day(-20) });
  addPlan(social, { type: 'client-plan', from: day(-280), reviewDue: day(85) });
  addPlan(health, { type: 'pathway', title: 'Sydämen vajaatoiminnan hoitopolku', from: day(-900) });
  addAllergy(health, { text: 'Penisilliiniallergia', snomed: '91936005', since: day(-5000), critical: true });
  addSocialService(social, { service: 'Iäkkäiden palvelut', task: 'olderPeople', from: day(-600) });
  addDecision(social, { text: 'Ateriapalvelu', task: 'olderPeople', from: day(-500) });
  addTask(health, { text: 'Verenpaineen kotimittaukset', due: day(6), asked: day(-10) });
  addMessage(health, { text: 'Voiko ajan siirtää?', sent: day(-2), sender: 'Asiakas' });
  addAppointment(health, { service: 'healthCentre', date: day(12), status: 'booked' });
  addAppointment(social, { service: 'olderPeople', date: day(20), channel: 'call', status: 'booked' });
  for (const [ago, performance] of [
    [400, 1],
    [40, 2],
  ] as const) {
    addFunctioning(health, day(-ago), 'Generic-7', [
      ['b130', performance, 2],
      ['b152', 1, 1],
      ['b280', performance, 3],
      ['d230', 1, 1],
      ['d450', performance, 1],
      ['d455', 1, 1],
      ['d850', 9],
    ]);
  }
  for (const problem of Object.keys(problems).slice(0, 9) as ProblemKey[])
    addProblem(health, problem, { since: day(-2000) });
  for (const medicine of Object.keys(medicines).slice(0, 14) as MedicineKey[]) {
    addMedicine(health, medicine, { since: day(-1500), reviewed: day(-200) });
  }
}

/** The rest in turn: what, how, and why. One in six is social. */
const turns: readonly (
  | readonly ['contact', ServiceKey, ContactChannel, ReasonKey?]
  | readonly ['measurement', MeasureKey, number]
  | readonly ['bloodPressure']
  | readonly ['noShow', ServiceKey]
)[] = [
  ['contact', 'homeCare', 'homeVisit', 'homeCareVisit'],
  ['contact', 'healthCentre', 'call', 'bloodPressure'],
  ['measurement', 'weight', 74],
  ['contact', 'homeCare', 'homeVisit', 'medicationReview'],
  ['contact', 'olderPeople', 'call'],
  ['bloodPressure'],
  ['contact', 'healthCentre', 'visit', 'diabetesFollowUp'],
  ['contact', 'homeCare', 'homeVisit', 'homeCareVisit'],
  ['measurement', 'hba1c', 54],
  ['contact', 'physiotherapy', 'visit', 'knee'],
  ['contact', 'olderPeople', 'homeVisit'],
  ['measurement', 'ldl', 2.4],
  ['contact', 'mentalHealth', 'video', 'depression'],
  ['contact', 'healthCentre', 'message', 'prescription'],
  ['measurement', 'egfr', 62],
  ['contact', 'emergency', 'visit', 'chestPain'],
  ['contact', 'socialGuidance', 'visit'],
  ['measurement', 'inr', 2.4],
  ['noShow', 'dental'],
  ['measurement', 'phq9', 8],
];

function tellTurn(charts: ClientCharts, index: number, date: string): void {
  const turn = turns[index % turns.length] ?? turns[0];
  const { health, social } = charts;
  const chartOf = (service: ServiceKey): Chart =>
    service === 'olderPeople' || service === 'socialGuidance' ? social : health;
  if (turn === undefined || turn[0] === 'bloodPressure') {
    addBloodPressure(health, 126 + (index % 24), 70 + (index % 15), date);
  } else if (turn[0] === 'measurement') {
    addMeasurement(health, turn[1], turn[2] + (index % 7) / 10, date);
  } else if (turn[0] === 'noShow') {
    addAppointment(chartOf(turn[1]), { service: turn[1], date, status: 'noshow' });
  } else {
    const [, service, channel, reason] = turn;
    const time = `${String(8 + (index % 8)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`;
    addContact(chartOf(service), {
      service,
      channel,
      date,
      time,
      ...(reason === undefined ? {} : { reason }),
    });
  }
}

/** Tells exactly `entries` entries over three years, oldest of the turns first. */
export function tellEntries(charts: ClientCharts, entries: number): void {
  const { health, social, calendar } = charts;
  const told = () => health.resources.length + social.resources.length;
  tellFrame(charts);
  const rest = entries - told();
  if (rest < 0) throw new RangeError(`a client of this kind has at least ${told()} entries, not ${entries}`);
  for (let index = 0; index < rest; index += 1) {
    tellTurn(charts, index, calendar.day(-span + Math.floor((index * span) / rest)));
  }
}

/**
 * A client with exactly `entries` recorded entries over both registers (every resource but the two Patients is one), for
 * the bench. Its number is its size, far above the population's.
 */
export function bigClient(entries: number, now: Date): PopulationClient {
  const calendar = createCalendar(now);
  return assembleClient({
    number: 100_000 + entries,
    calendar,
    person: storyPerson({
      family: 'Suurtalo',
      given: `Kaisa ${entries}`,
      sex: 'female',
      birthDate: '1951-02-28',
      separator: 'Y',
      // Even numbers from 900: another size is another person.
      individualNumber: 900 + 2 * (Math.floor(entries / 100) % 50),
      municipality: 'Kajaani',
    }),
    tell: (charts) => tellEntries(charts, entries),
  });
}
