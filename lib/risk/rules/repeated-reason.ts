import { contactForReason, namedOwner, planInForce } from '../reference/selectors.ts';
import type { Rule } from '../rule.ts';

/**
 * Failure demand (häiriökysyntä): contacts for the same reason again within two weeks, because the first did not solve it. It
 * ends two weeks after the last of them, or when somebody is named and a plan was made lately enough to be about it; should
 * the contacts go on all the same, it comes back. Services that come in an agreed series are left out. Elsewhere it is recorded
 * nowhere whether a series was agreed, so that the advice says what to answer then.
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
    of: contactForReason,
    within: { days: { parameter: 'days' } },
    gapDays: { parameter: 'gapDays' },
    is: { op: '>=', value: { parameter: 'contacts' } },
  },
  clearedBy: {
    all: [
      { type: 'count', of: namedOwner, is: { op: '>=', value: 1 } },
      {
        type: 'count',
        of: planInForce,
        within: { days: { parameter: 'gapDays' } },
        is: { op: '>=', value: 1 },
      },
    ],
  },
  acts: ['owner', 'consultation', 'plan'],
  words: {
    fi: {
      title: 'Yhteydenotot toistuvat samasta syystä',
      prompt:
        '{{reason}}: {{count}} yhteydenottoa {{first}}–{{last}}. Tarkista, ratkaisiko edellinen käynti asian ja kuka vastaa jatkosta.',
      advice:
        'Kysy, mikä jäi ratkaisematta. Nimeä yksi vastuuhenkilö ja kirjaa, mitä tehdään, jos vaiva jatkuu. Jos käynnit ovat sovittu sarja, vastaa: ei olennainen.',
      limits: {
        contacts: 'Yhteydenottoja samasta syystä, {{days}} pv',
        gaps: 'Väli enintään',
      },
      clears: [
        'Ei uutta yhteydenottoa samasta syystä: poistuu {{clearsOn}}',
        'Vastuuhenkilö on nimetty ja suunnitelma tehty viimeisten {{gapDays}} pv aikana',
      ],
    },
    sv: {
      title: 'Upprepade kontakter av samma orsak',
      prompt:
        '{{reason}}: {{count}} kontakter {{first}}–{{last}}. Granska om det förra besöket löste saken och vem som ansvarar för fortsättningen.',
      advice:
        'Fråga vad som blev olöst. Utse en ansvarig och anteckna vad som görs om besvären fortsätter. Om besöken är en avtalad serie, svara: inte relevant.',
      limits: { contacts: 'Kontakter av samma orsak, {{days}} d', gaps: 'Högst mellan två' },
      clears: [
        'Ingen ny kontakt av samma orsak: försvinner {{clearsOn}}',
        'En ansvarig är utsedd och en plan har gjorts under de senaste {{gapDays}} dagarna',
      ],
    },
    en: {
      title: 'Repeated contacts for the same reason',
      prompt:
        '{{reason}}: {{count}} contacts {{first}}–{{last}}. Check whether the last visit solved it and who answers for what follows.',
      advice:
        'Ask what was left unsolved. Name one responsible professional and record what is done if it goes on. If the visits are an agreed series, answer: not relevant.',
      limits: { contacts: 'Contacts for the same reason, {{days}} days', gaps: 'At most between two' },
      clears: [
        'No new contact for the same reason: clears on {{clearsOn}}',
        'A responsible professional is named and a plan was made in the last {{gapDays}} days',
      ],
    },
  },
};
