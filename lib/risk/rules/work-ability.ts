import type { Criterion } from '../criterion.ts';
import type { Rule } from '../rule.ts';

const employment = { kind: 'functioning', name: ['d850'] } as const;
const score = { kind: 'measurement', name: ['workAbility'] } as const;
const within = { months: { parameter: 'months' } } as const;

/** Either of the two has been assessed lately: the rule can be judged by what there is of them. */
const isAssessed: Criterion = {
  any: [
    { type: 'value', of: employment, pick: 'max', within, is: { op: '>=', value: 0 } },
    { type: 'value', of: score, pick: 'max', within, is: { op: '>=', value: 0 } },
  ],
};

/** Work ability: severe difficulty in paid work (ICF d850), or the client's own number fallen by more than chance. */
export const rule: Rule = {
  id: 'work-ability',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'ICF d850, tarkenne 3 = vaikea (WHO); työkyvyn oma arvio: pienin havaittava muutos 1,92 (Roelen ym., Scand J Work Environ Health 2014;40:428), TOIMIA S018',
  },
  confidence: 'single',
  licence: 'code and single number; no item text',
  parameters: {
    qualifier: { value: 3, min: 2, max: 4 },
    fall: { value: 2, min: 2, max: 5, unit: 'points' },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
    fallMonths: { value: 24, min: 12, max: 36, unit: 'months' },
    toAge: { value: 67, min: 60, max: 70, unit: 'years' },
  },
  appliesTo: {
    all: [
      { type: 'age', is: { op: '>=', value: 16 } },
      { type: 'age', is: { op: '<=', value: { parameter: 'toAge' } } },
      isAssessed,
    ],
  },
  when: {
    any: [
      // What was not assessed of the two is not what keeps the other from being judged.
      {
        all: [
          { not: { type: 'missing', of: employment, within } },
          {
            type: 'value',
            label: 'employment',
            of: employment,
            pick: 'latest',
            within,
            is: { op: '>=', value: { parameter: 'qualifier' } },
          },
        ],
      },
      {
        all: [
          { not: { type: 'missing', of: score, within } },
          {
            type: 'count',
            per: 'day',
            of: score,
            within: { months: { parameter: 'fallMonths' } },
            is: { op: '>=', value: 2 },
          },
          {
            type: 'change',
            label: 'fall',
            of: score,
            within: { months: { parameter: 'fallMonths' } },
            direction: 'down',
            in: 'unit',
            is: { op: '>=', value: { parameter: 'fall' } },
          },
        ],
      },
    ],
  },
  acts: ['consultation', 'plan', 'assessment'],
  words: {
    fi: {
      title: 'Työkyky muuttunut tai vaikeutunut',
      prompt:
        'Työssä toimiminen on arvioitu vaikeaksi, tai asiakkaan oma arvio työkyvystä on laskenut. Kysy, mikä työssä on vaikeinta, ja tarkista, kuka vastaa työkyvyn tuesta.',
      advice:
        'Sovi yhteys työterveyshuoltoon tai työkykykoordinaattoriin ajoissa. Kirjaa tavoite asiakkaan sanoin: mihin työhön ja millä muutoksilla.',
      limits: {
        employment: 'Palkkatyö d850, tarkenne',
        fall: 'Oma arvio laskenut, pistettä {{fallMonths}} kk:ssa',
      },
      clears: ['Uusi arvio: tarkenne alle {{qualifier}} eikä oma arvio ole laskenut {{fall}} pistettä'],
    },
    sv: {
      title: 'Arbetsförmågan har ändrats',
      prompt:
        'Att klara arbetet har bedömts som svårt, eller klientens egen bedömning av arbetsförmågan har sjunkit. Fråga vad som är svårast i arbetet och granska vem som ansvarar för stödet.',
      advice:
        'Ordna i tid kontakt med företagshälsovården eller en arbetsförmågekoordinator. Anteckna målet med klientens ord: vilket arbete och med vilka ändringar.',
      limits: {
        employment: 'Avlönat arbete d850, bedömningsfaktor',
        fall: 'Egen bedömning har sjunkit, poäng på {{fallMonths}} mån',
      },
      clears: [
        'Ny bedömning: faktorn under {{qualifier}} och den egna bedömningen har inte sjunkit {{fall}} poäng',
      ],
    },
    en: {
      title: 'Work ability has changed',
      prompt:
        'Managing at work is assessed as severely difficult, or the client’s own rating of work ability has fallen. Ask what is hardest at work and check who is responsible for the support.',
      advice:
        'Arrange contact with occupational health or a work ability coordinator in good time. Record the goal in the client’s words: which work, with which changes.',
      limits: {
        employment: 'Paid work d850, qualifier',
        fall: 'Own rating fallen, points in {{fallMonths}} months',
      },
      clears: ['A new assessment: qualifier under {{qualifier}}, own rating not fallen by {{fall}} points'],
    },
  },
};
