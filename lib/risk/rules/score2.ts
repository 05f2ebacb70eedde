import { cardiovascularDisease, diabetes } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** Ten-year risk of a first cardiovascular event at 40 to 69 years, banded by age. Finland is a moderate-risk region. */
export const rule: Rule = {
  id: 'score2',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'SCORE2, Eur Heart J 2021;42:2439 (ehab309); luokat: ESC 2021, Eur Heart J 2021;42:3227. Suomessa käytetään FINRISKI-laskuria (Käypä hoito, nix02537): linkki',
    url: 'https://www.terveyskirjasto.fi/pgt00013',
  },
  confidence: 'verified',
  licence: 'facts; cite',
  parameters: { months: { value: 24, min: 6, max: 60, unit: 'months' } },
  appliesTo: {
    all: [
      { type: 'age', is: { op: '>=', value: 40 } },
      { type: 'age', is: { op: '<', value: 70 } },
      { not: { type: 'count', of: cardiovascularDisease, is: { op: '>=', value: 1 } } },
      { not: { type: 'count', of: diabetes, is: { op: '>=', value: 1 } } },
    ],
  },
  when: {
    type: 'score',
    label: 'risk',
    score: 'score2',
    within: { months: { parameter: 'months' } },
    is: { band: ['high', 'veryHigh'] },
  },
  acts: ['plan', 'assessment', 'consultation'],
  words: {
    fi: {
      title: 'Valtimotautiriski koholla, SCORE2',
      prompt:
        'SCORE2-arvio on {{score}} %. Tarkista lähtötiedot ja keskustele asiakkaan kanssa, mihin tekijöihin hän haluaa vaikuttaa.',
      advice:
        'Luku kuvaa samanlaisten ihmisten ryhmää kymmenen vuoden aikana, ei yhtä ihmistä. Suomessa hoito päätetään FINRISKI-laskurilla (suuri riski vähintään 10 %), joka ottaa huomioon myös vanhempien sairaudet: laske se linkistä. Arvio ei sovi familiaaliseen hyperkolesterolemiaan.',
      limits: { risk: 'SCORE2, % (10 v), mittaukset {{months}} kk' },
      clears: ['Uusista mittauksista laskettu arvio jää alle iän mukaisen rajan'],
    },
    sv: {
      title: 'Förhöjd kärlrisk, SCORE2',
      prompt:
        'SCORE2 ger {{score}} %. Granska uppgifterna och tala med klienten om vilka faktorer hen vill påverka.',
      advice:
        'Talet beskriver en grupp av liknande människor under tio år, inte en enskild person. I Finland avgörs vården med FINRISKI-räknaren (stor risk minst 10 %), som också beaktar föräldrarnas sjukdomar: räkna den via länken. Passar inte vid familjär hyperkolesterolemi.',
      limits: { risk: 'SCORE2, % (10 år), mätningar {{months}} mån' },
      clears: ['Värdet räknat på nya mätningar ligger under åldersgränsen'],
    },
    en: {
      title: 'Raised cardiovascular risk, SCORE2',
      prompt:
        'SCORE2 gives {{score}} %. Check the inputs and talk with the client about which factors they want to change.',
      advice:
        'The number describes a group of similar people over ten years, not one person. In Finland treatment is decided with the FINRISKI calculator (high risk from 10 %), which also asks about the parents: work it out from the link. Not for familial hypercholesterolaemia.',
      limits: { risk: 'SCORE2, % (10 y), measured within {{months}} months' },
      clears: ['The number from new measurements is under the limit for the age'],
    },
  },
};
