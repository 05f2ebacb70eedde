import { choiceOf, type Instrument } from '../instrument.ts';

/** Of the last two weeks. */
const answers = choiceOf(
  [0, 'ei lainkaan', 'inte alls', 'not at all'],
  [1, 'useina päivinä', 'flera dagar', 'several days'],
  [2, 'yli puolet päivistä', 'mer än hälften av dagarna', 'more than half the days'],
  [3, 'lähes joka päivä', 'nästan varje dag', 'nearly every day'],
);

/** GAD-2: the first two items of GAD-7. */
export const instrument: Instrument = {
  id: 'gad-2',
  version: '1',
  name: 'GAD-2',
  source: 'Kroenke et al., Ann Intern Med 2007;146:317',
  licence: {
    fi: 'Pfizer: saa kopioida, kääntää, näyttää ja jakaa ilman lupaa',
    sv: 'Pfizer: får kopieras, översättas, visas och spridas utan tillstånd',
    en: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  },
  text: 'free',
  confidence: 'verified',
  defaultOn: true,
  measures: 'gad2',
  items: [
    {
      id: '1',
      label: { fi: 'hermostuneisuus', sv: 'nervositet', en: 'nervousness' },
      text: { en: 'Feeling nervous, anxious or on edge' },
      answers: answers,
    },
    {
      id: '2',
      label: { fi: 'huolestumisen hallinta', sv: 'kontroll över oro', en: 'control of worrying' },
      text: { en: 'Not being able to stop or control worrying' },
      answers: answers,
    },
  ],
};
