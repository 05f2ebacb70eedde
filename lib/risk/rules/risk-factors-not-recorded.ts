import type { Rule } from '../rule.ts';

/** Key risk factors of an adult not recorded within two years: systematic recording is what makes the other findings true. */
export const rule: Rule = {
  id: 'risk-factors-not-recorded',
  version: '1.0',
  updated: '2026-11-28',
  group: 'gap',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician', 'teamLead'],
  on: true,
  source: {
    text: 'THL: terveys- ja hyvinvointiriskien kirjaaminen; väli ja lukumäärä organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    missing: { value: 3, min: 1, max: 4 },
    months: { value: 24, min: 12, max: 60, unit: 'months' },
  },
  appliesTo: { type: 'age', is: { op: '>=', value: 18 } },
  when: {
    atLeast: { parameter: 'missing' },
    of: [
      {
        type: 'missing',
        label: 'smoking',
        of: { kind: 'measurement', registers: ['health'], name: ['smoking'] },
        within: { months: { parameter: 'months' } },
      },
      {
        type: 'missing',
        label: 'alcohol',
        of: { kind: 'measurement', registers: ['health'], name: ['auditC'] },
        within: { months: { parameter: 'months' } },
      },
      {
        type: 'missing',
        label: 'pressure',
        of: { kind: 'measurement', registers: ['health'], name: ['systolic'] },
        within: { months: { parameter: 'months' } },
      },
      {
        type: 'missing',
        label: 'bmi',
        of: { kind: 'measurement', registers: ['health'], name: ['bmi'] },
        within: { months: { parameter: 'months' } },
      },
    ],
  },

  acts: ['assessment'],
  words: {
    fi: {
      title: 'Riskitietoja kirjaamatta',
      prompt:
        'Tärkeitä riskitietoja puuttuu viimeisten {{months}} kk ajalta. Kysy ja kirjaa seuraavassa kontaktissa.',
      advice: 'Kirjaa puuttuvat yhdellä kertaa; asiakas voi vastata myös etukäteen itse.',
      limits: {
        smoking: 'Tupakointi, {{months}} kk',
        alcohol: 'AUDIT-C, {{months}} kk',
        pressure: 'Verenpaine, {{months}} kk',
        bmi: 'Painoindeksi, {{months}} kk',
      },
      clears: ['Tiedot on kirjattu'],
    },
    sv: {
      title: 'Riskuppgifter inte antecknade',
      prompt:
        'Viktiga riskuppgifter saknas för de senaste {{months}} månaderna. Fråga och anteckna vid nästa kontakt.',
      advice: 'Anteckna det som saknas på en gång; klienten kan också svara själv på förhand.',
      limits: {
        smoking: 'Rökning, {{months}} mån',
        alcohol: 'AUDIT-C, {{months}} mån',
        pressure: 'Blodtryck, {{months}} mån',
        bmi: 'Kroppsmasseindex, {{months}} mån',
      },
      clears: ['Uppgifterna är antecknade'],
    },
    en: {
      title: 'Risk factors not recorded',
      prompt:
        'Key risk factors are missing for the last {{months}} months. Ask and record at the next contact.',
      advice: 'Record what is missing in one go; the client can also answer ahead.',
      limits: {
        smoking: 'Smoking, {{months}} months',
        alcohol: 'AUDIT-C, {{months}} months',
        pressure: 'Blood pressure, {{months}} months',
        bmi: 'Body mass index, {{months}} months',
      },
      clears: ['They are recorded'],
    },
  },
};
