import { choiceOf, type Instrument } from '../instrument.ts';

/** Of the last two weeks. */
const answers = choiceOf(
  [0, 'ei lainkaan', 'inte alls', 'not at all'],
  [1, 'useina päivinä', 'flera dagar', 'several days'],
  [2, 'yli puolet päivistä', 'mer än hälften av dagarna', 'more than half the days'],
  [3, 'lähes joka päivä', 'nästan varje dag', 'nearly every day'],
);

/** PHQ-9: nine items of depression over two weeks. The ninth asks of itself for a talk about suicide, whatever the sum. */
export const instrument: Instrument = {
  id: 'phq-9',
  version: '1',
  name: 'PHQ-9',
  source: 'Kroenke, Spitzer & Williams, J Gen Intern Med 2001;16:606',
  licence: {
    fi: 'Pfizer: saa kopioida, kääntää, näyttää ja jakaa ilman lupaa',
    sv: 'Pfizer: får kopieras, översättas, visas och spridas utan tillstånd',
    en: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  },
  text: 'free',
  confidence: 'verified',
  defaultOn: true,
  measures: 'phq9',
  alsoRecords: [{ item: '9', measures: 'phq9Suicide' }],
  loinc: {
    panel: '44249-1',
    total: '44261-6',
    items: [
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ],
  },
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
    {
      id: '3',
      label: { fi: 'uni', sv: 'sömn', en: 'sleep' },
      text: { en: 'Trouble falling or staying asleep, or sleeping too much' },
      answers: answers,
    },
    {
      id: '4',
      label: { fi: 'väsymys', sv: 'trötthet', en: 'tiredness' },
      text: { en: 'Feeling tired or having little energy' },
      answers: answers,
    },
    {
      id: '5',
      label: { fi: 'ruokahalu', sv: 'aptit', en: 'appetite' },
      text: { en: 'Poor appetite or overeating' },
      answers: answers,
    },
    {
      id: '6',
      label: { fi: 'huonommuus, syyllisyys', sv: 'misslyckande, skuld', en: 'failure, guilt' },
      text: {
        en: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      },
      answers: answers,
    },
    {
      id: '7',
      label: { fi: 'keskittyminen', sv: 'koncentration', en: 'concentration' },
      text: { en: 'Trouble concentrating on things, such as reading the newspaper or watching television' },
      answers: answers,
    },
    {
      id: '8',
      label: {
        fi: 'hidastuneisuus tai levottomuus',
        sv: 'långsamhet eller rastlöshet',
        en: 'slowness or restlessness',
      },
      text: {
        en: 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      },
      answers: answers,
    },
    {
      id: '9',
      label: { fi: 'itsetuhoiset ajatukset', sv: 'självdestruktiva tankar', en: 'thoughts of self-harm' },
      text: { en: 'Thoughts that you would be better off dead or of hurting yourself in some way' },
      answers: answers,
    },
  ],
};
