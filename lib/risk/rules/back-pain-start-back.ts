import { measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** STarT Back total of four or more: medium or high. The use of the form is to be cleared with Keele University: off. */
export const rule: Rule = {
  id: 'back-pain-start-back',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: false,
  source: {
    text: 'Hill ym., Arthritis Rheum 2008;59:632: yhteensä vähintään 4 on keskisuuri tai suuri. Käyttöoikeus tarkistamatta (Keele University): poissa päältä, kunnes organisaatio on selvittänyt sen',
  },
  confidence: 'unverified',
  licence: 'check',
  parameters: {
    points: { value: 4, min: 4, max: 9, unit: 'points' },
    months: { value: 12, min: 1, max: 24, unit: 'months' },
  },
  when: {
    type: 'value',
    label: 'points',
    of: measured('startBack'),
    pick: 'latest',
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'points' } },
  },
  acts: ['assessment', 'consultation', 'plan'],
  words: {
    fi: {
      title: 'Selkävaivan toipuminen tarvitsee tukea',
      prompt:
        'STarT Back {{value}} pistettä ({{last}}). Tarkista, onko fysioterapia alkanut ja onko huolista puhuttu.',
      advice: 'Fysioterapia; suuressa luokassa myös psykososiaalinen tuki. Sovi, milloin kysely uusitaan.',
      limits: { points: 'STarT Back, {{months}} kk' },
      clears: ['Uusi pistemäärä jää alle {{points}}'],
    },
    sv: {
      title: 'Återhämtning från ryggbesvär behöver stöd',
      prompt:
        'STarT Back {{value}} poäng ({{last}}). Granska om fysioterapi har börjat och om man har talat om oro.',
      advice: 'Fysioterapi; i den högsta gruppen även psykosocialt stöd. Avtala när enkäten görs om.',
      limits: { points: 'STarT Back, {{months}} mån' },
      clears: ['En ny poäng ligger under {{points}}'],
    },
    en: {
      title: 'Recovery of back pain needs support',
      prompt:
        'STarT Back {{value}} points ({{last}}). Check whether physiotherapy has begun and whether worries have been talked about.',
      advice: 'Physiotherapy; in the highest group psychosocial support too. Agree when it is asked again.',
      limits: { points: 'STarT Back, {{months}} months' },
      clears: ['A new score is under {{points}}'],
    },
  },
};
