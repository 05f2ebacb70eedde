import type { Rule } from '../rule.ts';

/**
 * A booked time lies beyond the access limit (hoitotakuu) of the client's age and service. Counted from the day on which the
 * time was booked: the need was assessed on that day or before, so the wait is never made longer than it is. A follow-up that
 * was agreed for later has no limit, and is not recorded as such: therefore only to note, and the advice says so.
 */
export const rule: Rule = {
  id: 'access-limit',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'note',
  actionability: 1,
  roles: ['nurse', 'physician', 'teamLead'],
  on: true,
  source: { text: 'Terveydenhuoltolaki (1326/2010) 6 luku, HE 134/2024, voimassa 1.1.2025 alkaen' },
  confidence: 'verified',
  licence: 'law',

  when: {
    type: 'waiting',
    label: 'waited',
    of: { kind: 'contact', registers: ['health'], status: ['booked'] },
    limits: 'hoitotakuu',
  },

  acts: ['consultation', 'owner'],
  words: {
    fi: {
      title: 'Hoitoonpääsyn enimmäisaika ylittyy',
      prompt:
        'Varattu aika on {{waited}} päivän päässä varauksesta ({{first}}), enimmäisaika on {{allowed}} päivää. Tarkista, löytyykö aiempi aika.',
      advice:
        'Etsi aiempi aika tai toinen palvelupaikka; kirjaa, jos asiakas itse haluaa odottaa. Sovittua seurantakäyntiä enimmäisaika ei koske.',
      limits: { waited: 'Odotus varauksesta käyntiin' },
      clears: ['Aika on siirretty enimmäisajan sisään'],
    },
    sv: {
      title: 'Maximitiden för vård överskrids',
      prompt:
        'Den bokade tiden är {{waited}} dagar efter bokningen ({{first}}), maximitiden är {{allowed}} dagar. Granska om det finns en tidigare tid.',
      advice:
        'Sök en tidigare tid eller ett annat serviceställe; anteckna om klienten själv vill vänta. Maximitiden gäller inte ett avtalat uppföljningsbesök.',
      limits: { waited: 'Väntan från bokning till besök' },
      clears: ['Tiden har flyttats inom maximitiden'],
    },
    en: {
      title: 'Booked beyond the access limit',
      prompt:
        'The booked time is {{waited}} days after the booking ({{first}}); the limit is {{allowed}} days. Check for an earlier time.',
      advice:
        'Look for an earlier time or another unit; record it if the client chooses to wait. The limit does not concern an agreed follow-up.',
      limits: { waited: 'Wait from booking to visit' },
      clears: ['The time was moved within the limit'],
    },
  },
};
