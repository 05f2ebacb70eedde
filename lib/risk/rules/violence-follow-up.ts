import { violenceAsked, violenceFollowUp } from '../reference/violence-answers.ts';
import type { Rule } from '../rule.ts';

/**
 * Domestic violence was asked about and something has to follow. Sensitive: behind a press of its own, on no list, in no Flag or
 * card. Its title names neither the matter nor what was told.
 */
export const rule: Rule = {
  id: 'violence-follow-up',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'first',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: true,
  sensitive: true,
  source: {
    text: 'THL ja STM: lähisuhdeväkivallan puheeksi ottaminen, suodatin- ja kartoituslomake; tässä vain kirjaus "kysytty, jatko tarpeen"',
  },
  confidence: 'single',
  licence: 'no text of the form is shown; its licence was not found',
  parameters: { months: { value: 24, min: 6, max: 60, unit: 'months' } },
  when: {
    type: 'latest',
    label: 'answer',
    of: violenceAsked,
    fits: violenceFollowUp,
    within: { months: { parameter: 'months' } },
  },
  acts: ['consultation', 'plan', 'owner'],
  words: {
    fi: {
      title: 'Turvallisuus: jatko sovittava',
      prompt:
        'Kirjauksen mukaan ({{last}}) asiasta oli sovittava jatko. Tarkista kahden kesken, onko asiakas turvassa ja kuka jatkaa.',
      advice:
        'Puhu vain kahden kesken; tulkkina ei läheinen. Kysy, mihin ja milloin asiakkaaseen voi ottaa yhteyttä turvallisesti. Nollalinja 080 005 005 neuvoo ympäri vuorokauden, myös ammattilaisia. Lapsen tilanteesta on ilmoitusvelvollisuus.',
      limits: { answer: 'Viimeisin kirjaus' },
      clears: ['Uusi kirjaus: jatkoa ei tarvita'],
    },
    sv: {
      title: 'Trygghet: kom överens om fortsättningen',
      prompt:
        'Enligt anteckningen ({{last}}) skulle en fortsättning ordnas. Granska på tu man hand om klienten är trygg och vem som fortsätter.',
      advice:
        'Tala bara på tu man hand; ingen närstående som tolk. Fråga hur och när klienten tryggt kan kontaktas. Nollinjen 080 005 005 ger råd dygnet runt, också åt yrkespersoner. Om ett barns situation finns anmälningsplikt.',
      limits: { answer: 'Senaste anteckningen' },
      clears: ['Ny anteckning: ingen fortsättning behövs'],
    },
    en: {
      title: 'Safety: agree on what follows',
      prompt:
        'By the record of {{last}} something was to follow. Check in private whether the client is safe and who goes on with it.',
      advice:
        'Talk only in private; no relative as interpreter. Ask how and when the client can be contacted safely. Nollalinja 080 005 005 gives advice round the clock, to professionals too. There is a duty to notify of a child’s situation.',
      limits: { answer: 'Latest record' },
      clears: ['A new record: nothing needs to follow'],
    },
  },
};
