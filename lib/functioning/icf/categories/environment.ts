import type { IcfCategory } from '../category.ts';

/** Environmental factors, second level, in the words of this project: see `../category.ts`. */
export const environment: readonly IcfCategory[] = [
  {
    code: 'e110',
    labels: {
      fi: 'Ruoka, juoma ja lääkkeet',
      sv: 'Mat, dryck och läkemedel',
      en: 'Food, drink and medicines',
    },
  },
  { code: 'e115', labels: { fi: 'Arjen välineet', sv: 'Produkter för vardagen', en: 'Everyday products' } },
  {
    code: 'e120',
    labels: { fi: 'Liikkumisen välineet', sv: 'Produkter för förflyttning', en: 'Products for moving' },
  },
  {
    code: 'e125',
    labels: {
      fi: 'Viestinnän välineet',
      sv: 'Produkter för kommunikation',
      en: 'Products for communication',
    },
  },
  {
    code: 'e130',
    labels: { fi: 'Oppimisen välineet', sv: 'Produkter för lärande', en: 'Products for learning' },
  },
  { code: 'e135', labels: { fi: 'Työn välineet', sv: 'Produkter för arbete', en: 'Products for work' } },
  {
    code: 'e140',
    labels: {
      fi: 'Kulttuurin ja vapaa-ajan välineet',
      sv: 'Produkter för kultur och fritid',
      en: 'Products for culture and leisure',
    },
  },
  {
    code: 'e145',
    labels: {
      fi: 'Hengellisen elämän välineet',
      sv: 'Produkter för andligt liv',
      en: 'Products for spiritual life',
    },
  },
  {
    code: 'e150',
    labels: {
      fi: 'Julkisten rakennusten esteettömyys',
      sv: 'Offentliga byggnaders utformning',
      en: 'Design of public buildings',
    },
  },
  {
    code: 'e155',
    labels: { fi: 'Asunnon esteettömyys', sv: 'Bostadens utformning', en: 'Design of the home' },
  },
  { code: 'e160', labels: { fi: 'Alueen rakentaminen', sv: 'Markanvändning', en: 'Land development' } },
  { code: 'e165', labels: { fi: 'Varallisuus', sv: 'Tillgångar', en: 'Assets' } },
  { code: 'e210', labels: { fi: 'Luonnonmaantiede', sv: 'Fysisk geografi', en: 'Physical geography' } },
  { code: 'e215', labels: { fi: 'Väestö', sv: 'Befolkning', en: 'Population' } },
  { code: 'e220', labels: { fi: 'Kasvit ja eläimet', sv: 'Växter och djur', en: 'Plants and animals' } },
  { code: 'e225', labels: { fi: 'Ilmasto', sv: 'Klimat', en: 'Climate' } },
  { code: 'e230', labels: { fi: 'Luonnontapahtumat', sv: 'Naturhändelser', en: 'Natural events' } },
  {
    code: 'e235',
    labels: {
      fi: 'Ihmisen aiheuttamat tapahtumat',
      sv: 'Händelser orsakade av människor',
      en: 'Events caused by people',
    },
  },
  { code: 'e240', labels: { fi: 'Valo', sv: 'Ljus', en: 'Light' } },
  {
    code: 'e245',
    labels: { fi: 'Ajan vaihtelut', sv: 'Tidsrelaterade förändringar', en: 'Changes in time' },
  },
  { code: 'e250', labels: { fi: 'Äänet', sv: 'Ljud', en: 'Sound' } },
  { code: 'e255', labels: { fi: 'Tärinä', sv: 'Vibration', en: 'Vibration' } },
  { code: 'e260', labels: { fi: 'Ilman laatu', sv: 'Luftkvalitet', en: 'Air quality' } },
  {
    code: 'e310',
    labels: { fi: 'Lähiperheen tuki', sv: 'Stöd av närmaste familjen', en: 'Support of close family' },
  },
  { code: 'e315', labels: { fi: 'Suvun tuki', sv: 'Stöd av släkten', en: 'Support of relatives' } },
  { code: 'e320', labels: { fi: 'Ystävien tuki', sv: 'Stöd av vänner', en: 'Support of friends' } },
  {
    code: 'e325',
    labels: {
      fi: 'Tuttavien ja työtovereiden tuki',
      sv: 'Stöd av bekanta och kolleger',
      en: 'Support of peers and colleagues',
    },
  },
  { code: 'e330', labels: { fi: 'Esihenkilöiden tuki', sv: 'Stöd av chefer', en: 'Support of superiors' } },
  {
    code: 'e335',
    labels: { fi: 'Alaisten tuki', sv: 'Stöd av underställda', en: 'Support of subordinates' },
  },
  {
    code: 'e340',
    labels: {
      fi: 'Hoitajien ja avustajien tuki',
      sv: 'Stöd av vårdare och assistenter',
      en: 'Support of carers and assistants',
    },
  },
  { code: 'e345', labels: { fi: 'Vieraiden tuki', sv: 'Stöd av främlingar', en: 'Support of strangers' } },
  { code: 'e350', labels: { fi: 'Kotieläimet', sv: 'Husdjur', en: 'Animals' } },
  {
    code: 'e355',
    labels: {
      fi: 'Terveydenhuollon ammattilaisten tuki',
      sv: 'Stöd av vårdpersonal',
      en: 'Support of health professionals',
    },
  },
  {
    code: 'e360',
    labels: {
      fi: 'Muiden ammattilaisten tuki',
      sv: 'Stöd av andra yrkespersoner',
      en: 'Support of other professionals',
    },
  },
  {
    code: 'e410',
    labels: {
      fi: 'Lähiperheen asenteet',
      sv: 'Närmaste familjens attityder',
      en: 'Attitudes of close family',
    },
  },
  { code: 'e415', labels: { fi: 'Suvun asenteet', sv: 'Släktens attityder', en: 'Attitudes of relatives' } },
  { code: 'e420', labels: { fi: 'Ystävien asenteet', sv: 'Vänners attityder', en: 'Attitudes of friends' } },
  {
    code: 'e425',
    labels: {
      fi: 'Tuttavien ja työtovereiden asenteet',
      sv: 'Bekantas och kollegers attityder',
      en: 'Attitudes of peers and colleagues',
    },
  },
  {
    code: 'e430',
    labels: { fi: 'Esihenkilöiden asenteet', sv: 'Chefers attityder', en: 'Attitudes of superiors' },
  },
  {
    code: 'e435',
    labels: { fi: 'Alaisten asenteet', sv: 'Underställdas attityder', en: 'Attitudes of subordinates' },
  },
  {
    code: 'e440',
    labels: {
      fi: 'Hoitajien ja avustajien asenteet',
      sv: 'Vårdares och assistenters attityder',
      en: 'Attitudes of carers and assistants',
    },
  },
  {
    code: 'e445',
    labels: { fi: 'Vieraiden asenteet', sv: 'Främlingars attityder', en: 'Attitudes of strangers' },
  },
  {
    code: 'e450',
    labels: {
      fi: 'Terveydenhuollon ammattilaisten asenteet',
      sv: 'Vårdpersonalens attityder',
      en: 'Attitudes of health professionals',
    },
  },
  {
    code: 'e455',
    labels: {
      fi: 'Muiden ammattilaisten asenteet',
      sv: 'Andra yrkespersoners attityder',
      en: 'Attitudes of other professionals',
    },
  },
  {
    code: 'e460',
    labels: { fi: 'Yhteiskunnan asenteet', sv: 'Samhällets attityder', en: 'Attitudes of society' },
  },
  { code: 'e465', labels: { fi: 'Normit ja tavat', sv: 'Normer och sedvänjor', en: 'Norms and customs' } },
  {
    code: 'e510',
    labels: { fi: 'Tavaroiden tuotanto', sv: 'Produktion av varor', en: 'Production of goods' },
  },
  { code: 'e515', labels: { fi: 'Rakentaminen', sv: 'Byggande', en: 'Building' } },
  { code: 'e520', labels: { fi: 'Maankäytön suunnittelu', sv: 'Markplanering', en: 'Planning of land' } },
  { code: 'e525', labels: { fi: 'Asumispalvelut', sv: 'Boendetjänster', en: 'Housing services' } },
  { code: 'e530', labels: { fi: 'Julkiset verkot', sv: 'Allmän försörjning', en: 'Utilities' } },
  {
    code: 'e535',
    labels: { fi: 'Viestintäpalvelut', sv: 'Kommunikationstjänster', en: 'Communication services' },
  },
  { code: 'e540', labels: { fi: 'Kuljetuspalvelut', sv: 'Transporttjänster', en: 'Transport services' } },
  { code: 'e545', labels: { fi: 'Väestönsuojelu', sv: 'Civilskydd', en: 'Civil protection' } },
  { code: 'e550', labels: { fi: 'Oikeudelliset palvelut', sv: 'Rättsliga tjänster', en: 'Legal services' } },
  { code: 'e555', labels: { fi: 'Järjestöt', sv: 'Föreningar', en: 'Associations' } },
  { code: 'e560', labels: { fi: 'Media', sv: 'Media', en: 'Media' } },
  { code: 'e565', labels: { fi: 'Talouspalvelut', sv: 'Ekonomiska tjänster', en: 'Economic services' } },
  { code: 'e570', labels: { fi: 'Sosiaaliturva', sv: 'Social trygghet', en: 'Social security' } },
  {
    code: 'e575',
    labels: { fi: 'Yleinen sosiaalinen tuki', sv: 'Allmänt socialt stöd', en: 'General social support' },
  },
  { code: 'e580', labels: { fi: 'Terveyspalvelut', sv: 'Hälso- och sjukvård', en: 'Health services' } },
  { code: 'e585', labels: { fi: 'Koulutuspalvelut', sv: 'Utbildningstjänster', en: 'Education services' } },
  {
    code: 'e590',
    labels: { fi: 'Työllisyyspalvelut', sv: 'Arbetsmarknadstjänster', en: 'Employment services' },
  },
  { code: 'e595', labels: { fi: 'Poliittinen järjestelmä', sv: 'Politiska system', en: 'Political system' } },
];
