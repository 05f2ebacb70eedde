import type { Rule } from '../rule.ts';

/** Unemployment recorded as going on for a year or more. The definition of 12 months is recalled, not seen: off by default. */
export const rule: Rule = {
  id: 'long-term-unemployment',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: false,
  source: {
    text: 'Pitkäaikaistyöttömyys vähintään 12 kk: määritelmä tarkistettava ennen käyttöä; ICD-10 Z56.0, ICPC-2 Z06',
  },
  confidence: 'unverified',
  licence: 'facts; cite',
  parameters: {
    months: { value: 12, min: 6, max: 36, unit: 'months' },
    toAge: { value: 67, min: 60, max: 70, unit: 'years' },
  },
  appliesTo: { type: 'age', is: { op: '<=', value: { parameter: 'toAge' } } },
  when: {
    type: 'term',
    label: 'since',
    of: {
      kind: 'problem',
      status: ['active'],
      codes: [
        { system: 'icd10', prefixes: ['Z56.0'] },
        { system: 'icpc2', prefixes: ['Z06'] },
      ],
      words: ['työttömyy', 'työtön', 'pitkäaikaistyött', 'arbetslös', 'långtidsarbetslös', 'unemploy'],
    },
    length: { months: { parameter: 'months' } },
    is: 'full',
  },
  acts: ['consultation', 'plan', 'assessment'],
  words: {
    fi: {
      title: 'Työttömyys jatkunut pitkään',
      prompt:
        'Työttömyys on kirjattu alkaneeksi {{first}} ja jatkuu. Tarkista, onko terveystarkastus tarjottu ja onko työkyky arvioitu.',
      advice:
        'Tarjoa työttömän terveystarkastusta ja kysy, mikä auttaisi asiakkaan mielestä eteenpäin. Sovi yhteys työllisyyspalveluihin.',
      limits: { since: 'Työttömyys kirjattu, vähintään {{months}} kk' },
      clears: ['Työttömyys on kirjattu päättyneeksi'],
    },
    sv: {
      title: 'Arbetslösheten har pågått länge',
      prompt:
        'Arbetslösheten är antecknad från {{first}} och pågår. Granska om en hälsoundersökning har erbjudits och om arbetsförmågan är bedömd.',
      advice:
        'Erbjud hälsoundersökning för arbetslösa och fråga vad klienten själv tror skulle hjälpa. Kom överens om kontakt med sysselsättningstjänsterna.',
      limits: { since: 'Arbetslöshet antecknad, minst {{months}} mån' },
      clears: ['Arbetslösheten är antecknad som avslutad'],
    },
    en: {
      title: 'Unemployment has gone on for long',
      prompt:
        'Unemployment is recorded from {{first}} and goes on. Check whether a health examination has been offered and work ability assessed.',
      advice:
        'Offer the health examination for unemployed people and ask what the client thinks would help. Agree on contact with employment services.',
      limits: { since: 'Unemployment recorded, at least {{months}} months' },
      clears: ['Unemployment is recorded as ended'],
    },
  },
};
