import type { IcfCategory } from '../category.ts';

/** Activities and participation, second level, in the words of this project: see `../category.ts`. */
export const activities: readonly IcfCategory[] = [
  { code: 'd110', labels: { fi: 'Katseleminen', sv: 'Att se och titta', en: 'Watching' } },
  { code: 'd115', labels: { fi: 'Kuunteleminen', sv: 'Att lyssna', en: 'Listening' } },
  {
    code: 'd120',
    labels: {
      fi: 'Muu aistiminen',
      sv: 'Annan avsiktlig användning av sinnen',
      en: 'Other use of the senses',
    },
  },
  { code: 'd130', labels: { fi: 'Jäljitteleminen', sv: 'Att härma', en: 'Copying' } },
  {
    code: 'd131',
    labels: {
      fi: 'Oppiminen esineillä toimien',
      sv: 'Att lära genom föremål',
      en: 'Learning through objects',
    },
  },
  { code: 'd132', labels: { fi: 'Tiedon hankkiminen', sv: 'Att söka kunskap', en: 'Acquiring information' } },
  {
    code: 'd133',
    labels: { fi: 'Kielen omaksuminen', sv: 'Att tillägna sig språk', en: 'Acquiring language' },
  },
  { code: 'd135', labels: { fi: 'Toistaminen', sv: 'Att repetera', en: 'Rehearsing' } },
  {
    code: 'd137',
    labels: { fi: 'Käsitteiden omaksuminen', sv: 'Att tillägna sig begrepp', en: 'Acquiring concepts' },
  },
  { code: 'd140', labels: { fi: 'Lukemaan oppiminen', sv: 'Att lära sig läsa', en: 'Learning to read' } },
  {
    code: 'd145',
    labels: { fi: 'Kirjoittamaan oppiminen', sv: 'Att lära sig skriva', en: 'Learning to write' },
  },
  {
    code: 'd150',
    labels: { fi: 'Laskemaan oppiminen', sv: 'Att lära sig räkna', en: 'Learning to calculate' },
  },
  {
    code: 'd155',
    labels: { fi: 'Taitojen oppiminen', sv: 'Att lära sig färdigheter', en: 'Learning skills' },
  },
  { code: 'd160', labels: { fi: 'Keskittyminen', sv: 'Att fokusera', en: 'Focusing attention' } },
  {
    code: 'd161',
    labels: { fi: 'Tarkkaavuuden suuntaaminen', sv: 'Att rikta uppmärksamhet', en: 'Directing attention' },
  },
  { code: 'd163', labels: { fi: 'Ajatteleminen', sv: 'Att tänka', en: 'Thinking' } },
  { code: 'd166', labels: { fi: 'Lukeminen', sv: 'Att läsa', en: 'Reading' } },
  { code: 'd170', labels: { fi: 'Kirjoittaminen', sv: 'Att skriva', en: 'Writing' } },
  { code: 'd172', labels: { fi: 'Laskeminen', sv: 'Att räkna', en: 'Calculating' } },
  { code: 'd175', labels: { fi: 'Ongelmien ratkaiseminen', sv: 'Att lösa problem', en: 'Solving problems' } },
  { code: 'd177', labels: { fi: 'Päätösten tekeminen', sv: 'Att fatta beslut', en: 'Making decisions' } },
  {
    code: 'd210',
    labels: { fi: 'Yhden tehtävän tekeminen', sv: 'Att göra en uppgift', en: 'Doing a single task' },
  },
  {
    code: 'd220',
    labels: { fi: 'Usean tehtävän tekeminen', sv: 'Att göra flera uppgifter', en: 'Doing several tasks' },
  },
  { code: 'd230', labels: { fi: 'Päivittäiset rutiinit', sv: 'Dagliga rutiner', en: 'Daily routine' } },
  { code: 'd240', labels: { fi: 'Stressin kestäminen', sv: 'Att hantera stress', en: 'Handling stress' } },
  {
    code: 'd250',
    labels: {
      fi: 'Oman käyttäytymisen hallinta',
      sv: 'Att hantera sitt beteende',
      en: 'Managing own behaviour',
    },
  },
  { code: 'd310', labels: { fi: 'Puheen ymmärtäminen', sv: 'Att förstå tal', en: 'Understanding speech' } },
  {
    code: 'd315',
    labels: {
      fi: 'Sanattoman viestinnän ymmärtäminen',
      sv: 'Att förstå kroppsspråk',
      en: 'Understanding gestures',
    },
  },
  {
    code: 'd320',
    labels: { fi: 'Viittomien ymmärtäminen', sv: 'Att förstå teckenspråk', en: 'Understanding signs' },
  },
  {
    code: 'd325',
    labels: { fi: 'Kirjoitetun ymmärtäminen', sv: 'Att förstå skrift', en: 'Understanding writing' },
  },
  { code: 'd330', labels: { fi: 'Puhuminen', sv: 'Att tala', en: 'Speaking' } },
  { code: 'd331', labels: { fi: 'Ääntely ennen puhetta', sv: 'Joller', en: 'Sounds before speech' } },
  { code: 'd332', labels: { fi: 'Laulaminen', sv: 'Att sjunga', en: 'Singing' } },
  {
    code: 'd335',
    labels: { fi: 'Elehtiminen ja kuvat', sv: 'Gester och bilder', en: 'Gestures and pictures' },
  },
  { code: 'd340', labels: { fi: 'Viittominen', sv: 'Att teckna', en: 'Signing' } },
  {
    code: 'd345',
    labels: { fi: 'Viestien kirjoittaminen', sv: 'Att skriva meddelanden', en: 'Writing messages' },
  },
  { code: 'd350', labels: { fi: 'Keskusteleminen', sv: 'Att samtala', en: 'Conversation' } },
  { code: 'd355', labels: { fi: 'Pohtiminen yhdessä', sv: 'Att diskutera', en: 'Discussion' } },
  {
    code: 'd360',
    labels: {
      fi: 'Viestintävälineiden käyttö',
      sv: 'Att använda kommunikationsutrustning',
      en: 'Using communication devices',
    },
  },
  {
    code: 'd410',
    labels: { fi: 'Asennon vaihtaminen', sv: 'Att ändra kroppsställning', en: 'Changing position' },
  },
  {
    code: 'd415',
    labels: { fi: 'Asennon säilyttäminen', sv: 'Att bibehålla kroppsställning', en: 'Keeping a position' },
  },
  { code: 'd420', labels: { fi: 'Siirtyminen', sv: 'Att förflytta sig själv', en: 'Transferring' } },
  {
    code: 'd430',
    labels: { fi: 'Nostaminen ja kantaminen', sv: 'Att lyfta och bära', en: 'Lifting and carrying' },
  },
  {
    code: 'd435',
    labels: {
      fi: 'Esineiden siirtäminen jaloilla',
      sv: 'Att flytta föremål med benen',
      en: 'Moving objects with the legs',
    },
  },
  { code: 'd440', labels: { fi: 'Käden hienomotoriikka', sv: 'Finmotorik i handen', en: 'Fine hand use' } },
  {
    code: 'd445',
    labels: { fi: 'Käden ja käsivarren käyttö', sv: 'Att använda hand och arm', en: 'Hand and arm use' },
  },
  { code: 'd446', labels: { fi: 'Jalan tarkka käyttö', sv: 'Finmotorik i foten', en: 'Fine foot use' } },
  { code: 'd450', labels: { fi: 'Käveleminen', sv: 'Att gå', en: 'Walking' } },
  {
    code: 'd455',
    labels: { fi: 'Muu liikkuminen', sv: 'Att röra sig på annat sätt', en: 'Moving in other ways' },
  },
  {
    code: 'd460',
    labels: {
      fi: 'Liikkuminen eri paikoissa',
      sv: 'Att röra sig på olika platser',
      en: 'Moving in different places',
    },
  },
  {
    code: 'd465',
    labels: {
      fi: 'Liikkuminen apuvälineellä',
      sv: 'Att röra sig med hjälpmedel',
      en: 'Moving with equipment',
    },
  },
  {
    code: 'd470',
    labels: { fi: 'Kulkuneuvojen käyttö', sv: 'Att använda transportmedel', en: 'Using transport' },
  },
  { code: 'd475', labels: { fi: 'Ajaminen', sv: 'Att köra fordon', en: 'Driving' } },
  { code: 'd480', labels: { fi: 'Ratsastaminen', sv: 'Att rida', en: 'Riding' } },
  { code: 'd510', labels: { fi: 'Peseytyminen', sv: 'Att tvätta sig', en: 'Washing' } },
  { code: 'd520', labels: { fi: 'Kehon hoitaminen', sv: 'Kroppsvård', en: 'Caring for the body' } },
  { code: 'd530', labels: { fi: 'WC:ssä käyminen', sv: 'Toalettbesök', en: 'Toileting' } },
  { code: 'd540', labels: { fi: 'Pukeutuminen', sv: 'Att klä sig', en: 'Dressing' } },
  { code: 'd550', labels: { fi: 'Syöminen', sv: 'Att äta', en: 'Eating' } },
  { code: 'd560', labels: { fi: 'Juominen', sv: 'Att dricka', en: 'Drinking' } },
  {
    code: 'd570',
    labels: {
      fi: 'Omasta terveydestä huolehtiminen',
      sv: 'Att sköta sin hälsa',
      en: 'Looking after own health',
    },
  },
  {
    code: 'd571',
    labels: {
      fi: 'Omasta turvallisuudesta huolehtiminen',
      sv: 'Att sköta sin säkerhet',
      en: 'Looking after own safety',
    },
  },
  { code: 'd610', labels: { fi: 'Asunnon hankkiminen', sv: 'Att skaffa bostad', en: 'Getting a home' } },
  {
    code: 'd620',
    labels: { fi: 'Ostokset ja palvelut', sv: 'Inköp och tjänster', en: 'Shopping and services' },
  },
  { code: 'd630', labels: { fi: 'Ruoan laittaminen', sv: 'Matlagning', en: 'Preparing meals' } },
  { code: 'd640', labels: { fi: 'Kotityöt', sv: 'Hushållsarbete', en: 'Housework' } },
  {
    code: 'd650',
    labels: {
      fi: 'Kodin esineistä huolehtiminen',
      sv: 'Att sköta hemmets föremål',
      en: 'Looking after belongings',
    },
  },
  { code: 'd660', labels: { fi: 'Muiden auttaminen', sv: 'Att hjälpa andra', en: 'Helping others' } },
  { code: 'd710', labels: { fi: 'Toisten kohtaaminen', sv: 'Att bemöta andra', en: 'Meeting people' } },
  { code: 'd720', labels: { fi: 'Vuorovaikutus', sv: 'Samspel', en: 'Interaction' } },
  {
    code: 'd730',
    labels: { fi: 'Vieraiden kanssa toimiminen', sv: 'Kontakt med främlingar', en: 'Dealing with strangers' },
  },
  {
    code: 'd740',
    labels: { fi: 'Muodolliset suhteet', sv: 'Formella relationer', en: 'Formal relationships' },
  },
  { code: 'd750', labels: { fi: 'Ystävyyssuhteet', sv: 'Vänskapsrelationer', en: 'Friendships' } },
  { code: 'd760', labels: { fi: 'Perhesuhteet', sv: 'Familjerelationer', en: 'Family relationships' } },
  {
    code: 'd770',
    labels: { fi: 'Läheiset parisuhteet', sv: 'Intima relationer', en: 'Intimate relationships' },
  },
  { code: 'd810', labels: { fi: 'Kotona oppiminen', sv: 'Lärande hemma', en: 'Learning at home' } },
  { code: 'd815', labels: { fi: 'Varhaiskasvatus', sv: 'Förskola', en: 'Early education' } },
  {
    code: 'd816',
    labels: {
      fi: 'Arki varhaiskasvatuksessa',
      sv: 'Förskolans vardag',
      en: 'Everyday life in early education',
    },
  },
  { code: 'd820', labels: { fi: 'Koulunkäynti', sv: 'Skola', en: 'School' } },
  { code: 'd825', labels: { fi: 'Ammatillinen koulutus', sv: 'Yrkesutbildning', en: 'Vocational training' } },
  { code: 'd830', labels: { fi: 'Korkea-asteen opinnot', sv: 'Högre utbildning', en: 'Higher education' } },
  { code: 'd835', labels: { fi: 'Kouluelämä', sv: 'Skolliv', en: 'School life' } },
  {
    code: 'd840',
    labels: { fi: 'Työelämään valmentautuminen', sv: 'Arbetsträning', en: 'Preparing for work' },
  },
  {
    code: 'd845',
    labels: {
      fi: 'Työn saaminen ja pitäminen',
      sv: 'Att få och behålla arbete',
      en: 'Getting and keeping work',
    },
  },
  { code: 'd850', labels: { fi: 'Palkkatyö', sv: 'Avlönat arbete', en: 'Paid work' } },
  {
    code: 'd855',
    labels: { fi: 'Vapaaehtois- ja muu palkaton työ', sv: 'Oavlönat arbete', en: 'Unpaid work' },
  },
  // The rest of work and employment: without it the brief set for low back pain would show a bare code.
  {
    code: 'd859',
    labels: { fi: 'Muu työhön liittyvä', sv: 'Annat som gäller arbete', en: 'Other matters of work' },
  },
  {
    code: 'd860',
    labels: { fi: 'Perustason raha-asiat', sv: 'Enkla ekonomiska transaktioner', en: 'Simple money matters' },
  },
  {
    code: 'd865',
    labels: {
      fi: 'Monimutkaiset raha-asiat',
      sv: 'Komplicerade ekonomiska transaktioner',
      en: 'Complex money matters',
    },
  },
  {
    code: 'd870',
    labels: {
      fi: 'Taloudellinen omavaraisuus',
      sv: 'Ekonomisk självständighet',
      en: 'Financial independence',
    },
  },
  { code: 'd880', labels: { fi: 'Leikki', sv: 'Lek', en: 'Play' } },
  { code: 'd910', labels: { fi: 'Yhteisön elämä', sv: 'Samhällsliv', en: 'Community life' } },
  { code: 'd920', labels: { fi: 'Vapaa-aika', sv: 'Fritid', en: 'Leisure' } },
  { code: 'd930', labels: { fi: 'Hengellinen elämä', sv: 'Andligt liv', en: 'Spiritual life' } },
  { code: 'd940', labels: { fi: 'Ihmisoikeudet', sv: 'Mänskliga rättigheter', en: 'Human rights' } },
  {
    code: 'd950',
    labels: {
      fi: 'Poliittinen elämä ja kansalaisuus',
      sv: 'Politiskt liv och medborgarskap',
      en: 'Politics and citizenship',
    },
  },
];
