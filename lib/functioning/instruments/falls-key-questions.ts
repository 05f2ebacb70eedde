import type { Instrument } from '../instrument.ts';

/**
 * Three key questions about falls (STEADI). Their sum is no number of falls: worry alone gives a point. The first answer is
 * what sections and rules read as falls.
 */
export const instrument: Instrument = {
  id: 'falls-key-questions',
  version: '1',
  name: 'STEADI',
  source: 'Centers for Disease Control and Prevention, STEADI, 2019',
  licence: {
    fi: 'Yhdysvaltain liittovaltion julkaisu, vapaa käyttää',
    sv: 'publikation av USA:s federala myndigheter, fri att använda',
    en: 'US-government work, public domain',
  },
  text: 'free',
  confidence: 'single',
  defaultOn: true,
  measures: 'other',
  alsoRecords: [{ item: '1', measures: 'falls' }],
  items: [
    {
      id: '1',
      label: { fi: 'kaatunut vuoden aikana', sv: 'fallit under året', en: 'fallen in the past year' },
      text: { en: 'Have you fallen in the past year?' },
      answers: { kind: 'yesNo' },
    },
    {
      id: '2',
      label: {
        fi: 'epävakaa seistessä tai kävellessä',
        sv: 'ostadig stående eller gående',
        en: 'unsteady when standing or walking',
      },
      text: { en: 'Do you feel unsteady when standing or walking?' },
      answers: { kind: 'yesNo' },
    },
    {
      id: '3',
      label: { fi: 'pelkää kaatumista', sv: 'oroar sig för att falla', en: 'worried about falling' },
      text: { en: 'Do you worry about falling?' },
      answers: { kind: 'yesNo' },
    },
  ],
};
