import { choiceOf, type Instrument } from '../instrument.ts';

/** Weight lost, or how much of the need was eaten in the last week; the worse one counts. */
const nutrition = choiceOf(
  [0, 'ei', 'nej', 'none'],
  [
    1,
    'paino −5 % / 3 kk tai syönyt 50–75 %',
    'vikt −5 % / 3 mån eller ätit 50–75 %',
    'weight −5 % / 3 months or eaten 50–75 %',
  ],
  [
    2,
    'paino −5 % / 2 kk, BMI 18,5–20,5 ja huono kunto tai syönyt 25–50 %',
    'vikt −5 % / 2 mån, BMI 18,5–20,5 och dåligt allmäntillstånd eller ätit 25–50 %',
    'weight −5 % / 2 months, BMI 18.5–20.5 in poor condition or eaten 25–50 %',
  ],
  [
    3,
    'paino −5 % / 1 kk (−15 % / 3 kk), BMI alle 18,5 ja huono kunto tai syönyt alle 25 %',
    'vikt −5 % / 1 mån (−15 % / 3 mån), BMI under 18,5 och dåligt allmäntillstånd eller ätit under 25 %',
    'weight −5 % / 1 month (−15 % / 3 months), BMI under 18.5 in poor condition or eaten under 25 %',
  ],
);
/** Examples of the paper; other illness is judged by its likeness to them. */
const disease = choiceOf(
  [0, 'ei', 'nej', 'none'],
  [
    1,
    'esim. lonkkamurtuma, pitkäaikaissairaus, keuhkoahtauma, dialyysi, diabetes, syöpä',
    't.ex. höftfraktur, långvarig sjukdom, KOL, dialys, diabetes, cancer',
    'such as hip fracture, chronic illness, COPD, dialysis, diabetes, cancer',
  ],
  [
    2,
    'esim. iso vatsaleikkaus, aivohalvaus, vaikea keuhkokuume, verisyöpä',
    't.ex. stor bukoperation, stroke, svår lunginflammation, blodcancer',
    'such as major abdominal surgery, stroke, severe pneumonia, blood cancer',
  ],
  [
    3,
    'esim. päävamma, elinsiirto, tehohoito (APACHE yli 10)',
    't.ex. skallskada, transplantation, intensivvård (APACHE över 10)',
    'such as head injury, transplant, intensive care (APACHE over 10)',
  ],
);

/** NRS-2002: nutritional risk in hospital. The point for age comes from the record. */
export const instrument: Instrument = {
  id: 'nrs-2002',
  version: '1',
  name: 'NRS-2002',
  source: 'Kondrup et al., Clin Nutr 2003;22:321',
  licence: {
    fi: 'pisteytys on vapaa; lähde mainittava',
    sv: 'poängsättningen är fri; källan anges',
    en: 'facts; cite',
  },
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
      answers: nutrition,
    },
    {
      id: 'disease',
      label: { fi: 'sairauden vaikeus', sv: 'sjukdomens svårighetsgrad', en: 'severity of disease' },
      answers: disease,
    },
  ],
};
