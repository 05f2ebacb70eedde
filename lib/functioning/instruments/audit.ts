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
/** The last two items know three answers. */
const ever = choiceOf(
  [0, 'ei', 'nej', 'no'],
  [2, 'kyllä, ei viime vuonna', 'ja, inte det senaste året', 'yes, but not in the last year'],
  [4, 'kyllä, viime vuonna', 'ja, under det senaste året', 'yes, during the last year'],
);

/** AUDIT: ten items about alcohol over a year. */
export const instrument: Instrument = {
  id: 'audit',
  version: '1',
  name: 'AUDIT',
  source: 'Saunders et al., Addiction 1993;88:791',
  licence: {
    fi: 'WHO:n mittari, vapaa käyttää; lähde mainittava',
    sv: 'WHO:s instrument, fritt att använda; källan anges',
    en: 'WHO instrument, free to use; cite',
  },
  text: 'free',
  confidence: 'single',
  defaultOn: true,
  measures: 'audit',
  loinc: { total: '75624-7' },
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
    {
      id: '4',
      label: { fi: 'lopettamisen vaikeus', sv: 'svårt att sluta', en: 'not able to stop' },
      answers: often,
    },
    {
      id: '5',
      label: { fi: 'tekemättä jääneet asiat', sv: 'ogjorda saker', en: 'failed to do what was expected' },
      answers: often,
    },
    {
      id: '6',
      label: { fi: 'aamuryyppy', sv: 'återställare', en: 'a drink in the morning' },
      answers: often,
    },
    { id: '7', label: { fi: 'syyllisyys', sv: 'skuldkänslor', en: 'guilt' }, answers: often },
    { id: '8', label: { fi: 'muistikatko', sv: 'minneslucka', en: 'unable to remember' }, answers: often },
    {
      id: '9',
      label: { fi: 'vahinko itselle tai muille', sv: 'skada för någon', en: 'injury' },
      answers: ever,
    },
    { id: '10', label: { fi: 'muiden huoli', sv: 'andras oro', en: 'concern of others' }, answers: ever },
  ],
};
