import type { Amount, Criterion, Selector } from '../criterion.ts';
import type { Rule } from '../rule.ts';

const words = [
  'palvelutarpeen arvioin',
  'palvelutarpeen selvit',
  'lastensuojelun tarpeen',
  'lastensuojelutarpeen',
  'bedömning av servicebehov',
  'bedömning av barnskyddsbehov',
  'assessment of service needs',
];

const assessments: readonly Selector[] = [
  { kind: 'service', registers: ['social'], status: ['pending', 'inForce', 'unknown'], words },
  { kind: 'task', registers: ['social'], status: ['open'], words },
];

function limit(of: Selector, months: Amount): Criterion {
  return { type: 'term', label: 'assessment', of, length: { months }, is: 'running' };
}

/**
 * An assessment of a child's service needs that has begun and is not ready. The law counts from the notice; here from the
 * day of the recorded assessment, which is some days later: the wording says so.
 */
export const rule: Rule = {
  id: 'child-assessment-open',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'check',
  actionability: 1,
  roles: ['socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Lastensuojelulaki 417/2007 26 §, sosiaalihuoltolaki 36 §; THL, Lastensuojelun käsikirja: lastensuojelun aikarajat; laki 150/1930 3 ja 5 §',
    url: 'https://thl.fi/julkaisut/kasikirjat/lastensuojelun-kasikirja/tyoprosessi/lastensuojeluilmoitus-ja-lastensuojeluasian-vireilletulo/lastensuojelun-aikarajat',
  },
  confidence: 'verified',
  licence: 'law; free text',
  parameters: { months: { value: 3, min: 1, max: 3, unit: 'months' } },
  appliesTo: { type: 'age', is: { op: '<', value: 18 } },
  when: { any: assessments.map((of) => limit(of, { parameter: 'months' })) },
  acts: ['owner', 'plan', 'consultation'],
  words: {
    fi: {
      title: 'Lapsen palvelutarpeen arviointi kesken',
      prompt:
        'Arviointi on kirjattu alkaneeksi {{first}}. Sen on valmistuttava {{months}} kk:n kuluessa asian vireilletulosta: tästä päivästä laskien viimeistään {{due}}, ilmoituksesta laskien aiemmin.',
      advice:
        'Tarkista ilmoituksen päivä ja laske määräaika siitä. Varaa ajat lapsen ja huoltajan tapaamisiin ja sovi, kuka kokoaa arvion.',
      limits: { assessment: 'Arviointi valmis, {{months}} kk kirjatusta alusta' },
      clears: ['Arviointi on kirjattu valmiiksi'],
    },
    sv: {
      title: 'Bedömning av barnets servicebehov pågår',
      prompt:
        'Bedömningen är antecknad som inledd {{first}}. Den ska vara klar inom {{months}} mån från anhängiggörandet: räknat från den dagen senast {{due}}, från anmälan tidigare.',
      advice:
        'Granska anmälans datum och räkna fristen från det. Boka tider med barnet och vårdnadshavaren och kom överens om vem som sammanställer bedömningen.',
      limits: { assessment: 'Bedömningen klar, {{months}} mån från antecknad början' },
      clears: ['Bedömningen är antecknad som klar'],
    },
    en: {
      title: 'Assessment of a child’s needs not ready',
      prompt:
        'The assessment is recorded as begun on {{first}}. It has to be ready within {{months}} months of the notice: counted from that day by {{due}}, counted from the notice earlier.',
      advice:
        'Check the day of the notice and count from it. Book the meetings with the child and the guardian and agree on who puts the assessment together.',
      limits: { assessment: 'Assessment ready, {{months}} months from its recorded start' },
      clears: ['The assessment is recorded as ready'],
    },
  },
};
