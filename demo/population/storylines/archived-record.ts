import type { ClientCharts } from '../chart/chart.ts';
import { addProblem } from '../chart/clinical.ts';
import { addContact } from '../chart/contacts.ts';
import { type Storyline, storyPerson } from '../storyline.ts';

function tell({ health, calendar }: ClientCharts): void {
  addContact(health, {
    service: 'ward',
    date: calendar.date('2003-01-20'),
    lastDay: calendar.date('2003-02-11'),
    reason: 'pneumonia',
  });
  addProblem(health, 'heartFailure', { since: calendar.date('1998-05-04') });
}

export const storyline: Storyline = {
  id: 'archived-record',
  title: 'Woman born in the 1800s, deceased in 2003, whose old record is opened',
  shows: [
    'identity code with separator +, deceased with date, age at death 103',
    'nothing in the last two years; the last contact is a ward stay of 2003',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Paljakka',
        given: 'Hilda Maria',
        sex: 'female',
        birthDate: '1899-12-24',
        separator: '+',
        individualNumber: 900,
        municipality: 'Puolanka',
        knownTo: 'health',
        deceasedOn: '2003-02-11',
      }),
      tell,
    },
  ],
};
