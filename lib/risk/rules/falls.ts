import { fallContacts, fallProblems, measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;

/** Falls that the client told of, or that contacts and diagnoses name, at 65 and over. */
export const rule: Rule = {
  id: 'falls',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: true,
  source: {
    text: 'CDC STEADI: yksikin kaatuminen vuodessa on syy arvioida. Diagnoosit ICD-10 W00–W19 (putoaminen korkealta pois) ja R29.6',
    url: 'https://www.cdc.gov/steadi/',
  },
  confidence: 'single',
  licence: 'US government work; cite',
  parameters: {
    falls: { value: 1, min: 1, max: 5 },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
    age: { value: 65, min: 50, max: 80, unit: 'years' },
  },
  appliesTo: { type: 'age', is: { op: '>=', value: { parameter: 'age' } } },
  when: {
    any: [
      {
        type: 'value',
        label: 'told',
        of: measured('falls'),
        pick: 'latest',
        within,
        is: { op: '>=', value: { parameter: 'falls' } },
      },
      {
        type: 'count',
        label: 'contacts',
        of: fallContacts,
        within,
        per: 'day',
        is: { op: '>=', value: { parameter: 'falls' } },
      },
      {
        type: 'count',
        label: 'diagnoses',
        of: fallProblems,
        within,
        is: { op: '>=', value: { parameter: 'falls' } },
      },
    ],
  },
  acts: ['assessment', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Kaatumisia vuoden aikana',
      prompt:
        'Kaatuminen on kirjattu ({{last}}). Tarkista, onko syyt ja kodin turvallisuus arvioitu ja onko harjoittelusta sovittu.',
      advice:
        'Kysy, mitä tapahtui. Arvioi tasapaino, verenpaine seisten, näkö, jalkineet, lääkkeet ja koti. Voima- ja tasapainoharjoittelu auttaa eniten.',
      limits: {
        told: 'Kaatumisia, kysytty, {{months}} kk',
        contacts: 'Käyntejä kaatumisen takia, {{months}} kk',
        diagnoses: 'Kaatumisen diagnooseja, {{months}} kk',
      },
      clears: ['Ei kirjattuja kaatumisia {{months}} kuukauteen'],
    },
    sv: {
      title: 'Fall under året',
      prompt:
        'Ett fall är antecknat ({{last}}). Granska om orsaker och hemmets säkerhet är bedömda och om träning är avtalad.',
      advice:
        'Fråga vad som hände. Bedöm balans, stående blodtryck, syn, skor, läkemedel och hem. Styrke- och balansträning hjälper mest.',
      limits: {
        told: 'Fall, tillfrågad, {{months}} mån',
        contacts: 'Besök för fall, {{months}} mån',
        diagnoses: 'Diagnoser för fall, {{months}} mån',
      },
      clears: ['Inga antecknade fall på {{months}} månader'],
    },
    en: {
      title: 'Falls within the year',
      prompt:
        'A fall is recorded ({{last}}). Check whether causes and safety at home have been assessed and training agreed.',
      advice:
        'Ask what happened. Assess balance, standing blood pressure, sight, footwear, medicines and home. Strength and balance training helps most.',
      limits: {
        told: 'Falls, asked, {{months}} months',
        contacts: 'Contacts for a fall, {{months}} months',
        diagnoses: 'Diagnoses of a fall, {{months}} months',
      },
      clears: ['No recorded falls for {{months}} months'],
    },
  },
};
