import { tellEntries } from '../big-client.ts';
import { type Storyline, storyPerson } from '../storyline.ts';

/** Entries of both registers together. */
export const entryCount = 2100;

export const storyline: Storyline = {
  id: 'two-thousand-entries',
  title: 'Woman of 74 with over 2,000 entries of every kind, whatever the size of the population',
  shows: [
    'the first screen as quickly as for anybody else; long lists closed behind their counts',
    'every lane crowded; figures of 12 months against the 12 before',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Seppänen',
        given: 'Kaarina Elisabet',
        sex: 'female',
        birthDate: '1952-06-21',
        separator: '-',
        individualNumber: 974,
        municipality: 'Kajaani',
      }),
      tell: (charts) => tellEntries(charts, entryCount),
    },
  ],
};
