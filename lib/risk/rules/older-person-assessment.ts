import type { Criterion, Selector } from '../criterion.ts';
import type { Rule } from '../rule.ts';

const within = { months: { parameter: 'months' } } as const;

/** Home care as a service of the social register; the visits of both registers are counted apart. */
const homeCare: Selector = {
  kind: 'service',
  registers: ['social'],
  status: ['inForce'],
  words: ['kotihoito', 'kotihoidon', 'säännöllinen kotihoito', 'hemvård', 'regular home care', 'home care'],
};

const missing = (of: Selector, label: string): Criterion => ({ type: 'missing', label, of, within });

/** An older person of 75, or in regular home care, without any recorded assessment of functioning or need within a year. */
export const rule: Rule = {
  id: 'older-person-assessment',
  version: '1.0',
  updated: '2026-11-28',
  group: 'social',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician', 'socialWorker', 'teamLead'],
  on: true,
  source: {
    text: 'Laki 980/2012 15 ja 15 a § (RAI; HE 4/2020), sosiaalihuoltolaki 36 §; vuoden väli ja ikä 75 organisaation vahvistettava',
  },
  confidence: 'single',
  licence: 'law; the RAI instruments are not shown',
  parameters: {
    age: { value: 75, min: 65, max: 85, unit: 'years' },
    months: { value: 12, min: 6, max: 24, unit: 'months' },
    homeVisits: { value: 12, min: 4, max: 60, unit: 'contacts' },
    days: { value: 90, min: 30, max: 180, unit: 'days' },
  },
  // Below 65 nobody is an older person here, whatever is closed.
  appliesTo: {
    all: [
      { type: 'age', is: { op: '>=', value: 65 } },
      {
        any: [
          { type: 'age', is: { op: '>=', value: { parameter: 'age' } } },
          { type: 'count', of: homeCare, is: { op: '>=', value: 1 } },
          {
            type: 'count',
            of: { kind: 'contact', status: ['held', 'ongoing'], channel: ['homeVisit'] },
            within: { days: { parameter: 'days' } },
            is: { op: '>=', value: { parameter: 'homeVisits' } },
          },
        ],
      },
    ],
  },
  when: {
    all: [
      missing({ kind: 'functioning' }, 'functioning'),
      missing({ kind: 'measurement', name: ['barthel'] }, 'barthel'),
      missing(
        {
          kind: 'measurement',
          words: ['rai', 'interrai', 'palvelutarpeen arvio', 'toimintakyvyn arvio'],
        },
        'rai',
      ),
      missing(
        {
          kind: 'service',
          words: [
            'palvelutarpeen arvio',
            'rai',
            'interrai',
            'bedömning av servicebehov',
            'assessment of service needs',
          ],
        },
        'need',
      ),
    ],
  },
  acts: ['assessment', 'consultation', 'owner'],
  words: {
    fi: {
      title: 'Toimintakyky arvioimatta vuoteen',
      prompt:
        'RAI-, toimintakyky- tai palvelutarpeen arviota ei ole kirjattu {{months}} kk aikana. Sovi, kuka arvioi ja milloin.',
      advice:
        'Kysy asiakkaalta ja läheiseltä, mikä on muuttunut. Arvio kannattaa tehdä kotona ja kirjata niin, että kaikki palvelut näkevät sen.',
      limits: {
        functioning: 'Toimintakyvyn arvio (ICF)',
        barthel: 'Barthel',
        rai: 'RAI mittauksena',
        need: 'Palvelutarpeen arviointi tai RAI',
      },
      clears: ['Arvio on kirjattu'],
    },
    sv: {
      title: 'Funktionsförmågan inte bedömd på ett år',
      prompt:
        'Ingen RAI-bedömning eller bedömning av funktionsförmåga eller servicebehov är antecknad på {{months}} mån. Kom överens om vem som bedömer och när.',
      advice:
        'Fråga klienten och en närstående vad som har ändrats. Gör gärna bedömningen hemma och anteckna den så att alla tjänster ser den.',
      limits: {
        functioning: 'Bedömning av funktionsförmågan (ICF)',
        barthel: 'Barthel',
        rai: 'RAI som mätning',
        need: 'Bedömning av servicebehovet eller RAI',
      },
      clears: ['En bedömning är antecknad'],
    },
    en: {
      title: 'No assessment of functioning in a year',
      prompt:
        'No RAI assessment and none of functioning or service needs is recorded in {{months}} months. Agree on who assesses and when.',
      advice:
        'Ask the client and somebody close what has changed. The assessment is best made at home and recorded so that all services see it.',
      limits: {
        functioning: 'Assessment of functioning (ICF)',
        barthel: 'Barthel',
        rai: 'RAI as a measurement',
        need: 'Assessment of service needs or RAI',
      },
      clears: ['An assessment is recorded'],
    },
  },
};
