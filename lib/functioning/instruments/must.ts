import type { Instrument } from '../instrument.ts';

/** MUST: risk of malnutrition in adults. Core elements and cut-offs are unchanged, as BAPEN asks. */
export const instrument: Instrument = {
  id: 'must',
  version: '1',
  name: 'MUST',
  source: 'Malnutrition Advisory Group, BAPEN, 2003',
  licence: {
    fi: 'BAPEN: lähde mainittava; ydinosia ja rajoja ei saa muuttaa',
    sv: 'BAPEN: källan anges; kärndelar och gränser får inte ändras',
    en: 'BAPEN: acknowledge, change neither the core elements nor the cut-offs',
  },
  text: 'free',
  confidence: 'verified',
  defaultOn: true,
  measures: 'must',
  items: [
    {
      id: 'bmi',
      label: { fi: 'painoindeksi', sv: 'kroppsmasseindex', en: 'body mass index' },
      answers: { kind: 'number', unit: 'kg/m2', least: 8, most: 120, decimals: 1 },
    },
    {
      id: 'weightLoss',
      label: {
        fi: 'tahaton painonlasku 3–6 kk',
        sv: 'oavsiktlig viktnedgång 3–6 mån',
        en: 'unplanned weight loss, 3–6 months',
      },
      answers: { kind: 'number', unit: '%', least: -50, most: 90, decimals: 1 },
    },
    {
      id: 'acutelyIllWithoutIntake',
      label: {
        fi: 'akuutisti sairas, ei ravintoa yli 5 pv',
        sv: 'akut sjuk, ingen föda på över 5 d',
        en: 'acutely ill, no intake for over 5 days',
      },
      answers: { kind: 'yesNo' },
    },
  ],
};
