import type { Rule } from '../rule.ts';

/** Loneliness by the three questions of the UCLA scale, 3 to 9 points. Others cut at 4; items are not shown here. */
export const rule: Rule = {
  id: 'loneliness',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'check',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Hughes ym., Res Aging 2004;26:655 (UCLA, 3 kysymystä); raja 6: British Geriatrics Society 2025 (herkkyys 77 %, tarkkuus 61 %)',
  },
  confidence: 'single',
  licence: 'score as a fact; the wording of the items is not shown, its licence was not found',
  parameters: {
    points: { value: 6, min: 4, max: 9, unit: 'points' },
    months: { value: 24, min: 6, max: 36, unit: 'months' },
  },
  appliesTo: { type: 'age', is: { op: '>=', value: 18 } },
  when: {
    type: 'value',
    label: 'points',
    of: { kind: 'measurement', name: ['loneliness'] },
    pick: 'latest',
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'points' } },
  },
  acts: ['plan', 'consultation', 'assessment'],
  words: {
    fi: {
      title: 'Yksinäisyyden kokemus',
      prompt:
        'Asiakas kertoi {{last}} yksinäisyydestä: {{value}} pistettä. Kysy, mitä hän itse toivoo ja ketä hänen lähellään on.',
      advice:
        'Kerro ryhmistä, ystävätoiminnasta ja järjestöistä asiakkaan oman kiinnostuksen mukaan. Sovi, kuka kysyy uudelleen.',
      limits: { points: 'Yksinäisyys, UCLA 3 kysymystä' },
      clears: ['Uusi vastaus alle {{points}} pistettä'],
    },
    sv: {
      title: 'Upplevd ensamhet',
      prompt:
        'Klienten berättade om ensamhet {{last}}: {{value}} poäng. Fråga vad hen själv önskar och vilka som finns nära.',
      advice:
        'Berätta om grupper, vänverksamhet och föreningar enligt klientens eget intresse. Kom överens om vem som frågar på nytt.',
      limits: { points: 'Ensamhet, UCLA 3 frågor' },
      clears: ['Ett nytt svar under {{points}} poäng'],
    },
    en: {
      title: 'Feeling lonely',
      prompt:
        'The client told of loneliness on {{last}}: {{value}} points. Ask what they wish for themselves and who is close to them.',
      advice:
        'Tell about groups, befriending and associations by the client’s own interest. Agree on who asks again.',
      limits: { points: 'Loneliness, UCLA 3 questions' },
      clears: ['A new answer under {{points}} points'],
    },
  },
};
