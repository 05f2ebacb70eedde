import type { Instrument } from '../instrument.ts';

/** FRAIL scale: five signs of frailty. */
export const instrument: Instrument = {
  id: 'frail',
  version: '1',
  name: 'FRAIL',
  source: 'Morley, Malmstrom & Miller, J Nutr Health Aging 2012;16:601',
  licence: {
    fi: 'lisenssitekstiä ei löytynyt',
    sv: 'ingen licenstext hittades',
    en: 'no licence text found',
  },
  text: 'pack',
  confidence: 'verified',
  defaultOn: true,
  caution: {
    fi: 'Painon laskun ajanjakso vaihtelee lähteissä: 6 tai 12 kuukautta.',
    sv: 'Tiden för viktnedgången varierar i källorna: 6 eller 12 månader.',
    en: 'Sources differ on the window of the weight loss: 6 or 12 months.',
  },
  measures: 'frail',
  items: [
    {
      id: 'fatigue',
      label: {
        fi: 'väsymys suurimman osan ajasta',
        sv: 'trötthet större delen av tiden',
        en: 'tired most of the time',
      },
      answers: { kind: 'yesNo' },
    },
    {
      id: 'resistance',
      label: {
        fi: 'yksi portaikko ei onnistu yksin, levähtämättä ja tuetta',
        sv: 'en trappa går inte ensam, utan vila och stöd',
        en: 'cannot climb one flight of stairs alone, without rest or aid',
      },
      answers: { kind: 'yesNo' },
    },
    {
      id: 'ambulation',
      label: {
        fi: 'muutama sata metriä ei onnistu yksin ja tuetta',
        sv: 'några hundra meter går inte ensam och utan stöd',
        en: 'cannot walk a few hundred metres alone and without aid',
      },
      answers: { kind: 'yesNo' },
    },
    {
      id: 'illnesses',
      label: {
        fi: 'sairauksia asteikon 11:stä',
        sv: 'sjukdomar av skalans 11',
        en: 'illnesses of the scale’s 11',
      },
      answers: { kind: 'number', least: 0, most: 11, decimals: 0 },
    },
    {
      id: 'weightLoss',
      label: { fi: 'paino laskenut', sv: 'viktnedgång', en: 'weight lost' },
      answers: { kind: 'number', unit: '%', least: -50, most: 90, decimals: 1 },
    },
  ],
};
