import { choiceOf, type Instrument } from '../instrument.ts';

const family = choiceOf(
  [0, 'ei', 'nej', 'no'],
  [
    3,
    'isovanhempi, täti, setä tai serkku',
    'mor- eller farförälder, faster, farbror eller kusin',
    'grandparent, aunt, uncle or cousin',
  ],
  [5, 'vanhempi, sisarus tai lapsi', 'förälder, syskon eller barn', 'parent, sibling or child'],
);

/** FINDRISC: risk of type 2 diabetes in ten years. Age and sex come from the record; the form’s wording is not here. */
export const instrument: Instrument = {
  id: 'findrisc',
  version: '1',
  name: 'FINDRISC',
  source: 'Lindström & Tuomilehto, Diabetes Care 2003;26:725',
  licence: {
    fi: 'pisteytys on vapaa; suomalaisen lomakkeen sanamuoto on Diabetesliiton',
    sv: 'poängsättningen är fri; ordalydelsen i den finländska blanketten tillhör Diabetesförbundet',
    en: 'points are facts; the wording of the Finnish form belongs to the Finnish Diabetes Association',
  },
  text: 'pack',
  confidence: 'verified',
  defaultOn: true,
  measures: 'findrisc',
  items: [
    {
      id: 'bmi',
      label: { fi: 'painoindeksi', sv: 'kroppsmasseindex', en: 'body mass index' },
      answers: { kind: 'number', unit: 'kg/m2', least: 8, most: 120, decimals: 1 },
    },
    {
      id: 'waist',
      label: { fi: 'vyötärö', sv: 'midjemått', en: 'waist' },
      answers: { kind: 'number', unit: 'cm', least: 30, most: 300, decimals: 0 },
    },
    {
      id: 'activeDaily',
      label: {
        fi: 'liikuntaa vähintään 30 min päivässä',
        sv: 'rörelse minst 30 min om dagen',
        en: 'active for 30 min a day',
      },
      answers: { kind: 'yesNo' },
    },
    {
      id: 'vegetablesDaily',
      label: {
        fi: 'kasviksia, hedelmiä tai marjoja päivittäin',
        sv: 'grönsaker, frukt eller bär dagligen',
        en: 'vegetables, fruit or berries daily',
      },
      answers: { kind: 'yesNo' },
    },
    {
      id: 'bloodPressureMedicine',
      label: {
        fi: 'joskus verenpainelääkettä',
        sv: 'någon gång blodtrycksmedicin',
        en: 'blood pressure medicine ever',
      },
      answers: { kind: 'yesNo' },
    },
    {
      id: 'highGlucoseEver',
      label: {
        fi: 'joskus kohonnut verensokeri',
        sv: 'någon gång förhöjt blodsocker',
        en: 'high blood glucose ever',
      },
      answers: { kind: 'yesNo' },
    },
    {
      id: 'familyDiabetes',
      label: { fi: 'suvussa diabetesta', sv: 'diabetes i släkten', en: 'diabetes in the family' },
      answers: family,
    },
  ],
};
