import { choiceOf, type Instrument } from '../instrument.ts';

/** Of the last two weeks. */
const answers = choiceOf(
  [0, 'ei lainkaan', 'inte alls', 'not at all'],
  [1, 'useina päivinä', 'flera dagar', 'several days'],
  [2, 'yli puolet päivistä', 'mer än hälften av dagarna', 'more than half the days'],
  [3, 'lähes joka päivä', 'nästan varje dag', 'nearly every day'],
);

/** GAD-7: seven items of anxiety over two weeks. */
export const instrument: Instrument = {
  id: 'gad-7',
  version: '1',
  name: 'GAD-7',
  source: 'Spitzer et al., Arch Intern Med 2006;166:1092',
  licence: {
    fi: 'Pfizer: saa kopioida, kääntää, näyttää ja jakaa ilman lupaa',
    sv: 'Pfizer: får kopieras, översättas, visas och spridas utan tillstånd',
    en: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  },
  text: 'free',
  confidence: 'verified',
  defaultOn: true,
  measures: 'gad7',
  loinc: { panel: '69737-5', total: '70274-6' },
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
    {
      id: '3',
      label: { fi: 'liiallinen huolestuneisuus', sv: 'överdriven oro', en: 'worrying too much' },
      text: { en: 'Worrying too much about different things' },
      answers: answers,
    },
    {
      id: '4',
      label: { fi: 'rentoutumisen vaikeus', sv: 'svårt att slappna av', en: 'trouble relaxing' },
      text: { en: 'Trouble relaxing' },
      answers: answers,
    },
    {
      id: '5',
      label: { fi: 'levottomuus', sv: 'rastlöshet', en: 'restlessness' },
      text: { en: 'Being so restless that it is hard to sit still' },
      answers: answers,
    },
    {
      id: '6',
      label: { fi: 'ärtyneisyys', sv: 'irritation', en: 'irritability' },
      text: { en: 'Becoming easily annoyed or irritable' },
      answers: answers,
    },
    {
      id: '7',
      label: { fi: 'pelko', sv: 'rädsla', en: 'fear' },
      text: { en: 'Feeling afraid as if something awful might happen' },
      answers: answers,
    },
  ],
};
