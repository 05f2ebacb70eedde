import { permitBothWays } from '../chart/acting.ts';
import { type Storyline, storyPerson } from '../storyline.ts';

export const storyline: Storyline = {
  id: 'nothing-recorded',
  title: 'Woman of 33 who has just moved to Kainuu: both registers know her, nothing is recorded',
  shows: ['a full banner and both sources answered, by her permission; every section says "not recorded"'],
  people: [
    {
      person: storyPerson({
        family: 'Hallavaara',
        given: 'Elli',
        sex: 'female',
        birthDate: '1993-05-30',
        separator: 'Y',
        individualNumber: 932,
        municipality: 'Paltamo',
      }),
      // A permission is read by the gate and is no fact of the summary.
      tell: (charts) => permitBothWays(charts, charts.calendar.day(-2)),
    },
  ],
};
