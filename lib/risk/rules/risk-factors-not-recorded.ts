import type { Criterion } from '../criterion.ts';
import type { Rule } from '../rule.ts';

/** A weight of the period and a height of any time say as much as a body mass index: an adult's height stays. Not in a unit nobody knows. */
const noWeight: Criterion = {
  any: [
    {
      type: 'missing',
      of: { kind: 'measurement', registers: ['health'], status: ['recorded'], name: ['weight'] },
      within: { months: { parameter: 'months' } },
    },
    {
      type: 'missing',
      of: { kind: 'measurement', registers: ['health'], status: ['recorded'], name: ['height'] },
    },
  ],
};

/**
 * Key risk factors of an adult not recorded within two years: systematic recording is what makes the other findings true. The
 * lines of its limits say which are missing, and when each was last recorded.
 */
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
    text: 'Oma sääntö: keskeiset riskitiedot kirjataan järjestelmällisesti; luettelo, väli ja lukumäärä organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'own',
  parameters: {
    missing: { value: 2, min: 1, max: 4 },
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
        of: { kind: 'measurement', registers: ['health'], name: ['auditC', 'audit'] },
        within: { months: { parameter: 'months' } },
      },
      {
        type: 'missing',
        label: 'pressure',
        of: { kind: 'measurement', registers: ['health'], name: ['systolic'] },
        within: { months: { parameter: 'months' } },
      },
      {
        all: [
          {
            type: 'missing',
            label: 'bmi',
            of: { kind: 'measurement', registers: ['health'], name: ['bmi'] },
            within: { months: { parameter: 'months' } },
          },
          noWeight,
        ],
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
        alcohol: 'AUDIT-C tai AUDIT, {{months}} kk',
        pressure: 'Verenpaine, {{months}} kk',
        bmi: 'Painoindeksi tai paino, {{months}} kk',
      },
      clears: ['Alle {{missing}} tietoa puuttuu'],
    },
    sv: {
      title: 'Riskuppgifter inte antecknade',
      prompt:
        'Viktiga riskuppgifter saknas för de senaste {{months}} månaderna. Fråga och anteckna vid nästa kontakt.',
      advice: 'Anteckna det som saknas på en gång; klienten kan också svara själv på förhand.',
      limits: {
        smoking: 'Rökning, {{months}} mån',
        alcohol: 'AUDIT-C eller AUDIT, {{months}} mån',
        pressure: 'Blodtryck, {{months}} mån',
        bmi: 'Kroppsmasseindex eller vikt, {{months}} mån',
      },
      clears: ['Färre än {{missing}} uppgifter saknas'],
    },
    en: {
      title: 'Risk factors not recorded',
      prompt:
        'Key risk factors are missing for the last {{months}} months. Ask and record at the next contact.',
      advice: 'Record what is missing in one go; the client can also answer ahead.',
      limits: {
        smoking: 'Smoking, {{months}} months',
        alcohol: 'AUDIT-C or AUDIT, {{months}} months',
        pressure: 'Blood pressure, {{months}} months',
        bmi: 'Body mass index or weight, {{months}} months',
      },
      clears: ['Fewer than {{missing}} are missing'],
    },
  },
};
