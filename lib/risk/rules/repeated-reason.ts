import type { Rule } from '../rule.ts';

/**
 * Failure demand (häiriökysyntä): contacts for the same reason again within two weeks, because the first did not solve it.
 * Home care is left out: it comes for the same reason by plan.
 */
export const rule: Rule = {
  id: 'repeated-reason',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'first',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Seddon, Freedom from Command and Control (2003): failure demand. Raja 14 pv ja 3 yhteydenottoa: oma valinta, organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    contacts: { value: 3, min: 2, max: 10, unit: 'contacts' },
    gapDays: { value: 14, min: 3, max: 30, unit: 'days' },
    days: { value: 90, min: 30, max: 365, unit: 'days' },
  },
  when: {
    type: 'repeat',
    label: 'contacts',
    gapLabel: 'gaps',
    of: {
      kind: 'contact',
      status: ['held', 'ongoing'],
      channel: ['visit', 'call', 'message', 'video', 'remote'],
      exceptService: ['kotihoito', 'kotisairaanhoito', 'hemvård', 'hemsjukvård', 'home care'],
    },
    within: { days: { parameter: 'days' } },
    gapDays: { parameter: 'gapDays' },
    is: { op: '>=', value: { parameter: 'contacts' } },
  },
  acts: ['owner', 'consultation', 'plan'],
  words: {
    fi: {
      title: 'Yhteydenotot toistuvat samasta syystä',
      prompt:
        'Yhteydenottoja {{count}} kertaa {{spanDays}} päivässä samasta syystä. Tarkista, ratkaisiko edellinen käynti asian ja kuka vastaa jatkosta.',
      advice:
        'Kysy, mikä jäi ratkaisematta. Nimeä yksi vastuuhenkilö ja kirjaa, mitä tehdään, jos vaiva jatkuu.',
      limits: {
        contacts: 'Yhteydenottoja samasta syystä, {{days}} pv',
        gaps: 'Väli enintään',
      },
      clears: ['Ei uutta yhteydenottoa samasta syystä: poistuu {{clearsOn}}'],
    },
    sv: {
      title: 'Upprepade kontakter av samma orsak',
      prompt:
        '{{count}} kontakter på {{spanDays}} dagar av samma orsak. Granska om det förra besöket löste saken och vem som ansvarar för fortsättningen.',
      advice: 'Fråga vad som blev olöst. Utse en ansvarig och anteckna vad som görs om besvären fortsätter.',
      limits: { contacts: 'Kontakter av samma orsak, {{days}} d', gaps: 'Högst mellan två' },
      clears: ['Ingen ny kontakt av samma orsak: försvinner {{clearsOn}}'],
    },
    en: {
      title: 'Repeated contacts for the same reason',
      prompt:
        '{{count}} contacts in {{spanDays}} days for the same reason. Check whether the last visit solved it and who answers for what follows.',
      advice:
        'Ask what was left unsolved. Name one responsible professional and record what is done if it goes on.',
      limits: { contacts: 'Contacts for the same reason, {{days}} days', gaps: 'At most between two' },
      clears: ['No new contact for the same reason: clears on {{clearsOn}}'],
    },
  },
};
