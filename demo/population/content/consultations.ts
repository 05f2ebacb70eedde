/** What professionals of the demo asked each other of late, and how it was answered: invented, and of nobody. */
export interface AnsweredStory {
  readonly asked: string;
  readonly tried?: string;
  readonly recommendation: string;
  /** Minutes from the question to the first answer. */
  readonly minutes: number;
}

/** Answered by the social worker; the median is some three hours. */
export const askedOfSocialWork: readonly AnsweredStory[] = [
  {
    asked: 'Voiko asiakas saada toimeentulotukea lääkkeisiin ennen kuin Kelan päätös tulee?',
    tried: 'ohjattu hakemaan Kelasta',
    recommendation: 'Täydentävä tuki on mahdollinen. Pyydä asiakasta soittamaan minulle huomenna klo 9-11.',
    minutes: 95,
  },
  {
    asked: 'Kuka voisi selvittää vuokravelan ennen häätöä?',
    recommendation: 'Asumisneuvoja ottaa yhteyttä asiakkaaseen tällä viikolla.',
    minutes: 140,
  },
  {
    asked: 'Onko asiakkaalla oikeus tukihenkilöön kotiutuksen jälkeen?',
    tried: 'omaiset eivät pääse paikalle',
    recommendation: 'Palvelutarpeen arviointi on aloitettu; tukihenkilö järjestyy kahdeksi viikoksi.',
    minutes: 180,
  },
  {
    asked: 'Mistä asiakas saa kuljetuksen kuntoutukseen?',
    recommendation: 'Kuljetuspalvelun hakemus liitteineen on asiakkaalla; päätös tulee viikossa.',
    minutes: 195,
  },
  {
    asked: 'Voisiko yksinäisyydestä kertovalle asiakkaalle löytyä ryhmää?',
    recommendation: 'Torstain ryhmässä on paikka. Kerron asiakkaalle itse.',
    minutes: 260,
  },
  {
    asked: 'Miten toimitaan, kun omaishoitaja väsyy?',
    tried: 'keskusteltu vapaapäivistä',
    recommendation: 'Sijaishoito järjestetään; asiakasohjaaja sopii päivät.',
    minutes: 420,
  },
  {
    asked: 'Onko päihdekuntoutukseen vielä paikkaa tänä vuonna?',
    recommendation: 'On. Tarvitsen asiakkaan suostumuksen ja lähetteen.',
    minutes: 1310,
  },
];

/** Answered by physiotherapy; the median is some two hours. */
export const askedOfPhysiotherapy: readonly AnsweredStory[] = [
  {
    asked: 'Riittääkö ohjattu harjoittelu, vai pitäisikö selkä nähdä?',
    tried: 'särkylääke ja kotiohjeet',
    recommendation: 'Varaan ajan ensi viikolle. Siihen asti kevyttä liikettä.',
    minutes: 40,
  },
  {
    asked: 'Mikä apuväline sopisi polven kuormituksen vähentämiseen?',
    recommendation: 'Kävelysauva. Sovitus apuvälinelainaamossa.',
    minutes: 75,
  },
  {
    asked: 'Voiko olkapään harjoittelu jatkua kortisonipistoksen jälkeen?',
    recommendation: 'Kolmen päivän tauon jälkeen kyllä, kivun rajoissa.',
    minutes: 110,
  },
  {
    asked: 'Kaatumisia kolme syksyn aikana: aloitetaanko tasapainoryhmä?',
    tried: 'näkö tarkastettu',
    recommendation: 'Kyllä. Paikka on maanantain ryhmässä.',
    minutes: 125,
  },
  {
    asked: 'Miten leikkauksen jälkeinen kuntoutus jaksotetaan?',
    recommendation: 'Kolme käyntiä kahden viikon välein, ohjeet annettu.',
    minutes: 240,
  },
  {
    asked: 'Tarvitaanko kotikäynti kynnysten takia?',
    recommendation: 'Käyn kotona torstaina.',
    minutes: 330,
  },
];
