import { recordedSocialFact, socialFactLimits } from '../reference/recorded-social-fact.ts';
import type { Rule } from '../rule.ts';

/** A matter of debt is recorded, by its words: the classifications have no code for debt alone. */
export const rule: Rule = {
  id: 'debt',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Kirjattu tosiasia, ei pisteytystä: palvelujen ja syiden sanat (velkaneuvonta, ulosotto); ICD-10 Z59.8 kattaa myös muuta. Sanat organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: { months: { value: 12, min: 3, max: 24, unit: 'months' } },
  when: recordedSocialFact(
    {
      // Z59.8 names problems with creditors among other things of housing and economy.
      codes: [{ system: 'icd10', prefixes: ['Z59.8'] }],
      words: [
        'velkaneuvon',
        'velkajärjest',
        'velkaantu',
        'ylivelkaantu',
        'ulosot',
        'maksuhäiriö',
        'sosiaalinen luoto',
        'skuldrådgivning',
        'skuldsaner',
        'skuldsätt',
        'överskuldsätt',
        'utsökning',
        'betalningsanmärkning',
        'debt',
      ],
    },
    { parameter: 'months' },
  ),
  acts: ['consultation', 'plan'],
  words: {
    fi: {
      title: 'Velka-asia kirjattu',
      prompt:
        'Velkaan liittyvä asia on kirjattu. Kysy, jääkö lääkkeitä, käyntejä tai palveluja väliin maksujen takia, ja kuka auttaa asiassa.',
      advice:
        'Kerro maksuttomasta talous- ja velkaneuvonnasta ja siitä, että asiakasmaksua voidaan hakemuksesta alentaa tai jättää perimättä (asiakasmaksulaki 11 §).',
      limits: socialFactLimits.fi,
      clears: ['Kirjattu asia on päätetty eikä uutta kirjausta ole'],
    },
    sv: {
      title: 'Skuldärende antecknat',
      prompt:
        'Ett ärende om skulder är antecknat. Fråga om mediciner, besök eller tjänster uteblir på grund av avgifter och vem som hjälper i ärendet.',
      advice:
        'Berätta om den avgiftsfria ekonomi- och skuldrådgivningen och om att en klientavgift på ansökan kan sänkas eller efterskänkas (klientavgiftslagen 11 §).',
      limits: socialFactLimits.sv,
      clears: ['Det antecknade ärendet är avslutat och inget nytt är antecknat'],
    },
    en: {
      title: 'Debt matter recorded',
      prompt:
        'A matter of debt is recorded. Ask whether medicines, visits or services are left out because of fees, and who helps with it.',
      advice:
        'Tell about the free financial and debt advice, and that a client fee can be lowered or waived on application (Act on Client Fees, section 11).',
      limits: socialFactLimits.en,
      clears: ['The recorded matter is closed and nothing new is recorded'],
    },
  },
};
