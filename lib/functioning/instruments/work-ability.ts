import type { Instrument } from '../instrument.ts';

/** Work ability now against the best of one’s life, as the client gives it. */
export const instrument: Instrument = {
  id: 'work-ability',
  version: '1',
  name: 'Work Ability Score',
  source: 'Ilmarinen, Occup Med 2007;57:160; TOIMIA S018',
  licence: 'a single number; no licence text found',
  text: 'free',
  confidence: 'single',
  defaultOn: true,
  measures: 'workAbility',
  items: [
    {
      id: 'answer',
      label: {
        fi: 'työkyky nyt, paras elämässä 10',
        sv: 'arbetsförmåga nu, livets bästa 10',
        en: 'work ability now, the best of life 10',
      },
      answers: { kind: 'number', least: 0, most: 10, decimals: 0 },
    },
  ],
};
