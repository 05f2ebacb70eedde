import { choiceOf, type Instrument } from '../instrument.ts';

/** Of the last two weeks. */
const answers = choiceOf(
  [0, 'ei lainkaan', 'inte alls', 'not at all'],
  [1, 'useina päivinä', 'flera dagar', 'several days'],
  [2, 'yli puolet päivistä', 'mer än hälften av dagarna', 'more than half the days'],
  [3, 'lähes joka päivä', 'nästan varje dag', 'nearly every day'],
);

/** PHQ-2: the first two items of PHQ-9. */
export const instrument: Instrument = {
  id: 'phq-2',
  version: '1',
  name: 'PHQ-2',
  source: 'Kroenke, Spitzer & Williams, Med Care 2003;41:1284',
  licence: {
    fi: 'Pfizer: saa kopioida, kääntää, näyttää ja jakaa ilman lupaa',
    sv: 'Pfizer: får kopieras, översättas, visas och spridas utan tillstånd',
    en: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  },
  text: 'free',
  confidence: 'verified',
  defaultOn: true,
  measures: 'phq2',
  loinc: { panel: '55757-9', total: '55758-7', items: ['44250-9', '44255-8'] },
  items: [
    {
      id: '1',
      label: { fi: 'mielenkiinto ja mielihyvä', sv: 'intresse och glädje', en: 'interest and pleasure' },
      text: { en: 'Little interest or pleasure in doing things' },
      answers: answers,
    },
    {
      id: '2',
      label: { fi: 'alakulo, toivottomuus', sv: 'nedstämdhet, hopplöshet', en: 'low mood, hopelessness' },
      text: { en: 'Feeling down, depressed, or hopeless' },
      answers: answers,
    },
  ],
};
