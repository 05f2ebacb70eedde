import { choiceOf, type Instrument } from '../instrument.ts';

/** Of the last two weeks. */
const answers = choiceOf(
  [5, 'koko ajan', 'hela tiden', 'all of the time'],
  [4, 'suurimman osan ajasta', 'större delen av tiden', 'most of the time'],
  [3, 'yli puolet ajasta', 'mer än hälften av tiden', 'more than half of the time'],
  [2, 'alle puolet ajasta', 'mindre än hälften av tiden', 'less than half of the time'],
  [1, 'joskus', 'ibland', 'some of the time'],
  [0, 'ei koskaan', 'aldrig', 'at no time'],
);

/** WHO-5: wellbeing over two weeks. The sum times four is recorded. */
export const instrument: Instrument = {
  id: 'who-5',
  version: '1',
  name: 'WHO-5',
  source: 'Topp et al., Psychother Psychosom 2015;84:167',
  licence: {
    fi: 'vapaa lähde mainiten, tai CC BY-NC-SA 3.0 IGO (WHO 2024): tarkistettava ennen kuin sanamuoto näytetään',
    sv: 'fritt med angiven källa, eller CC BY-NC-SA 3.0 IGO (WHO 2024): kontrolleras innan ordalydelsen visas',
    en: 'public domain with citation, or CC BY-NC-SA 3.0 IGO (WHO 2024): to be checked before the wording is shown',
  },
  text: 'pack',
  confidence: 'verified',
  defaultOn: true,
  measures: 'who5',
  items: [
    { id: '1', label: { fi: 'iloisuus', sv: 'gladhet', en: 'cheerfulness' }, answers: answers },
    { id: '2', label: { fi: 'rauhallisuus', sv: 'lugn', en: 'calmness' }, answers: answers },
    { id: '3', label: { fi: 'toimeliaisuus', sv: 'aktivitet', en: 'activity' }, answers: answers },
    {
      id: '4',
      label: { fi: 'levännyt herätessä', sv: 'utvilad vid uppvaknandet', en: 'rested when waking' },
      answers: answers,
    },
    {
      id: '5',
      label: { fi: 'kiinnostavat asiat', sv: 'intressanta saker', en: 'interesting things' },
      answers: answers,
    },
  ],
};
