import { planInForce } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/** The review of a plan in force is late. */
export const rule: Rule = {
  id: 'plan-overdue',
  version: '1.0',
  updated: '2026-11-28',
  group: 'gap',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: { text: 'Suunnitelman oma tarkistuspäivä' },
  confidence: 'verified',
  licence: 'recorded fact',
  parameters: { days: { value: 14, min: 0, max: 180, unit: 'days' } },

  when: {
    type: 'overdue',
    label: 'late',
    of: planInForce,
    byDays: { parameter: 'days' },
  },

  acts: ['plan', 'consultation'],
  words: {
    fi: {
      title: 'Suunnitelman tarkistus myöhässä',
      prompt: 'Tarkistuspäivä oli {{due}}, siitä on {{lateDays}} päivää. Sovi tarkistus asiakkaan kanssa.',
      advice: 'Lyhyt etäkontakti riittää usein: mikä on toteutunut, mikä muuttuu, milloin seuraavaksi.',
      limits: { late: 'Myöhässä yli {{days}} pv' },
      clears: ['Suunnitelma on tarkistettu ja uusi päivä kirjattu'],
    },
    sv: {
      title: 'Översynen av planen är försenad',
      prompt:
        'Översynen skulle göras {{due}}, för {{lateDays}} dagar sedan. Kom överens om en översyn med klienten.',
      advice: 'En kort distanskontakt räcker ofta: vad har förverkligats, vad ändras, när nästa gång.',
      limits: { late: 'Försenad mer än {{days}} d' },
      clears: ['Planen har setts över och ett nytt datum är antecknat'],
    },
    en: {
      title: 'Review of the plan is late',
      prompt: 'The review was due on {{due}}, {{lateDays}} days ago. Agree on a review with the client.',
      advice: 'A short remote contact is often enough: what was done, what changes, when next.',
      limits: { late: 'Late by more than {{days}} days' },
      clears: ['The plan is reviewed and a new date is recorded'],
    },
  },
};
