import { choiceOf, type Instrument } from '../instrument.ts';

const upToFive = choiceOf([0, 'ei itse', 'inte själv', 'not alone'], [5, 'itse', 'själv', 'independently']);
const upToTen = choiceOf(
  [0, 'ei itse', 'inte själv', 'not alone'],
  [5, 'osin, autettuna', 'delvis, med hjälp', 'partly, with help'],
  [10, 'itse', 'själv', 'independently'],
);
const continence = choiceOf(
  [0, 'ei pidätä', 'inkontinent', 'incontinent'],
  [5, 'satunnainen vahinko', 'enstaka olycka', 'occasional accident'],
  [10, 'pidättää', 'kontinent', 'continent'],
);
const transfer = choiceOf(
  [0, 'ei onnistu', 'går inte', 'unable'],
  [5, 'paljon apua', 'mycket hjälp', 'much help'],
  [10, 'vähän apua', 'lite hjälp', 'little help'],
  [15, 'itse', 'själv', 'independently'],
);
const mobility = choiceOf(
  [0, 'ei liiku', 'orörlig', 'immobile'],
  [5, 'pyörätuolilla itse', 'rullstol själv', 'wheelchair independently'],
  [10, 'kävelee autettuna', 'går med hjälp', 'walks with help'],
  [15, 'kävelee itse', 'går själv', 'walks independently'],
);

/** Barthel index: what the person does, not what they could do. Bands after Shah. */
export const instrument: Instrument = {
  id: 'barthel',
  version: '1',
  name: 'Barthel',
  source: 'Mahoney & Barthel, Md State Med J 1965;14:61',
  licence: {
    fi: 'Maryland State Medical Society: vapaa ei-kaupalliseen käyttöön, lähde mainittava; muuttaminen vaatii luvan',
    sv: 'Maryland State Medical Society: fritt för icke-kommersiellt bruk, källan anges; ändringar kräver tillstånd',
    en: 'Maryland State Medical Society: free for non-commercial use with citation; changes need permission',
  },
  text: 'pack',
  confidence: 'verified',
  defaultOn: true,
  caution: {
    fi: 'Luokat Shahin (1989) mukaan. Muitakin on käytössä: sama luku voi tarkoittaa muuta.',
    sv: 'Klasser enligt Shah (1989). Andra används också: samma tal kan betyda något annat.',
    en: 'Bands after Shah (1989). Others are in use: the same number can mean another thing.',
  },
  measures: 'barthel',
  items: [
    { id: '1', label: { fi: 'ruokailu', sv: 'äta', en: 'feeding' }, answers: upToTen },
    { id: '2', label: { fi: 'kylpy', sv: 'bada', en: 'bathing' }, answers: upToFive },
    { id: '3', label: { fi: 'siistiytyminen', sv: 'personlig vård', en: 'grooming' }, answers: upToFive },
    { id: '4', label: { fi: 'pukeutuminen', sv: 'klä sig', en: 'dressing' }, answers: upToTen },
    { id: '5', label: { fi: 'ulosteen pidätys', sv: 'tarm', en: 'bowels' }, answers: continence },
    { id: '6', label: { fi: 'virtsan pidätys', sv: 'blåsa', en: 'bladder' }, answers: continence },
    { id: '7', label: { fi: 'wc', sv: 'toalett', en: 'toilet' }, answers: upToTen },
    { id: '8', label: { fi: 'siirtyminen', sv: 'förflyttning', en: 'transfer' }, answers: transfer },
    { id: '9', label: { fi: 'liikkuminen', sv: 'rörlighet', en: 'mobility' }, answers: mobility },
    { id: '10', label: { fi: 'portaat', sv: 'trappor', en: 'stairs' }, answers: upToTen },
  ],
};
