import { recordedSocialFact, socialFactLimits } from '../reference/recorded-social-fact.ts';
import type { Rule } from '../rule.ts';

/** Something about housing is recorded: no home, an eviction, housing advice. No published score exists, and none is made. */
export const rule: Rule = {
  id: 'housing',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Kirjattu tosiasia, ei pisteytystä: ICD-10 Z59.0–Z59.3, ICPC-2 Z03 ja sosiaalihuollon palvelujen sanat; koodit ja sanat organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: { months: { value: 12, min: 3, max: 24, unit: 'months' } },
  when: recordedSocialFact(
    {
      codes: [
        // No home, inadequate home, discord with neighbours or landlord, troubles of living in an institution.
        { system: 'icd10', prefixes: ['Z59.0', 'Z59.1', 'Z59.2', 'Z59.3'] },
        { system: 'icpc2', prefixes: ['Z03'] },
      ],
      words: [
        'asunnottom',
        'asunnoton',
        'häätö',
        'häädön',
        'asumisneuvon',
        'tilapäismajoitu',
        'tilapäinen majoitu',
        'hätämajoitu',
        'bostadslös',
        'hemlös',
        'vräkning',
        'boenderådgivning',
        'tillfälligt boende',
        'homeless',
        'eviction',
        'housing unsatisfactory',
      ],
    },
    { parameter: 'months' },
  ),
  acts: ['consultation', 'plan', 'owner'],
  words: {
    fi: {
      title: 'Asumisen asia kirjattu',
      prompt:
        'Asumisesta on kirjattu jotakin, mikä voi vaikuttaa hoitoon ja palveluihin. Tarkista, missä asiakas nyt asuu, mistä hänet tavoittaa ja kuka auttaa asiassa.',
      advice:
        'Ota yhteys asumisneuvontaan tai sosiaalityöhön. Sovi, miten kutsut, lääkkeet ja kotiin tuotavat palvelut järjestyvät.',
      limits: socialFactLimits.fi,
      clears: ['Kirjattu asia on päätetty eikä uutta kirjausta ole'],
    },
    sv: {
      title: 'Boendeärende antecknat',
      prompt:
        'Något om boendet är antecknat som kan påverka vård och tjänster. Granska var klienten bor nu, var hen nås och vem som hjälper i ärendet.',
      advice:
        'Kontakta boenderådgivningen eller socialarbetet. Kom överens om hur kallelser, mediciner och tjänster i hemmet ordnas.',
      limits: socialFactLimits.sv,
      clears: ['Det antecknade ärendet är avslutat och inget nytt är antecknat'],
    },
    en: {
      title: 'Housing matter recorded',
      prompt:
        'Something about housing is recorded that may affect care and services. Check where the client lives now, where they can be reached and who helps with it.',
      advice:
        'Contact housing advice or social work. Agree on how letters, medicines and services at home are arranged.',
      limits: socialFactLimits.en,
      clears: ['The recorded matter is closed and nothing new is recorded'],
    },
  },
};
