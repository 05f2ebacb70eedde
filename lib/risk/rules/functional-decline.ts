import type { Rule } from '../rule.ts';

/** Functional capacity has declined between the two latest assessments: a step in several categories, or two in one. */
export const rule: Rule = {
  id: 'functional-decline',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'ICF, suoritustason tarkenteet 0–4 (WHO); kaksi kohtaa tai kaksi astetta on oma valinta, organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'ICF codes and qualifiers; no titles of the classification',
  parameters: {
    categories: { value: 2, min: 1, max: 7 },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
  },
  // Something was assessed lately: an old decline says nothing of today.
  appliesTo: {
    type: 'value',
    of: { kind: 'functioning' },
    pick: 'max',
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: 0 },
  },
  when: {
    any: [
      {
        type: 'decline',
        label: 'categories',
        of: { kind: 'functioning' },
        by: 1,
        is: { op: '>=', value: { parameter: 'categories' } },
      },
      {
        type: 'decline',
        label: 'steps',
        of: { kind: 'functioning' },
        by: 2,
        is: { op: '>=', value: 1 },
      },
    ],
  },
  acts: ['plan', 'consultation', 'assessment'],
  words: {
    fi: {
      title: 'Toimintakyky heikentynyt arvioiden välillä',
      prompt:
        'Toimintakyky on heikentynyt {{count}} kohdassa edellisestä arviosta. Tarkista, mistä muutos johtuu ja vastaako tuki sitä.',
      advice:
        'Kysy asiakkaan oma näkemys samoista kohdista. Sovi kuntoutuksesta, apuvälineistä tai palvelujen muutoksesta ja seuraavan arvion päivästä.',
      limits: {
        categories: 'Kohtia, jotka heikkenivät vähintään asteen',
        steps: 'Kohtia, jotka heikkenivät vähintään kaksi astetta',
      },
      clears: ['Uudessa arviossa muutosta ei enää ole'],
    },
    sv: {
      title: 'Funktionsförmågan har försämrats',
      prompt:
        'Funktionsförmågan har försämrats på {{count}} punkter sedan förra bedömningen. Granska vad ändringen beror på och om stödet motsvarar den.',
      advice:
        'Fråga klientens egen syn på samma punkter. Kom överens om rehabilitering, hjälpmedel eller ändrade tjänster och om dagen för nästa bedömning.',
      limits: {
        categories: 'Punkter som försämrats minst ett steg',
        steps: 'Punkter som försämrats minst två steg',
      },
      clears: ['Ändringen syns inte längre i en ny bedömning'],
    },
    en: {
      title: 'Functional capacity has declined',
      prompt:
        'Functional capacity has declined in {{count}} categories since the assessment before. Check what the change comes from and whether the support fits it.',
      advice:
        'Ask the client’s own view of the same categories. Agree on rehabilitation, aids or changed services and on the day of the next assessment.',
      limits: {
        categories: 'Categories that declined by at least a step',
        steps: 'Categories that declined by at least two steps',
      },
      clears: ['A new assessment no longer shows the change'],
    },
  },
};
