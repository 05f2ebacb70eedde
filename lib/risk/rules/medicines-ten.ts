import { codedMedicines, regularMedicines, systemicMedicines } from '../reference/conditions.ts';
import type { Rule } from '../rule.ts';

/**
 * Ten or more regular medicines: each substance once by its ATC code, systemic ones only. A record without any ATC code is
 * counted by its entries instead. The number asks for a review, it does not say that there are too many.
 */
export const rule: Rule = {
  id: 'medicines-ten',
  version: '1.0',
  updated: '2026-11-29',
  group: 'health',
  tier: 'check',
  actionability: 1,
  roles: ['nurse', 'physician'],
  on: true,
  source: {
    text: 'Masnoon ym., BMC Geriatr 2017;17:230 (viisi tai enemmän). Kymmenen raja: yleinen, lähde tarkistamatta. Laskettu: säännölliset, käytössä, systeemiset (ATC), kukin aine kerran',
    url: 'https://doi.org/10.1186/s12877-017-0621-2',
  },
  confidence: 'single',
  licence: 'facts; cite',
  parameters: { medicines: { value: 10, min: 8, max: 20 } },
  when: {
    any: [
      {
        type: 'count',
        label: 'substances',
        of: systemicMedicines,
        per: 'code',
        is: { op: '>=', value: { parameter: 'medicines' } },
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
        ],
      },
    ],
  },
  acts: ['consultation', 'plan'],
  words: {
    fi: {
      title: 'Kymmenen tai useampi säännöllinen lääke',
      prompt:
        'Säännöllisiä lääkkeitä {{count}}. Tarkista, milloin kokonaisuus on viimeksi arvioitu ja ottaako asiakas lääkkeet niin kuin lista sanoo.',
      advice:
        'Lääkityksen arviointi: tarve, annos, munuaiset, yhteisvaikutukset, haitat ja asiakkaan oma näkemys. Määrä ei yksin kerro, että lääkkeitä on liikaa.',
      limits: {
        substances: 'Säännöllisiä lääkeaineita (ATC)',
        entries: 'Säännöllisiä lääkkeitä (ei ATC-koodeja)',
      },
      clears: ['Alle {{medicines}} säännöllistä lääkettä'],
    },
    sv: {
      title: 'Tio eller flera regelbundna läkemedel',
      prompt:
        '{{count}} regelbundna läkemedel. Granska när helheten senast gicks igenom och om klienten tar läkemedlen enligt listan.',
      advice:
        'Läkemedelsgenomgång: behov, dos, njurar, samverkan, biverkningar och klientens egen syn. Antalet säger inte ensamt att läkemedlen är för många.',
      limits: {
        substances: 'Regelbundna substanser (ATC)',
        entries: 'Regelbundna läkemedel (utan ATC-koder)',
      },
      clears: ['Under {{medicines}} regelbundna läkemedel'],
    },
    en: {
      title: 'Ten or more regular medicines',
      prompt:
        '{{count}} regular medicines. Check when the whole was last reviewed and whether the client takes them as the list says.',
      advice:
        'Review of medicines: need, dose, kidneys, interactions, side effects and the client’s own view. The number alone does not say that there are too many.',
      limits: {
        substances: 'Regular substances (ATC)',
        entries: 'Regular medicines (no ATC codes)',
      },
      clears: ['Fewer than {{medicines}} regular medicines'],
    },
  },
};
