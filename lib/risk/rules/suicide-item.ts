import { measured } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** Any answer above nought to the ninth question of PHQ-9 asks for a talk, whatever the total. It cannot wait. */
export const rule: Rule = {
  id: 'suicide-item',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'first',
  actionability: 1,
  roles: ['nurse', 'physician', 'socialWorker'],
  on: true,
  sensitive: true,
  source: {
    text: 'PHQ-9, yhdeksäs kysymys: Kroenke ym., J Gen Intern Med 2001;16:606; jokainen muu vastaus kuin 0 arvioidaan erikseen',
  },
  confidence: 'verified',
  licence: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  parameters: { months: { value: 12, min: 3, max: 24, unit: 'months' } },
  when: {
    type: 'value',
    label: 'item',
    of: measured('phq9Suicide'),
    pick: 'latest',
    within: { months: { parameter: 'months' } },
    is: { op: '>', value: 0 },
  },
  acts: ['assessment', 'consultation', 'owner', 'plan'],
  words: {
    fi: {
      title: 'Kysy turvallisuudesta tänään',
      prompt:
        'Asiakas on vastannut kyselyssä ({{last}}), että hänellä on ollut ajatuksia kuolemasta tai itsensä vahingoittamisesta. Kysy suoraan, rauhassa ja kahden kesken, miten hän voi nyt.',
      advice:
        'Arvioi tilanne organisaation ohjeen mukaan ja kirjaa arvio. Sopikaa turvasuunnitelma ja kuka on yhteydessä seuraavaksi. Välittömässä vaarassa 112. Pistesumma ei muuta tätä.',
      limits: { item: 'PHQ-9, kysymys 9, {{months}} kk' },
      clears: ['Uusi vastaus kysymykseen on 0'],
    },
    sv: {
      title: 'Fråga om tryggheten i dag',
      prompt:
        'Klienten har svarat i enkäten ({{last}}) att hen haft tankar på döden eller på att skada sig själv. Fråga rakt, lugnt och på tumanhand hur hen mår nu.',
      advice:
        'Bedöm läget enligt organisationens anvisning och anteckna bedömningen. Gör en säkerhetsplan och avtala vem som tar kontakt härnäst. Vid omedelbar fara 112. Poängsumman ändrar inte detta.',
      limits: { item: 'PHQ-9, fråga 9, {{months}} mån' },
      clears: ['Ett nytt svar på frågan är 0'],
    },
    en: {
      title: 'Ask about safety today',
      prompt:
        'The client has answered ({{last}}) that there have been thoughts of death or of self-harm. Ask directly, calmly and in private how things are now.',
      advice:
        'Assess by your organisation’s guideline and record the assessment. Agree on a safety plan and on who is in touch next. In immediate danger 112. The total does not change this.',
      limits: { item: 'PHQ-9, question 9, {{months}} months' },
      clears: ['A new answer to the question is 0'],
    },
  },
};
