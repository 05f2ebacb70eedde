import { recordedSocialFact, socialFactLimits } from '../reference/recorded-social-fact.ts';
import type { Rule } from '../rule.ts';

/** Low income or social assistance is recorded: a reason to ask whether money stands in the way of care. */
export const rule: Rule = {
  id: 'income',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'note',
  actionability: 3,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Kirjattu tosiasia, ei pisteytystä: ICD-10 Z59.4–Z59.7 ja Z59.9, ICPC-2 Z01 ja Z02, toimeentulotuen päätökset; koodit ja sanat organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: { months: { value: 12, min: 3, max: 24, unit: 'months' } },
  when: recordedSocialFact(
    {
      codes: [
        // Lack of food, extreme poverty, low income, too little social security, unspecified.
        { system: 'icd10', prefixes: ['Z59.4', 'Z59.5', 'Z59.6', 'Z59.7', 'Z59.9'] },
        { system: 'icpc2', prefixes: ['Z01', 'Z02'] },
      ],
      words: [
        'toimeentulotu',
        'perustoimeentulotu',
        'toimeentulovaikeu',
        'ruoka-apu',
        'utkomststöd',
        'grundläggande utkomststöd',
        'mathjälp',
        'social assistance',
        'income support',
      ],
    },
    { parameter: 'months' },
  ),
  acts: ['consultation', 'plan'],
  words: {
    fi: {
      title: 'Toimeentulon tuki kirjattu',
      prompt:
        'Toimeentulosta tai sen tuesta on kirjaus. Kysy, onnistuvatko lääkkeiden hankinta, matkat ja hoidon maksut.',
      advice:
        'Tarkista maksukatot ja toimeentulotuen maksusitoumus apteekkiin. Asiakasmaksua voidaan hakemuksesta alentaa tai jättää perimättä (asiakasmaksulaki 11 §).',
      limits: socialFactLimits.fi,
      clears: ['Tuki tai kirjattu asia on päättynyt'],
    },
    sv: {
      title: 'Stöd för utkomsten antecknat',
      prompt:
        'En anteckning finns om utkomsten eller stöd för den. Fråga om mediciner, resor och avgifter för vården går att ordna.',
      advice:
        'Granska avgiftstaken och utkomststödets betalningsförbindelse till apoteket. En klientavgift kan på ansökan sänkas eller efterskänkas (klientavgiftslagen 11 §).',
      limits: socialFactLimits.sv,
      clears: ['Stödet eller det antecknade ärendet har upphört'],
    },
    en: {
      title: 'Income support recorded',
      prompt:
        'Income, or support for it, is recorded. Ask whether medicines, travel and fees of care can be managed.',
      advice:
        'Check the ceilings of fees and the payment commitment to the pharmacy. A client fee can be lowered or waived on application (Act on Client Fees, section 11).',
      limits: socialFactLimits.en,
      clears: ['The support or the recorded matter has ended'],
    },
  },
};
