import type { IcfCategory } from '../category.ts';

/** Body functions, second level, in the words of this project: see `../category.ts`. */
export const bodyFunctions: readonly IcfCategory[] = [
  { code: 'b110', labels: { fi: 'Tajunta', sv: 'Medvetande', en: 'Consciousness' } },
  { code: 'b114', labels: { fi: 'Orientoituminen', sv: 'Orientering', en: 'Orientation' } },
  { code: 'b117', labels: { fi: 'Älylliset toiminnot', sv: 'Intellekt', en: 'Intellect' } },
  {
    code: 'b122',
    labels: {
      fi: 'Sosiaaliset perustoiminnot',
      sv: 'Grundläggande sociala funktioner',
      en: 'Basic social functions',
    },
  },
  {
    code: 'b126',
    labels: {
      fi: 'Temperamentti ja persoonallisuus',
      sv: 'Temperament och personlighet',
      en: 'Temperament and personality',
    },
  },
  {
    code: 'b130',
    labels: { fi: 'Energia ja aloitekyky', sv: 'Energi och drivkraft', en: 'Energy and drive' },
  },
  { code: 'b134', labels: { fi: 'Uni', sv: 'Sömn', en: 'Sleep' } },
  { code: 'b140', labels: { fi: 'Tarkkaavuus', sv: 'Uppmärksamhet', en: 'Attention' } },
  { code: 'b144', labels: { fi: 'Muisti', sv: 'Minne', en: 'Memory' } },
  { code: 'b147', labels: { fi: 'Psykomotoriikka', sv: 'Psykomotorik', en: 'Psychomotor control' } },
  { code: 'b152', labels: { fi: 'Tunne-elämä', sv: 'Känsloliv', en: 'Emotions' } },
  { code: 'b156', labels: { fi: 'Havaitseminen', sv: 'Varseblivning', en: 'Perception' } },
  { code: 'b160', labels: { fi: 'Ajattelu', sv: 'Tänkande', en: 'Thinking' } },
  { code: 'b164', labels: { fi: 'Toiminnanohjaus', sv: 'Exekutiva funktioner', en: 'Executive functions' } },
  { code: 'b167', labels: { fi: 'Kielelliset toiminnot', sv: 'Språkfunktioner', en: 'Language functions' } },
  { code: 'b172', labels: { fi: 'Laskeminen mielessä', sv: 'Räkning i huvudet', en: 'Mental calculation' } },
  {
    code: 'b176',
    labels: {
      fi: 'Monimutkaisten liikkeiden jäsentäminen',
      sv: 'Planering av sammansatta rörelser',
      en: 'Sequencing complex movements',
    },
  },
  {
    code: 'b180',
    labels: {
      fi: 'Minäkuva ja ajan kokeminen',
      sv: 'Upplevelse av jaget och tiden',
      en: 'Sense of self and time',
    },
  },
  { code: 'b210', labels: { fi: 'Näkö', sv: 'Syn', en: 'Sight' } },
  {
    code: 'b215',
    labels: { fi: 'Silmän tukitoiminnot', sv: 'Ögats stödfunktioner', en: 'Functions around the eye' },
  },
  {
    code: 'b220',
    labels: { fi: 'Silmän tuntemukset', sv: 'Förnimmelser i ögat', en: 'Sensations of the eye' },
  },
  { code: 'b230', labels: { fi: 'Kuulo', sv: 'Hörsel', en: 'Hearing' } },
  { code: 'b235', labels: { fi: 'Tasapainoaisti', sv: 'Balanssinne', en: 'Vestibular sense' } },
  {
    code: 'b240',
    labels: {
      fi: 'Korvan ja tasapainon tuntemukset',
      sv: 'Förnimmelser från öra och balans',
      en: 'Sensations of ear and balance',
    },
  },
  { code: 'b250', labels: { fi: 'Maku', sv: 'Smak', en: 'Taste' } },
  { code: 'b255', labels: { fi: 'Haju', sv: 'Lukt', en: 'Smell' } },
  {
    code: 'b260',
    labels: { fi: 'Asento- ja liiketunto', sv: 'Kroppsställningssinne', en: 'Sense of position' },
  },
  { code: 'b265', labels: { fi: 'Kosketustunto', sv: 'Beröring', en: 'Touch' } },
  {
    code: 'b270',
    labels: {
      fi: 'Lämpö- ja muut tuntoaistimukset',
      sv: 'Temperatur och andra stimuli',
      en: 'Temperature and other stimuli',
    },
  },
  { code: 'b280', labels: { fi: 'Kipu', sv: 'Smärta', en: 'Pain' } },
  { code: 'b310', labels: { fi: 'Ääni', sv: 'Röst', en: 'Voice' } },
  { code: 'b320', labels: { fi: 'Ääntäminen', sv: 'Artikulation', en: 'Articulation' } },
  {
    code: 'b330',
    labels: { fi: 'Puheen sujuvuus ja rytmi', sv: 'Talets flyt och rytm', en: 'Fluency of speech' },
  },
  {
    code: 'b340',
    labels: { fi: 'Muu äänen tuottaminen', sv: 'Annan ljudbildning', en: 'Other vocal sounds' },
  },
  { code: 'b410', labels: { fi: 'Sydän', sv: 'Hjärta', en: 'Heart' } },
  { code: 'b415', labels: { fi: 'Verisuonet', sv: 'Blodkärl', en: 'Blood vessels' } },
  { code: 'b420', labels: { fi: 'Verenpaine', sv: 'Blodtryck', en: 'Blood pressure' } },
  { code: 'b430', labels: { fi: 'Veri', sv: 'Blod', en: 'Blood' } },
  { code: 'b435', labels: { fi: 'Puolustusjärjestelmä', sv: 'Immunförsvar', en: 'Immune system' } },
  { code: 'b440', labels: { fi: 'Hengitys', sv: 'Andning', en: 'Breathing' } },
  { code: 'b445', labels: { fi: 'Hengityslihakset', sv: 'Andningsmuskler', en: 'Breathing muscles' } },
  {
    code: 'b450',
    labels: {
      fi: 'Yskiminen ja muut hengitystoiminnot',
      sv: 'Hosta och andra andningsfunktioner',
      en: 'Cough and other breathing functions',
    },
  },
  {
    code: 'b455',
    labels: { fi: 'Rasituksen sieto', sv: 'Uthållighet vid ansträngning', en: 'Exercise tolerance' },
  },
  {
    code: 'b460',
    labels: {
      fi: 'Sydämen ja hengityksen tuntemukset',
      sv: 'Förnimmelser från hjärta och andning',
      en: 'Sensations of heart and breathing',
    },
  },
  {
    code: 'b510',
    labels: { fi: 'Syöminen ja nieleminen', sv: 'Sväljning och tuggning', en: 'Swallowing and chewing' },
  },
  { code: 'b515', labels: { fi: 'Ruoansulatus', sv: 'Matsmältning', en: 'Digestion' } },
  { code: 'b520', labels: { fi: 'Ravinnon hyväksikäyttö', sv: 'Näringsupptag', en: 'Use of nutrients' } },
  { code: 'b525', labels: { fi: 'Ulostaminen', sv: 'Avföring', en: 'Bowel function' } },
  { code: 'b530', labels: { fi: 'Painon ylläpito', sv: 'Viktkontroll', en: 'Keeping weight' } },
  {
    code: 'b535',
    labels: {
      fi: 'Ruoansulatuksen tuntemukset',
      sv: 'Förnimmelser från magen',
      en: 'Sensations of digestion',
    },
  },
  { code: 'b540', labels: { fi: 'Aineenvaihdunta', sv: 'Ämnesomsättning', en: 'Metabolism' } },
  {
    code: 'b545',
    labels: { fi: 'Neste- ja suolatasapaino', sv: 'Vätske- och saltbalans', en: 'Fluid and salt balance' },
  },
  { code: 'b550', labels: { fi: 'Lämmönsäätely', sv: 'Värmereglering', en: 'Body temperature' } },
  { code: 'b555', labels: { fi: 'Umpirauhaset', sv: 'Endokrina körtlar', en: 'Hormones' } },
  { code: 'b610', labels: { fi: 'Virtsan muodostus', sv: 'Urinbildning', en: 'Making urine' } },
  { code: 'b620', labels: { fi: 'Virtsaaminen', sv: 'Urinering', en: 'Passing urine' } },
  {
    code: 'b630',
    labels: {
      fi: 'Virtsaamisen tuntemukset',
      sv: 'Förnimmelser vid urinering',
      en: 'Sensations of passing urine',
    },
  },
  { code: 'b640', labels: { fi: 'Seksuaalisuus', sv: 'Sexualitet', en: 'Sexual function' } },
  { code: 'b650', labels: { fi: 'Kuukautiset', sv: 'Menstruation', en: 'Menstruation' } },
  { code: 'b660', labels: { fi: 'Lisääntyminen', sv: 'Fortplantning', en: 'Reproduction' } },
  {
    code: 'b670',
    labels: {
      fi: 'Sukuelinten tuntemukset',
      sv: 'Förnimmelser i könsorganen',
      en: 'Sensations of the genitals',
    },
  },
  { code: 'b710', labels: { fi: 'Nivelten liikkuvuus', sv: 'Ledrörlighet', en: 'Joint mobility' } },
  { code: 'b715', labels: { fi: 'Nivelten vakaus', sv: 'Ledstabilitet', en: 'Joint stability' } },
  { code: 'b720', labels: { fi: 'Luiden liikkuvuus', sv: 'Skelettets rörlighet', en: 'Mobility of bones' } },
  { code: 'b730', labels: { fi: 'Lihasvoima', sv: 'Muskelkraft', en: 'Muscle power' } },
  { code: 'b735', labels: { fi: 'Lihasjänteys', sv: 'Muskelspänning', en: 'Muscle tone' } },
  { code: 'b740', labels: { fi: 'Lihaskestävyys', sv: 'Muskeluthållighet', en: 'Muscle endurance' } },
  { code: 'b750', labels: { fi: 'Heijasteet', sv: 'Reflexer', en: 'Reflexes' } },
  {
    code: 'b755',
    labels: {
      fi: 'Tahdosta riippumattomat liikereaktiot',
      sv: 'Ofrivilliga rörelsereaktioner',
      en: 'Involuntary movement reactions',
    },
  },
  {
    code: 'b760',
    labels: {
      fi: 'Tahdonalaiset liikkeet',
      sv: 'Kontroll av viljemässiga rörelser',
      en: 'Control of voluntary movement',
    },
  },
  {
    code: 'b765',
    labels: { fi: 'Tahattomat liikkeet', sv: 'Ofrivilliga rörelser', en: 'Involuntary movements' },
  },
  { code: 'b770', labels: { fi: 'Kävelytyyli', sv: 'Gångmönster', en: 'Gait' } },
  {
    code: 'b780',
    labels: {
      fi: 'Lihasten ja liikkeiden tuntemukset',
      sv: 'Förnimmelser från muskler',
      en: 'Sensations of muscles',
    },
  },
  { code: 'b810', labels: { fi: 'Ihon suoja', sv: 'Hudens skydd', en: 'Protection by the skin' } },
  { code: 'b820', labels: { fi: 'Ihon paraneminen', sv: 'Hudens läkning', en: 'Healing of the skin' } },
  {
    code: 'b830',
    labels: { fi: 'Ihon muut toiminnot', sv: 'Hudens andra funktioner', en: 'Other functions of the skin' },
  },
  {
    code: 'b840',
    labels: { fi: 'Ihon tuntemukset', sv: 'Förnimmelser i huden', en: 'Sensations of the skin' },
  },
  { code: 'b850', labels: { fi: 'Hiukset ja karvat', sv: 'Hår', en: 'Hair' } },
  { code: 'b860', labels: { fi: 'Kynnet', sv: 'Naglar', en: 'Nails' } },
];
