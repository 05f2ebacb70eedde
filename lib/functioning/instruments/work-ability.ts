import type { Instrument } from '../instrument.ts';

/** Work ability now against the best of one’s life, as the client gives it. */
export const instrument: Instrument = {
  id: 'work-ability',
  version: '1',
  name: 'Work Ability Score',
  source: 'Ilmarinen, Occup Med 2007;57:160; TOIMIA S018',
  licence: {
    fi: 'yksi luku; lisenssitekstiä ei löytynyt',
    sv: 'ett enda tal; ingen licenstext hittades',
    en: 'a single number; no licence text found',
  },
  text: 'free',
  confidence: 'single',
  defaultOn: true,
  caution: {
    fi: 'Luokkarajat ovat vahvistamatta: näytetään vain luku. Alle 2 pisteen muutos voi olla sattumaa. Ei yksin työkyvyttömyyden riskin arvioon.',
    sv: 'Klassgränserna är obekräftade: bara talet visas. En ändring under 2 kan vara slump. Räcker inte ensamt för att bedöma risken för arbetsoförmåga.',
    en: 'The bands are unverified: the number alone is shown. A change under 2 may be chance. Not to be used alone for the risk of work disability.',
  },
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
