import type { Rule } from '../rule.ts';

/** A booked time lies beyond the access limit (hoitotakuu) of the client's age and service, counted from the day of booking. */
export const rule: Rule = {
  id: 'access-limit',
  version: '1.0',
  updated: '2026-11-28',
  group: 'highUse',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'teamLead'],
  on: true,
  source: { text: 'Terveydenhuoltolaki 51 ja 51 a §, HE 134/2024, voimassa 1.1.2025 alkaen' },
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
        'Varattu aika on {{waited}} päivää kirjaamisesta ({{first}}), enimmäisaika on {{allowed}} päivää. Tarkista, löytyykö aiempi aika.',
      advice: 'Etsi aiempi aika tai toinen palvelupaikka; kirjaa, jos asiakas itse haluaa odottaa.',
      limits: { waited: 'Odotus varattuun aikaan' },
      clears: ['Aika on siirretty enimmäisajan sisään'],
    },
    sv: {
      title: 'Maximitiden för vård överskrids',
      prompt:
        'Den bokade tiden är {{waited}} dagar efter anteckningen ({{first}}), maximitiden är {{allowed}} dagar. Granska om det finns en tidigare tid.',
      advice: 'Sök en tidigare tid eller ett annat serviceställe; anteckna om klienten själv vill vänta.',
      limits: { waited: 'Väntan till den bokade tiden' },
      clears: ['Tiden har flyttats inom maximitiden'],
    },
    en: {
      title: 'Beyond the access limit',
      prompt:
        'The booked time is {{waited}} days after it was recorded ({{first}}); the limit is {{allowed}} days. Check for an earlier time.',
      advice: 'Look for an earlier time or another unit; record it if the client chooses to wait.',
      limits: { waited: 'Wait for the booked time' },
      clears: ['The time was moved within the limit'],
    },
  },
};
