import type { ServiceKey } from './services.ts';

/** Goals in clients' own words, by age. */
export const ownGoals = {
  young: [
    'Haluan käydä koulun loppuun.',
    'Haluan, että joku muistaa minut ensi viikollakin.',
    'Haluan saada oman asunnon.',
    'Haluan nukkua yöt ja jaksaa treeneihin.',
  ],
  adult: [
    'Haluan palata töihin, vaikka osa-aikaisena.',
    'Haluan nukkua yöni.',
    'Haluan, että rahat riittävät kuun loppuun.',
    'Haluan jaksaa olla lasten kanssa.',
    'Haluan lopettaa tupakoinnin ennen kesää.',
    'Haluan kävellä ilman kipua kauppaan ja takaisin.',
    'Haluan tehdä päätökset itse.',
  ],
  old: [
    'Haluan asua kotona niin pitkään kuin voin.',
    'Haluan päästä kesällä mökille.',
    'Haluan, että joku juttelee kanssani.',
    'Haluan käydä kirkossa sunnuntaisin.',
    'Haluan pärjätä ilman rollaattoria.',
    'Haluan hoitaa puolisoani kotona.',
  ],
} as const;

/** What a professional wrote in short on the record's own page, by service; used in turn. */
export const noteTexts: Readonly<Record<ServiceKey, readonly [string, ...string[]]>> = {
  emergency: [
    'Tullut omin neuvoin illalla. Yleistila hyvä. Kotiutuu, jatko terveysasemalla.',
    'Vointi vakaa, tutkimuksissa ei akuuttia hoidettavaa. Ohjattu ottamaan yhteyttä omaan hoitajaan.',
  ],
  healthCentre: [
    'Keskusteltu vointi ja mittaukset. Jatketaan entisellä lääkityksellä.',
    'Tilanne ennallaan. Sovittu seurannasta omahoitajan kanssa.',
    'Käyty läpi tulokset. Uusi aika varataan.',
  ],
  mentalHealth: [
    'Keskustelukäynti. Uni katkonaista. Jatketaan tapaamisia.',
    'Mieliala tasaisempi. Sovittu seuraava aika.',
  ],
  ward: ['Osastohoidossa, kotiutuu hyväkuntoisena. Jatkohoito kotona.'],
  dental: ['Tarkastus ja puhdistus tehty.', 'Paikkaus tehty, uusi tarkastus vuoden kuluttua.'],
  physiotherapy: ['Ohjattu harjoittelu, kotiohjelma annettu.', 'Liikkuvuus parempi, jatketaan harjoittelua.'],
  homeCare: [
    'Lääkkeet jaettu, vointi ennallaan.',
    'Autettu aamutoimissa. Syönyt hyvin.',
    'Haava hoidettu, ei tulehdusta.',
  ],
  childHealth: ['Kasvu ja kehitys iän mukaista.', 'Keskusteltu nukkumisesta ja jaksamisesta.'],
  schoolHealth: ['Terveystarkastus tehty.', 'Keskusteltu jaksamisesta koulussa.'],
  adultSocialWork: ['Tilanne kartoitettu.'],
  socialGuidance: ['Hakemus täytetty yhdessä.'],
  familyServices: ['Kotikäynti tehty.'],
  childProtection: ['Tapaaminen pidetty.'],
  disabilityServices: ['Palvelutarve arvioitu.'],
  olderPeople: ['Palvelutarve arvioitu.'],
  substanceServices: ['Tapaaminen pidetty.'],
};

/** The same for calls, messages and video, whatever the service. */
export const remoteNoteTexts = [
  'Ohjeet annettu, ottaa yhteyttä tarvittaessa.',
  'Asia hoidettu etänä, aika varataan tarvittaessa.',
] as const;
