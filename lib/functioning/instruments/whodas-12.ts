import { choiceOf, type Instrument } from '../instrument.ts';

/** WHO’s forms print 1 to 5: one less here. */
const answers = choiceOf(
  [0, 'ei', 'ingen', 'none'],
  [1, 'lievä', 'lätt', 'mild'],
  [2, 'kohtalainen', 'måttlig', 'moderate'],
  [3, 'vaikea', 'svår', 'severe'],
  [4, 'äärimmäinen', 'extrem', 'extreme'],
);

/** WHODAS 2.0, twelve items: simple and complex scoring. The wording needs a user agreement with WHO. */
export const instrument: Instrument = {
  id: 'whodas-12',
  version: '1',
  name: 'WHODAS 2.0 (12)',
  source: 'Üstün et al., Bull World Health Organ 2010;88:815',
  licence: {
    fi: 'WHO: vain pisteytys; kysymysten sanamuoto vaatii käyttösopimuksen',
    sv: 'WHO: endast poängsättning; frågornas ordalydelse kräver användaravtal',
    en: 'WHO: scoring only; the wording of the items needs a user agreement',
  },
  text: 'pack',
  confidence: 'verified',
  defaultOn: true,
  caution: {
    fi: 'Kompleksinen pisteytys on yhdestä lähteestä. Puuttuvaa vastausta ei korvata: kaikki 12 tarvitaan. ”Ei koske minua” muusta kuin terveyssyystä ei ole vastaus.',
    sv: 'Den komplexa poängsättningen är från en källa. Ett svar som saknas ersätts inte: alla 12 behövs. ”Gäller inte mig” av annat skäl än hälsa är inget svar.',
    en: 'The complex scoring is from one source. A missing answer is not filled in: all 12 are needed. “Does not apply” for another reason than health is no answer.',
  },
  measures: 'other',
  items: [
    { id: '1', label: { fi: 'seisominen', sv: 'stå', en: 'standing' }, answers: answers },
    { id: '2', label: { fi: 'kotityöt', sv: 'hushållsarbete', en: 'household tasks' }, answers: answers },
    {
      id: '3',
      label: { fi: 'uuden oppiminen', sv: 'lära sig nytt', en: 'learning something new' },
      answers: answers,
    },
    {
      id: '4',
      label: { fi: 'yhteisön toiminta', sv: 'samhällslivet', en: 'community life' },
      answers: answers,
    },
    {
      id: '5',
      label: { fi: 'tunnevaikutus', sv: 'känslomässig påverkan', en: 'emotional effect' },
      answers: answers,
    },
    { id: '6', label: { fi: 'keskittyminen', sv: 'koncentration', en: 'concentrating' }, answers: answers },
    { id: '7', label: { fi: 'pitkä kävely', sv: 'lång promenad', en: 'walking far' }, answers: answers },
    { id: '8', label: { fi: 'peseytyminen', sv: 'tvätta sig', en: 'washing' }, answers: answers },
    { id: '9', label: { fi: 'pukeutuminen', sv: 'klä sig', en: 'dressing' }, answers: answers },
    {
      id: '10',
      label: { fi: 'vieraat ihmiset', sv: 'främmande människor', en: 'unknown people' },
      answers: answers,
    },
    { id: '11', label: { fi: 'ystävyys', sv: 'vänskap', en: 'friendship' }, answers: answers },
    {
      id: '12',
      label: { fi: 'työ tai opiskelu', sv: 'arbete eller studier', en: 'work or school' },
      answers: answers,
    },
  ],
};
