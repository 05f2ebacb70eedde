import { choiceOf, type Instrument } from '../instrument.ts';

const severity = choiceOf(
  [0, 'ei', 'nej', 'none'],
  [1, 'lievä', 'lätt', 'mild'],
  [2, 'kohtalainen', 'måttlig', 'moderate'],
  [3, 'vaikea', 'svår', 'severe'],
);

/** NRS-2002: nutritional risk in hospital. The point for age comes from the record. */
export const instrument: Instrument = {
  id: 'nrs-2002',
  version: '1',
  name: 'NRS-2002',
  source: 'Kondrup et al., Clin Nutr 2003;22:321',
  licence: 'facts; cite',
  text: 'free',
  confidence: 'verified',
  defaultOn: true,
  measures: 'nrs2002',
  items: [
    {
      id: 'nutrition',
      label: {
        fi: 'ravitsemustilan heikkeneminen',
        sv: 'försämrat nutritionstillstånd',
        en: 'impaired nutrition',
      },
      answers: severity,
    },
    {
      id: 'disease',
      label: { fi: 'sairauden vaikeus', sv: 'sjukdomens svårighetsgrad', en: 'severity of disease' },
      answers: severity,
    },
  ],
};
