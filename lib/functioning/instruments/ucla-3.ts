import { choiceOf, type Instrument } from '../instrument.ts';

const answers = choiceOf(
  [1, 'tuskin koskaan', 'nästan aldrig', 'hardly ever'],
  [2, 'joskus', 'ibland', 'some of the time'],
  [3, 'usein', 'ofta', 'often'],
);

/** UCLA loneliness, three items. */
export const instrument: Instrument = {
  id: 'ucla-3',
  version: '1',
  name: 'UCLA-3',
  source: 'Hughes et al., Res Aging 2004;26:655',
  licence: {
    fi: 'lisenssitekstiä ei löytynyt',
    sv: 'ingen licenstext hittades',
    en: 'no licence text found',
  },
  text: 'pack',
  confidence: 'single',
  defaultOn: true,
  caution: {
    fi: 'Raja 6 on yhdestä lähteestä; toinen tutkimus käytti rajaa 4.',
    sv: 'Gränsen 6 är från en källa; en annan studie använde 4.',
    en: 'The limit of 6 is from one source; another study used 4.',
  },
  measures: 'loneliness',
  items: [
    {
      id: '1',
      label: { fi: 'seuran puute', sv: 'brist på sällskap', en: 'lack of company' },
      answers: answers,
    },
    { id: '2', label: { fi: 'ulkopuolisuus', sv: 'utanförskap', en: 'feeling left out' }, answers: answers },
    { id: '3', label: { fi: 'eristyneisyys', sv: 'isolering', en: 'isolation' }, answers: answers },
  ],
};
