import { violenceAsked } from '../reference/violence-answers.ts';
import type { Rule } from '../rule.ts';

/** Domestic violence has not been asked about. Whom to ask, and how often, is not verified: off by default. Sensitive. */
export const rule: Rule = {
  id: 'violence-not-asked',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: false,
  sensitive: true,
  source: {
    text: 'THL ja STM: lähisuhdeväkivallan puheeksi ottaminen, suodatin- ja kartoituslomake; keneltä ja miten usein kysytään, tarkistettava ennen käyttöä',
  },
  confidence: 'unverified',
  licence: 'no text of the form is shown; its licence was not found',
  parameters: {
    months: { value: 24, min: 6, max: 60, unit: 'months' },
    fromAge: { value: 16, min: 15, max: 18, unit: 'years' },
  },
  appliesTo: { type: 'age', is: { op: '>=', value: { parameter: 'fromAge' } } },
  when: {
    type: 'missing',
    label: 'asked',
    of: violenceAsked,
    within: { months: { parameter: 'months' } },
  },
  acts: ['assessment'],
  words: {
    fi: {
      title: 'Turvallisuudesta ei ole kirjattu kysyttyä',
      prompt:
        'Turvallisuudesta lähisuhteissa ei ole kirjattu kysytyn {{months}} kk aikana. Kysy, kun olette kahden kesken.',
      advice:
        'Kerro, että asiaa kysytään kaikilta. Kysy vain kahden kesken; tulkkina ei läheinen. Kirjaa vain, kysyttiinkö ja tarvitaanko jatkoa.',
      limits: { asked: 'Viimeksi kysytty' },
      clears: ['Kirjattu, että asiasta on kysytty'],
    },
    sv: {
      title: 'Frågan om trygghet inte antecknad',
      prompt:
        'Att tryggheten i nära relationer har tagits upp är inte antecknat på {{months}} mån. Fråga när ni är på tu man hand.',
      advice:
        'Berätta att alla får frågan. Fråga bara på tu man hand; ingen närstående som tolk. Anteckna bara om frågan ställdes och om en fortsättning behövs.',
      limits: { asked: 'Senast frågat' },
      clears: ['Det är antecknat att frågan har ställts'],
    },
    en: {
      title: 'Asking about safety is not recorded',
      prompt:
        'Asking about safety in close relationships is not recorded in {{months}} months. Ask when you are in private.',
      advice:
        'Tell that everybody is asked. Ask only in private; no relative as interpreter. Record only whether it was asked and whether something has to follow.',
      limits: { asked: 'Last asked' },
      clears: ['It is recorded that it was asked'],
    },
  },
};
