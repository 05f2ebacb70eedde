import type { Rule } from '../rule.ts';

/** Three or more booked times missed within a year, told by service. Cancelled times are none. */
export const rule: Rule = {
  id: 'no-shows',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: { text: 'Oma sääntö: kolme poisjääntiä vuodessa; raja organisaation vahvistettava' },
  confidence: 'single',
  licence: 'own',
  parameters: {
    missed: { value: 3, min: 2, max: 10, unit: 'contacts' },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
  },

  when: {
    type: 'count',
    label: 'missed',
    of: { kind: 'contact', status: ['noShow'] },
    within: { months: { parameter: 'months' } },
    is: { op: '>=', value: { parameter: 'missed' } },
  },

  acts: ['consultation', 'plan'],
  words: {
    fi: {
      title: 'Poisjääntejä useita',
      prompt:
        'Poisjääntejä {{count}} viimeisten {{months}} kk aikana: {{byService}}. Kysy, mikä tulemista vaikeuttaa.',
      advice: 'Muistutus, toinen aika tai kanava, kyyti tai tulkki: kysy, mikä auttaisi.',
      limits: { missed: 'Poisjääntejä, {{months}} kk' },
      clears: ['Alle {{missed}} poisjääntiä {{months}} kk:ssa: {{clearsOn}}, jos uusia ei tule'],
    },
    sv: {
      title: 'Flera uteblivna besök',
      prompt:
        '{{count}} uteblivna besök under de senaste {{months}} månaderna: {{byService}}. Fråga vad som gör det svårt att komma.',
      advice: 'Påminnelse, annan tid eller kanal, skjuts eller tolk: fråga vad som skulle hjälpa.',
      limits: { missed: 'Uteblivna besök, {{months}} mån' },
      clears: ['Under {{missed}} uteblivna besök på {{months}} mån: {{clearsOn}}, om inga nya tillkommer'],
    },
    en: {
      title: 'Several missed appointments',
      prompt:
        '{{count}} booked times missed in the last {{months}} months: {{byService}}. Ask what makes it hard to come.',
      advice: 'A reminder, another time or channel, a ride or an interpreter: ask what would help.',
      limits: { missed: 'Missed appointments, {{months}} months' },
      clears: ['Fewer than {{missed}} missed in {{months}} months: {{clearsOn}}, if none are added'],
    },
  },
};
