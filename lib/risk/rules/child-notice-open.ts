import type { Amount, Criterion, Selector } from '../criterion.ts';
import type { Rule } from '../rule.ts';

const words = [
  'lastensuojeluilmoitu',
  'barnskyddsanmäl',
  'child protection notice',
  'child welfare notification',
  'child welfare report',
];

/** Where a notice that is not decided may stand: as a matter of the register, or as somebody's task. */
const notices: readonly Selector[] = [
  { kind: 'service', registers: ['social'], status: ['pending', 'inForce', 'unknown'], words },
  { kind: 'task', registers: ['social'], status: ['open'], words },
];

/** Both limits run from the notice; each is a line of its own. */
function bothLimits(of: Selector, workingDays: Amount, months: Amount): Criterion {
  return {
    all: [
      { type: 'term', label: 'decision', of, length: { workingDays }, is: 'running' },
      { type: 'term', label: 'assessment', of, length: { months }, is: 'running' },
    ],
  };
}

/**
 * A child-protection notice that stands open: by law decided within seven working days, assessed within three months. Present
 * from the first day, so that the days are seen before they have gone by.
 */
export const rule: Rule = {
  id: 'child-notice-open',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'first',
  actionability: 1,
  roles: ['socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Lastensuojelulaki 417/2007 26 §; THL, Lastensuojelun käsikirja: lastensuojelun aikarajat. Arkipäivät ja määräajan päättyminen: laki 150/1930 2, 3 ja 5 §',
    url: 'https://thl.fi/julkaisut/kasikirjat/lastensuojelun-kasikirja/tyoprosessi/lastensuojeluilmoitus-ja-lastensuojeluasian-vireilletulo/lastensuojelun-aikarajat',
  },
  confidence: 'verified',
  licence: 'law; free text',
  // The law's limits may be made tighter, never looser.
  parameters: {
    workingDays: { value: 7, min: 1, max: 7, unit: 'days' },
    months: { value: 3, min: 1, max: 3, unit: 'months' },
  },
  when: {
    any: notices.map((of) => bothLimits(of, { parameter: 'workingDays' }, { parameter: 'months' })),
  },
  acts: ['owner', 'assessment', 'consultation'],
  words: {
    fi: {
      title: 'Lastensuojeluilmoitus avoinna',
      prompt:
        'Ilmoitus {{first}} on avoinna. Ratkaisu palvelutarpeen arvioinnin aloittamisesta viimeistään {{due}}; arvioinnin on valmistuttava {{months}} kk:n kuluessa vireilletulosta.',
      advice:
        'Kiireellinen tarve arvioidaan heti. Arkipäiviin ei lueta lauantaita, pyhäpäivää, aattoja eikä ilmoituksen päivää. Kerro lapselle ja huoltajalle ilmoituksesta ja siitä, mitä seuraa.',
      limits: {
        decision: 'Ratkaisu, {{workingDays}} arkipäivää ilmoituksesta',
        assessment: 'Arviointi valmis, {{months}} kk ilmoituksesta',
      },
      clears: ['Ilmoitus on kirjattu ratkaistuksi'],
    },
    sv: {
      title: 'Barnskyddsanmälan öppen',
      prompt:
        'Anmälan {{first}} är öppen. Avgörande om att inleda bedömning av servicebehovet senast {{due}}; bedömningen ska vara klar inom {{months}} mån från anhängiggörandet.',
      advice:
        'Ett brådskande behov bedöms genast. Till vardagar räknas inte lördag, helgdag, aftnar eller anmälningsdagen. Informera barnet och vårdnadshavaren om anmälan och vad som följer.',
      limits: {
        decision: 'Avgörande, {{workingDays}} vardagar från anmälan',
        assessment: 'Bedömningen klar, {{months}} mån från anmälan',
      },
      clears: ['Anmälan är antecknad som avgjord'],
    },
    en: {
      title: 'Child-protection notice open',
      prompt:
        'The notice of {{first}} is open. Decision on starting the assessment of service needs by {{due}}; the assessment has to be ready within {{months}} months of the notice.',
      advice:
        'An urgent need is assessed at once. Saturdays, public holidays, the eves and the day of the notice are not counted as working days. Tell the child and the guardian of the notice and of what follows.',
      limits: {
        decision: 'Decision, {{workingDays}} working days from the notice',
        assessment: 'Assessment ready, {{months}} months from the notice',
      },
      clears: ['The notice is recorded as decided'],
    },
  },
};
