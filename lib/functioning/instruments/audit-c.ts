import { choiceOf, type Instrument } from '../instrument.ts';

const frequency = choiceOf(
  [0, 'ei koskaan', 'aldrig', 'never'],
  [1, 'kuukausittain tai harvemmin', 'varje månad eller mer sällan', 'monthly or less'],
  [2, '2–4 kertaa kuukaudessa', '2–4 gånger i månaden', '2 to 4 times a month'],
  [3, '2–3 kertaa viikossa', '2–3 gånger i veckan', '2 to 3 times a week'],
  [4, '4 kertaa viikossa tai useammin', '4 gånger i veckan eller mer', '4 or more times a week'],
);
/** A Finnish drink has 12 g of alcohol. */
const drinks = choiceOf(
  [0, '1–2', '1–2', '1 or 2'],
  [1, '3–4', '3–4', '3 or 4'],
  [2, '5–6', '5–6', '5 or 6'],
  [3, '7–9', '7–9', '7 to 9'],
  [4, '10 tai enemmän', '10 eller fler', '10 or more'],
);
const often = choiceOf(
  [0, 'ei koskaan', 'aldrig', 'never'],
  [1, 'harvemmin kuin kuukausittain', 'mer sällan än varje månad', 'less than monthly'],
  [2, 'kuukausittain', 'varje månad', 'monthly'],
  [3, 'viikoittain', 'varje vecka', 'weekly'],
  [4, 'päivittäin tai lähes', 'dagligen eller nästan', 'daily or almost daily'],
);

/** AUDIT-C: the first three items of AUDIT. */
export const instrument: Instrument = {
  id: 'audit-c',
  version: '1',
  name: 'AUDIT-C',
  source: 'Bush et al., Arch Intern Med 1998;158:1789',
  licence: {
    fi: 'WHO:n mittari, vapaa käyttää; lähde mainittava',
    sv: 'WHO:s instrument, fritt att använda; källan anges',
    en: 'WHO instrument, free to use; cite',
  },
  text: 'free',
  confidence: 'single',
  defaultOn: true,
  measures: 'auditC',
  loinc: { panel: '72109-2', total: '75626-2' },
  items: [
    {
      id: '1',
      label: { fi: 'kuinka usein alkoholia', sv: 'hur ofta alkohol', en: 'how often alcohol' },
      answers: frequency,
    },
    {
      id: '2',
      label: { fi: 'annoksia kerralla', sv: 'portioner per gång', en: 'drinks at a time' },
      answers: drinks,
    },
    {
      id: '3',
      label: { fi: 'kuusi annosta tai enemmän', sv: 'sex portioner eller mer', en: 'six or more drinks' },
      answers: often,
    },
  ],
};
