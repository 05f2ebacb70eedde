import type { Rule } from '../rule.ts';

/** The client's own number of work ability is low. The band 0 to 5 is unverified, and alone it screens for nothing. */
export const rule: Rule = {
  id: 'work-ability-score',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: false,
  source: {
    text: 'Työkyvyn oma arvio 0–10, TOIMIA S018; raja 5 tarkistettava. Roelen ym. 2014: ei yksin eläkeriskin seulontaan (AUC 0,67)',
  },
  confidence: 'unverified',
  licence: 'a single number; no licence text found',
  parameters: {
    points: { value: 5, min: 3, max: 7, unit: 'points' },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
    toAge: { value: 67, min: 60, max: 70, unit: 'years' },
  },
  appliesTo: {
    all: [
      { type: 'age', is: { op: '>=', value: 16 } },
      { type: 'age', is: { op: '<=', value: { parameter: 'toAge' } } },
    ],
  },
  when: {
    type: 'value',
    label: 'points',
    of: { kind: 'measurement', name: ['workAbility'] },
    pick: 'latest',
    within: { months: { parameter: 'months' } },
    is: { op: '<=', value: { parameter: 'points' } },
  },
  acts: ['assessment', 'consultation'],
  words: {
    fi: {
      title: 'Oma arvio työkyvystä matala',
      prompt:
        'Asiakas arvioi {{last}} työkyvykseen {{value}}, kun paras on 10. Kysy, mikä nostaisi arviota, ja tarvitaanko laajempi arvio.',
      advice: 'Yksi luku ei riitä päätelmiin: tarjoa laajempaa työkyvyn arviota tai toimintakykylomaketta.',
      limits: { points: 'Oma arvio työkyvystä, 0–10' },
      clears: ['Uusi oma arvio yli {{points}}'],
    },
    sv: {
      title: 'Egen bedömning av arbetsförmågan låg',
      prompt:
        'Klienten bedömde {{last}} sin arbetsförmåga till {{value}} av 10. Fråga vad som skulle höja siffran och om en bredare bedömning behövs.',
      advice:
        'En enda siffra räcker inte för slutsatser: erbjud en bredare bedömning av arbetsförmågan eller en blankett om funktionsförmågan.',
      limits: { points: 'Egen bedömning av arbetsförmågan, 0–10' },
      clears: ['En ny egen bedömning över {{points}}'],
    },
    en: {
      title: 'Own rating of work ability low',
      prompt:
        'On {{last}} the client rated their work ability {{value}}, the best being 10. Ask what would raise it and whether a wider assessment is needed.',
      advice:
        'One number is not enough to conclude from: offer a wider assessment of work ability or a functional-capacity form.',
      limits: { points: 'Own rating of work ability, 0–10' },
      clears: ['A new own rating over {{points}}'],
    },
  },
};
