import { addActor, permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAlert, addAllergy } from '../chart/clinical.ts';
import { addContact } from '../chart/contacts.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addSocialService } from '../chart/responsibility.ts';
import { addMessage, addTask } from '../chart/tasks.ts';
import { type Storyline, storyPerson } from '../storyline.ts';

const script = '<script>alert("rinnalla")</script>';
const image = '<img src=x onerror=alert(1)>';
/** Right-to-left override and isolate that are never closed. */
const reversed = '\u202Eesrever\u2067 päinvastoin';
const endless = 'Pitkänimi'.repeat(40);

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2026-01-12'));
  addContact(health, {
    service: 'healthCentre',
    date: date('2026-10-06'),
    reason: 'tiredness',
    heading: `${script} Väsymys`,
    text: `Muistiinpano, jossa on merkintöjä: ${image} ja ${reversed}. {{name}} \${now} %s`,
  });
  health.add({
    resourceType: 'Condition',
    ...health.stamp(calendar.instant(date('2026-10-06'), '11:00')),
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: { text: `${image}${reversed}` },
    subject: health.patient,
    recordedDate: calendar.instant(date('2026-10-06'), '11:00'),
  });
  addAlert(health, `${script} hälytys`, date('2026-10-06'), true);
  addAllergy(health, { text: endless, snomed: '419199007', since: date('2026-10-06'), reaction: image });
  addGoal(health, { text: `"Haluan" ${script} ${reversed}`, set: date('2026-10-06') });
  addPlan(health, {
    type: 'health-and-care',
    title: `${endless}${script}`,
    from: date('2026-10-06'),
    reviewDue: date('2027-01-06'),
  });
  addTask(health, { text: 'javascript:alert(1)', due: date('2026-12-01'), asked: date('2026-10-06') });
  addMessage(health, {
    text: `=HYPERLINK("http://example.invalid") ${reversed}`,
    sent: date('2026-11-10'),
    sender: script,
  });
  addActor(health, {
    family: script,
    given: reversed,
    kind: 'mandate',
    relationship: image,
    phone: 'javascript:alert(1)',
  });
  addSocialService(social, {
    service: `${image} Aikuissosiaalityö`,
    task: 'workingAge',
    from: date('2026-01-12'),
  });
  addDecision(social, { text: `${reversed}${endless}`, task: 'workingAge', from: date('2026-01-12') });
}

export const storyline: Storyline = {
  id: 'hostile-text',
  title: 'Woman of 46 in whose record every text tries to break the page',
  shows: [
    'markup and scripts as plain text, never run; texts in reverse do not turn the lines beside them',
    'a very long name and allergy wrap inside the frame; a phone number that is no number is not a link',
  ],
  people: [
    {
      person: storyPerson({
        family: `O'Hara-<b>Nyberg</b>${'aho'.repeat(30)}`,
        given: `Eva "Evi" ${script} ${reversed}`,
        sex: 'female',
        birthDate: '1980-10-10',
        separator: '-',
        individualNumber: 980,
        municipality: 'Hyrynsalmi',
        street: `${image} 1`,
      }),
      tell,
    },
  ],
};
