import { codedMedicines, regularMedicines, systemicMedicines } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/** Five to nine regular medicines, counted as in `medicines-ten`, which takes over from ten on. */
export const rule: Rule = {
  id: 'medicines-five',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'note',
  actionability: 2,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Masnoon ym., BMC Geriatr 2017;17:230: viisi tai enemmän on yleisin määritelmä. Laskettu: säännölliset, käytössä, systeemiset (ATC), kukin aine kerran',
    url: 'https://doi.org/10.1186/s12877-017-0621-2',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: {
    medicines: { value: 5, min: 3, max: 8 },
    many: { value: 10, min: 8, max: 20 },
  },
  when: {
    any: [
      {
        all: [
          {
            type: 'count',
            label: 'substances',
            of: systemicMedicines,
            per: 'code',
            is: { op: '>=', value: { parameter: 'medicines' } },
          },
          {
            type: 'count',
            of: systemicMedicines,
            per: 'code',
            is: { op: '<', value: { parameter: 'many' } },
          },
        ],
      },
      {
        all: [
          {
            type: 'count',
            label: 'entries',
            of: regularMedicines,
            is: { op: '>=', value: { parameter: 'medicines' } },
          },
          { type: 'count', of: codedMedicines, is: { op: '=', value: 0 } },
          { type: 'count', of: regularMedicines, is: { op: '<', value: { parameter: 'many' } } },
        ],
      },
    ],
  },
  acts: ['consultation', 'plan'],
  words: {
    fi: {
      title: 'Viisi tai useampi säännöllinen lääke',
      prompt:
        'Säännöllisiä lääkkeitä {{count}}. Tarkista, milloin lääkitys on viimeksi arvioitu ja onko lista ajan tasalla.',
      advice:
        'Sovi lääkityksen arviointi, jos edellisestä on yli vuosi tai vointi on muuttunut. Määrä ei yksin kerro, että lääkkeitä on liikaa.',
      limits: {
        substances: 'Säännöllisiä lääkeaineita (ATC)',
        entries: 'Säännöllisiä lääkkeitä (ei ATC-koodeja)',
      },
      clears: ['Alle {{medicines}} säännöllistä lääkettä'],
    },
    sv: {
      title: 'Fem eller flera regelbundna läkemedel',
      prompt:
        '{{count}} regelbundna läkemedel. Granska när medicineringen senast gicks igenom och om listan är aktuell.',
      advice:
        'Avtala en läkemedelsgenomgång om den förra är över ett år gammal eller måendet har ändrats. Antalet säger inte ensamt att läkemedlen är för många.',
      limits: {
        substances: 'Regelbundna substanser (ATC)',
        entries: 'Regelbundna läkemedel (utan ATC-koder)',
      },
      clears: ['Under {{medicines}} regelbundna läkemedel'],
    },
    en: {
      title: 'Five or more regular medicines',
      prompt:
        '{{count}} regular medicines. Check when they were last reviewed and whether the list is up to date.',
      advice:
        'Agree on a review if the last is over a year ago or things have changed. The number alone does not say that there are too many.',
      limits: {
        substances: 'Regular substances (ATC)',
        entries: 'Regular medicines (no ATC codes)',
      },
      clears: ['Fewer than {{medicines}} regular medicines'],
    },
  },
};
