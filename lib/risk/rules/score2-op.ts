import { cardiovascularDisease, diabetes } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** SCORE2-OP: the model of its own for 70 to 89 years, with limits of its own. */
export const rule: Rule = {
  id: 'score2-op',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'SCORE2-OP, Eur Heart J 2021;42:2455 (ehab312); luokat: ESC 2021, Eur Heart J 2021;42:3227. Suomessa käytetään FINRISKI-laskuria (Käypä hoito, nix02537): linkki',
    url: 'https://www.terveyskirjasto.fi/pgt00013',
  },
  confidence: 'verified',
  licence: 'facts; cite',
  parameters: { months: { value: 24, min: 6, max: 60, unit: 'months' } },
  appliesTo: {
    all: [
      { type: 'age', is: { op: '>=', value: 70 } },
      { type: 'age', is: { op: '<', value: 90 } },
      { not: { type: 'count', of: cardiovascularDisease, is: { op: '>=', value: 1 } } },
      { not: { type: 'count', of: diabetes, is: { op: '>=', value: 1 } } },
    ],
  },
  when: {
    type: 'score',
    label: 'risk',
    score: 'score2-op',
    within: { months: { parameter: 'months' } },
    is: { band: ['high', 'veryHigh'] },
  },
  acts: ['plan', 'assessment', 'consultation'],
  words: {
    fi: {
      title: 'Valtimotautiriski koholla, SCORE2-OP',
      prompt:
        'SCORE2-OP-arvio on {{score}} %. Tarkista lähtötiedot ja keskustele asiakkaan kanssa, mikä hoidossa on hänelle tärkeää.',
      advice:
        'Luku kuvaa samanikäisten ja samanlaisten ihmisten ryhmää, ei yhtä ihmistä; iän osuus on suuri. Punnitse toimintakyky, muut sairaudet ja lääkitys. FINRISKI-laskuri (linkki) on tehty nuoremmille, 25–64-vuotiaiden aineistosta.',
      limits: { risk: 'SCORE2-OP, % (10 v), mittaukset {{months}} kk' },
      clears: ['Uusista mittauksista laskettu arvio jää alle iän mukaisen rajan'],
    },
    sv: {
      title: 'Förhöjd kärlrisk, SCORE2-OP',
      prompt:
        'SCORE2-OP ger {{score}} %. Granska uppgifterna och tala med klienten om vad som är viktigt för hen i vården.',
      advice:
        'Talet beskriver en grupp av jämnåriga och liknande människor, inte en enskild person; åldern väger tungt. Väg in funktionsförmåga, andra sjukdomar och läkemedel. FINRISKI-räknaren (länken) bygger på yngre, 25–64-åringar.',
      limits: { risk: 'SCORE2-OP, % (10 år), mätningar {{months}} mån' },
      clears: ['Värdet räknat på nya mätningar ligger under åldersgränsen'],
    },
    en: {
      title: 'Raised cardiovascular risk, SCORE2-OP',
      prompt:
        'SCORE2-OP gives {{score}} %. Check the inputs and talk with the client about what matters to them in care.',
      advice:
        'The number describes a group of the same age and kind, not one person; age weighs much in it. Weigh functional capacity, other illnesses and medicines. The FINRISKI calculator (link) was made on younger people, of 25 to 64 years.',
      limits: { risk: 'SCORE2-OP, % (10 y), measured within {{months}} months' },
      clears: ['The number from new measurements is under the limit for the age'],
    },
  },
};
