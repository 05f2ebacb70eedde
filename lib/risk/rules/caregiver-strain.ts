import { familyCarer } from '../reference/family-carer.ts';
import type { Rule } from '../rule.ts';

/** A family carer whose own mood, sleep or reasons of contact tell of strain. Recorded facts side by side, no instrument. */
export const rule: Rule = {
  id: 'caregiver-strain',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Laki omaishoidon tuesta 937/2005 (hoitajan tuki ja vapaat); PHQ-9 vähintään 10: Kroenke ym. 2001; unen raja ja yhdistelmä oma valinta, organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    signs: { value: 1, min: 1, max: 3 },
    phq9: { value: 10, min: 5, max: 20, unit: 'points' },
    hours: { value: 6, min: 4, max: 7 },
    months: { value: 12, min: 3, max: 24, unit: 'months' },
  },
  appliesTo: { type: 'count', of: familyCarer, is: { op: '>=', value: 1 } },
  when: {
    all: [
      { type: 'count', label: 'carer', of: familyCarer, is: { op: '>=', value: 1 } },
      {
        atLeast: { parameter: 'signs' },
        of: [
          {
            type: 'value',
            label: 'mood',
            of: { kind: 'measurement', name: ['phq9'] },
            pick: 'latest',
            within: { months: { parameter: 'months' } },
            is: { op: '>=', value: { parameter: 'phq9' } },
          },
          {
            type: 'value',
            label: 'sleep',
            of: { kind: 'measurement', name: ['sleep'] },
            pick: 'latest',
            within: { months: { parameter: 'months' } },
            is: { op: '<', value: { parameter: 'hours' } },
          },
          {
            type: 'count',
            label: 'reason',
            of: {
              kind: 'contact',
              status: ['held', 'ongoing'],
              codes: [
                // Family circumstances; illness of the partner, a child, a parent or another of the family.
                { system: 'icd10', prefixes: ['Z63'] },
                { system: 'icpc2', prefixes: ['Z14', 'Z18', 'Z22'] },
              ],
            },
            within: { months: { parameter: 'months' } },
            is: { op: '>=', value: 1 },
          },
        ],
      },
    ],
  },
  acts: ['plan', 'consultation', 'owner'],
  words: {
    fi: {
      title: 'Omaishoitajan oma jaksaminen',
      prompt:
        'Asiakas hoitaa läheistään, ja hänen omista tiedoistaan näkyy kuormitusta. Kysy jaksamisesta ja tarkista, toteutuvatko vapaat.',
      advice:
        'Sovi vapaista ja sijaishoidosta, tarjoa hyvinvointi- ja terveystarkastusta ja sopikaa, kenelle hoitaja soittaa, kun voimat loppuvat.',
      limits: {
        carer: 'Päätös tai palvelu hoitajana',
        mood: 'Mieliala, PHQ-9',
        sleep: 'Uni, tuntia yössä',
        reason: 'Yhteydenoton syynä perhe tai läheisen sairaus, {{months}} kk',
      },
      clears: [
        'Mieliala ja uni ovat uusissa vastauksissa rajojen paremmalla puolella',
        'Hoitajan päätös päättyy',
      ],
    },
    sv: {
      title: 'Närståendevårdarens egna krafter',
      prompt:
        'Klienten vårdar en närstående, och hens egna uppgifter visar belastning. Fråga hur hen orkar och granska om de lediga dagarna blir av.',
      advice:
        'Kom överens om lediga dagar och avlösare, erbjud undersökning av välmående och hälsa och bestäm vem vårdaren ringer när krafterna tryter.',
      limits: {
        carer: 'Beslut eller tjänst som vårdare',
        mood: 'Sinnesstämning, PHQ-9',
        sleep: 'Sömn, timmar per natt',
        reason: 'Familj eller närståendes sjukdom som orsak till kontakt, {{months}} mån',
      },
      clears: [
        'Sinnesstämning och sömn är på bättre sidan av gränserna i nya svar',
        'Beslutet om vårdaren upphör',
      ],
    },
    en: {
      title: 'The family carer’s own strength',
      prompt:
        'The client cares for somebody close, and their own record shows strain. Ask how they manage and check whether the days off come about.',
      advice:
        'Agree on days off and who steps in, offer a wellbeing and health check, and agree on whom the carer calls when strength runs out.',
      limits: {
        carer: 'Decision or service as a carer',
        mood: 'Mood, PHQ-9',
        sleep: 'Sleep, hours a night',
        reason: 'Family or a relative’s illness as reason of contact, {{months}} months',
      },
      clears: [
        'New answers on mood and sleep are on the better side of the limits',
        'The carer’s decision ends',
      ],
    },
  },
};
